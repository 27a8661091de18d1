import { createSecretKey, type KeyObject, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ages, agesWith } from '@throughline/care-path';
import { dataFilesIn, hasVault, openLogIfThere, openVaultOf, recordsAt } from '@throughline/embedded';
import { CarePaths } from '@throughline/care-path-application';
import { createTransactor, type EventLog } from '@throughline/event-store';
import {
  type IdentityVault,
  type Registered,
  type Registration,
  type Sealing,
  sealingUnder,
} from '@throughline/identity';
import { LogDirectory, Organization } from '@throughline/organization-application';
import { CopyOnTouchLog } from './copy-on-touch-log.js';
import { caseRecordIdOf, type KeyedHash } from './import-identity.js';
import { knownCases } from './known-cases.js';
import type { ImportOptions, ImportTarget } from './import-target.js';

const machine = { now: Date.now };
const KEY_BYTES = 32;

/**
 * Everything an import would do, done in memory over what the data directory holds: the same decisions, the same answers,
 * and not a byte written there. Works beside a running service, and where there is no data directory yet.
 */
export async function openDryRun({
  dataDirectory,
  tenant,
  eventStore = null,
  transitionAge = null,
}: ImportOptions): Promise<ImportTarget> {
  const { files, log: place } = recordsAt({ dataDirectory, tenant, eventStore });
  const stored = hasVault({ files }) ? ((await openLogIfThere(place)) ?? undefined) : undefined;
  const there = stored !== undefined;
  const scratch = there ? undefined : await mkdtemp(join(tmpdir(), 'throughline-dry-run-'));
  const opened = openVaultOf({ files: scratch === undefined ? files : dataFilesIn(scratch), tenant });
  const close = async (): Promise<void> => {
    await opened.close();
    await stored?.close();
    if (scratch !== undefined) await rm(scratch, { recursive: true, force: true });
  };
  try {
    const log = await CopyOnTouchLog.over(stored, machine);
    const known = await knownCases(stored);
    const cases = { known: await storedClients(opened, known), hash: await opened.macInHand() };
    const vault = unwrittenVault(opened, tenant, cases);
    return {
      ...assembled({ log, vault, tenant, ages: agesWith(transitionAge) }),
      knownCases: async () => known,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function assembled({
  log,
  vault,
  tenant,
  ages,
}: {
  log: EventLog;
  vault: IdentityVault;
  tenant: string;
  ages: Ages;
}): Omit<ImportTarget, 'close' | 'knownCases'> {
  const transactor = createTransactor({ log });
  const directory = new LogDirectory(log);
  const parts = { transactor, log, vault, clock: machine, directory, tenant, ages };
  return { vault, directory, writer: new CarePaths(parts), organization: new Organization(parts) };
}

/** Clients whom an earlier import registered, by the case that they were registered for. */
async function storedClients(
  vault: IdentityVault,
  known: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Registered>> {
  const stored = new Map<string, Registered>();
  for (const [caseId, clientId] of known)
    stored.set(caseId, { clientId, keyId: (await vault.keyOf(clientId)).keyId, created: false });
  return stored;
}

/** The vault as it is, and clients that exist only until the process ends. */
function unwrittenVault(
  vault: IdentityVault,
  tenant: string,
  { known, hash }: { readonly known: ReadonlyMap<string, Registered>; readonly hash: KeyedHash },
): IdentityVault {
  const minted = new Map<string, Registered>();
  const keys = new Map<string, { readonly keyId: string; readonly key: KeyObject }>();
  const own = sealingUnder({ tenant, keyOf: (clientId) => keys.get(clientId)! });
  const sealing = (clientId: string): Sealing => (keys.has(clientId) ? own : vault);
  const registered = (registration: Registration): Registered => {
    const caseId = caseRecordIdOf(hash, registration);
    const stored = known.get(caseId);
    if (stored !== undefined) return stored;
    const earlier = minted.get(caseId);
    if (earlier) return { ...earlier, created: false };
    const client = { clientId: randomUUID(), keyId: randomUUID(), created: true };
    minted.set(caseId, client);
    keys.set(client.clientId, { keyId: client.keyId, key: createSecretKey(randomBytes(KEY_BYTES)) });
    return client;
  };
  return {
    ...vault,
    register: async (registration) => registered(registration),
    registerMany: async (many) => many.map(registered),
    seal: (clientId, ...text) => sealing(clientId).seal(clientId, ...text),
    open: (clientId, ...text) => sealing(clientId).open(clientId, ...text),
    bodyMac: (clientId, request) => sealing(clientId).bodyMac(clientId, request),
    keyOf: (clientId) => sealing(clientId).keyOf(clientId),
    linkFacilities: async () => undefined,
  };
}
