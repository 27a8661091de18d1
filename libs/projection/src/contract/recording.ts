import { TASK_PRIVATE, TASK_VERSIONS, type TaskEvent, tasksStream } from '@throughline/care-path';
import { type EventLog, type LogIdentity, MemoryEventLog, type RecordedEvent, START } from '@throughline/event-store';
import { eventParts } from '@throughline/kernel';
import { VIEW_NAMES } from '@throughline/views';
import { type Act, Chronicle, play, storable } from '@throughline/views/scenario';
import type { ProjectionStore } from '../projection-store.js';

/** A log in memory whose clock the test moves. */
export class Recording {
  time = Date.UTC(2026, 0, 1);
  readonly log: EventLog;
  readonly #recorded = new Map<string, number>();

  /** With the identity of another log it is a copy of that one. With `clusterTime` the log follows its clock back. */
  constructor(identity?: LogIdentity, clusterTime = false) {
    this.log = new MemoryEventLog({ clock: { now: () => this.time }, clusterTime, ...(identity && { identity }) });
  }

  /** Appends what a chronicle has told since the last time, one event an append; at most so many. */
  async add(chronicle: Chronicle, atMost = Number.POSITIVE_INFINITY): Promise<void> {
    const from = this.#recorded.get(chronicle.stream) ?? 0;
    for (const event of chronicle.events.slice(from, from + atMost)) {
      this.time += 60_000;
      await this.log.append(chronicle.stream, event.revision === 0 ? 'none' : event.revision - 1, [storable(event)]);
      this.#recorded.set(chronicle.stream, event.revision + 1);
    }
  }

  /** Appends the next so many events as one command. */
  async addTogether(chronicle: Chronicle, count: number): Promise<void> {
    const from = this.#recorded.get(chronicle.stream) ?? 0;
    const events = chronicle.events.slice(from, from + count);
    if (events.length === 0) return;
    this.time += 60_000;
    const parts = events.map((event, index) => storable(event, [index, events.length]));
    await this.log.append(chronicle.stream, from === 0 ? 'none' : from - 1, parts);
    this.#recorded.set(chronicle.stream, from + events.length);
  }

  /** Appends what becomes of a task of a client's, to the stream beside their path. */
  async addTask(chronicle: Chronicle, { type, data }: TaskEvent): Promise<void> {
    const [first] = chronicle.events;
    if (!first) throw new Error('Tell something first.');
    const stream = tasksStream(chronicle.clientId);
    const revision = this.#recorded.get(stream) ?? 0;
    this.time += 60_000;
    const parts = eventParts({
      data,
      metadata: { ...first.metadata, commandId: chronicle.id(`task command ${revision}`) },
      privatePaths: TASK_PRIVATE[type],
      salt: 'salt',
    });
    const event = { id: chronicle.id(`task event ${revision}`), type, schemaVersion: TASK_VERSIONS.of(type), ...parts };
    await this.log.append(stream, revision === 0 ? 'none' : revision - 1, [event]);
    this.#recorded.set(stream, revision + 1);
  }

  /** Appends an event to a client's stream that no version of this software has ever written. */
  async addUnreadable(chronicle: Chronicle): Promise<void> {
    const [first] = chronicle.events;
    if (!first) throw new Error('Tell something first.');
    const event = { ...storable(first), id: chronicle.id('unreadable'), type: 'WrittenInTheFuture' };
    const revision = this.#recorded.get(chronicle.stream) ?? 0;
    await this.log.append(chronicle.stream, revision === 0 ? 'none' : revision - 1, [event]);
    this.#recorded.set(chronicle.stream, revision + 1);
  }
}

/** A drawn history of several clients: each act belongs to one of them, and so the log interleaves them. */
export interface ClientAct extends Act {
  readonly client: number;
}

export function chroniclesOf(acts: readonly ClientAct[], clients: number): readonly Chronicle[] {
  const chronicles = Array.from({ length: clients }, (_, index) => new Chronicle({ client: `client ${index}` }));
  for (const act of acts) play(chronicles[act.client % clients] as Chronicle, act);
  return chronicles;
}

/** Records clients' histories, one event of one client after the other, as the turns say; then what is left. */
export async function recordInTurns(
  recording: Recording,
  chronicles: readonly Chronicle[],
  turns: readonly number[],
): Promise<void> {
  for (const turn of turns) await recording.add(chronicles[turn % chronicles.length] as Chronicle, 1);
  for (const one of chronicles) await recording.add(one);
}

export async function everyEvent(log: EventLog): Promise<readonly RecordedEvent[]> {
  return (await log.readAll(START, { limit: 10_000 })).events;
}

/** Every version of every row that a store holds, as text, in order. */
export async function contentOf(store: ProjectionStore): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const view of VIEW_NAMES) {
    for await (const version of store.versions(view)) lines.push(JSON.stringify(version));
  }
  return lines;
}

/** What a parked client's event was, where a test does not care. */
export const PARKED = {
  eventType: 'Admitted 1',
  recordedAt: 1,
  cause: 'UnreadableEvent',
  retriedAt: null,
  retriedBy: null,
} as const;
