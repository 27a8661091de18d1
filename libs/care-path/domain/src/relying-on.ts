import { hangingOn } from './attach.js';
import { impactOf } from './impact.js';
import { type Entry, type Path, situationBefore } from './path.js';
import { openPlacement } from './situation.js';
import { WorkingPath } from './working-path.js';

/**
 * The active entries recorded since an entry that rely on it: they hang on it, were judged on it, found their placement as
 * it left it, or would read differently without it.
 */
export function relyingOn(path: Path, entry: Entry): readonly Entry[] {
  const since = path.entries.filter(({ active, recording }) => active && recording.revision > entry.recording.revision);
  if (since.length === 0) return [];
  const hanging = new Set(hangingOn(path, entry));
  const otherwise = readingOtherwiseWithout(path, entry);
  return since.filter(
    (other) =>
      hanging.has(other) ||
      otherwise.has(other.body.entryId) ||
      wasJudgedOn(other, entry) ||
      foundPlacementAsLeftBy(path, other, entry),
  );
}

function readingOtherwiseWithout(path: Path, { body: { entryId } }: Entry): ReadonlySet<string> {
  const working = new WorkingPath(path);
  working.setActive(entryId, false);
  const impact = impactOf(path, working.path.entries, working.from, new Set([entryId]));
  return new Set(impact.map((one) => one.entryId));
}

const wasJudgedOn = ({ judged }: Entry, { body: { entryId } }: Entry): boolean =>
  [judged?.verdict, judged?.advisory?.verdict].some((verdict) =>
    verdict?.relied.some((relied) => relied.entryId === entryId),
  );

function foundPlacementAsLeftBy(path: Path, { body }: Entry, { body: { entryId } }: Entry): boolean {
  if (!('placementId' in body)) return false;
  const before = situationBefore(path.entries, path.indexOf.get(body.entryId) ?? 0);
  return openPlacement(before, body.placementId)?.changedBy === entryId;
}
