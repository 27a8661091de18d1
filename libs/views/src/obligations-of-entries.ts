import {
  contradictionObligation,
  type Entry,
  isIncoherent,
  entryOn,
  openPlacement,
  type Path,
  REVIEW_CLOCK,
  settledBy,
  situationBefore,
  UNTOUCHED,
} from '@throughline/care-path';
import { actionFor } from '@throughline/continuum';
import { carriedTo, crossingOf, isSameObligation } from './obligations-carried-over.js';
import { obligationKey, type ObligationRow } from './obligations.rows.js';
import type { CurrentRows } from './view.js';

type StoredObligation = Entry['obligations'][number];

interface OpenObligation {
  readonly row: ObligationRow;
  readonly obligation: StoredObligation;
}

/**
 * Rows of the obligations that entries open, made again from an index on. Obligations opened before it take part as they stood
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
    if (isIncoherent(entry)) settled.push(openRow(path, index, contradictionObligation(entry.body, entry.recording)));
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

/** What meets and ends an obligation is said where it was first opened: a row that was carried over leads back there. */
function termsOf(path: Path, row: ObligationRow, current: CurrentRows<ObligationRow>): StoredObligation | undefined {
  const opener = entryOn(path, row.openedBy);
  const own = opener?.obligations.find(({ clockId, subject }) => clockId === row.clockId && isAbout(subject, row));
  if (own) return own;
  for (const before of current.closedBy(row.openedBy)) {
    if (isSameObligation(before, row)) return termsOf(path, before, current);
  }
  return undefined;
}

const reopen = (row: ObligationRow): ObligationRow => ({ ...row, state: 'open', closedAt: null, closedBy: null });

const isAbout = ({ kind, id }: StoredObligation['subject'], { subjectKind, subjectId }: ObligationRow): boolean =>
  kind === subjectKind && id === subjectId;

/** Settles what an entry meets, ends, takes the place of or carries over, and opens what it asks for. Answers what is open then. */
function step(path: Path, index: number, open: OpenObligation[], settled: ObligationRow[]): OpenObligation[] {
  const entry = path.entries[index] as Entry;
  const { placements } = situationBefore(path.entries, index);
  const asked = openedBy(path, index);
  const crossing = crossingOf(entry);
  const left: OpenObligation[] = [];
  for (const one of open) {
    const state =
      settledBy(one.obligation, entry, placements, path) ??
      (asked.some((newer) => takesThePlaceOf(newer, one)) ? 'ended' : 'open');
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
  const opened = asked.filter((newer) => !left.some((older) => goesOn(older, newer)));
  return opened.length === 0 && !crossing && left.length === open.length ? open : [...left, ...opened];
}

/** The same clock starts again about the same thing. */
const takesThePlaceOf = (newer: OpenObligation, older: OpenObligation): boolean =>
  newer.obligation.again === 'replaces' && isSameObligation(newer.row, older.row);

/** Who asks a second time is waited for since the first, until that has lapsed. */
const goesOn = ({ row: older }: OpenObligation, { row: newer, obligation }: OpenObligation): boolean =>
  obligation.again === 'keeps' &&
  older.clockId === newer.clockId &&
  older.facilityId === newer.facilityId &&
  (older.lapsesAt === null || newer.openedAt < older.lapsesAt);

/** Its stay was voided or is over: what it says of that stay asks for nothing. A contact is with the client all the same. */
const isOfNoPlacement = ({ body, derived }: Entry): boolean =>
  derived.unanchored && body.kind !== 'AftercareContactRecorded';

const placementOf = (body: Entry['body']): string | null => ('placementId' in body ? body.placementId : null);

/** One obligation for each clock: the first, should an entry name a clock twice. */
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
    opener: 'entry',
    openerKind: body.kind,
    subjectKind: obligation.subject.kind,
    subjectId: obligation.subject.id,
    clockId: obligation.clockId,
    title: obligation.title,
    action: actionFor(obligation),
    ownerRole: obligation.ownerRole,
    facilityId: body.facilityId,
    programId: placement?.place.programId ?? null,
    placementId,
    openedAt: obligation.listedFrom,
    opensFrom: obligation.opensFrom,
    warnAt: obligation.warnAt,
    dueAt: obligation.dueAt,
    overdueFrom: obligation.overdueFrom,
    lapsesAt: obligation.lapsesAt,
    state: 'open',
    closedAt: null,
    ...UNTOUCHED,
  };
}
