import {
  type Acceptance,
  ACCEPTED,
  acceptanceOf,
  changesCensusDays,
  emptyPath,
  type EntryNamed,
  evolve,
  type Impact,
  impactOf,
  namedInTheAir,
  type Path,
  type PathEvent,
  readPathEvent,
} from '@throughline/care-path';
import type { ReadableLog, RecordedEvent } from '@throughline/event-store';

export interface Impacted {
  readonly impact: readonly Impact[];
  readonly acceptance: Acceptance;
  readonly inTheAir: readonly EntryNamed[];
}

/** What a stored command changed for other entries: the path just before it, held against the path just after it. */
export async function impactOfStored(log: ReadableLog, events: readonly RecordedEvent[]): Promise<Impacted> {
  const [first] = events;
  const last = events.at(-1);
  if (!first || !last) return { impact: [], acceptance: ACCEPTED, inTheAir: [] };
  const own = new Set<string>();
  const reinstated = new Set<string>();
  let path = emptyPath();
  let before: Pick<Path, 'entries' | 'indexOf'> = path;
  for await (const stored of log.readStream(first.stream)) {
    if (stored.revision === first.revision) before = { entries: [...path.entries], indexOf: new Map(path.indexOf) };
    const event = readPathEvent(stored);
    path = evolve(path, event);
    if (stored.revision >= first.revision) {
      for (const id of changedBy(event)) own.add(id);
      if (event.type === 'EntryReinstated') reinstated.add(event.data.entryId);
    }
    if (stored.revision === last.revision) break;
  }
  const settled = new Set([...own].filter((id) => !reinstated.has(id)));
  const impact = impactOf(before, path.entries, 0, settled);
  const acceptance = acceptanceOf(impact, changesCensusDays(before.entries, path.entries, 0, own));
  return { impact, acceptance, inTheAir: [...own].flatMap((entryId) => namedInTheAir(path, entryId)) };
}

/** The entries that an event records, corrects, takes off or puts back. */
function changedBy({ data }: PathEvent): readonly string[] {
  if ('proposalId' in data) return [];
  if ('entry' in data) return [data.entry.entryId];
  return 'entryId' in data ? [data.entryId] : [];
}
