import { isoIn } from '@throughline/time';
import type { Column, Columns, RowOf } from '@throughline/views';

/** A row as it is answered: every instant is an ISO time with the offset of its facility. */
export type ShownRow<Declared extends Columns> = {
  readonly [Name in keyof Declared]: Declared[Name] extends Column<infer Value, infer _From, 'instant'>
    ? string | Extract<Value, null>
    : RowOf<Declared>[Name];
};

/** The zone of a facility. */
export type ZoneOf = (facilityId: string) => string;

export function shownRow<Declared extends Columns>(
  columns: Declared,
  row: RowOf<Declared>,
  zoneOf: ZoneOf,
): ShownRow<Declared> {
  const fields = row as Readonly<Record<string, unknown>>;
  const zone = zoneOf(String(fields['facilityId']));
  const shown: Record<string, unknown> = {};
  for (const name in columns) {
    const value = fields[name];
    shown[name] = columns[name]?.kind === 'instant' && typeof value === 'number' ? isoIn(value, zone) : value;
  }
  return shown as ShownRow<Declared>;
}
