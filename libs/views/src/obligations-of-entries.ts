import {
  contradictionObligation,
  type Entry,
  isIncoherent,
  entryOn,
  isOfOlderVersion,
  openPlacement,
  type Path,
  REVIEW_CLOCK,
  situationBefore,
} from '@throughline/care-path';
import { carriedTo, crossingOf, isSameObligation } from './obligations-carried-over.js';
import { obligationKey, type ObligationRow } from './obligations.rows.js';
import type { CurrentRows } from './view.js';

type StoredObligation = Entry['obligations'][number];

interface OpenObligation {
  readonly row: ObligationRow;
  readonly obligation: StoredObligation;
}

/**
 * Rows of the duties that entries open, made again from an index on. Duties opened before it take part as they stood
 * then: those open now, and those that an entry from the index on had closed.
 */
export function obligationsOfEntries(
  path: Path,
  from: number,
  current: CurrentRows<ObligationRow>,
): readonly ObligationRow[] {
  let open: OpenObligation[] = [];
  const settled: ObligationRow[] = [];
  const reopened = new Set<string>();
  const reviewed = reviewedFrom(path, from);
  for (const row of current.open()) {
    // Hundreds of moves may wait for their review: only those that are reviewed here take part.
    if (row.clockId !== REVIEW_CLOCK || reviewed.has(row.openedBy)) collect(path, row, { from, current }, open);
  }
  for (let index = from; index < path.entries.length; index += 1) {
    const { body } = path.entries[index] as Entry;
    for (const row of current.closedBy(body.entryId)) {
      if (collect(path, reopen(row), { from, current }, open)) reopened.add(obligationKey(row));
    }
  }
  for (let index = from; index < path.entries.length; index += 1) {
    const entry = path.entries[index] as Entry;
    if (entry.active) open = step(path, index, open, settled);
    // Nothing settles a contradiction but its repair, which folds the entry anew.
    if (isIncoherent(entry)) settled.push(openRow(path, index, contradictionObligation(entry.recording.recordedAt)));
  }
  const made = open.filter(({ row }) => (indexOf(path, row) as number) >= from || reopened.has(obligationKey(row)));
  return [...settled, ...made.map(({ row }) => row)];
}

/** The entries that entries from an index on review. */
function reviewedFrom({ entries }: Path, from: number): ReadonlySet<string> {
  const reviewed = new Set<string>();
  for (let index = from; index < entries.length; index += 1) {
    const { body } = entries[index] as Entry;
    if (body.kind === 'EntryReviewed') reviewed.add(body.reviews);
  }
  return reviewed;
}

const indexOf = (path: Path, row: ObligationRow): number | undefined => path.indexOf.get(row.openedBy);

interface Before {
  readonly from: number;
  readonly current: CurrentRows<ObligationRow>;
}

/** Takes a row along if an entry before `from` opened it. */
function collect(path: Path, row: ObligationRow, { from, current }: Before, open: OpenObligation[]): boolean {
  const index = indexOf(path, row);
  if (index === undefined || index >= from) return false;
  const obligation = termsOf(path, row, current);
  if (obligation) open.push({ row, obligation });
  return obligation !== undefined;
}

/** What meets and ends a duty is said where it was first opened: a row that was carried over leads back there. */
function termsOf(path: Path, row: ObligationRow, current: CurrentRows<ObligationRow>): StoredObligation | undefined {
  const opener = entryOn(path, row.openedBy);
  const own =
    opener &&
    placementOf(opener.body) === row.placementId &&
    opener.obligations.find(({ clockId }) => clockId === row.clockId);
  if (own) return own;
  for (const before of current.closedBy(row.openedBy)) {
    if (isSameObligation(before, row)) return termsOf(path, before, current);
  }
  return undefined;
}

const reopen = (row: ObligationRow): ObligationRow => ({ ...row, state: 'open', closedAt: null, closedBy: null });

/** Settles what an entry meets, ends, takes the place of or carries over, and opens what it asks for. Answers what is open then. */
function step(path: Path, index: number, open: OpenObligation[], settled: ObligationRow[]): OpenObligation[] {
  const entry = path.entries[index] as Entry;
  const opened = openedBy(path, index);
  const crossing = crossingOf(entry);
  const left: OpenObligation[] = [];
  for (const one of open) {
    const state = reviewsAnOlderVersion(path, one.row, entry) ? 'open' : stateAfter(one, entry, opened);
    if (state === 'open' && !crossing?.takesAlong(one.row)) {
      left.push(one);
      continue;
    }
    settled.push({
      ...one.row,
      state: state === 'open' ? 'ended' : state,
      closedAt: entry.body.effective.at,
      closedBy: entry.body.entryId,
    });
    if (state === 'open' && crossing) left.push({ ...one, row: carriedTo(one.row, entry, crossing.to) });
  }
  return opened.length === 0 && !crossing && left.length === open.length ? open : [...left, ...opened];
}

/** A review looks at what its reviewer saw: a move that was corrected afterwards waits for another one. */
function reviewsAnOlderVersion(path: Path, { openedBy }: ObligationRow, { body, recording }: Entry): boolean {
  if (body.kind !== 'EntryReviewed' || body.reviews !== openedBy) return false;
  const reviewed = entryOn(path, openedBy);
  return reviewed !== undefined && isOfOlderVersion(recording, reviewed);
}

function stateAfter(
  { row, obligation }: OpenObligation,
  entry: Entry,
  opened: readonly OpenObligation[],
): ObligationRow['state'] {
  const { body } = entry;
  const concerned = !isOfNoPlacement(entry) && concerns(row, body);
  if (concerned && obligation.metBy.includes(body.kind) && counts(obligation, body)) return 'met';
  if (concerned && isMovedOn(row, body)) return 'ended';
  if (concerned && obligation.endedBy.includes(body.kind)) return 'ended';
  return opened.some((newer) => takesThePlaceOf(newer.row, row)) ? 'ended' : 'open';
}

/** Whoever is referred out again while away has moved on: the earlier return is awaited no longer. */
const isMovedOn = (row: ObligationRow, body: Entry['body']): boolean =>
  body.kind === 'ReferredOut' && row.subjectKind === 'ReferredOut' && row.placementId === body.placementId;

/**
 * A follow-up of the day of discharge does not count for a clock that opens on the next one (H3), and an attempt that
 * reached nobody followed up nobody.
 */
function counts({ clockId, opensFrom }: StoredObligation, body: Entry['body']): boolean {
  // A review duty opens when its move is recorded, which may be after the day on which it was reviewed.
  const early = clockId !== REVIEW_CLOCK && body.effective.at < opensFrom;
  return !early && !(body.kind === 'AftercareContactRecorded' && !body.reached);
}

/** Its stay was voided or is over: what it says of that stay neither asks for anything nor settles it. A contact is with the client all the same. */
const isOfNoPlacement = ({ body, derived }: Entry): boolean =>
  derived.unanchored && body.kind !== 'AftercareContactRecorded';

/** What begins a stay, and what happens in aftercare, follows up the client: a stay that has ended has no entries of its own left to do it. */
const FOLLOWS_UP: ReadonlySet<string> = new Set([
  'Admitted',
  'AftercareStarted',
  'AftercareContactRecorded',
  'AftercareEnded',
]);

const placementOf = (body: Entry['body']): string | null => ('placementId' in body ? body.placementId : null);

/** A review looks at one entry, and a move is reviewed by nothing else. Other entries concern their own placement, or all when they name none. */
function concerns(row: ObligationRow, body: Entry['body']): boolean {
  if (body.kind === 'EntryReviewed') return body.reviews === row.openedBy;
  if (row.clockId === REVIEW_CLOCK) return false;
  if (FOLLOWS_UP.has(body.kind)) return true;
  const placementId = placementOf(body);
  return placementId === null || row.placementId === null || placementId === row.placementId;
}

/** The same clock of the same placement starts again; but each non-conforming move is reviewed by itself. */
const takesThePlaceOf = (newer: ObligationRow, older: ObligationRow): boolean =>
  isSameObligation(newer, older) && newer.clockId !== REVIEW_CLOCK;

/** One duty for each clock: the first, should an entry name a clock twice. */
function openedBy(path: Path, index: number): OpenObligation[] {
  const entry = path.entries[index] as Entry;
  const clocks = new Set<string>();
  return entry.obligations.flatMap((obligation) => {
    if (clocks.has(obligation.clockId) || (isOfNoPlacement(entry) && obligation.clockId !== REVIEW_CLOCK)) return [];
    clocks.add(obligation.clockId);
    return [{ row: openRow(path, index, obligation), obligation }];
  });
}

function openRow(path: Path, index: number, obligation: StoredObligation): ObligationRow {
  const { body, after } = path.entries[index] as Entry;
  const placementId = placementOf(body);
  const placement =
    openPlacement(after, placementId) ?? openPlacement(situationBefore(path.entries, index), placementId);
  return {
    openedBy: body.entryId,
    closedBy: null,
    subject: 'entry',
    subjectKind: body.kind,
    clockId: obligation.clockId,
    title: obligation.title,
    ownerRole: obligation.ownerRole,
    facilityId: body.facilityId,
    programId: placement?.place.programId ?? null,
    placementId,
    openedAt: body.effective.at,
    opensFrom: obligation.opensFrom,
    warnAt: obligation.warnAt,
    dueAt: obligation.dueAt,
    state: 'open',
    closedAt: null,
  };
}
