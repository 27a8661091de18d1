import type { Entry, Situation } from '@throughline/care-path';
import { columnsOf, type RowOf } from './columns.js';

/** What a row is made from: what a payer said, the entry that says so, and the entry whose word took its place. */
export interface AuthorizationSource {
  readonly word: Situation['authorizations'][number];
  readonly opener: Entry | undefined;
  readonly closer: Entry | undefined;
}

const { id, code, date, instant, number, maybe } = columnsOf<AuthorizationSource>();

/** A payer's word on days of care, from when it was given to when another one took its place. */
export const AUTHORIZATION_COLUMNS = {
  openedBy: id('The entry that records it.', ({ word }) => word.entryId),
  closedBy: maybe.id(
    'The entry whose word took its place; null while it counts.',
    ({ closer }) => closer?.body.entryId ?? null,
  ),
  facilityId: code('Facility where it was recorded.', ({ opener }) => opener?.body.facilityId ?? ''),
  state: code('What the payer said, e.g. `approved`.', ({ word }) => word.value.state),
  level: maybe.code('The level that it names; null for any.', ({ word }) => word.value.level?.code ?? null),
  firstDay: maybe.date('First day that it covers; null where none is named.', ({ word }) => word.value.from),
  lastDay: maybe.date('Last day that it covers; null where none is named.', ({ word }) => word.value.lastDay),
  from: instant('When it was given.', ({ word }) => word.at),
  fromSeq: number('Place among the entries of one client and instant.', ({ opener }) => opener?.body.seq ?? 0),
  givenOn: date('Day on which it was given.', ({ word }) => word.on),
  to: maybe.instant(
    'When another word took its place; null while it counts.',
    ({ closer }) => closer?.body.effective.at ?? null,
  ),
};

export interface AuthorizationRow extends RowOf<typeof AUTHORIZATION_COLUMNS> {}
