import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mintDemoToken } from '@throughline/api';
import type { BodiesAnswer, BodiesTask } from '../contestants/read-bodies.ts';
import type { PrepareAnswer, PrepareTask } from '../contestants/prepare-clients.ts';
import type { ScanAnswer, ScanTask } from '../contestants/scan-log.ts';
import type { ArriveAnswer, ArriveTask } from '../contestants/see-commands-arrive.ts';
import { measure, QUIET } from '../measuring/contestant.ts';
import { compare } from '../measuring/rounds.ts';
import { type RunningServer, startServer } from '../measuring/server.ts';
import { cpuOfThreads } from '../measuring/threads.ts';
import { TENANT } from '../provider/provider.ts';
import type { Measured, Row, RowContext } from '../row.ts';
import { filledLog } from './filled-logs.ts';

const NDJSON = 'application/x-ndjson';
const HISTORY_LEAST = 0.5;
const PAGES_LEAST = 0.9;
/** By the ticks in which Linux counts, a round has to last. */
const EVENTS_READ = 400_000;
const PAGES_TAKEN = 2_000;
const STREAMS = 1_000;
const STREAMS_EACH = 8;
const PER_SECOND = 100;
const CLIENTS = 1_000;
const WARM_UP_SECONDS = 5;

/** What partners cost: the history over HTTP, pages in bulk, and live readers next to commands. */
export const replay: Row = {
  name: 'replay',
  run: async (context) => [...(await history(context)), await pages(context), await readers(context)],
};

const total = (cpu: ReadonlyMap<string, number>): number => [...cpu.values()].reduce((sum, used) => sum + used, 0);

const serviceOn = (directory: string, profileDirectory: string | null): Promise<RunningServer> =>
  startServer({
    name: 'service',
    environment: { THROUGHLINE_DATA: directory, THROUGHLINE_TENANT: TENANT, THROUGHLINE_PORT: '0' },
    outputFile: join(directory, 'service.ndjson'),
    profileDirectory,
  });

const partnerOf = (directory: string): Promise<string> =>
  mintDemoToken({
    dataDirectory: directory,
    tenant: TENANT,
    roles: ['partner'],
    facilities: 'all',
    subject: 'partner',
  });

/** Every thread of a server counts, and every byte that leaves it. */
async function history(context: RowContext): Promise<readonly Measured[]> {
  const { directory, logFile } = await filledLog(context, 'small');
  const token = await partnerOf(directory);
  const { events } = await measure<ScanTask, ScanAnswer>('scan-log', { logFile, times: 1 });
  const times = Math.ceil(EVENTS_READ / events);
  const server = await serviceOn(directory, context.profileDirectory);
  const bare = await startServer({
    name: 'bare-lines',
    environment: { BENCH_LOG: logFile },
    profileDirectory: null,
  });
  const read = ({ url }: RunningServer, rounds: number) =>
    measure<BodiesTask, BodiesAnswer>('read-bodies', {
      url,
      token,
      accept: NDJSON,
      paths: ['/v1/events'],
      times: rounds,
    });
  const megabytes = new Map<string, number>();
  const perSecond = async (from: RunningServer, name: string): Promise<number> => {
    const before = total(cpuOfThreads(from.processId));
    megabytes.set(`MB, ${name}`, Math.round((await read(from, times)).megabytes));
    return (events * times * 1e6) / (total(cpuOfThreads(from.processId)) - before);
  };
  const compared = {
    row: 'replay',
    work: 'the history as lines over HTTP, by processor time',
    unit: 'events/s of processor',
    rounds: context.scale.rounds,
    ours: () => perSecond(server, 'ours'),
    details: () => ({ events: events * times, ...Object.fromEntries(megabytes) }),
  };
  await read(server, 1);
  await read(bare, 1);
  try {
    return [
      await compare({
        ...compared,
        againstName: 'a bare scan of the same rows in SQLite',
        goal: { least: HISTORY_LEAST },
        against: async () => 1e6 / (await measure<ScanTask, ScanAnswer>('scan-log', { logFile, times })).cpuUs,
      }),
      await compare({
        ...compared,
        againstName: 'a bare HTTP server that sends the scanned bytes',
        goal: {},
        against: () => perSecond(bare, 'the bare server'),
      }),
    ];
  } finally {
    await server.stop();
    await bare.stop();
  }
}

interface Page {
  readonly href: string;
  readonly bytes: number;
}

async function pages(context: RowContext): Promise<Measured> {
  const { directory } = await filledLog(context, 'small');
  const token = await partnerOf(directory);
  const server = await serviceOn(directory, null);
  const folder = join(context.directory, 'static');
  mkdirSync(folder, { recursive: true });
  const planned = await pagesOf(server.url, token, folder);
  const files = await startServer({
    name: 'static-files',
    environment: { BENCH_FOLDER: folder },
    profileDirectory: null,
  });
  const times = Math.ceil(PAGES_TAKEN / planned.length);
  const taken = (url: string, paths: readonly string[], rounds: number) =>
    measure<BodiesTask, BodiesAnswer>('read-bodies', { url, token, accept: '*/*', paths, times: rounds });
  const hrefs = planned.map(({ href }) => href);
  const names = planned.map((_, index) => `/${index}.gz`);
  await taken(server.url, hrefs, 1);
  await taken(files.url, names, 1);
  const processor = new Map<string, number>();
  const perSecond = async (from: RunningServer, name: string, paths: readonly string[]): Promise<number> => {
    const before = total(cpuOfThreads(from.processId));
    const { answers, megabytes, seconds } = await taken(from.url, paths, times);
    const each = (total(cpuOfThreads(from.processId)) - before) / answers;
    processor.set(`processor for a page, ${name}, µs`, Math.round(each));
    return megabytes / seconds;
  };
  try {
    return await compare({
      row: 'replay',
      work: 'pages in bulk, one after the other',
      unit: 'MB/s',
      againstName: 'files of the same bytes from a bare HTTP server',
      goal: { least: PAGES_LEAST },
      rounds: context.scale.rounds,
      ours: () => perSecond(server, 'ours', hrefs),
      against: () => perSecond(files, 'a file', names),
      details: () => ({
        pages: planned.length,
        'bytes of a page': Math.round(meanOf(planned)),
        ...Object.fromEntries(processor),
      }),
    });
  } finally {
    await server.stop();
    await files.stop();
  }
}

const meanOf = (planned: readonly Page[]): number =>
  planned.reduce((sum, { bytes }) => sum + bytes, 0) / planned.length;

async function pagesOf(url: string, token: string, folder: string): Promise<readonly Page[]> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const response = await fetch(`${url}/v1/replay/plan`, { method: 'POST', headers, body: '{}' });
  const { pages: planned } = (await response.json()) as { pages: readonly Page[] };
  for (const [index, { href }] of planned.entries()) {
    const page = await fetch(`${url}${href}`, { headers: { authorization: `Bearer ${token}` } });
    writeFileSync(join(folder, `${index}.gz`), Buffer.from(await page.arrayBuffer()));
  }
  return planned;
}

/** The processor that a command takes, every thread of the service, while so many read live. */
async function readers(context: RowContext): Promise<Measured> {
  const directory = mkdtempSync(join(context.directory, 'readers-'));
  const { clientIds, begin, tokens } = await measure<PrepareTask, PrepareAnswer>('prepare-clients', {
    directory,
    clients: CLIENTS,
    tokens: 1,
  });
  let sent = 0;
  const latencies = new Map<string, number>();
  const costWith = async (streams: number): Promise<number> => {
    const server = await serviceOn(directory, null);
    const held = streams > 0 ? await holding(server.url, directory, streams) : null;
    const send = (seconds: number) => {
      const first = sent;
      sent += seconds * PER_SECOND;
      const task = { url: server.url, brokers: null, token: tokens[0] ?? '', clientIds, begin };
      return measure<ArriveTask, ArriveAnswer>('see-commands-arrive', {
        ...task,
        perSecond: PER_SECOND,
        first,
        seconds,
      });
    };
    await send(WARM_UP_SECONDS);
    const before = total(cpuOfThreads(server.processId));
    const { commands, answeredP99Ms } = await send(context.scale.httpSeconds);
    const cost = (total(cpuOfThreads(server.processId)) - before) / commands;
    latencies.set(`command p99 with ${streams} readers, ms`, Math.round(answeredP99Ms));
    await held?.stop();
    await server.stop();
    return cost;
  };
  return compare({
    row: 'replay',
    work: `processor for a command, ${PER_SECOND} a second, with ${STREAMS.toLocaleString('en-GB')} live readers`,
    unit: 'µs',
    againstName: 'without readers',
    goal: {},
    rounds: context.scale.rounds,
    ours: () => costWith(STREAMS),
    against: () => costWith(0),
    details: () => Object.fromEntries(latencies),
  });
}

async function holding(url: string, directory: string, streams: number): Promise<{ stop(): Promise<void> }> {
  const file = fileURLToPath(new URL('../contestants/hold-streams.ts', import.meta.url));
  const child = fork(file, [url, directory, String(streams), String(STREAMS_EACH)], { execArgv: [...QUIET] });
  await messageOf(child);
  return {
    stop: async () => {
      const received = messageOf(child);
      child.send('end');
      const { bytes } = await received;
      if (!bytes) throw new Error('The streams received nothing.');
    },
  };
}

const messageOf = (child: ChildProcess): Promise<{ readonly bytes?: number }> =>
  new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as { bytes?: number }));
    child.once('exit', (code) => reject(new Error(`The readers ended with status ${code}.`)));
  });
