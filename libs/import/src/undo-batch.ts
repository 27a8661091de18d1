import { entryOn, voidEntry } from '@throughline/care-path';
import type { CarePathWriter } from '@throughline/care-path-application';
import { type EventLog, type RecordedEvent, START } from '@throughline/event-store';
import { type EventMeta, type EventMetadata, wholeEvent } from '@throughline/kernel';
import { manyAtOnce } from './many-at-once.js';

export const UNDO_REASONS = ['did-not-happen', 'duplicate', 'wrong-client', 'wrong-date', 'wrong-level'] as const;
export type UndoReason = (typeof UNDO_REASONS)[number];

const PAGE_EVENTS = 2_000;
const STREAM = 'carePath-';
/** What the correlation id of an undoing begins with. */
const UNDO = 'undo-';

/** What one batch recorded, by client, in the order in which it was recorded. */
export interface Batch {
  readonly system: string;
  readonly actor: EventMetadata['actor'];
  readonly entries: ReadonlyMap<string, readonly string[]>;
}

/** Finds a batch in the log: there is no other list of batches. Undefined when no event is of it. */
export async function findBatch(log: EventLog, batch: string): Promise<Batch | undefined> {
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
export async function batchesIn(log: EventLog): Promise<ReadonlyMap<string, number>> {
  const batches = new Map<string, number>();
  for await (const { meta, data } of eventsOfPaths(log)) {
    if (!meta.includes('"import"') || !data.includes('"entry":')) continue;
    const { correlationId, origin } = JSON.parse(meta) as EventMeta;
    if (origin.kind === 'import' && !correlationId.startsWith(UNDO))
      batches.set(correlationId, (batches.get(correlationId) ?? 0) + 1);
  }
  return batches;
}

async function* eventsOfPaths(log: EventLog): AsyncGenerator<RecordedEvent> {
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

export interface Undone {
  readonly voided: number;
  readonly alreadyVoid: number;
  /** Entries of others, typed in since, that read differently now. */
  readonly others: number;
}

interface Undoing {
  readonly writer: CarePathWriter;
  readonly name: string;
  readonly reason: UndoReason;
  readonly stopped: AbortSignal;
  onProgress(done: number): void;
}

/** Voids what still stands, on each path the latest first, so that nothing is left hanging in between. */
export async function undoBatch(batch: Batch, undoing: Undoing): Promise<Undone> {
  const others = new Set<string>();
  const own = new Set([...batch.entries.values()].flat());
  let voided = 0;
  let alreadyVoid = 0;
  const undoPath = async (clientId: string, entryIds: readonly string[]): Promise<void> => {
    for (const entryId of entryIds.toReversed()) {
      if (undoing.stopped.aborted) return;
      const impact = await voidOne(batch, undoing, { clientId, entryId });
      if (impact) voided += 1;
      else alreadyVoid += 1;
      for (const { entryId: changed } of impact ?? []) if (!own.has(changed)) others.add(changed);
      undoing.onProgress(voided + alreadyVoid);
    }
  };
  await manyAtOnce(batch.entries, ([clientId, entryIds]) => undoPath(clientId, entryIds));
  return { voided, alreadyVoid, others: others.size };
}

async function voidOne(
  { system, actor }: Batch,
  { writer, name, reason }: Undoing,
  of: { clientId: string; entryId: string },
) {
  const entry = entryOn(await writer.read(of.clientId, 'all'), of.entryId);
  if (!entry?.standing) return undefined;
  const replaces = entry.versionId;
  const command = { entryId: of.entryId, replaces, reason, narrative: null, acceptImpact: null };
  const asked = {
    name: 'UndoImport',
    body: { entryId: of.entryId, reason },
    actor,
    facilities: 'all',
    // A version can be undone once; an entry that was reinstated since has another.
    idempotencyKey: `undo-${of.entryId}-${replaces}`,
    correlationId: `${UNDO}${name}`,
    origin: { kind: 'import', system, recordId: entry.first.origin.recordId, sourceRecordedAt: null },
  } as const;
  return (await writer.write(of.clientId, asked, (path, context) => voidEntry(command, path, context))).impact;
}
