import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { mintDemoToken } from '@throughline/api';
import { runHere } from './run-here.fixture.js';
import { scratchFolder } from '@throughline/testing';
import { secondsIn } from './token.js';

/** What a token says; whether it is signed well is for the service to find out. */
const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown> & {
    iat: number;
    exp: number;
  };

const scratch = scratchFolder();
const token = (...argv: readonly string[]) => runHere(['token', '--data', scratch.path('data'), ...argv]);

/** What a first start leaves behind. */
beforeAll(() =>
  mintDemoToken({ dataDirectory: scratch.path('data'), tenant: 'demo', roles: ['director'], facilities: 'all' }),
);

describe('throughline token', () => {
  it('is refused where nothing was started or imported, and makes nothing there', async () => {
    const ran = await runHere(['token', '--role', 'director', '--facility', 'all', '--data', scratch.path('slip')]);
    expect(ran).toMatchObject({ exit: 3, out: '', notes: expect.stringContaining('(data-directory-missing)') });
    expect(ran.notes).toContain('start" makes it');
    expect(existsSync(scratch.path('slip'))).toBe(false);
  });

  it('is there for records that no service has run on yet', async () => {
    await mkdir(scratch.path('imported'));
    await writeFile(scratch.path('imported', 'log.db'), '');
    expect(
      await runHere(['token', '--role', 'director', '--facility', 'all', '--data', scratch.path('imported')]),
    ).toMatchObject({ exit: 0, notes: '' });
  });

  it('prints a token and nothing else', async () => {
    const { exit, out, notes } = await token('--role', 'director', '--facility', 'all');
    expect({ exit, notes }).toEqual({ exit: 0, notes: '' });
    expect(out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(claimsOf(out)).toMatchObject({ roles: ['director'], facilities: 'all', tenant: 'demo' });
  });

  it('names role, facilities and lifetime', async () => {
    const { out } = await token('--role', 'clinician', '--facility', 'DAL, OC', '--ttl', '30m');
    const { roles, facilities, iat, exp } = claimsOf(out);
    expect({ roles, facilities, seconds: exp - iat }).toEqual({
      roles: ['clinician'],
      facilities: ['DAL', 'OC'],
      seconds: 1_800,
    });
  });

  it('has nothing to give where the service last ran beside a real issuer, and writes nothing', async () => {
    await mkdir(scratch.path('external'));
    await writeFile(scratch.path('external', 'log.db'), '');
    await writeFile(scratch.path('external', 'external-issuer.json'), '{}');
    const ran = await runHere(['token', '--role', 'director', '--facility', 'all', '--data', scratch.path('external')]);
    expect(ran).toMatchObject({ exit: 1, out: '', notes: expect.stringContaining('(demo-issuer-off)') });
    expect(existsSync(scratch.path('external', 'demo'))).toBe(false);
  });

  it('has nothing to give beside a real issuer', async () => {
    const ran = await runHere(['token', '--role', 'director', '--facility', 'all'], {
      THROUGHLINE_DATA: scratch.path('data'),
      THROUGHLINE_ISSUER: 'https://issuer.example.org',
      THROUGHLINE_JWKS_URL: 'https://issuer.example.org/keys',
      THROUGHLINE_AUDIENCE: 'throughline',
    });
    expect(ran).toMatchObject({ exit: 1, out: '', notes: expect.stringContaining('(demo-issuer-off)') });
  });

  it('reads durations with their unit', () => {
    expect([secondsIn('90s'), secondsIn('30m'), secondsIn('12h'), secondsIn('90d')]).toEqual([
      90, 1_800, 43_200, 7_776_000,
    ]);
  });
});
