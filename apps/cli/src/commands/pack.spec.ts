import { cp, readFile, writeFile } from 'node:fs/promises';
import { PACKS_DIRECTORY } from '../repository.js';
import { runHere } from './run-here.fixture.js';
import { scratchFolder } from '@throughline/testing';

const scratch = scratchFolder();
const pack = (...argv: readonly string[]) => runHere(['pack', ...argv], { THROUGHLINE_DATA: scratch.path('data') });
const shipped = (name: string) => `${PACKS_DIRECTORY}${name}`;

describe('throughline pack', () => {
  it('finds every pack that ships sound', async () => {
    const { exit, out } = await pack(
      'check',
      shipped('asam-3e-adult.yaml'),
      shipped('lighthouse-dallas.yaml'),
      shipped('hospital-log.yaml'),
    );
    expect(exit).toBe(0);
    expect(out.match(/is sound/g)).toHaveLength(3);
  });

  it('explains a fault with line and column, and ends with 1', async () => {
    const text = await readFile(shipped('hospital-log.yaml'), 'utf8');
    const file = scratch.path('faulty.yaml');
    await writeFile(file, text.replace('answer: allow', 'answer: perhaps'));
    const { exit, out } = await pack('check', file);
    expect(exit).toBe(1);
    expect(out).toMatch(/faulty\.yaml:\d+:\d+ \S+ .*/);
    expect(out).toContain('refused, 1 fault');
  });

  it('ends with 3 when the file is not there', async () => {
    expect(await pack('check', scratch.path('nowhere.yaml'))).toMatchObject({
      exit: 3,
      notes: expect.stringContaining('(enoent)'),
    });
  });

  it('names a directory, and says of every file what there is to say', async () => {
    const { exit, out, notes } = await pack(
      'check',
      scratch.path('nowhere.yaml'),
      scratch.path(),
      shipped('hospital-log.yaml'),
    );
    expect({ exit, sound: out.match(/is sound/g)?.length }).toEqual({ exit: 3, sound: 1 });
    expect(notes).toContain(`${scratch.path('nowhere.yaml')}: This file or directory does not exist.`);
    expect(notes).toContain(`${scratch.path()}: This is a directory. Name a file. (eisdir)`);
    expect((await pack('publish', scratch.path())).notes).toContain(
      `${scratch.path()}: This is a directory. Name a file. (eisdir)`,
    );
  });

  it('lists what ships where there is no data yet', async () => {
    const { exit, out } = await pack('list');
    expect(exit).toBe(0);
    expect(out).toMatch(/^asam-3e-adult@1\.0\.0 +ships/m);
  });

  it('publishes a pack with what it extends, once', async () => {
    expect(await pack('publish', shipped('manifest-orange-county.yaml'))).toMatchObject({
      exit: 0,
      out: expect.stringContaining('manifest-orange-county@1.0.0 is published.'),
    });
    expect(await pack('publish', shipped('manifest-orange-county.yaml'))).toMatchObject({
      exit: 0,
      out: expect.stringContaining('was published already'),
    });
    const listed = (await pack('list', '--json')).out.split('\n').map((line) => JSON.parse(line));
    expect(listed.filter(({ published }) => published).map(({ id }) => id)).toEqual([
      'asam-3e-adult',
      'manifest-orange-county',
    ]);
  });

  it('refuses other content under a version that is published', async () => {
    await cp(PACKS_DIRECTORY, scratch.path('packs'), { recursive: true });
    const file = scratch.path('packs', 'manifest-orange-county.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('Manifest Behavioral Health', 'Somebody Else'));
    expect(await pack('publish', file)).toMatchObject({
      exit: 1,
      notes: expect.stringContaining('(pack-version-taken)'),
    });
  });

  it('refuses to adopt for a facility that is not there, or a pack that is not published', async () => {
    expect(await pack('adopt', 'DAL', 'manifest-orange-county@1.0.0', '--from', '2026-01-01')).toMatchObject({
      exit: 1,
      notes: expect.stringContaining('(facility-unknown)'),
    });
    expect(await pack('adopt', 'DAL', 'asam-4e-adult@1.0.0', '--from', '2026-01-01')).toMatchObject({
      exit: 1,
      notes: expect.stringContaining('(pack-unknown)'),
    });
  });

  it('lets a facility judge by another published pack from a day', async () => {
    const data = ['--data', scratch.path('demo')];
    await runHere(['demo', '--clients', '1', '--until', '2026-06-01', ...data]);
    expect(await runHere(['pack', 'publish', shipped('asam-4e-adult.yaml'), ...data])).toMatchObject({ exit: 0 });
    expect(
      await runHere(['pack', 'adopt', 'DAL', 'asam-4e-adult@1.0.0', '--from', '2026-07-01', ...data]),
    ).toMatchObject({ exit: 0 });
    expect((await runHere(['pack', 'list', ...data])).out).toMatch(
      /^asam-4e-adult@1\.0\.0 +ships +published +DAL from 2026-07-01/m,
    );
    const adoption = ['pack', 'adopt', 'DAL', 'asam-4e-adult@1.0.0', '--from', '2026-08-01'];
    const only = ['--population', 'adult', '--advisory'];
    expect(await runHere([...adoption, ...only, ...data])).toMatchObject({
      exit: 0,
      out: expect.stringContaining('DAL judges by asam-4e-adult@1.0.0 for adult, as advice, from 2026-08-01.'),
    });
    expect((await runHere(['pack', 'list', ...data])).out).toContain('DAL for adult, as advice, from 2026-08-01');
    expect(await runHere(['pack', 'adopt', 'DAL', 'none', '--from', '2026-09-01', ...only, ...data])).toMatchObject({
      exit: 0,
      out: expect.stringContaining('DAL has no pack of its own for adult, as advice, from 2026-09-01.'),
    });
    expect(await runHere(['pack', 'adopt', 'DAL', 'none', '--from', '2026-09-01', ...data])).toMatchObject({
      exit: 1,
      notes: expect.stringContaining('(site-pack-needed)'),
    });
  });
});
