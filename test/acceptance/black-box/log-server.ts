import { randomUUID } from 'node:crypto';
import { EsdbServer } from '../../services/esdb/esdb-server.ts';
import { Cleaner } from '../../services/esdb/real-server.ts';

/**
 * Where the logs of the services under test are. `THROUGHLINE_ACCEPTANCE_ESDB=test-server` puts them on a server that speaks the
 * protocol of EventStoreDB, inside the test; `esdb://...` on a real one, each under a name of its own.
 */
const WANTED = process.env['THROUGHLINE_ACCEPTANCE_ESDB'] ?? '';

const isReal = /^(esdb|kurrentdb)(\+discover)?:\/\//.test(WANTED);
if (!isReal && WANTED !== '' && WANTED !== 'test-server')
  throw new Error(
    'THROUGHLINE_ACCEPTANCE_ESDB accepts test-server, or an address that begins with esdb:// or kurrentdb://.',
  );

/** Whether logs are on a server, and not in files of the data directories. */
const onLogServer = WANTED !== '';

type Settings = Readonly<Record<string, string>>;

const settingsByDirectory = new Map<string, Settings>();
let server: EsdbServer | undefined;
let cleaner: Cleaner | undefined;

/** Gives a data directory a log of its own on the server, once. */
export async function provideLog(data: string): Promise<void> {
  if (!onLogServer || settingsByDirectory.has(data)) return;
  if (isReal) cleaner ??= new Cleaner(WANTED);
  else server ??= await EsdbServer.start();
  settingsByDirectory.set(data, {
    THROUGHLINE_EVENT_STORE: isReal ? WANTED : server!.address,
    THROUGHLINE_EVENT_STORE_NAMESPACE: cleaner?.namespace() ?? `throughline_test_${randomUUID().replaceAll('-', '')}`,
  });
}

/** The settings of every process on this data directory. */
export const logSettings = (data: string): Settings => settingsByDirectory.get(data) ?? {};

/** What the test server keeps of all logs, by a name that stands for their files; nothing where it cannot be looked into. */
export function keptOnServer(): ReadonlyMap<string, Buffer> {
  if (!server) return new Map();
  const parts = server.log.all.flatMap(({ stream, data, metadata }) => [Buffer.from(`${stream}\n`), data, metadata]);
  return new Map([[ON_SERVER, Buffer.concat(parts)]]);
}

const ON_SERVER = 'the log on the server';
/** What holds a log and can be looked into: files, by their names in a data directory, or what stands for them. */
export const LOG_KEPT_IN: readonly string[] = WANTED === '' ? ['log.db', 'log.db-wal'] : isReal ? [] : [ON_SERVER];

/** The directory is gone; with the last one goes the server, or what was written to a real one. */
export async function forgetLog(data: string): Promise<void> {
  settingsByDirectory.delete(data);
  if (settingsByDirectory.size > 0) return;
  server?.stop();
  server = undefined;
  await cleaner?.clean();
  cleaner = undefined;
}

/** Whether logs are files, for what only these can do. Says why it is left out where they are not. */
export function isLogFile(why: string): boolean {
  if (onLogServer) process.stderr.write(`SKIPPED: a log on a server: ${why}\n`);
  return !onLogServer;
}

/** The same of a whole test. */
export const whereLogIsFile = (why: string): typeof it => (isLogFile(why) ? it : (it.skip as typeof it));
