import {
  currentSituation,
  type Entry,
  hasDied,
  isUnderTreatment,
  openPlacement,
  overtakenObligation,
  type Path,
  type Plan,
  type Situation,
  situationBefore,
} from '@throughline/care-path';
import type { ObligationRow } from './obligations.rows.js';

/**
 * A planned move is owed once its day has passed, and once the client has left the stay that it was planned for. Paths
 * have few plans, and any entry can be the one that carries one out or overtakes it: their rows are made anew each time.
 */
export function obligationsOfPlans(path: Path): readonly ObligationRow[] {
  return [...path.plans.values()].flatMap((plan) => {
    const closed = closingOf(path, plan);
    const died = deathOn(path);
    if (died) return plan.data.obligations.map((one) => rowOf(plan, one, plan.data.planId, closed ?? died));
    const left = overtakenBy(path, plan);
    // What was canceled before the client left was no plan any more.
    const overtaken = left && closed && closed.at <= left.at ? undefined : left;
    const own = plan.data.obligations.map((obligation) =>
      rowOf(plan, obligation, plan.data.planId, overtaken ?? closed),
    );
    if (!overtaken) return own;
    const obligation = overtakenObligation(plan.data.planId, overtaken.at);
    return [...own, rowOf(plan, obligation, overtaken.by, closed)];
  });
}

interface Closing {
  readonly by: string;
  readonly at: number;
  readonly state: 'met' | 'ended';
}

/** A death ends every plan: nobody has to cancel it. */
function deathOn(path: Path): Closing | undefined {
  const situation = currentSituation(path);
  if (!hasDied(situation) || !situation.death) return undefined;
  return { by: situation.death.entryId, at: situation.death.at, state: 'ended' };
}

/** A plan is carried out when its move happened, and canceled when someone said so. */
function closingOf(path: Path, { data, state, closed }: Plan): Closing | undefined {
  if (state === 'canceled' && closed) return { by: closed.versionId, at: closed.recordedAt, state: 'ended' };
  const entry = path.entries.find(({ active, fulfills }) => active && fulfills === data.planId);
  return entry && { by: entry.body.entryId, at: entry.body.effective.at, state: 'met' };
}

/** The entry with which the client left, before or without what was planned; undefined while the plan can still be carried out. */
function overtakenBy(path: Path, { data, state }: Plan): Closing | undefined {
  if (state === 'carried-out' || data.move === 'admission') return undefined;
  const { placementId } = data;
  const isThere = (situation: Situation): boolean =>
    placementId === null ? isUnderTreatment(situation) : openPlacement(situation, placementId) !== undefined;
  if (isThere(currentSituation(path))) return undefined;
  const index = path.entries.findLastIndex(
    ({ active, after }, at) => active && !isThere(after) && isThere(situationBefore(path.entries, at)),
  );
  const entry: Entry | undefined = path.entries[index];
  return entry && { by: entry.body.entryId, at: entry.body.effective.at, state: 'ended' };
}

function rowOf(
  { data }: Plan,
  obligation: Plan['data']['obligations'][number],
  openedBy: string,
  closed: Closing | undefined,
): ObligationRow {
  return {
    openedBy,
    closedBy: closed?.by ?? null,
    opener: 'plan',
    openerKind: null,
    subjectKind: 'plan',
    subjectId: data.planId,
    clockId: obligation.clockId,
    title: obligation.title,
    ownerRole: obligation.ownerRole,
    facilityId: data.facilityId,
    programId: data.programId,
    placementId: data.placementId,
    openedAt: obligation.listedFrom,
    opensFrom: obligation.opensFrom,
    warnAt: obligation.warnAt,
    dueAt: obligation.dueAt,
    overdueFrom: obligation.overdueFrom,
    lapsesAt: obligation.lapsesAt,
    state: closed?.state ?? 'open',
    closedAt: closed?.at ?? null,
  };
}
