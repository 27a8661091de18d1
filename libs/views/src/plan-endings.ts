import {
  currentSituation,
  type Entry,
  hasDied,
  isUnderTreatment,
  openPlacement,
  type Path,
  type Plan,
  type Situation,
  situationBefore,
} from '@throughline/care-path';

/** What brought a planned move to its end, and when. UTC ms. */
interface Ending {
  readonly by: string;
  readonly at: number;
}

/** What became of a planned move. A client who left overtakes it while it is neither carried out nor canceled. */
export interface PlanEndings {
  readonly closed: (Ending & { readonly state: 'carried-out' | 'canceled' | 'ended' }) | null;
  readonly overtaken: Ending | null;
}

export function endingsOfPlan(path: Path, plan: Plan): PlanEndings {
  const closed = closingOf(path, plan);
  const died = deathOn(path);
  if (died) return { closed: closed ?? died, overtaken: null };
  const left = leavingOf(path, plan);
  // What was canceled before the client left was no plan any more.
  return { closed, overtaken: left && closed && closed.at <= left.at ? null : left };
}

/** A death ends every plan: nobody has to cancel it. */
function deathOn(path: Path): PlanEndings['closed'] {
  const situation = currentSituation(path);
  if (!hasDied(situation) || !situation.death) return null;
  return { by: situation.death.entryId, at: situation.death.at, state: 'ended' };
}

/** A plan is carried out when its move happened, and canceled when someone said so. */
function closingOf(path: Path, { data, state, closed }: Plan): PlanEndings['closed'] {
  if (state === 'canceled' && closed) return { by: closed.versionId, at: closed.recordedAt, state };
  const entry = path.entries.find(({ active, fulfills }) => active && fulfills === data.planId);
  return entry ? { by: entry.body.entryId, at: entry.body.effective.at, state: 'carried-out' } : null;
}

/** The entry with which the client left, before or without what was planned; null while the plan can still be carried out. */
function leavingOf(path: Path, { data, state }: Plan): Ending | null {
  if (state === 'carried-out' || data.move === 'admission') return null;
  const { placementId } = data;
  const isThere = (situation: Situation): boolean =>
    placementId === null ? isUnderTreatment(situation) : openPlacement(situation, placementId) !== undefined;
  if (isThere(currentSituation(path))) return null;
  const index = path.entries.findLastIndex(
    ({ active, after }, at) => active && !isThere(after) && isThere(situationBefore(path.entries, at)),
  );
  const entry: Entry | undefined = path.entries[index];
  return entry ? { by: entry.body.entryId, at: entry.body.effective.at } : null;
}
