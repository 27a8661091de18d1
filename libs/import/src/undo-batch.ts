import {
  changePath,
  type Contradiction,
  contradictionAdded,
  entryOn,
  type Impact,
  VoidReason,
} from '@throughline/care-path';
import type { CarePaths } from '@throughline/care-path-application';
import { type ReadableLog, type RecordedEvent, START } from '@throughline/event-store';
import { deterministicId, type EventMeta, type EventMetadata, Refusal, wholeEvent } from '@throughline/kernel';
import { manyAtOnce } from './many-at-once.js';

export const UNDO_REASONS = VoidReason.options;
export type UndoReason = (typeof UNDO_REASONS)[number];

const PAGE_EVENTS = 2_000;
const STREAM = 'carePath-';
/** What the correlation id of an undoing begins with. */
const UNDO = 'undo-';

/** What one batch recorded, by client, in the order in which it was recorded. */
interface Batch {
  readonly system: string;
  readonly actor: EventMetadata['actor'];
  readonly entries: ReadonlyMap<string, readonly string[]>;
}

/** Finds a batch in the log: there is no other list of batches. Undefined when no event is of it. */
export async function findBatch(log: ReadableLog, batch: string): Promise<Batch | undefined> {
  const entries = new Map<string, string[]>();
  let found: EventMetadata | undefined;
  for await (const event of eventsOfPaths(log)) {
    const metadata = metadataOfBatch(event, batch);
    if (!metadata) continue;
    found = metadata;
    const { entry } = JSON.parse(event.data) as { entry?: { entryId: string } };
    const clientId = event.stream.slice(STREAM.length);
    if (entry) entries.set(clientId, [...(entries.get(clientId) ?? []), entry.entryId]);
  }
  return found && { system: found.origin.system ?? '', actor: found.actor, entries };
}

/** All batches with how much each recorded, in their order: who killed an import never saw the name of its batch. */
export async function batchesIn(log: ReadableLog): Promise<ReadonlyMap<string, number>> {
  const batches = new Map<string, number>();
  for await (const { meta, data } of eventsOfPaths(log)) {
    if (!meta.includes('"import"') || !data.includes('"entry":')) continue;
    const { correlationId, origin } = JSON.parse(meta) as EventMeta;
    if (origin.kind === 'import' && !correlationId.startsWith(UNDO))
      batches.set(correlationId, (batches.get(correlationId) ?? 0) + 1);
  }
  return batches;
}

async function* eventsOfPaths(log: ReadableLog): AsyncGenerator<RecordedEvent> {
  for (let after = START, atHead = false; !atHead;) {
    const page = await log.readAll(after, { limit: PAGE_EVENTS, streamPrefix: STREAM });
    yield* page.events;
    ({ next: after, atHead } = page);
  }
}

/** The cheap look first: most events of a log are of no batch. */
function metadataOfBatch(event: RecordedEvent, batch: string): EventMetadata | undefined {
  if (!event.meta.includes(batch)) return undefined;
  const { metadata } = wholeEvent(event);
  return metadata.correlationId === batch && metadata.origin.kind === 'import' ? metadata : undefined;
}

/** A path on which nothing was taken back: entries of others hang on what the batch recorded. */
interface Kept {
  readonly clientId: string;
  /** Entries of the batch that still stand there. */
  readonly entries: number;
  /** Entries in the way, recorded by others. */
  readonly inTheWay: readonly string[];
}

interface Undone {
  readonly voided: number;
  readonly alreadyVoid: number;
  /** Entries of others, typed in since, that read differently now. */
  readonly others: number;
  readonly kept: readonly Kept[];
}

interface Undoing {
  readonly writer: CarePaths;
  readonly name: string;
  readonly reason: UndoReason;
  readonly stopped: AbortSignal;
  onProgress(done: number): void;
}

/**
 * Voids what still stands, all of a path in one command: it is taken back whole or not at all. Where what others have
 * recorded since would be left without its placement, the path is kept as it is and told.
 */
export async function undoBatch(batch: Batch, undoing: Undoing): Promise<Undone> {
  const others = new Set<string>();
  const kept: Kept[] = [];
  let voided = 0;
  let done = 0;
  let left = 0;
  const undoPath = async (clientId: string, entryIds: readonly string[]): Promise<void> => {
    if (undoing.stopped.aborted) return;
    const undone = await voidAll(batch, undoing, { clientId, entryIds });
    if ('kept' in undone) {
      kept.push(undone.kept);
      left += undone.kept.entries;
    } else {
      voided += undone.voided;
      for (const { entryId } of undone.impact) others.add(entryId);
    }
    done += entryIds.length;
    undoing.onProgress(done);
  };
  await manyAtOnce(batch.entries, ([clientId, entryIds]) => undoPath(clientId, entryIds));
  return { voided, alreadyVoid: done - voided - left, others: others.size, kept };
}

interface PathOfBatch {
  readonly clientId: string;
  readonly entryIds: readonly string[];
}

async function voidAll(
  { system, actor }: Batch,
  { writer, name, reason }: Undoing,
  { clientId, entryIds }: PathOfBatch,
): Promise<{ readonly kept: Kept } | { readonly voided: number; readonly impact: readonly Impact[] }> {
  const path = await writer.read(clientId, 'all');
  const active = entryIds.flatMap((entryId) => {
    const entry = entryOn(path, entryId);
    return entry?.active ? { entryId, replaces: entry.versionId } : [];
  });
  if (active.length === 0) return { voided: 0, impact: [] };
  const request = {
    name: 'UndoImport',
    body: { entries: active, reason },
    actor,
    facilities: 'all',
    // A version can be undone once; an entry that was reinstated since has another.
    idempotencyKey: deterministicId('undo', ...active.map(({ replaces }) => replaces)),
    correlationId: `${UNDO}${name}`,
    origin: { kind: 'import', system, recordId: null, sourceRecordedAt: null },
  } as const;
  const steps = active.map(
    (seen) => () => ({ do: 'void', ...seen, reason, narrative: null, acceptImpact: null }) as const,
  );
  const command = { steps, acceptImpact: null, pointerTo: (step: number) => `/entries/${step}` };
  try {
    const { impact } = await writer.record(clientId, request, (now, context) => changePath(command, now, context));
    return { voided: active.length, impact };
  } catch (error) {
    if (!(error instanceof Refusal) || !error.is(contradictionAdded)) throw error;
    const contradictions = error.details['contradictions'] as readonly Contradiction[];
    const inTheWay = [...new Set(contradictions.map(({ entry }) => entry.entryId))];
    return { kept: { clientId, entries: active.length, inTheWay } };
  }
}
