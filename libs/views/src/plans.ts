import { facilityOfPlan, type Path } from '@throughline/care-path';
import { rowOf } from './columns.js';
import { endingsOfPlan } from './plan-endings.js';
import { PLAN_COLUMNS, type PlanRow, type PlanSource } from './plans.rows.js';
import type { View } from './view.js';

/** Every planned move of each client, whatever became of it. */
export const plans: View<PlanRow> = {
  name: 'plans',
  version: 2,
  columns: PLAN_COLUMNS,
  lasts: { from: 'plannedAt', to: 'closedAt', untilEnd: { closedBy: null, state: 'planned', closedAt: null } },
  key: (row) => row.planId,
  rows: (path, { planIds }) => planIds.flatMap((planId) => planRow(path, planId)),
};

function planRow(path: Path, planId: string): readonly PlanRow[] {
  const plan = path.plans.get(planId);
  if (!plan) return [];
  const source: PlanSource = { plan, endings: endingsOfPlan(path, plan) };
  return [{ ...rowOf(PLAN_COLUMNS, source), facilityId: facilityOfPlan(path, plan) }];
}

/** A planned move as it stood at an instant (UTC ms): what came of it later has not happened yet. */
export function planAsOf(row: PlanRow, at: number): PlanRow {
  const open = row.closedAt === null || row.closedAt > at;
  const overtaken = row.overtakenAt !== null && row.overtakenAt <= at;
  const passed = row.passesAt !== null && row.passesAt <= at;
  return {
    ...row,
    ...(open && { closedAt: null, closedBy: null, state: overtaken ? 'overtaken' : passed ? 'passed' : 'planned' }),
    ...(!overtaken && { overtakenAt: null, overtakenBy: null }),
  };
}
