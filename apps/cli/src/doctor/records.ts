import { existsSync, statSync } from 'node:fs';
import type { DataFiles } from '@throughline/api';
import { carePathStream } from '@throughline/care-path';
import { type EventLog, START } from '@throughline/event-store';
import { LogFileRefused, openSqliteEventLog } from '@throughline/event-store-sqlite';
import { openVault } from '@throughline/identity';
import { openSqliteViewQueries } from '@throughline/projection-sqlite';
import { explainFailure } from '../explain-failure.js';
import { type Check, fail, ok, warn } from './check.js';

const PAGE_EVENTS = 10_000;
const machine = { now: Date.now };

/** Opening the log for writing asserts its durable settings; where a service runs, it has asserted them itself. */
export async function checkDurability({ log: file }: DataFiles): Promise<Check> {
  try {
    const log = await openSqliteEventLog({ file });
    await log.close();
    return ok('durability', 'The log is written ahead and synchronised in full; no process has it open.', { inUse: false });
  } catch (error) {
    if (error instanceof LogFileRefused && error.code === 'data-directory-in-use') {
      return ok('durability', 'A service is running on this data directory; it asserted durable settings when it started.', { inUse: true });
    }
    const { code, message } = explainFailure(error);
    return fail('durability', message, { code });
  }
}

/** Everything that is read through the log: its identity and size, the vault beside it, the views behind it. */
export async function checkRecords(files: DataFiles, tenant: string): Promise<readonly Check[]> {
  let log: EventLog;
  try {
    log = await openSqliteEventLog({ file: files.log, readonly: true });
  } catch (error) {
    const { code, message } = explainFailure(error);
    return [fail('log', message, { code })];
  }
  try {
    const counted = await checkLog(log, files);
    return [counted.check, await checkVault(files, tenant, counted.streams), await checkViews(files, log)];
  } finally {
    await log.close();
  }
}

async function checkLog(log: EventLog, files: DataFiles): Promise<{ readonly check: Check; readonly streams: ReadonlySet<string> }> {
  const { logId, parent } = await log.identity();
  const streams = new Set<string>();
  let events = 0;
  let newest: number | null = null;
  for (let after = START, atHead = false; !atHead; ) {
    const page = await log.readAll(after, { limit: PAGE_EVENTS });
    for (const { stream, recordedAt } of page.events) {
      streams.add(stream);
      newest = recordedAt;
    }
    events += page.events.length;
    ({ next: after, atHead } = page);
  }
  const clients = [...streams].filter((stream) => stream.startsWith('carePath-')).length;
  const facts = { logId, copiedFrom: parent?.logId ?? null, events, clients, bytes: statSync(files.log).size, newestAt: newest === null ? null : new Date(newest).toISOString() };
  if (newest !== null && newest > machine.now()) return { streams, check: warn('log', 'The newest event lies ahead of this machine’s clock: a demo moved it, or the clock is wrong.', facts) };
  return { streams, check: ok('log', `Log ${logId}: ${events} events, paths of ${clients} clients.`, facts) };
}

async function checkVault(files: DataFiles, tenant: string, streams: ReadonlySet<string>): Promise<Check> {
  if (!existsSync(files.identity)) return streams.size > 0 ? fail('vault', 'There are paths and no identity vault: restore identity.db and its keys from their backup.') : ok('vault', 'There is no identity vault yet.');
  try {
    const vault = openVault({ file: files.identity, keyFile: files.identityKey, tenant, clock: machine });
    const without = await vault.clientsWithoutStream((clientId) => streams.has(carePathStream(clientId))).finally(() => vault.close());
    const facts = { clientsWithoutPath: without.length };
    if (without.length === 0) return ok('vault', 'The vault opens with its keys; every client in it has a path.', facts);
    return warn('vault', `${without.length} clients were registered and have no path: an interruption came in between. They are harmless: ${without.slice(0, 5).join(', ')}${without.length > 5 ? ', ...' : ''}`, facts);
  } catch (error) {
    const { code, message } = explainFailure(error);
    return fail('vault', message, { code });
  }
}

async function checkViews({ views: file }: DataFiles, log: EventLog): Promise<Check> {
  if (!existsSync(file)) return ok('views', 'There are no views yet; the service makes them from the log.');
  const queries = openSqliteViewQueries({ file });
  try {
    const now = machine.now();
    const { standing } = await queries.census({ facilities: 'all', at: now, knownAt: null, log: { head: await log.head(), now }, groupBy: [], page: null });
    const facts = { behind: standing.lag?.behind ?? null, eventsBehind: standing.lag?.events ?? null, staleClients: standing.incomplete };
    if (standing.incomplete > 0) return fail('views', `The rows of ${standing.incomplete} clients are stale: an event of theirs cannot be read.`, facts);
    return standing.lag?.behind ? warn('views', `The views are ${standing.lag.events ?? 'some'} events behind the log; they catch up while the service runs.`, facts) : ok('views', 'The views have followed the log to its end.', facts);
  } catch (error) {
    const { code, message } = explainFailure(error);
    return fail('views', message, { code });
  } finally {
    await queries.close();
  }
}
