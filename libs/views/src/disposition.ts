import { DIED, type Entry } from '@throughline/care-path';

/** How an entry ended a placement of treatment: a death is told in the same word as a discharge by death. */
export function dispositionOf({ body }: Entry): string | null {
  if (body.kind === 'DeathRecorded') return DIED;
  return body.kind === 'Discharged' ? body.disposition : null;
}
