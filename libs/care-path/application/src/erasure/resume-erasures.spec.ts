import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { confirmErasure, requestErasure } from '@throughline/care-path';
import { createTransactor, MemoryEventLog } from '@throughline/event-store';
import type { IdentityVault } from '@throughline/identity';
import { openVault } from '@throughline/identity-sqlite';
import type { CommandRequest } from '@throughline/kernel';
import { CarePaths } from '../care-paths.js';
import { useCaseOf } from '../entries/every-entry.js';
import { NOON, TENANT, WriteSide } from '../scenario/index.js';
import { recording } from '../entries/entry-use-case.js';
import { Erasures } from './erasures.js';
import { resumeErasures } from './resume-erasures.js';

const NAME = 'Zyxwvutsrq';
const IDENTITY = {
  familyName: NAME,
  givenNames: 'Adaeze',
  birthDate: '1988-04-17',
  recordNumbers: [],
  phones: [],
  emails: [],
};

const clock = { now: () => NOON };
let folder: string;
let side: WriteSide;
let keys = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'erasures-'));
  side = new WriteSide(clock, opened());
});
afterEach(async () => {
  await side.close();
  rmSync(folder, { recursive: true, force: true });
});

const request = (name: string, id: string, body: object = {}): CommandRequest => ({
  name,
  body,
  actor: { id, kind: 'person', roles: [id] },
  facilities: 'all',
  idempotencyKey: `key-${(keys += 1)}`,
  correlationId: 'correlation',
});

/** The service as it is after a start on these files. */
function started(vault: IdentityVault = side.vault, log = side.log) {
  const paths = new CarePaths({
    ...side.writerParts,
    log,
    transactor: createTransactor({ log }),
    vault,
  });
  const erasures = new Erasures({ paths, vault });
  return { paths, erasures, resume: (mayRecord = true) => resumeErasures({ erasures, log, vault, mayRecord }) };
}

/** A client with a text, whose erasure waits to be confirmed. */
async function asked(): Promise<{ clientId: string; erasureId: string }> {
  const { paths } = started();
  const registering = request('RegisterClient', 'desk');
  const { clientId } = await paths.register(registering, { facilityId: 'HAWTHORN', identity: IDENTITY });
  const inquiry = { facilityId: 'HAWTHORN', when: '2026-05-11T10:00-05:00', narrative: 'Asked twice.' };
  await paths.record(
    clientId as string,
    request('ReceiveInquiry', 'desk', inquiry),
    recording(useCaseOf('receiveInquiry'), inquiry),
  );
  const { events } = await paths.recordErasure(clientId as string, request('RequestErasure', 'operator'), (path) =>
    requestErasure({ ground: 'client-request' }, path),
  );
  return { clientId: clientId as string, erasureId: events[0]?.id as string };
}

/** The fence stands, and the process ends before anything is destroyed. */
async function confirmed(): Promise<string> {
  const { clientId, erasureId } = await asked();
  await started().paths.recordErasure(clientId, request('ConfirmErasure', 'director'), (path, context) =>
    confirmErasure({ erasureId, ground: 'client-request' }, path, context),
  );
  return clientId;
}

const typesOf = async (clientId: string, log = side.log) => {
  const types = [];
  for await (const { type } of log.readStream(`carePath-${clientId}`)) types.push(type);
  return types;
};

/** Every file of the vault's folder that holds the name, in any case. */
const filesWithTheName = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    try {
      return readFileSync(join(folder, name)).toString('latin1').toLowerCase().includes(NAME.toLowerCase());
    } catch {
      return false;
    }
  });

const file = () => join(folder, 'identity.db');
const opened = (): IdentityVault =>
  openVault({ file: file(), keyFile: join(folder, 'keys', 'kek.json'), tenant: TENANT, clock });
const reopened = async (vault: IdentityVault): Promise<IdentityVault> => {
  await vault.close();
  return opened();
};

describe('an erasure after a crash', () => {
  it.each<[string, (clientId: string) => Promise<unknown>]>([
    ['before anything was destroyed', async () => undefined],
    ['after the key was destroyed', (clientId) => side.vault.destroyKey(clientId, 'erasure-request')],
    ['after the vault was emptied', (clientId) => side.vault.eraseClient(clientId, 'erasure-request')],
  ])('%s is carried out at the next start', async (_when, untilThen) => {
    const clientId = await confirmed();
    await untilThen(clientId);
    const vault = await reopened(side.vault);

    expect(await started(vault).resume()).toBe(0);

    expect((await typesOf(clientId)).slice(-2)).toEqual(['ErasureStarted', 'ErasureCompleted']);
    expect(await vault.identityOf(clientId)).toBeNull();
    expect(await vault.keyOf(clientId)).toMatchObject({ shredded: true });
    expect(filesWithTheName()).toEqual([]);
    await vault.close();
  });

  it('says how much was destroyed in all attempts together', async () => {
    const clientId = await confirmed();
    await side.vault.eraseClient(clientId, 'erasure-request');
    await started().resume();
    const last = (await side.events(clientId)).at(-1);
    expect(JSON.parse(last?.data ?? '').purged).toEqual({ identityVersions: 1, searchEntries: 3, requests: 1 });
  });

  it('that was carried out is not recorded twice, however often the service starts', async () => {
    const clientId = await confirmed();
    await started().resume();
    const after = await typesOf(clientId);
    await started().resume();
    expect(await typesOf(clientId)).toEqual(after);
  });

  it('waits while another process holds old pages of the vault, and is carried out when it lets go', async () => {
    const clientId = await confirmed();
    const { DatabaseSync } = await import('node:sqlite');
    const reader = new DatabaseSync(file(), { readOnly: true, timeout: 0 });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM clients').get();
    const service = started();
    expect(await service.resume()).toBe(1);
    expect((await typesOf(clientId)).at(-1)).toBe('ErasureStarted');
    expect(service.erasures.unfinished).toEqual([clientId]);
    reader.close();
    expect(await service.resume()).toBe(0);
    expect([(await typesOf(clientId)).at(-1), service.erasures.unfinished]).toEqual(['ErasureCompleted', []]);
    expect(filesWithTheName()).toEqual([]);
  });
});

describe('an erasure while nothing may be recorded', () => {
  it('destroys what names the client, and is recorded as soon as that is possible', async () => {
    const clientId = await confirmed();
    const { resume } = started();
    expect(await resume(false)).toBe(0);
    expect(filesWithTheName()).toEqual([]);
    expect((await typesOf(clientId)).at(-1)).toBe('ErasureStarted');
    expect(await resume(true)).toBe(0);
    expect((await typesOf(clientId)).at(-1)).toBe('ErasureCompleted');
  });
});

describe('an older copy', () => {
  async function erasedAfterCopy(): Promise<string> {
    const { clientId, erasureId } = await asked();
    await side.vault.close();
    copyFileSync(file(), `${file()}.copy`);
    const vault = await reopened(side.vault);
    const service = started(vault);
    await service.resume();
    await service.erasures.confirm(clientId, request('ConfirmErasure', 'director'), {
      erasureId,
      ground: 'client-request',
    });
    expect(filesWithTheName()).toEqual(['identity.db.copy']);
    await vault.close();
    return clientId;
  }

  const restoreVault = (): IdentityVault => {
    copyFileSync(`${file()}.copy`, file());
    rmSync(`${file()}.copy`);
    expect(filesWithTheName()).toEqual(['identity.db']);
    return opened();
  };

  it('of the vault loses the client again as soon as it is opened: the destroyed keys are known beside it', async () => {
    const clientId = await erasedAfterCopy();
    const vault = restoreVault();
    expect(await vault.identityOf(clientId)).toBeNull();
    expect(filesWithTheName()).toEqual([]);
    await vault.close();
  });

  it('of the vault and of its keys loses the client again at the next start: the log knows', async () => {
    const clientId = await erasedAfterCopy();
    rmSync(join(folder, 'keys', 'destroyed-keys'), { recursive: true });
    const vault = restoreVault();
    expect(await vault.identityOf(clientId)).not.toBeNull();
    const before = await typesOf(clientId);
    expect(await started(vault).resume(false)).toBe(0);
    expect(await vault.identityOf(clientId)).toBeNull();
    expect(await typesOf(clientId)).toEqual(before);
    expect(filesWithTheName()).toEqual([]);
    await vault.close();
  });

  it('of the log is told again that the client was erased', async () => {
    const { clientId, erasureId } = await asked();
    const before = await side.events(clientId);
    await started().erasures.confirm(clientId, request('ConfirmErasure', 'director'), {
      erasureId,
      ground: 'client-request',
    });
    const older = new MemoryEventLog({ clock: side.clock });
    await older.append(`carePath-${clientId}`, 'none', before);

    expect(await started(side.vault, older).resume()).toBe(0);

    expect((await typesOf(clientId, older)).slice(-3)).toEqual([
      'ErasureRequested',
      'ErasureStarted',
      'ErasureCompleted',
    ]);
    expect(await started(side.vault, older).resume()).toBe(0);
    expect((await typesOf(clientId, older)).filter((type) => type === 'ErasureCompleted')).toHaveLength(1);
  });
});
