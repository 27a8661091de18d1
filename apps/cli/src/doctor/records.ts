import { statSync } from 'node:fs';
import { assertDurable, hasVault, hostOf, openLogToRead, openVaultOf, type Records } from '@throughline/embedded';
import { CARE_PATH_STREAM_PREFIX, carePathStream, clientIdOf } from '@throughline/care-path';
import type { ReadableLog } from '@throughline/event-store';
import type { IdentityVault } from '@throughline/identity';
import { Refusal } from '@throughline/kernel';
import { checkErasures } from './erasures.js';
import { explainFailure } from '../explain-failure.js';
import { type Check, fail, ok, RESTORE_BACKUP, warn } from './check.js';
import { type LogSurvey, surveyLog } from './log-survey.js';
import { checkPaths } from './paths.js';
import { checkViews } from './views.js';

const NAMED_MAX = 5;
const machine = { now: Date.now };

/** Whether what is acknowledged is on the disk. */
export async function checkDurability({ log: place }: Records): Promise<Check> {
  if (place.kind === 'server') {
    const where = { server: hostOf(place), namespace: place.namespace };
    const text = `The log is on the server ${where.server}, as ${where.namespace}. How durable it is, and its backups, are up to that server.`;
    return ok('durability', text, where);
  }
  try {
    const inUse = (await assertDurable(place)) === 'in-use';
    const text = inUse
      ? 'A service is running on this data directory; it asserted durable settings when it started.'
      : 'The log is written ahead and synchronized in full; no process has it open.';
    return ok('durability', text, { inUse });
  } catch (error) {
    const { code, message } = explainFailure(error);
    return fail('durability', message, { code });
  }
}

/** Everything that is read through the log: its identity and size, the vault beside it, the views behind it. */
export async function checkRecords(records: Records): Promise<readonly Check[]> {
  const { log: place } = records;
  let log: ReadableLog;
  try {
    log = await openLogToRead(place);
  } catch (error) {
    const { code, message } = explainFailure(error);
    return [fail('log', message, { code })];
  }
  try {
    const survey = await surveyLog(log);
    return [
      await checkLog(log, survey, place),
      await checkPaths(log, survey),
      await checkVault(records, survey),
      await checkErasures(records, survey),
      await checkViews(records, log),
    ];
  } catch (error) {
    // What a broken file answers to reading is no error that anyone foresaw.
    return [
      fail('log', `This log cannot be read to its end: it is damaged. ${RESTORE_BACKUP}`, {
        code: explainFailure(error).code,
      }),
    ];
  } finally {
    await log.close();
  }
}

async function checkLog(
  log: ReadableLog,
  { streams, events, newestAt: newest, missing, broken, unreadable }: LogSurvey,
  place: Records['log'],
): Promise<Check> {
  const { logId, parent } = await log.identity();
  const clients = [...streams.keys()].filter((stream) => stream.startsWith(CARE_PATH_STREAM_PREFIX)).length;
  const counted = {
    logId,
    copiedFrom: parent?.logId ?? null,
    events,
    clients,
    bytes: place.kind === 'file' ? statSync(place.file).size : null,
    newestAt: newest === null ? null : new Date(newest).toISOString(),
  };
  const facts = { ...counted, missingEvents: missing, brokenStreams: broken.size, unreadableStreams: unreadable.size };
  if (broken.size > 0) return fail('log', `Events are missing in ${someOf(broken)}. ${RESTORE_BACKUP}`, facts);
  if (missing > 0) return fail('log', `${missing} events are missing before the last one. ${RESTORE_BACKUP}`, facts);
  const [first] = unreadable.values();
  if (first)
    return fail(
      'log',
      `Events were changed, or are of a newer version, in ${someOf(unreadable.keys())}. The first is event ${first.eventId} at ${first.position}. ${RESTORE_BACKUP}`,
      { ...facts, unreadableEvent: first.eventId, unreadableAt: first.position },
    );
  if (newest !== null && newest > machine.now())
    return warn(
      'log',
      'The newest event is later than this machine’s clock: a demo moved it, or the clock is wrong. Set the clock.',
      facts,
    );
  return ok('log', `Log ${logId}: ${events} events, paths of ${clients} clients.`, facts);
}

function someOf(named: Iterable<string>): string {
  const streams = [...named];
  const shown = streams.slice(0, NAMED_MAX).join(', ');
  return `${streams.length} ${streams.length === 1 ? 'stream' : 'streams'}: ${shown}${streams.length > NAMED_MAX ? ', ...' : ''}`;
}

async function checkVault(records: Records, { streams, missing, broken }: LogSurvey): Promise<Check> {
  if (!hasVault(records))
    return streams.size > 0
      ? fail('vault', `The log has clients, but there is no identity vault. ${RESTORE_BACKUP}`)
      : ok('vault', 'There is no identity vault yet.');
  let vault: IdentityVault | undefined;
  try {
    vault = openVaultOf(records);
    const keyless = await pathsWithoutKey(vault, streams);
    const without = await vault.clientsWithoutStream((clientId) => streams.has(carePathStream(clientId)));
    const facts = { clientsWithoutPath: without.length, pathsWithoutKey: keyless.size };
    if (keyless.size > 0)
      return fail(
        'vault',
        `The vault has no sound key for ${someOf(keyless)}. It is older than the log, or damaged. ${RESTORE_BACKUP}`,
        facts,
      );
    if (without.length === 0)
      return ok(
        'vault',
        'The vault opens with its keys; every client in it has a path, and every path its key.',
        facts,
      );
    const harmless =
      missing === 0 && broken.size === 0
        ? 'an interruption came in between. They are harmless'
        : 'an interruption came in between, or their paths are among the missing events';
    return warn(
      'vault',
      `${without.length} clients were registered and have no path: ${harmless}: ${without.slice(0, NAMED_MAX).join(', ')}${without.length > NAMED_MAX ? ', ...' : ''}`,
      facts,
    );
  } catch (error) {
    const { code, message } = explainFailure(error);
    return fail(
      'vault',
      code === 'unexpected' ? `The vault cannot be read to its end: it is damaged. ${RESTORE_BACKUP}` : message,
      { code },
    );
  } finally {
    await vault?.close();
  }
}

/** A destroyed key is an answer, not a fault: somebody was erased. */
async function pathsWithoutKey(vault: IdentityVault, streams: LogSurvey['streams']): Promise<ReadonlySet<string>> {
  const keyless = new Set<string>();
  for (const stream of streams.keys())
    if (stream.startsWith(CARE_PATH_STREAM_PREFIX) && !(await hasKey(vault, clientIdOf(stream)))) keyless.add(stream);
  return keyless;
}

async function hasKey(vault: IdentityVault, clientId: string): Promise<boolean> {
  try {
    await vault.keyOf(clientId);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
