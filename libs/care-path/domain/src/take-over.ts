import { attachment } from './attach.js';
import { type EntryNamed, named } from './contradictions.js';
import type { DraftEntry } from './draft.js';
import { type Entry, type Path, situationBefore } from './path.js';
import { openPlacement } from './situation.js';
import type { StepDecision } from './steps.js';
import { WorkingPath } from './working-path.js';

/**
 * What hangs in the air behind an admission and could belong to it: later entries of one placement that is not open, while
 * the admitted one is. Of several such placements the earliest, because the others cannot have been open beside it.
 */
function inTheAirBehind({ entries, indexOf }: Pick<Path, 'entries' | 'indexOf'>, entryId: string): readonly Entry[] {
  const index = indexOf.get(entryId) ?? entries.length;
  const admitted = entries[index]?.body;
  if (admitted?.kind !== 'Admitted') return [];
  const hanging = entries.filter(
    ({ active, derived }, at) =>
      at > index &&
      active &&
      derived.unanchored &&
      openPlacement(situationBefore(entries, at), admitted.placementId) !== undefined,
  );
  const [first] = hanging.flatMap(({ body }) => ('placementId' in body ? body.placementId : []));
  return hanging.filter(({ body }) => isOfTreatment(body.kind) && 'placementId' in body && body.placementId === first);
}

const isOfTreatment = (kind: string): boolean => kind !== 'AftercareContactRecorded' && kind !== 'AftercareEnded';

export const namedInTheAir = (path: Pick<Path, 'entries' | 'indexOf'>, entryId: string): readonly EntryNamed[] =>
  inTheAirBehind(path, entryId).map(named);

/** The steps that attach to an admission what hangs in the air behind it. */
export function takingOver(entry: DraftEntry, path: Path): readonly StepDecision[] {
  if (entry.kind !== 'Admitted') return [];
  const trial = new WorkingPath(path);
  trial.put(entry);
  const { placementId } = entry;
  return inTheAirBehind(trial.path, entry.entryId).map(
    ({ body, versionId }): StepDecision =>
      (working, context) =>
        attachment({ entryId: body.entryId, replaces: versionId, placementId }, path, working, context),
  );
}
