import type { Aspect, Concern, Obligation, Settling } from '@throughline/continuum';
import { isOfOlderVersion } from './edit.js';
import type { EntryBody } from './entry.js';
import { outcomeOf } from './outcome-of.js';
import { type Entry, entryOn, type Path } from './path.js';
import { isUnderTreatment, type OpenPlacement } from './situation.js';

/**
 * What an active entry makes of an obligation that was open before it: the rule is in the obligation itself, and nothing else about
 * the path is asked. `before` are the placements that were open just before the entry.
 */
export function settledBy(
  obligation: Pick<Obligation, 'metBy' | 'endedBy' | 'opensFrom' | 'subject'>,
  entry: Entry,
  before: readonly OpenPlacement[],
  path: Path,
): 'met' | 'ended' | null {
  // Its stay was voided or is over: what it says of that stay settles nothing. A contact is with the client all the same.
  if (entry.derived.unanchored && entry.body.kind !== 'AftercareContactRecorded') return null;
  if (reviewsAnOlderVersion(entry, path)) return null;
  const matches = (settlings: readonly Settling[]): boolean =>
    settlings.some(({ kind, where }) => kind === entry.body.kind && where.every((one) => concerns(one, entry, before)));
  if (!isEarly(obligation, entry.body) && matches(obligation.metBy)) return 'met';
  return matches(obligation.endedBy) ? 'ended' : null;
}

/** A follow-up of the day of discharge does not count for a clock that opens on the next one (H3). A review may look at what is recorded later. */
const isEarly = ({ opensFrom }: Pick<Obligation, 'opensFrom'>, { kind, effective }: EntryBody): boolean =>
  kind !== 'EntryReviewed' && effective.at < opensFrom;

/** A review looks at what its reviewer saw: what was corrected afterwards waits for another one. */
function reviewsAnOlderVersion({ body, recording }: Entry, path: Path): boolean {
  if (body.kind !== 'EntryReviewed') return false;
  const reviewed = entryOn(path, body.reviews);
  return reviewed !== undefined && isOfOlderVersion(recording, reviewed);
}

type Asks = (oneOf: Concern['oneOf'], entry: Entry, before: readonly OpenPlacement[]) => boolean;

const concerns = ({ what, oneOf }: Concern, entry: Entry, before: readonly OpenPlacement[]): boolean =>
  ASKS[what](oneOf, entry, before);

const ASKS: { readonly [What in Aspect]: Asks } = {
  placement: (oneOf, { body }) => !('placementId' in body) || oneOf.includes(body.placementId),
  reviews: (oneOf, { body }) => body.kind === 'EntryReviewed' && oneOf.includes(body.reviews),
  facility: (oneOf, { body }) => oneOf.includes(body.facilityId),
  outcome: (oneOf, { body }) => oneOf.includes(outcomeOf(body)),
  level: (oneOf, { body }) => oneOf.includes(levelOf(body)),
  'last-day-after': (oneOf, { body }) => {
    const last = lastDayOf(body);
    return last === null || oneOf.every((day) => day !== null && last > day);
  },
  'last-day': (oneOf, { body }) =>
    oneOf.includes((lastDayOf(body) ?? body.effective.localDate) < body.effective.localDate ? 'past' : 'ahead'),
  'level-left': (oneOf, entry, before) => isLeft(entry, before, ({ place }) => oneOf.includes(place.level.code)),
  'track-left': (oneOf, entry, before) => isLeft(entry, before, ({ place }) => oneOf.includes(place.track)),
  'recorded-after': (oneOf, { first }) => oneOf.every((revision) => first.revision > Number(revision)),
  treatment: (oneOf, { after }) => oneOf.includes(isUnderTreatment(after) ? 'in' : 'over'),
};

/** Somebody was there before the entry, and nobody is after it. */
const isLeft = (
  { after }: Entry,
  before: readonly OpenPlacement[],
  isThere: (placement: OpenPlacement) => boolean,
): boolean => before.some(isThere) && !after.placements.some(isThere);

const lastDayOf = (body: EntryBody): string | null => ('lastDay' in body ? body.lastDay : null);

/** The level that an entry names: of where it leads, or of what it speaks of. */
function levelOf(body: EntryBody): string | null {
  if ('to' in body) return body.to.level.code;
  return 'level' in body ? (body.level?.code ?? null) : null;
}
