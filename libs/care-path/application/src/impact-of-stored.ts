import {
  emptyPath,
  type Entry,
  evolve,
  type Impact,
  type ImpactSide,
  type PathEvent,
  readPathEvent,
} from '@throughline/care-path';
import type { EventLog, RecordedEvent } from '@throughline/event-store';

/** What a stored command changed for later entries: the path just before it, held against the path just after it. */
export async function impactOfStored(log: EventLog, events: readonly RecordedEvent[]): Promise<readonly Impact[]> {
  const [first] = events;
  const last = events.at(-1);
  if (!first || !last) return [];
  const judgedAgain = new Set<string>();
  let path = emptyPath();
  let before: readonly Entry[] = [];
  for await (const stored of log.readStream(first.stream)) {
    if (stored.revision === first.revision) before = [...path.entries];
    const event = readPathEvent(stored);
    path = evolve(path, event);
    if (stored.revision >= first.revision) for (const id of rejudgedBy(event)) judgedAgain.add(id);
    if (stored.revision === last.revision) break;
  }
  return differences(before, path.entries, judgedAgain);
}

const rejudgedBy = ({ data }: PathEvent): readonly string[] =>
  'rejudged' in data ? data.rejudged.map(({ entryId }) => entryId) : [];

function differences(
  before: readonly Entry[],
  after: readonly Entry[],
  judgedAgain: ReadonlySet<string>,
): readonly Impact[] {
  const earlier = new Map(before.map((entry) => [entry.body.entryId, entry]));
  return after.flatMap((entry) => {
    const { entryId, kind, effective } = entry.body;
    const old = earlier.get(entryId);
    if (!old || !entry.standing) return [];
    const becomes = sideOf(entry);
    // The entry that the command itself changed has another version now; a reinstated one may have been judged again.
    const own = old.versionId !== entry.versionId;
    if (own && !judgedAgain.has(entryId)) return [];
    const was = own ? { ...becomes, verdict: sideOf(old).verdict, conformance: sideOf(old).conformance } : sideOf(old);
    const same = was.move === becomes.move && was.unanchored === becomes.unanchored && !judgedAgain.has(entryId);
    return same ? [] : [{ entryId, kind, effective, was, becomes }];
  });
}

const sideOf = ({ derived, judged }: Entry): ImpactSide => ({
  move: derived.move,
  unanchored: derived.unanchored,
  conformance: judged?.conformance ?? null,
  verdict: judged?.verdict ?? null,
});
