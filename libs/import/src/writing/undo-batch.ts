import {
  assertedAgain,
  CARE_PATH_STREAM_PREFIX,
  clientIdOf,
  NO_TEXTS,
  changePath,
  type Contradiction,
  contradictionAdded,
  type Entry,
  type Impact,
  NO_TERMS,
  type Step,
  VoidReasonOfOthers,
} from '@throughline/care-path';
import type { CarePaths } from '@throughline/care-path-application';
import { type ReadableLog, type RecordedEvent, START } from '@throughline/event-store';
import { deterministicId, type EventMeta, type EventMetadata, Refusal, wholeEvent } from '@throughline/kernel';
import { manyAtOnce } from './many-at-once.js';

export const UNDO_REASONS = VoidReasonOfOthers.options;
export type UndoReason = (typeof UNDO_REASONS)[number];

const PAGE_EVENTS = 2_000;
/** What the correlation id of an undoing begins with. */
const UNDO = 'undo-';

/** What one batch changed: the ids of its events, by client. */
interface Batch {
  readonly system: string;
  readonly actor: EventMetadata['actor'];
  readonly versions: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Finds a batch in the log: there is no other list of batches. Undefined when no event is of it. */
export async function findBatch(log: ReadableLog, batch: string): Promise<Batch | undefined> {
  const versions = new Map<string, Set<string>>();
  let found: EventMetadata | undefined;
  for await (const event of eventsOfPaths(log)) {
    const metadata = metadataOfBatch(event, batch);
    if (!metadata) continue;
    found = metadata;
    const clientId = clientIdOf(event.stream);
    const known = versions.get(clientId) ?? new Set<string>();
    versions.set(clientId, known.add(event.id));
  }
  return found && { system: found.origin.system ?? '', actor: found.actor, versions };
}

/** All batches with how much each recorded, in their order: who killed an import never saw the name of its batch. */
export async function batchesIn(log: ReadableLog): Promise<ReadonlyMap<string, number>> {
  const batches = new Map<string, number>();
  for await (const { meta, data } of eventsOfPaths(log)) {
    if (!meta.includes('"import"') || !/"entry(Id)?":/.test(data)) continue;
    const { correlationId, origin } = JSON.parse(meta) as EventMeta;
    if (origin.kind === 'import' && !correlationId.startsWith(UNDO))
      batches.set(correlationId, (batches.get(correlationId) ?? 0) + 1);
  }
  return batches;
}

async function* eventsOfPaths(log: ReadableLog): AsyncGenerator<RecordedEvent> {
  for (let after = START, atHead = false; !atHead;) {
    const page = await log.readAll(after, { limit: PAGE_EVENTS, streamPrefix: CARE_PATH_STREAM_PREFIX });
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

/** A path on which nothing was taken back: others have changed its entries since, or recorded what hangs on them. */
interface Kept {
  readonly clientId: string;
  /** Entries of the batch that stay there as they are. */
  readonly entries: number;
  /** Entries in the way, recorded or edited by others. */
  readonly inTheWay: readonly string[];
}

interface Undone {
  readonly voided: number;
  /** Entries of earlier batches that say again what they said before this one. */
  readonly restored: number;
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
 * Takes back what a batch did, all of a path in one command: what it recorded is voided, what it corrected says again what
 * it said before, what it voided is reinstated. A path on which others have edited those entries since, or recorded what
 * would be left without its placement, is kept as it is and listed.
 */
export async function undoBatch(batch: Batch, undoing: Undoing): Promise<Undone> {
  const others = new Set<string>();
  const kept: Kept[] = [];
  const total = { voided: 0, restored: 0, alreadyVoid: 0 };
  let done = 0;
  const undoPath = async (clientId: string, versions: ReadonlySet<string>): Promise<void> => {
    if (undoing.stopped.aborted) return;
    const undone = await undoOnPath(batch, undoing, { clientId, versions });
    if ('kept' in undone) kept.push(undone.kept);
    else {
      total.voided += undone.voided;
      total.restored += undone.restored;
      total.alreadyVoid += undone.alreadyVoid;
      for (const { entryId } of undone.impact) others.add(entryId);
    }
    done += versions.size;
    undoing.onProgress(done);
  };
  await manyAtOnce(batch.versions, ([clientId, versions]) => undoPath(clientId, versions));
  return { ...total, others: others.size, kept };
}

interface PathOfBatch {
  readonly clientId: string;
  readonly versions: ReadonlySet<string>;
}

interface UndoneOnPath {
  readonly voided: number;
  readonly restored: number;
  readonly alreadyVoid: number;
  readonly impact: readonly Impact[];
}

async function undoOnPath(
  { system, actor }: Batch,
  { writer, name, reason }: Undoing,
  { clientId, versions }: PathOfBatch,
): Promise<{ readonly kept: Kept } | UndoneOnPath> {
  const { entries } = await writer.read(clientId, 'all');
  const edits = entries.flatMap((entry) => undoingOf(entry, versions, reason) ?? []);
  const edited = edits.filter(({ step }) => step === null).map(({ entry }) => entry.body.entryId);
  const steps = edits.flatMap(({ step }) => step ?? []);
  const alreadyVoid = entries.filter(({ first, active }) => versions.has(first.versionId) && !active).length;
  if (edited.length > 0) return { kept: { clientId, entries: edits.length, inTheWay: edited } };
  if (steps.length === 0) return { voided: 0, restored: 0, alreadyVoid, impact: [] };
  const recordIds = new Map(edits.map(({ entry, recordId }) => [entry.body.entryId, recordId]));
  const origin = { kind: 'import', system, recordId: null, sourceRecordedAt: null } as const;
  const request = {
    name: 'UndoImport',
    body: { entries: steps.map(({ do: what, entryId, replaces }) => ({ what, entryId, replaces })), reason },
    actor,
    facilities: 'all',
    // A version can be undone once; an entry that was reinstated since has another.
    idempotencyKey: deterministicId('undo', ...steps.map(({ replaces }) => replaces)),
    correlationId: `${UNDO}${name}`,
    origin,
    originOf: (entryId: string) => ({ ...origin, recordId: recordIds.get(entryId) ?? null }),
  } as const;
  const command = {
    steps: steps.map((step) => () => step),
    acceptImpact: null,
    pointerTo: (step: number) => `/entries/${step}`,
  };
  try {
    const { impact } = await writer.record(clientId, request, (path, context) => changePath(command, path, context));
    const voided = steps.filter((step) => step.do === 'void').length;
    return { voided, restored: steps.length - voided, alreadyVoid, impact };
  } catch (error) {
    if (!(error instanceof Refusal) || !error.is(contradictionAdded)) throw error;
    const contradictions = error.details['contradictions'] as readonly Contradiction[];
    const inTheWay = [...new Set(contradictions.map(({ entry }) => entry.entryId))];
    return { kept: { clientId, entries: steps.length, inTheWay } };
  }
}

type UndoStep = Extract<Step, { do: 'void' | 'reinstate' | 'correct' }>;

interface Undo {
  readonly entry: Entry;
  /** Null where someone else has edited the entry since. */
  readonly step: UndoStep | null;
  /** The row that the entry comes from afterwards. */
  readonly recordId: string | null;
}

/** What takes back what a batch did to an entry; undefined where it did nothing, or that is taken back already. */
function undoingOf(entry: Entry, versions: ReadonlySet<string>, reason: UndoReason): Undo | undefined {
  const { body, versionId: replaces, recording, active, voided } = entry;
  const seen = { entryId: body.entryId, replaces, narrative: null, acceptImpact: null };
  const recordedHere = versions.has(entry.first.versionId);
  if (!active) {
    if (recordedHere || !voided || !versions.has(voided.versionId)) return undefined;
    return { entry, step: { do: 'reinstate', ...seen }, recordId: recording.origin.recordId };
  }
  const before = entry.superseded.find(({ replacedBy }) => versions.has(replacedBy.versionId));
  if (!recordedHere && !before) return undefined;
  if (recording.origin.kind !== 'import') return { entry, step: null, recordId: null };
  if (recordedHere) return { entry, step: { do: 'void', ...seen, reason }, recordId: null };
  // Corrected again by a later import: that one is undone first.
  if (!before || !versions.has(recording.versionId)) return undefined;
  return { entry, step: restoring(entry, before.body), recordId: before.origin.recordId };
}

const restoring = ({ body, versionId }: Entry, before: Entry['body']): UndoStep => ({
  do: 'correct',
  ...NO_TERMS,
  entryId: body.entryId,
  replaces: versionId,
  correction: 'wrong-detail',
  entry: assertedAgain(before, NO_TEXTS),
});
