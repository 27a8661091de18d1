import type { Level } from '@throughline/care-path';
import { columnsOf } from './columns.js';
import type { StatementSource } from './statement-rows.js';

/** The columns that every statement about payment has: who recorded it where, for which level, and how long it counted. */
export function statementColumns<Value extends { readonly level: Level | null }>() {
  const { id, code, date, instant, number, maybe } = columnsOf<StatementSource<Value>>();
  return {
    openedBy: id('The entry that records it.', ({ word }) => word.entryId),
    closedBy: maybe.id(
      'The entry that replaced it. Null while it counts.',
      ({ closer }) => closer?.body.entryId ?? null,
    ),
    facilityId: code('Facility where it was recorded.', ({ opener }) => opener?.body.facilityId ?? ''),
    level: maybe.code('The level that it names. Null for any.', ({ word }) => word.value.level?.code ?? null),
    from: instant('When it was stated.', ({ word }) => word.at),
    fromSeq: number('Place among the entries of one client and instant.', ({ opener }) => opener?.body.seq ?? 0),
    givenOn: date('Day on which it was stated.', ({ word }) => word.on),
    to: maybe.instant(
      'When another statement replaced it. Null while it counts.',
      ({ closer }) => closer?.body.effective.at ?? null,
    ),
  };
}
