import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Path, Recorded } from '../acceptance/black-box/answers.js';
import { openSite } from '../acceptance/black-box/provider.js';
import { Running } from '../acceptance/black-box/running.js';
import { inventedIdentity, Story } from '../acceptance/black-box/story.js';

const MEGABYTE = 1_048_576;
const disk = mountedDisk(160 * MEGABYTE);

/** A real full disk under the whole service. Where no tmpfs can be mounted, the suites of the stores stand in. */
(disk === undefined ? describe.skip : describe)('a disk that runs full under the service', () => {
  const directory = disk as string;
  let running: Running;
  let story: Story;
  const filler = join(directory, 'filler');

  beforeAll(async () => {
    running = await Running.start({ data: join(directory, 'data') });
    await openSite(running, { code: 'NORTH', name: 'North', pack: 'asam-3e-adult' });
    story = await Story.of(running, 'NORTH');
  }, 90_000);
  afterAll(async () => {
    running.http.close();
    await running.process.end();
    execFileSync('umount', ['--lazy', directory]);
    rmSync(directory, { recursive: true });
  });

  const write = (number: number) =>
    story.send<Recorded & { code: string }>('clinician', 'inquiries', {
      ...story.entry('2025-03-01', { source: 'self' }),
      narrative: `${number} ${'x'.repeat(2_000)}`,
    });

  it('refuses what it cannot keep, acknowledges none of it, goes on answering questions, and records again when there is space', async () => {
    let acknowledged = 0;
    let refused: Awaited<ReturnType<typeof write>> | undefined;
    const { bavail, bsize } = statfsSync(directory);
    writeFileSync(filler, Buffer.alloc(bavail * bsize - 300_000));
    while (refused === undefined) {
      const answer = await write(acknowledged);
      if (answer.status === 201) acknowledged += 1;
      else refused = answer;
    }
    expect(refused).toMatchObject({ status: 507, body: { code: 'storage-full' } });
    expect(refused.headers['content-type']).toMatch(/problem\+json/);
    for (const again of [1, 2, 3]) expect([507, 503]).toContain((await write(10_000 + again)).status);
    const newcomer = await running
      .as('front-desk', 'NORTH')
      .post('/v1/clients', { facilityId: 'NORTH', identity: inventedIdentity() });
    expect([507, 503]).toContain(newcomer.status);
    expect(newcomer.headers['content-type']).toMatch(/problem\+json/);

    const path = await running.as('director').get<Path>(`/v1/clients/${story.clientId}/path`);
    expect(path.status).toBe(200);
    expect(path.body.total).toBe(acknowledged);
    expect((await running.as('director').get('/v1/facilities')).status).toBe(200);
    expect((await running.http.ask({ method: 'GET', path: '/livez' })).status).toBe(200);

    rmSync(filler);
    const after = await write(20_000);
    expect(after.status).toBe(201);
    expect((await story.path()).timeline).toHaveLength(acknowledged + 1);
    const { status } = await running.as('director').get('/v1/clients', { atLeast: after.body.position ?? '' });
    expect(status).toBe(200);
  }, 90_000);
});

function mountedDisk(bytes: number): string | undefined {
  const directory = mkdtempSync(join(tmpdir(), 'throughline-full-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', directory], { stdio: 'ignore' });
    return directory;
  } catch {
    rmSync(directory, { recursive: true });
    process.stderr.write(
      'SKIPPED: a full disk under the service: mounting a tmpfs takes root and the right to mount\n',
    );
    return undefined;
  }
}
