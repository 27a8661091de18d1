import { rulesIn } from './activity-rules.js';
import type { Mapping } from './mapping-schema.js';

/** Columns that a mapping reads beside case, activity and timestamp. */
export function columnsRead(mapping: Mapping): readonly string[] {
  const { columns, time, only, moments } = mapping;
  const coded = rulesIn(mapping).flatMap(([, rule]) =>
    Object.values(rule).flatMap((value: unknown) => columnOf(value) ?? []),
  );
  const named = [columns.row, columns.stay, columns.facility, time.shiftDaysColumn];
  const all = [
    ...named.flatMap((name) => name ?? []),
    ...only.map(({ column }) => column),
    ...Object.values(moments).map(({ column }) => column),
    ...coded,
  ];
  return [...new Set(all)];
}

const columnOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'column' in value && typeof value.column === 'string'
    ? value.column
    : undefined;
