import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
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

async function withService(work: (service: { paths: CarePaths; erasures: Erasures }) => Promise<void>): Promise<void> {
  const writeSide = await openWriteSide({ dataDirectory: data(), tenant: 'demo' });
  const paths = new CarePaths({ ...writeSide, tenant: 'demo' });
  try {
    await work({ paths, erasures: new Erasures({ paths, vault: writeSide.vault }) });
  } finally {
    await writeSide.close();
  }
}

async function check() {
  const { exit, out } = await runHere(['doctor', '--data', data(), '--json']);
  const checks = out.split('\n').map((line) => JSON.parse(line)) as { name: string; state: string; text: string }[];
  return { exit, ...checks.find(({ name }) => name === 'erasures') };
}

beforeAll(async () => {
  await runHere(['demo', '--clients', '5', '--until', '2026-06-01', '--data', data()]);
  await withService(async ({ paths }) => {
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
  await withService(async ({ paths }) => {
    const { events } = await paths.recordErasure(clientId, request('RequestErasure', 'operator'), (path) =>
      requestErasure({ ground: 'client-request' }, path),
    );
    const asked = { erasureId: events[0]?.id as string, ground: 'client-request' } as const;
    await paths.recordErasure(clientId, request('ConfirmErasure', 'director'), (path, context) =>
      confirmErasure(asked, path, context),
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
    await withService(async ({ erasures: service }) => service.finish(clientId));
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
    expect(text).toMatch(/^Clients whom the vault still names though they were erased: 1\./);
    expect(text).toContain(clientId);
  });
});
