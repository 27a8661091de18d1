import { addDays, defineProblem, type Effective, Refusal } from '@throughline/kernel';
import type { Beside } from './anchor.js';
import type { DecisionContext } from './decision-context.js';
import type { EntryBody, EntryKind } from './entry.js';
import { indexFor, SEQ_STEP, ZONES_APART_MS } from './order.js';
import type { Entry } from './path.js';

/** Where on the path an entry goes: its instant, and its place among the entries of that instant. */
interface Placed {
  readonly effective: Effective;
  readonly seq: number;
}

/** What is known of an entry that is to be given its place. */
export interface ToPlace {
  readonly kind: EntryKind | null;
  readonly effective: Effective;
  /** The placement that it concerns, where it is known. */
  readonly placementId?: string | null;
}

/** The time now, and when local days begin. */
export type Calendar = Pick<DecisionContext, 'now' | 'startOfDay'>;

/**
 * Gives an entry its place on the path (ADR 0024). What is known to the minute stands at its minute. An ending known by
 * its day stands at the last millisecond of that day, or at the time now while the day still runs. Anything else known by
 * its day follows what stands for that day, but directly before an ending of its own placement. Nothing known by its day
 * follows a death of that day. `after` and `before` name
 * an entry of the same day to stand directly beside.
 */
export function placeOnPath(
  entries: readonly Entry[],
  entry: ToPlace,
  { after, before }: Beside,
  calendar: Calendar,
): Placed {
  const { effective, kind } = entry;
  if (after) return placeAfter(entries, effective, after);
  if (before) return placeBefore(entries, effective, before);
  if (effective.precision === 'minute') return atInstant(entries, effective, effective.at);
  const ending = endingBefore(entries, entry);
  if (ending)
    return directlyBefore(entries, effective, ending) ?? atInstant(entries, effective, ending.effective.at - 1);
  if (isEnding(kind)) return atEndOfDay(entries, effective, calendar);
  return atInstant(entries, effective, latestOfDay(entries, effective, calendar));
}

/** Kinds that end a placement. A death ends every placement, and whatever else ended on that day ended before it. */
const ENDINGS: ReadonlySet<string> = new Set(['Discharged', 'AftercareEnded', 'DeathRecorded']);

export const isEnding = (kind: string | null): boolean => kind !== null && ENDINGS.has(kind);

/** The ending of its own day that an entry known by its day stands before; undefined where it stands before none. */
function endingBefore(
  entries: readonly Entry[],
  { kind, effective, placementId = null }: ToPlace,
): EntryBody | undefined {
  if (kind === 'DeathRecorded' || kind === 'EntryReviewed') return undefined;
  const own = isEnding(kind) ? undefined : endingOfDay(entries, effective, (body) => endsOwn(body, placementId));
  return own ?? endingOfDay(entries, effective, (body) => body.kind === 'DeathRecorded');
}

const endsOwn = (body: EntryBody, placementId: string | null): boolean =>
  isEnding(body.kind) && placementId !== null && 'placementId' in body && body.placementId === placementId;

/** The last ending of a local day that stands on the path, if one does. */
export function endingOfDay(
  entries: readonly Entry[],
  effective: Effective,
  wanted: (body: EntryBody) => boolean = (body) => isEnding(body.kind),
): EntryBody | undefined {
  return ofDay(entries, effective).find(({ body }) => wanted(body))?.body;
}

/** Active entries of a local day, the last first. */
function ofDay(entries: readonly Entry[], { at, localDate }: Effective): readonly Entry[] {
  const found: Entry[] = [];
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const entry = entries[index] as Entry;
    if (entry.body.effective.at < at - 2 * ZONES_APART_MS) break;
    if (entry.active && entry.body.effective.localDate === localDate) found.push(entry);
  }
  return found;
}

/** The day's last millisecond, or the time now while it runs: never in the future, never before the day. */
function atEndOfDay(entries: readonly Entry[], effective: Effective, { now, startOfDay }: Calendar): Placed {
  const { localDate, zone } = effective;
  const next = startOfDay(addDays(localDate, 1), zone);
  return atInstant(entries, effective, Math.max(startOfDay(localDate, zone), Math.min(next - 1, now)));
}

function latestOfDay(entries: readonly Entry[], effective: Effective, { startOfDay }: Calendar): number {
  const start = startOfDay(effective.localDate, effective.zone);
  return Math.max(start, ...ofDay(entries, effective).map(({ body }) => body.effective.at));
}

const atInstant = (entries: readonly Entry[], effective: Effective, at: number): Placed => ({
  effective: { ...effective, at },
  seq: nextSeq(entries, at),
});

function nextSeq(entries: readonly Entry[], at: number): number {
  const end = indexFor(entries, { effective: { at } as Effective, seq: Number.MAX_SAFE_INTEGER, entryId: '' });
  const before = entries[end - 1]?.body;
  return before?.effective.at === at ? before.seq + SEQ_STEP : 0;
}

export const afterOnAnotherDay = defineProblem({
  code: 'after-on-another-day',
  at: '/after',
  sentence: 'The entry named in `after` is of another day. Name an entry of the same day, or omit `after`.',
});

export const afterContradictsTime = defineProblem({
  code: 'after-contradicts-time',
  at: '/after',
  sentence: 'The entry named in `after` is later than the time given. Correct the time, or omit `after`.',
});

export const afterExhausted = defineProblem({
  code: 'after-exhausted',
  at: '/after',
  sentence: 'No more entries fit between these two. Correct their times instead.',
});

export const beforeOnAnotherDay = defineProblem({
  code: 'before-on-another-day',
  at: '/before',
  sentence: 'The entry named in `before` is of another day. Name an entry of the same day, or omit `before`.',
});

export const beforeContradictsTime = defineProblem({
  code: 'before-contradicts-time',
  at: '/before',
  sentence: 'The entry named in `before` is earlier than the time given. Correct the time, or omit `before`.',
});

export const beforeExhausted = defineProblem({
  code: 'before-exhausted',
  at: '/before',
  sentence: 'No more entries fit before this one at its time. Correct their times instead.',
});

function placeAfter(entries: readonly Entry[], effective: Effective, { body: anchor }: Entry): Placed {
  if (anchor.effective.localDate !== effective.localDate) throw new Refusal(afterOnAnotherDay);
  if (effective.precision === 'minute' && effective.at < anchor.effective.at) throw new Refusal(afterContradictsTime);
  if (effective.precision === 'minute' && effective.at > anchor.effective.at)
    return atInstant(entries, effective, effective.at);
  const at = anchor.effective.at;
  const next = entries[indexFor(entries, anchor) + 1]?.body;
  const limit = next?.effective.at === at ? next.seq : anchor.seq + 2 * SEQ_STEP;
  const seq = Math.floor((anchor.seq + limit) / 2);
  if (seq === anchor.seq) throw new Refusal(afterExhausted);
  return { effective: { ...effective, at }, seq };
}

function placeBefore(entries: readonly Entry[], effective: Effective, { body: anchor }: Entry): Placed {
  if (anchor.effective.localDate !== effective.localDate) throw new Refusal(beforeOnAnotherDay);
  if (effective.precision === 'minute' && effective.at > anchor.effective.at) throw new Refusal(beforeContradictsTime);
  if (effective.precision === 'minute' && effective.at < anchor.effective.at)
    return atInstant(entries, effective, effective.at);
  const placed = directlyBefore(entries, effective, anchor);
  if (!placed) throw new Refusal(beforeExhausted);
  return placed;
}

/** At the instant of an entry and just before it; undefined where no place is left between it and the one before. */
function directlyBefore(entries: readonly Entry[], effective: Effective, anchor: EntryBody): Placed | undefined {
  const at = anchor.effective.at;
  const previous = entries[indexFor(entries, anchor) - 1]?.body;
  const limit = previous?.effective.at === at ? previous.seq : anchor.seq - 2 * SEQ_STEP;
  const seq = Math.ceil((limit + anchor.seq) / 2);
  return seq === anchor.seq ? undefined : { effective: { ...effective, at }, seq };
}
