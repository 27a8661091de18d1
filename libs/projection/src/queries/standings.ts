import {
  erasureAsOf,
  obligationAsOf,
  planAsOf,
  type PlanStanding,
  proposalAsOf,
  type RowsOfView,
  type ViewName,
} from '@throughline/views';
import type { Condition } from './engine/row-engine.js';

/** How the rows of a view stood at an instant: what came of them later has not happened yet. UTC ms. */
interface Standings<Name extends ViewName> {
  /** The rows that stood so. */
  is(state: string, at: number): readonly Condition<Name>[];
  rowAt(row: RowsOfView[Name], at: number): RowsOfView[Name];
}

type Lasting = 'obligations' | 'proposals' | 'plans' | 'erasures';

const closedBy = (at: number) => ({ field: 'closedAt', before: at + 1 }) as const;
const openAt = (at: number) =>
  ({ either: [[{ field: 'closedAt', given: false }], [{ field: 'closedAt', from: at + 1 }]] }) as const;

/** Of what is open or was closed as one of several outcomes. */
const endedAs =
  <Name extends 'obligations' | 'proposals'>(open: string) =>
  (state: string, at: number): readonly Condition<Name>[] =>
    (state === open
      ? [openAt(at)]
      : [closedBy(at), { anyOf: ['state'], values: [state] }]) as unknown as readonly Condition<Name>[];

const reached = (field: 'overtakenAt' | 'passesAt', at: number) => ({ field, before: at + 1 }) as const;
const ahead = (field: 'overtakenAt' | 'passesAt', at: number): Condition<'plans'> => ({
  either: [[{ field, given: false }], [{ field, from: at + 1 }]],
});

function planStands(state: string, at: number): readonly Condition<'plans'>[] {
  switch (state as PlanStanding) {
    case 'overtaken':
      return [openAt(at), reached('overtakenAt', at)];
    case 'passed':
      return [openAt(at), ahead('overtakenAt', at), reached('passesAt', at)];
    case 'planned':
      return [openAt(at), ahead('overtakenAt', at), ahead('passesAt', at)];
    case 'carried-out':
    case 'canceled':
    case 'ended':
      return [closedBy(at), { anyOf: ['state'], values: [state] }];
  }
}

const answeredBy = (at: number) => ({ field: 'answeredAt', before: at + 1 }) as const;
const unansweredAt = (at: number): Condition<'erasures'> => ({
  either: [[{ field: 'answeredAt', given: false }], [{ field: 'answeredAt', from: at + 1 }]],
});

function erasureStands(state: string, at: number): readonly Condition<'erasures'>[] {
  if (state === 'waiting') return [unansweredAt(at)];
  if (state === 'started') return [answeredBy(at), openAt(at)];
  return [closedBy(at), { anyOf: ['state'], values: [state] }];
}

const STANDINGS: { readonly [Name in Lasting]: Standings<Name> } = {
  obligations: { is: endedAs('open'), rowAt: obligationAsOf },
  proposals: { is: endedAs('waiting'), rowAt: proposalAsOf },
  plans: { is: planStands, rowAt: planAsOf },
  erasures: { is: erasureStands, rowAt: erasureAsOf },
};

/** How the rows of a view stood at an instant; undefined for a view whose rows only begin and end. */
export const standingsOf = <Name extends ViewName>(view: Name): Standings<Name> | undefined =>
  (STANDINGS as Partial<Record<ViewName, unknown>>)[view] as Standings<Name> | undefined;
