import {
  type DueState,
  dueStateAt,
  lateMinutesAt,
  type ObligationRow,
  obligationKey,
  sleepsAt,
} from '@throughline/views';
import { OBLIGATIONS_SORTED_BY } from './answer-rows.js';
import type { Condition, RowReader, Selection, Sort } from './engine/row-engine.js';
import { type LevelHeld, levelsHeld } from './levels-held.js';
import type { Kept, SiteInstant } from './view-query.js';
import { type KnownSite, knownSites } from './viewpoint.js';
import { type Assigned, TO_BE_DONE, type WorklistItem, type WorklistQuery } from './worklist.js';

/** The most pressing first. */
export const PRESSING_FIRST: readonly Sort<'obligations'>[] = OBLIGATIONS_SORTED_BY.map((field) => ({
  field,
  direction: 'asc',
}));

export const sitesOfWorklist = (reader: RowReader, query: WorklistQuery): Promise<readonly KnownSite[]> =>
  knownSites(reader, query.facilities, query);

/** The obligations that are open at the instant asked for. */
export const openObligations = (
  query: WorklistQuery,
  sites: readonly KnownSite[],
): readonly Selection<'obligations'>[] =>
  sites.map(({ known, facilities, at: there }) => ({
    known,
    facilities,
    at: there(query.at),
    where: conditionsOf(query, there(query.at)),
  }));

/** Obligations as the worklist answers them, in the same order. */
export async function worklistItems(
  reader: RowReader,
  { at }: WorklistQuery,
  sites: readonly KnownSite[],
  rows: readonly Kept<ObligationRow>[],
): Promise<readonly WorklistItem[]> {
  const levelOf = await levelsHeld(reader, sites, at, rows);
  return rows.map((row) => ({ ...asItStood(row, at), ...levelOf(row) }));
}

/** An obligation as it stood at the instant asked for: what settled it later is not known yet. */
function asItStood(row: Kept<ObligationRow>, instant: SiteInstant): Omit<WorklistItem, keyof LevelHeld> {
  const at = typeof instant === 'number' ? instant : (instant.get(row.facilityId) ?? 0);
  const pressing = { ...row, closedAt: null };
  return {
    ...row,
    task: obligationKey(row),
    due: dueStateAt(pressing, at),
    lateMinutes: lateMinutesAt(pressing, at),
    snoozed: sleepsAt(row, at),
  };
}

function conditionsOf(
  { states = TO_BE_DONE, assigned, snoozed, ...query }: WorklistQuery,
  at: number,
): readonly Condition<'obligations'>[] {
  const filters = (['ownerRole', 'clockId', 'clientId', 'subjectKind'] as const).flatMap((field) => {
    const values = query[field];
    return values === undefined ? [] : [{ anyOf: [field], values }];
  });
  return [
    ...filters,
    { either: states.map((state) => inState(state, at)) },
    ...(assigned && assigned.to.length > 0 ? [{ either: assigned.to.map((who) => hadBy(who, assigned.me)) }] : []),
    ...(snoozed === undefined ? [] : [snoozed ? { either: [asleep(at)] } : { either: awake(at) }]),
  ];
}

const hadBy = (who: Assigned, me: string): readonly Condition<'obligations'>[] =>
  who === 'me' ? [{ anyOf: ['ownerId'], values: [me] }] : [{ field: 'ownerId', given: false }];

/** The same words as `sleepsAt`, as conditions. */
const asleep = (at: number): readonly Condition<'obligations'>[] => [
  { field: 'snoozedFrom', before: at + 1 },
  { field: 'snoozedUntil', from: at + 1 },
];
const awake = (at: number): readonly (readonly Condition<'obligations'>[])[] => [
  [{ field: 'snoozedUntil', given: false }],
  [{ field: 'snoozedUntil', before: at + 1 }],
  [{ field: 'snoozedFrom', from: at + 1 }],
];

/** The same words as `dueStateAt`, as conditions. */
function inState(state: DueState, at: number): readonly Condition<'obligations'>[] {
  const lapsed = { field: 'lapsesAt', before: at + 1 } as const;
  const overdue = { field: 'overdueFrom', before: at + 1 } as const;
  const ahead = { field: 'overdueFrom', from: at + 1 } as const;
  switch (state) {
    case 'missed':
      return [lapsed];
    case 'overdue':
      return [overdue, { either: [[{ field: 'lapsesAt', given: false }], [{ field: 'lapsesAt', from: at + 1 }]] }];
    case 'due':
      return [ahead, { field: 'warnAt', before: at + 1 }];
    case 'upcoming':
      return [ahead, { field: 'warnAt', from: at + 1 }];
  }
}
