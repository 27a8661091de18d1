import type { Entry } from '@throughline/care-path';
import type { Effective } from '@throughline/kernel';
import { isoIn } from '@throughline/time';
import { recordNameOf } from './entry-wanted.js';
import type { EntryShown } from './rejected-row.js';

/** A time as a person reads it: as clocks showed it there, or only the day. */
const whenShown = ({ at, zone, localDate, precision }: Effective): string =>
  precision === 'day' ? localDate : isoIn(at, zone).slice(0, 16).replace('T', ' ');

export function shown({ body }: Pick<Entry, 'body'>): EntryShown {
  const level = 'to' in body ? ` to ${body.to.level.code}` : '';
  return {
    entryId: body.entryId,
    kind: `${recordNameOf(body.kind) ?? body.kind}${level}`,
    when: whenShown(body.effective),
  };
}
