import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readSettings, startService } from '@throughline/api';
import { confirmErasure, requestErasure } from '@throughline/care-path';
import { CarePaths, Erasures } from '@throughline/care-path-application';
import { dataFilesIn, openWriteSide } from '@throughline/embedded';
import type { CommandRequest } from '@throughline/kernel';
import { scratchFolder } from '@throughline/testing';
import { runHere } from './run-here.fixture.js';

const scratch = scratchFolder();
const data = () => scratch.path('data');
let clientId: string;

const request = (name: string, id: string): CommandRequest => ({
  name,
  body: {},
  actor: { id, kind: 'person', roles: [id] },
  facilities: 'all',
  idempotencyKey: name,
  correlationId: name,
});

async function withService(
  dataDirectory: string,
  work: (service: { paths: CarePaths; erasures: Erasures }) => Promise<void>,
): Promise<void> {
  const writeSide = await openWriteSide({ dataDirectory, tenant: 'demo' });
  const paths = new CarePaths({ ...writeSide, tenant: 'demo' });
  try {
    await work({ paths, erasures: new Erasures({ paths, vault: writeSide.vault }) });
  } finally {
    await writeSide.close();
  }
}

async function asked(paths: CarePaths, id: string) {
  const ground = 'client-request' as const;
  const { events } = await paths.recordErasure(id, request('RequestErasure', 'operator'), (path) =>
    requestErasure({ ground }, path),
  );
  return { erasureId: events[0]?.id as string, ground };
}

/** The service starts and ends. */
async function started(directory: string): Promise<void> {
  const env = { THROUGHLINE_DATA: directory, THROUGHLINE_PORT: '0', THROUGHLINE_LOG_LEVEL: 'silent' };
  const service = await startService({ ...readSettings(env), projector: 'inline' });
  await service.close();
}

async function check() {
  const { exit, out } = await runHere(['doctor', '--data', data(), '--json']);
  const checks = out.split('\n').map((line) => JSON.parse(line)) as { name: string; state: string; text: string }[];
  return { exit, ...checks.find(({ name }) => name === 'erasures') };
}

beforeAll(async () => {
  await runHere(['demo', '--clients', '5', '--until', '2026-06-01', '--data', data()]);
  await withService(data(), async ({ paths }) => {
    const identity = {
      familyName: 'Okafor',
      givenNames: 'Adaeze',
      birthDate: null,
      recordNumbers: [],
      phones: [],
      emails: [],
    };
    const registered = await paths.register(request('RegisterClient', 'desk'), { facilityId: 'DAL', identity });
    clientId = registered.clientId as string;
  });
  await cp(dataFilesIn(data()).identity, scratch.path('older.db'));
  await withService(data(), async ({ paths }) => {
    const confirmed = await asked(paths, clientId);
    await paths.recordErasure(clientId, request('ConfirmErasure', 'director'), (path, context) =>
      confirmErasure(confirmed, path, context),
    );
  });
}, 60_000);

describe('throughline doctor, asked about erasures', () => {
  it('names the client whose erasure began and did not end', async () => {
    const { exit, state, text } = await check();
    expect([exit, state]).toEqual([0, 'warn']);
    expect(text).toContain('Erasures that have begun and are not finished: 1.');
    expect(text).toContain(clientId);
  });

  it('says that nothing is left once it has ended', async () => {
    await withService(data(), async ({ erasures: service }) => service.finish(clientId));
    expect(await check()).toMatchObject({
      exit: 0,
      state: 'ok',
      text: expect.stringMatching(/^Clients erased: 1\./),
    });
  });

  it('finds a vault from an older copy that names the client again', async () => {
    const { identity, identityKey } = dataFilesIn(data());
    for (const suffix of ['', '-wal', '-shm']) await rm(`${identity}${suffix}`, { force: true });
    await rm(join(identityKey, '..', 'destroyed-keys'), { recursive: true });
    await cp(scratch.path('older.db'), identity);
    const { exit, state, text } = await check();
    expect([exit, state]).toEqual([1, 'fail']);
    expect(text).toMatch(
      /^Clients who were erased and whom the vault names again, because an older copy was restored: 1\./,
    );
    expect(text).toContain(clientId);
  });
});

describe('a log from before an erasure that an operator accepts', () => {
  it('is told again that the client was erased', async () => {
    const older = scratch.path('older.db');
    const directory = scratch.path('accepted');
    const files = dataFilesIn(directory);
    await runHere(['demo', '--clients', '3', '--until', '2026-06-01', '--data', directory]);
    let erased = '';
    await withService(directory, async ({ paths }) => {
      const registered = await paths.register(request('RegisterClient', 'desk'), { facilityId: 'DAL', identity: null });
      erased = registered.clientId as string;
    });
    await started(directory);
    await rm(older, { force: true });
    await cp(files.log, older);
    await withService(directory, async ({ paths, erasures }) => {
      const confirmed = await asked(paths, erased);
      await erasures.confirm(erased, request('ConfirmErasure', 'director'), confirmed);
    });
    for (const suffix of ['', '-wal', '-shm']) await rm(`${files.log}${suffix}`, { force: true });
    await cp(older, files.log);
    await rm(files.views, { force: true });

    expect(await runHere(['mend', '--accept', 'log-older', '--data', directory])).toMatchObject({ exit: 0 });
    await started(directory);

    await withService(directory, async ({ paths }) => {
      const { erasures } = await paths.read(erased, 'all');
      expect([...erasures.values()].map(({ state, data: { ground } }) => [state, ground])).toEqual([
        ['completed', 'erased-before'],
      ]);
    });
  }, 60_000);
});
