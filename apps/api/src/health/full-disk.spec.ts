import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { readSettings } from '../config/service-settings.js';
import { createService } from '../create-service.js';

const DISK = '80m';
const FILLING_BYTES = 30 * 1024 * 1024;

/** A small disk of its own, or null where this user may not mount one. */
function smallDisk(): string | null {
  const directory = mkdtempSync(join(tmpdir(), 'throughline-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK},mode=700`, 'tmpfs', directory]);
  if (mounted.status === 0) return directory;
  rmSync(directory, { recursive: true });
  return null;
}

const disk = smallDisk();
if (!disk) process.stderr.write('SKIPPED: a full disk: this user may not mount a small one\n');

(disk ? describe : describe.skip)('a service whose disk is nearly full', () => {
  const directory = disk ?? '';
  afterAll(() => {
    execFileSync('umount', ['--lazy', directory]);
    rmSync(directory, { recursive: true });
  });

  it('is not ready, and says why', async () => {
    const settings = readSettings({ THROUGHLINE_DATA: join(directory, 'data'), THROUGHLINE_PORT: '0' });
    writeFileSync(join(directory, 'other'), Buffer.alloc(FILLING_BYTES, 1));
    const service = await createService({ ...settings, projector: 'inline' }, { logger: pino({ level: 'silent' }) });
    const answer = await service.server.inject({ method: 'GET', url: '/readyz' });
    await service.close();
    expect([answer.statusCode, answer.json()]).toEqual([
      503,
      expect.objectContaining({ status: 'not-ready', storage: 'full' }),
    ]);
  });
});
