import { type Position, START, type RecordedEvent } from '@throughline/event-store';
import { historyOf } from './client-history.js';
import { followedEvent, type Following } from './followed-event.js';
import { knownTimesOf } from './known-times.js';
import type { ProjectedStreams } from './projected-streams.js';
import type { ClientHistory, ProjectionBuild, ProjectionStore } from './projection-store.js';
import { isInShard } from './shard.js';
import { TimeMarks } from './time-marks.js';

const PAGE_EVENTS = 5_000;
const CLIENTS_PER_TRANSACTION = 200;

export interface Rebuilt {
  readonly position: Position;
  readonly events: number;
  readonly atHead: boolean;
}

interface Rebuilding extends Following {
  readonly store: ProjectionStore;
  readonly signal: AbortSignal;
  readonly onProgress: (made: Rebuilt) => void;
}

/**
 * Makes all rows again, client by client in the order of their registration: every row is written once, in its last
 * shape, and memory holds a page of events and some paths at a time, so that neither it nor the cost of an event grows with the log.
 * What is appended meanwhile is left to be followed afterwards.
 */
export async function rebuild(work: Rebuilding): Promise<boolean> {
  const { logId } = await work.log.identity();
  const head = await work.log.head();
  const build = await work.store.build(work.streams.signature);
  try {
    const built = await buildAll(work, build, head);
    const lastEvent = built?.last ? followedEvent(built.last) : null;
    if (built) await build.finish({ logId, position: head, lastEvent });
    else await build.abandon();
    return built !== null;
  } catch (error) {
    await build.abandon();
    throw error;
  }
}

interface Built {
  readonly last: RecordedEvent | undefined;
}

/** Answers null when aborted. */
async function buildAll(
  { log, streams, shard, signal, onProgress }: Rebuilding,
  build: ProjectionBuild,
  head: Position,
): Promise<Built | null> {
  const known = await knownTimesOf(log, streams, head);
  let after: Position = START;
  let recordedAt: number | null = null;
  let events = 0;
  let last: RecordedEvent | undefined;
  while (after < head) {
    if (signal.aborted) return null;
    const page = await log.readAll(after, { limit: PAGE_EVENTS, streamPrefix: streams.prefix });
    const old = page.events.filter(({ position }) => position <= head);
    const times = new TimeMarks(recordedAt);
    for (const event of old) times.pass(event);
    await build.addTimes(times.list);
    recordedAt = times.latest;
    const ours = old.filter(({ stream }) => isInShard(shard, streams.clientIn(stream)));
    await addClientsOf(ours, {
      build,
      streams,
      history: (clientId) => historyOf(log, streams, clientId, { until: head, times: known }),
    });
    last = ours.at(-1) ?? last;
    events += old.length;
    after = page.next;
    onProgress({ position: after < head ? after : head, events, atHead: after >= head });
  }
  return { last };
}

interface Adding {
  readonly build: ProjectionBuild;
  readonly streams: ProjectedStreams;
  readonly history: (clientId: string) => Promise<ClientHistory>;
}

/** Adds the clients who are seen here first, whole. */
async function addClientsOf(events: readonly RecordedEvent[], { history, ...adding }: Adding): Promise<void> {
  const { build } = adding;
  const clientIds = await clientsBegunIn(events, adding);
  for (let index = 0; index < clientIds.length; index += CLIENTS_PER_TRANSACTION) {
    const histories: ClientHistory[] = [];
    for (const id of clientIds.slice(index, index + CLIENTS_PER_TRANSACTION)) histories.push(await history(id));
    await build.addClients(histories);
  }
}

/** A client whose path goes on here was added before, unless its first event is missing: then they begin where they are met first, and are parked. */
async function clientsBegunIn(
  events: readonly RecordedEvent[],
  { build, streams }: Omit<Adding, 'history'>,
): Promise<readonly string[]> {
  const firsts = new Map<string, RecordedEvent>();
  for (const event of events) {
    const clientId = streams.clientIn(event.stream);
    if (!firsts.has(clientId)) firsts.set(clientId, event);
  }
  const begun: string[] = [];
  for (const [clientId, { stream, revision }] of firsts) {
    const isFirst = revision === 0 && stream === streams.streamsOf(clientId)[0];
    if (isFirst || !(await build.holds(clientId))) begun.push(clientId);
  }
  return begun;
}
