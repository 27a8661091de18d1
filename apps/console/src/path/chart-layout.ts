import type { Path } from '../api/types';
import { msOf } from '../design/times';

/** Where each band begins, in units of the drawing. */
export const BAND = { recommended: 24, authorized: 52, delivered: 90, events: 146 };
/** Below the blocks delivered. */
export const FLOOR = BAND.delivered + 42;

/** Where an instant stands on the axis; null is the end. It is never outside of the axis. */
export type At = (instant: number | string | null) => number;

interface Span {
  readonly from: string;
  readonly to: string | null;
}

interface Ranked {
  readonly rank: number;
  readonly status: string;
}

/** What is drawn can be seen, however short it is on a long axis. */
const WIDTH_MIN = 1.5;
const LOW = 10;
const LOWEST = 12;
const RISE = 30;
/** The rank of the most intensive level. */
const RANK_MAX = 400;

/** Whether a span lasts beyond an instant, UTC ms. */
export const reaches =
  (from: number) =>
  ({ to }: Pick<Span, 'to'>): boolean =>
    to === null || msOf(to) > from;

/** From where to where a span is drawn: it stays within the axis, and can be seen however short it is. */
export function extentOf({ from, to }: Span, at: At): { readonly x: number; readonly width: number } {
  const width = Math.max(WIDTH_MIN, at(to) - at(from));
  return { x: Math.min(at(from), at(null) - width), width };
}

/** Height says the level: more care is higher. What follows treatment is low. */
export const heightOf = ({ rank, status }: Ranked): number =>
  status === 'aftercare' ? LOW : LOWEST + Math.round((Math.min(RANK_MAX, Math.max(0, rank)) / RANK_MAX) * RISE);

/** In order of time; of those that last at the same time, the highest first: none is drawn wholly behind another. */
export function inDrawingOrder<Row extends Span & Ranked>(rows: readonly Row[]): readonly Row[] {
  const drawn: Row[] = [];
  let together: Row[] = [];
  let until = -Infinity;
  for (const row of rows.toSorted((a, b) => msOf(a.from) - msOf(b.from))) {
    if (msOf(row.from) >= until) {
      drawn.push(...highestFirst(together));
      [together, until] = [[], -Infinity];
    }
    together.push(row);
    until = Math.max(until, row.to === null ? Infinity : msOf(row.to));
  }
  return [...drawn, ...highestFirst(together)];
}

const highestFirst = <Row extends Ranked>(rows: readonly Row[]) => rows.toSorted((a, b) => heightOf(b) - heightOf(a));

/** The shape of an event, centered on its time; what weighs most is first. */
const SHAPES: Readonly<Record<string, string>> = {
  DeathRecorded: 'M-4-4l8 8m0-8l-8 8',
  ReturnToUseReported: 'M-5-4h10l-5 8z',
  AssessmentRecorded: 'M-4-4h8v8h-8z',
  ContinuedStayReviewed: 'M0-4a4 4 0 1 0 0 8a4 4 0 1 0 0-8z',
  AftercarePlanned: 'M0-5l5 5-5 5-5-5z',
  LivingEnvironmentRecorded: 'M-4 4v-5l4-4 4 4v5z',
};
const WEIGHT = Object.keys(SHAPES);
/** Marks nearer than this would lie upon each other. */
const MARK_WIDTH = 8;

type Event = Pick<Path['timeline'][number], 'kind' | 'voided' | 'effective'>;

interface EventMark<Row extends Event> {
  readonly x: number;
  readonly shape: string;
  /** What weighs most, which gives the mark its shape. */
  readonly kind: string;
  /** All that happened there, in order of time. */
  readonly events: readonly Row[];
}

/** The marks of events from an instant on. Those that would lie upon each other are one mark, which names them all. */
export function eventMarks<Row extends Event>(
  timeline: readonly Row[],
  from: number,
  at: At,
): readonly EventMark<Row>[] {
  const events = timeline
    .filter(({ kind, voided, effective }) => kind in SHAPES && !voided && msOf(effective.at) >= from)
    .toSorted((a, b) => msOf(a.effective.at) - msOf(b.effective.at));
  const groups: { x: number; events: Row[] }[] = [];
  for (const event of events) {
    const x = at(event.effective.at);
    const last = groups.at(-1);
    if (last && x - last.x < MARK_WIDTH) last.events.push(event);
    else groups.push({ x, events: [event] });
  }
  return groups.map(({ x, events: together }) => {
    const kind = WEIGHT.find((each) => together.some((event) => event.kind === each)) ?? '';
    return { x, kind, shape: SHAPES[kind] ?? '', events: together };
  });
}

/** Where the chart begins: with what it can show. Older entries are on pages that were not read. */
export function beginOf({ timeline, lanes, next }: Pick<Path, 'timeline' | 'lanes' | 'next'>): number | null {
  const spans = lanes ? [...lanes.recommended, ...lanes.delivered].map(({ from }) => msOf(from)) : [];
  const entries =
    next === null ? timeline.filter(({ voided }) => !voided).map(({ effective }) => msOf(effective.at)) : [];
  const instants = [...spans, ...entries];
  return instants.length === 0 ? null : instants.reduce((first, instant) => Math.min(first, instant));
}
