import {
  fitsOneAppend,
  type Position,
  type ReadableLog,
  readCommands,
  type RecordedCommand,
  type RecordedEvent,
  START,
} from '@throughline/event-store';
import { EsdbRefused } from './esdb-errors.js';
import type { EsdbEventLog } from './esdb-event-log.js';

const PAGE_EVENTS = 500;

interface CopyProgress {
  readonly events: number;
}

/**
 * Copies a log into one on EventStoreDB, command by command in log order, with ids, times and leaves: each event keeps its
 * original position and time beside its parts. May be repeated after an interruption; goes on after the last event that is
 * there. Nobody may write to either log meanwhile. Answers how many events the copy holds, all of them compared.
 */
export async function copyInto(
  target: EsdbEventLog,
  source: ReadableLog,
  onProgress: (progress: CopyProgress) => void = () => undefined,
): Promise<number> {
  await assertCopyOf(target, source);
  await copyAfter(await copiedUpTo(target), { target, source, onProgress });
  return compared(target, source);
}

/** Puts a history that was made elsewhere, with its times, into a log that holds nothing. Answers how many events it has. */
export async function fillFrom(target: EsdbEventLog, source: ReadableLog): Promise<number> {
  if ((await target.head()) !== START)
    throw new EsdbRefused('log-not-empty', 'This namespace on the log server holds events already. Choose another.');
  return copyAfter(START, { target, source, onProgress: () => undefined });
}

interface Copying {
  readonly target: EsdbEventLog;
  readonly source: ReadableLog;
  readonly onProgress: (progress: CopyProgress) => void;
}

/** Answers how many events were copied. */
async function copyAfter(from: Position, { target, source, onProgress }: Copying): Promise<number> {
  let events = 0;
  for (let after = from, atHead = false; !atHead;) {
    const page = await readCommands(source, after, { limit: PAGE_EVENTS });
    for (const command of page.commands) {
      await copyOne(target, command);
      events += command.length;
    }
    onProgress({ events });
    ({ next: after, atHead } = page);
  }
  return events;
}

/** A copy knows its original: events of two logs must never stand in one. */
async function assertCopyOf(target: EsdbEventLog, source: ReadableLog): Promise<void> {
  const [{ parent }, { logId }] = [await target.identity(), await source.identity()];
  if (parent?.logId === logId) return;
  throw new EsdbRefused(
    'log-not-empty',
    'This namespace on the log server holds a log that is not a copy of this one. Choose another namespace.',
  );
}

async function copiedUpTo(target: EsdbEventLog): Promise<Position> {
  return (await target.lastOriginal()) ?? START;
}

async function copyOne(target: EsdbEventLog, command: RecordedCommand): Promise<void> {
  for (const events of inAppends(command)) {
    const [{ stream, revision }] = events;
    const copies = events.map((event) => ({
      event,
      original: { position: event.position, recordedAt: event.recordedAt },
    }));
    await target.appendCopies(stream, revision === 0 ? 'none' : revision - 1, copies);
  }
}

/**
 * A command as one append, unless it was recorded when appends could be larger. Its parts follow each other, for nobody else
 * writes, and who reads by commands waits for the last.
 */
function inAppends(command: RecordedCommand): readonly RecordedCommand[] {
  if (fitsOneAppend(command)) return [command];
  const [first, ...others] = command;
  const appends: [RecordedEvent, ...RecordedEvent[]][] = [[first]];
  for (const event of others) {
    const last = appends.at(-1)!;
    if (fitsOneAppend([...last, event])) last.push(event);
    else appends.push([event]);
  }
  return appends;
}

/** Reads both logs to their ends, side by side. */
async function compared(target: EsdbEventLog, source: ReadableLog): Promise<number> {
  const copies = everyEvent(target);
  let events = 0;
  for await (const original of everyEvent(source)) {
    const { value: copy } = await copies.next();
    if (copy?.leaf !== original.leaf) throw differs(original);
    events += 1;
  }
  const { value: extra } = await copies.next();
  if (extra) throw differs(extra);
  return events;
}

const differs = ({ id }: RecordedEvent) => new Error(`The copy differs from its original at the event ${id}.`);

async function* everyEvent(log: ReadableLog): AsyncGenerator<RecordedEvent, undefined> {
  for (let after = START, atHead = false; !atHead;) {
    const page = await log.readAll(after, { limit: PAGE_EVENTS });
    yield* page.events;
    ({ next: after, atHead } = page);
  }
}
