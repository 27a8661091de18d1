import { canonicalJson, type Narrative } from '@throughline/kernel';
import type { DecisionContext } from './decision-context.js';
import type { DraftEntry } from './draft.js';
import { foldable } from './draft.js';
import { type EntryBody, isLevelChange } from './entry.js';
import { isJudged } from './judging.js';
import { ZONES_APART_MS } from './order.js';
import { type Entry, type Path, situationBefore } from './path.js';
import { openPlacement } from './situation.js';

/**
 * The active entry that already says exactly this, if it still holds where the new one would stand (`index`): saying
 * the same thing twice in a row changes nothing, but back and forth on one day is not a repeat. A narrative that is
 * typed has to be the one that the entry holds; one that is left out says nothing else.
 */
export function identicalEntry(
  path: Path,
  entry: DraftEntry,
  index: number,
  { textsOf }: Pick<DecisionContext, 'textsOf'>,
): Entry | undefined {
  const body = foldable(entry);
  // Most often nothing else of this kind is recorded for this very time: only then is it worth spelling both out.
  const isSame = (known: Entry): boolean =>
    known.active &&
    assertedKind(known.body) === assertedKind(body) &&
    whenOf(known.body) === whenOf(body) &&
    assertion(known.body) === assertion(body) &&
    saysNothingElse(entry.narrative, () => textsOf(known).narrative) &&
    saysNothingElse('reference' in entry ? entry.reference : null, () => textsOf(known).reference);
  const next = path.entries[index];
  if (next && next.body.effective.at === entry.effective.at && isSame(next)) return next;
  for (let at = index - 1; at >= 0; at -= 1) {
    const known = path.entries[at] as Entry;
    if (known.body.effective.at < entry.effective.at - ZONES_APART_MS) return undefined;
    if (isSame(known)) return stillHolds(known, path, index) ? known : undefined;
    if (known.active && !opens(body) && takesThePlaceOf(known.body, body)) return undefined;
  }
  return undefined;
}

const saysNothingElse = (typed: Narrative | null, held: () => Narrative | null): boolean =>
  typed === null || held()?.reveal() === typed.reveal();

/** An admission is a repeat only while the placement that it opened is open. */
const stillHolds = ({ body }: Entry, path: Path, index: number): boolean =>
  !opens(body) || openPlacement(situationBefore(path.entries, index), body.placementId) !== undefined;

/** Another move of the same placement, or another statement of the same sort. */
const takesThePlaceOf = (known: EntryBody, body: EntryBody): boolean =>
  placementIn(known) === placementIn(body) &&
  (known.kind === body.kind || (isJudged(known.kind) && isJudged(body.kind)));

const placementIn = (body: EntryBody): string | null => ('placementId' in body ? body.placementId : null);

const opens = (body: EntryBody): body is Extract<EntryBody, { kind: 'Admitted' | 'AftercareStarted' }> =>
  body.kind === 'Admitted' || body.kind === 'AftercareStarted';

/** Which way a level change goes is read off the path: typed twice, the second would be a transfer to where the client is. */
const assertedKind = ({ kind }: EntryBody): string => (isLevelChange(kind) ? 'LevelChange' : kind);

/** What an entry asserts, without the ids and the order that recording gave it. */
function assertion(body: EntryBody): string {
  const { entryId: _entryId, seq: _seq, narrative: _narrative, effective: _effective, ...rest } = body;
  const kind = assertedKind(body);
  const sealed = 'reference' in rest ? { reference: null } : {};
  return canonicalJson({ ...rest, ...sealed, kind, ...(opens(body) ? { placementId: null } : {}), when: whenOf(body) });
}

/** Of an entry that is known to the day only, the day: its instant merely orders it. */
const whenOf = ({ effective }: EntryBody): string | number =>
  effective.precision === 'day' ? effective.localDate : effective.at;
