import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import {
  type EventLog,
  LogAccessDenied,
  logAccessDenied,
  LogUnavailable,
  logUnavailable,
  type ReadableLog,
} from '@throughline/event-store';
import { openSqliteEventLog } from '@throughline/event-store-sqlite';
import { JobFailure } from '@throughline/kernel';
import type { Caches } from './caches.js';
import { type DataFiles, dataFilesIn } from './data-files.js';
import { logServer } from './log-server.js';
import type { ServiceClock } from './service-clock.js';

/** A log server, as a setting names it. */
export interface EventStoreSettings {
  /** `esdb://user:password@host:2113?tls=true`, or `esdb+discover://`. It may hold a password: nobody prints it. */
  readonly address: string;
  /** What names of this log's streams begin with on the server. */
  readonly namespace: string;
}

/** Where the records of one data directory are; the log may be elsewhere. */
export interface RecordsPlace {
  readonly dataDirectory: string;
  readonly tenant: string;
  /** The log server; the log is a file of the data directory when null or absent. */
  readonly eventStore?: EventStoreSettings | null;
}

/** Where a log is. Plain data: threads are given it. */
export type LogPlace =
  | { readonly kind: 'file'; readonly file: string }
  | ({ readonly kind: 'server'; readonly tenant: string } & EventStoreSettings);

/** One data directory, and the log that belongs to it. */
export interface Records {
  readonly files: DataFiles;
  readonly log: LogPlace;
  readonly tenant: string;
}

/**
 * What belongs to a data directory. Throws `JobFailure` when its log is not where the settings say: `log-on-server`,
 * `log-in-directory`.
 */
export function recordsAt({ dataDirectory, tenant, eventStore = null }: RecordsPlace): Records {
  const files = dataFilesIn(dataDirectory);
  if (eventStore) {
    if (hasContent(files.log)) throw new JobFailure('log-in-directory', IN_DIRECTORY, { about: 'surroundings' });
    return { files, tenant, log: { kind: 'server', tenant, ...eventStore } };
  }
  if (existsSync(files.logServer)) throw onServer(readFileSync(files.logServer, 'utf8'));
  return { files, tenant, log: { kind: 'file', file: files.log } };
}

const hasContent = (file: string): boolean => existsSync(file) && statSync(file).size > 0;

/** Where the log is is remembered in the data directory, for commands that are typed without the service's settings. */
export function noteLogServer({ files, log }: Records): void {
  if (log.kind === 'file') return;
  const { namespace } = log;
  writeFileSync(files.logServer, `${JSON.stringify({ host: hostOf(log), namespace })}\n`, { mode: 0o600 });
}

const IN_DIRECTORY =
  'This data directory holds a log of its own. Leave THROUGHLINE_EVENT_STORE out and copy it to the server with throughline migrate --to first, or choose another --data.';

const onServer = (note: string): JobFailure =>
  new JobFailure(
    'log-on-server',
    `The log of this data directory is on a server: set THROUGHLINE_EVENT_STORE to it. It is ${note.trim()}.`,
    { about: 'surroundings' },
  );

/** Host and port of a log server, as a person may be told them: never with the user or the password. */
export function hostOf({ address }: EventStoreSettings): string {
  return /^[a-z+]+:\/\/(?:[^@/]*@)?([^/?]*)/.exec(address)?.[1] ?? '';
}

/** Opens the log for writing. Throws what its engine refuses with; of a server, a sentence that names the setting. */
export async function openLog(place: LogPlace, clock: ServiceClock, caches: Caches): Promise<EventLog> {
  const kept = { fresh: caches.termsOf('fresh-events'), pageBytes: caches.bytesMaxOf('log-pages') };
  if (place.kind === 'file') return openSqliteEventLog({ file: place.file, clock, ...kept });
  const { openEsdbEventLog } = await logServer();
  return namingTheSetting(openEsdbEventLog({ ...place, shownTime: () => clock.moved(), readonly: false }));
}

/** Opens the log for reading only, beside whoever writes it. */
export async function openLogToRead(place: LogPlace): Promise<ReadableLog> {
  if (place.kind === 'file') return openSqliteEventLog({ file: place.file, readonly: true });
  const { openEsdbEventLog } = await logServer();
  return namingTheSetting(openEsdbEventLog({ ...place, readonly: true }));
}

/** As `openLogToRead`; null where nothing was ever recorded. */
export async function openLogIfThere(place: LogPlace): Promise<ReadableLog | null> {
  if (place.kind === 'file') return hasContent(place.file) ? openLogToRead(place) : null;
  try {
    return await openLogToRead(place);
  } catch (error) {
    if (error instanceof JobFailure && error.code === 'log-missing') return null;
    throw error;
  }
}

const SETTING = 'THROUGHLINE_EVENT_STORE';

const SENTENCES: Readonly<Record<string, string>> = {
  'log-address-malformed': `${SETTING} cannot be read. It accepts esdb://user:password@host:2113, or esdb+discover:// for a cluster. Leave out tlsVerifyCert, throwOnAppendFailure, and options that EventStoreDB does not know; a certificate that it names must be a file.`,
  [logAccessDenied.code]: `The log server refuses the user in ${SETTING}. Check the user and the password, and that the user may read $all and write.`,
  'log-certificate-refused': `The certificate of the log server in ${SETTING} is not trusted. Name the certificate of its authority with tlsCAFile=, check the host name and that tls= is as the server has it.`,
  'log-missing': `The log server in ${SETTING} holds no log under this namespace yet. Start the service, or migrate a data directory to it, first.`,
  'log-of-another-tenant': `The log in ${SETTING} belongs to another tenant. Set THROUGHLINE_TENANT to that one, or choose another THROUGHLINE_EVENT_STORE_NAMESPACE.`,
  'log-server-too-old': `The log server in ${SETTING} does not know a call of this service. Use EventStoreDB 24.10 or a later version.`,
  [logUnavailable.code]: `No log server answers at the address in ${SETTING}. Check host, port and tls, and that the server is up and has a leader; then start again.`,
};

/** A refusal of a log server as a sentence that names the setting and the remedy. */
export async function namingTheSetting<Log>(opening: Promise<Log>): Promise<Log> {
  try {
    return await opening;
  } catch (error) {
    const code = await codeOf(error);
    const sentence = SENTENCES[code];
    if (sentence === undefined) throw error;
    throw new JobFailure(code, sentence, { about: 'surroundings', cause: error });
  }
}

async function codeOf(error: unknown): Promise<string> {
  const { CertificateRefused, EsdbRefused } = await logServer();
  if (error instanceof CertificateRefused) return 'log-certificate-refused';
  const isKnown = error instanceof EsdbRefused || error instanceof LogUnavailable || error instanceof LogAccessDenied;
  return isKnown ? error.code : '';
}
