import { type Position, type ReadableLog, type RecordedEvent, START } from '@throughline/event-store';
import { leafOf, partOf, publicParts } from '@throughline/kernel';
import type { Checkpoint } from './checkpoint.js';
import { RunningRoot } from './running-root.js';
import { hashFromHex, sameHash } from './tree-hash.js';

const PAGE_EVENTS = 1_000;

/** What is wrong with a log, and at which event: what it says of itself, and what a checkpoint says of it. */
export interface LogFinding {
  readonly code: LogFault;
  /** Null where no one event is wrong. */
  readonly position: Position | null;
}

/** Each with whether it takes a checkpoint from outside to see it. */
export const LOG_FAULTS = {
  'event-changed': 'An event is not as it was recorded.',
  'event-missing': 'An event is missing before this one in its stream.',
  'position-missing': 'Events are missing before this one in the log.',
  'event-out-of-order': 'An event was recorded before the one in front of it.',
  'command-incomplete': 'An event of this command is missing.',
  'log-shorter-than-checkpoint': 'The log has fewer events than when the checkpoint was signed.',
  'log-differs-from-checkpoint': 'The events up to the checkpoint are not those that it was signed for.',
} as const;
export type LogFault = keyof typeof LOG_FAULTS;

interface CheckedLog {
  readonly size: number;
  readonly root: Uint8Array;
  readonly findings: readonly LogFinding[];
}

interface CheckTerms {
  /** One that was kept outside; null to look at the log alone. */
  readonly checkpoint: Checkpoint | null;
  readonly findingsMax: number;
  readonly onProgress: (events: number) => void;
}

/**
 * Reads a whole log as if it came from a stranger. Changed, missing, inserted and exchanged events are seen without a
 * checkpoint unless whoever did it also made the leaves and revisions again; a log that was cut, replaced by an older one, or
 * written again as a whole is seen with a checkpoint alone.
 */
export async function checkLog(
  log: ReadableLog,
  { checkpoint, findingsMax, onProgress }: CheckTerms,
): Promise<CheckedLog> {
  const findings: LogFinding[] = [];
  const find = (code: LogFault, position: Position | null): void => {
    if (findings.length < findingsMax) findings.push({ code, position });
  };
  const seen = new EventsSeen(log, find);
  const tree = new RunningRoot();
  let signed: Uint8Array | null = checkpoint?.size === 0 ? tree.root() : null;
  for (let after: Position = START, atHead = false; !atHead;) {
    const page = await log.readAll(after, { limit: PAGE_EVENTS });
    for (const event of page.events) {
      seen.see(event);
      tree.add(hashFromHex(leafOf({ ...event, ...publicParts(event) })));
      if (tree.size === checkpoint?.size) signed = tree.root();
    }
    ({ next: after, atHead } = page);
    onProgress(tree.size);
  }
  seen.end();
  if (checkpoint && signed === null) find('log-shorter-than-checkpoint', null);
  if (checkpoint && signed !== null && !sameHash(signed, checkpoint.root)) find('log-differs-from-checkpoint', null);
  return { size: tree.size, root: tree.root(), findings };
}

/** What one event says of those before it. */
class EventsSeen {
  readonly #revisions = new Map<string, number>();
  /** The next part of a command that has not ended. */
  #open: { readonly event: RecordedEvent; readonly part: number } | null = null;
  #last: RecordedEvent | null = null;

  constructor(
    private readonly log: ReadableLog,
    private readonly find: (code: LogFault, position: Position) => void,
  ) {}

  see(event: RecordedEvent): void {
    const { stream, revision, position, leaf, recordedAt } = event;
    if (leafOf({ ...event, ...publicParts(event) }) !== leaf) this.find('event-changed', position);
    if (revision !== (this.#revisions.get(stream) ?? -1) + 1) this.find('event-missing', position);
    this.#revisions.set(stream, revision);
    if ((this.log.distance(this.#last?.position ?? START, position) ?? 1) !== 1)
      this.find('position-missing', position);
    if (this.log.recordedAtNeverFalls && recordedAt < (this.#last?.recordedAt ?? recordedAt))
      this.find('event-out-of-order', position);
    this.#seePart(event);
    this.#last = event;
  }

  end(): void {
    if (this.#open) this.find('command-incomplete', this.#open.event.position);
  }

  #seePart(event: RecordedEvent): void {
    const [index, count] = partOf(event.meta);
    const expected = this.#open?.event.stream === event.stream ? this.#open.part : 0;
    if (index !== expected || (this.#open && expected === 0)) this.find('command-incomplete', event.position);
    this.#open = index + 1 < count ? { event, part: index + 1 } : null;
  }
}
