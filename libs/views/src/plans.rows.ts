import { PLANNABLE_MOVES, type Plan } from '@throughline/care-path';
import { PRECISIONS } from '@throughline/kernel';
import { columnsOf, type RowOf } from './columns.js';
import type { PlanEndings } from './plan-endings.js';

export interface PlanSource {
  readonly plan: Plan;
  readonly endings: PlanEndings;
}

/** `passed` is asked at query time: nothing happens when a day passes. */
const PLAN_STANDINGS = ['planned', 'passed', 'overtaken', 'carried-out', 'canceled', 'ended'] as const;
export type PlanStanding = (typeof PLAN_STANDINGS)[number];

const { id, code, choice, date, instant, maybe } = columnsOf<PlanSource>();

/** A planned move, from when it was planned to when it was carried out or canceled. */
export const PLAN_COLUMNS = {
  openedBy: id('The planned move; the same as `planId`.', ({ plan }) => plan.data.planId, { filter: null }),
  closedBy: maybe.id(
    'What carried it out, canceled it, or ended it; null while it is open.',
    ({ endings }) => endings.closed?.by ?? null,
    { filter: null },
  ),
  planId: id('The planned move.', ({ plan }) => plan.data.planId),
  state: choice<PlanStanding>(
    PLAN_STANDINGS,
    '`planned`: its day lies ahead or is running. `passed`: its day has passed and nothing came of it. `overtaken`: the client has left the stay that it was planned for. `ended`: the client died.',
    ({ endings: { closed, overtaken } }) => closed?.state ?? (overtaken ? 'overtaken' : 'planned'),
  ),
  move: choice(PLANNABLE_MOVES, 'The move that is planned.', ({ plan }) => plan.data.move, { filter: 'moves' }),
  facilityId: code('Facility whose matter it is: where the client is, for a move to another one.'),
  toFacilityId: code('Facility where it is to happen.', ({ plan }) => plan.data.facilityId),
  programId: maybe.code('Program; null when none is named.', ({ plan }) => plan.data.programId, {
    example: 'HAWTHORN-IOP',
  }),
  placementId: maybe.id('Placement to move or end; null when none is named.', ({ plan }) => plan.data.placementId),
  levelSystem: maybe.code('Code system of `level`.', ({ plan }) => plan.data.level?.system ?? null, {
    example: 'asam-3e',
  }),
  level: maybe.code('Level that is planned; null for a discharge.', ({ plan }) => plan.data.level?.code ?? null, {
    example: '2.1',
  }),
  expectedAt: instant('When it is expected.', ({ plan }) => plan.data.expected.at),
  localDate: date(
    'Day on which it is expected, in the facility’s time zone.',
    ({ plan }) => plan.data.expected.localDate,
  ),
  precision: choice(PRECISIONS, '`day`: only the day is planned.', ({ plan }) => plan.data.expected.precision),
  passesAt: maybe.instant(
    'From when on its day has passed: the first instant of the day after.',
    ({ plan }) => plan.data.obligations[0]?.overdueFrom ?? null,
    { example: 1_772_431_200_000 },
  ),
  reason: maybe.code('Coded reason.', ({ plan }) => plan.data.reason),
  plannedAt: instant('When it was planned.', ({ plan }) => plan.recordedAt),
  plannedBy: code('Who planned it; pseudonymous.', ({ plan }) => plan.actor.id, {
    example: 'b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f',
  }),
  overtakenAt: maybe.instant(
    'When the client left; null when nothing overtook it.',
    ({ endings }) => endings.overtaken?.at ?? null,
  ),
  overtakenBy: maybe.id('The entry with which the client left.', ({ endings }) => endings.overtaken?.by ?? null),
  closedAt: maybe.instant(
    'When it was carried out, canceled, or ended; null while it is open.',
    ({ plan, endings }) =>
      // Whoever plans what has happened already plans it no longer than an instant.
      endings.closed && Math.max(endings.closed.at, plan.recordedAt),
  ),
};

export interface PlanRow extends RowOf<typeof PLAN_COLUMNS> {}
