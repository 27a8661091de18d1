import { facilityOfPlan, overtakenObligation, type Path, type Plan, UNTOUCHED } from '@throughline/care-path';
import { actionFor } from '@throughline/continuum';
import type { ObligationRow } from './obligations.rows.js';
import { endingsOfPlan } from './plan-endings.js';

/**
 * A planned move is owed once its day has passed, and once the client has left the stay that it was planned for. Paths
 * have few plans, and any entry can be the one that carries one out or overtakes it: their rows are made anew each time.
 */
export function obligationsOfPlans(path: Path, planIds: readonly string[]): readonly ObligationRow[] {
  return planIds.flatMap((planId) => {
    const plan = path.plans.get(planId);
    return plan ? rowsOf(path, plan) : [];
  });
}

function rowsOf(path: Path, plan: Plan): readonly ObligationRow[] {
  const { closed, overtaken } = endingsOfPlan(path, plan);
  const settled = closed && { ...closed, state: STATES[closed.state] };
  const owed = { ...plan.data, facilityId: facilityOfPlan(path, plan) };
  const own = owed.obligations.map((obligation) =>
    rowOf(owed, obligation, overtaken ? { ...overtaken, state: 'ended' } : settled),
  );
  return overtaken ? [...own, rowOf(owed, overtakenObligation(owed.planId, overtaken.at), settled)] : own;
}

const STATES = { 'carried-out': 'met', canceled: 'ended', ended: 'ended' } as const;

interface Settled {
  readonly by: string;
  readonly at: number;
  readonly state: 'met' | 'ended';
}

function rowOf(
  data: Plan['data'],
  obligation: Plan['data']['obligations'][number],
  closed: Settled | null,
): ObligationRow {
  return {
    openedBy: data.planId,
    closedBy: closed?.by ?? null,
    opener: 'plan',
    openerKind: null,
    subjectKind: 'plan',
    subjectId: data.planId,
    clockId: obligation.clockId,
    title: obligation.title,
    action: actionFor(obligation),
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
    ...UNTOUCHED,
  };
}
