import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Move, MoveSortColumn } from '../api/types';
import { Tag, VerdictMark } from '../design/marks';
import { clock, day, lateness } from '../design/times';
import { prefer, usePreference } from '../frame/preferences';
import type { Reference } from '../frame/reference';

/** Whom and where a row names. */
export interface Naming {
  readonly staff: (id: string | null | undefined) => string;
  readonly reference: Reference;
}

export interface Column {
  readonly name: MoveSortColumn;
  readonly words: string;
  readonly cell: (row: Move, naming: Naming) => ReactNode;
}

const stamp = (at: string, zone: string, second: ReactNode) => (
  <>
    {day(at, zone)}
    <div className="second">{second ?? clock(at, zone)}</div>
  </>
);

/** What can stand beside the transition itself, each on request. */
export const COLUMNS: readonly Column[] = [
  {
    name: 'effectiveAt',
    words: 'Happened',
    cell: (row, { reference }) => {
      const late = row.originKind === 'import' ? null : lateness(row.hoursLate);
      const tag = late && (
        <Tag tone="late" icon="late" plain>
          {late}
        </Tag>
      );
      const noTime = row.precision === 'day' && 'no time recorded';
      const under =
        tag && noTime ? (
          <>
            {tag} · {noTime}
          </>
        ) : (
          tag || noTime || null
        );
      return stamp(row.effectiveAt, reference.zone(row.facilityId), under);
    },
  },
  {
    name: 'recordedAt',
    words: 'Recorded',
    cell: (row, { reference }) => stamp(row.recordedAt, reference.zone(row.facilityId), null),
  },
  {
    name: 'conformance',
    words: 'Rule check',
    cell: (row) => <VerdictMark verdict={row.conformance} />,
  },
  { name: 'facilityId', words: 'Site', cell: (row, { reference }) => reference.site(row.facilityId) },
  {
    name: 'approvedBy',
    words: 'Approved by',
    cell: (row, { staff }) => (row.approvedBy ? staff(row.approvedBy) : '–'),
  },
  { name: 'reason', words: 'Reason', cell: (row) => row.reason?.replaceAll('-', ' ') ?? '–' },
  {
    name: 'levelStayDays',
    words: 'Days at the level left',
    cell: (row) => (row.levelStayDays === null ? '–' : row.levelStayDays),
  },
];

const SHOWN_AT_FIRST = 'effectiveAt';
const NONE = 'none';

/** The columns that this reader wants, in the order they want; kept in this browser. */
export function useColumns() {
  const kept = usePreference('auditColumns') ?? SHOWN_AT_FIRST;
  const shown = useMemo(
    () => kept.split(',').flatMap((name) => COLUMNS.find((column) => column.name === name) ?? []),
    [kept],
  );
  const keep = (columns: readonly Column[]) =>
    prefer('auditColumns', columns.map(({ name }) => name).join(',') || NONE);
  return {
    shown,
    toggle: (column: Column) =>
      keep(shown.includes(column) ? shown.filter((each) => each !== column) : [...shown, column]),
    move: (column: Column, by: 1 | -1) => keep(moved(shown, column, by)),
  };
}

function moved(columns: readonly Column[], column: Column, by: 1 | -1): readonly Column[] {
  const at = columns.indexOf(column);
  const others = columns.filter((each) => each !== column);
  return others.toSpliced(at + by, 0, column);
}
