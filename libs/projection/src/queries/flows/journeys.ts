import type { Stay } from '../stays/stays.js';
import { ENDED_PLACE, type FlowLink, type FlowNode, type FlowsQuery, OPEN_PLACE } from './flows.js';

/** Time at one level within a stay. */
export interface Visit {
  readonly level: string;
  /** Whole days since the admission, at its start and at its end; the end is where the stay was followed to. */
  readonly fromDay: number;
  readonly toDay: number;
  /** The move that led here, and the grounds on which the move out of here was recorded. */
  readonly openedMove: string | null;
  readonly leftOn: string | null;
}
export interface VisitedStay {
  readonly stay: Stay;
  readonly visits: readonly Visit[];
}

/** A stay as a row of places, the first of which stands at step `offset`. */
export interface Journey {
  readonly stay: Stay;
  readonly offset: number;
  readonly places: readonly { readonly place: string; readonly days: number; readonly leftOn: string | null }[];
}

const PERIOD_DAYS = 30;
/** So many columns are unrolled; the rest of a journey is not shown. */
export const STEPS_MAX = 7;

/** Every stay as a row of places; a stay without the move that is aligned on has none. */
export const journeysOf = (
  stays: readonly VisitedStay[],
  { by, align, endings }: Pick<FlowsQuery, 'by' | 'align' | 'endings'>,
): readonly Journey[] =>
  stays.flatMap((visited) => {
    const journey = by === 'step' ? bySteps(visited, align) : byPeriods(visited);
    const together = endings === 'together';
    return journey && journey.places.length > 0
      ? [{ ...journey, places: journey.places.slice(0, STEPS_MAX).map((at) => (together ? oneEnding(at) : at)) }]
      : [];
  });

const oneEnding = <At extends { readonly place: string }>(at: At): At =>
  at.place.startsWith(ENDED_PLACE) ? { ...at, place: `${ENDED_PLACE}any` } : at;

const endOf = ({ outcome }: Stay): string => (outcome === null ? OPEN_PLACE : `${ENDED_PLACE}${outcome}`);

function bySteps({ stay, visits }: VisitedStay, align: FlowsQuery['align']): Journey | null {
  const end = { place: endOf(stay), days: 0, leftOn: null };
  const places = visits.map(({ level, fromDay, toDay, leftOn }) => ({ place: level, days: toDay - fromDay, leftOn }));
  if (align === 'admission') return { stay, offset: 0, places: [...places, end] };
  if (align === 'step-down') {
    const first = visits.findIndex(({ openedMove }) => openedMove === 'step-down');
    return first < 1 ? null : { stay, offset: 0, places: [...places.slice(first - 1), end] };
  }
  if (stay.outcome === null) return null;
  const last = places.slice(-LAST_LEVELS);
  return { stay, offset: LAST_LEVELS - last.length, places: [...last, end] };
}

/** Aligned on the end, so many levels before it are shown. */
const LAST_LEVELS = 4;

/** Where a stay was at the start of each period of 30 days; an end stays in sight, a stay that goes on ends the row. */
function byPeriods({ stay, visits }: VisitedStay): Journey {
  const places: { place: string; days: number; leftOn: null }[] = [];
  for (let period = 0; period < STEPS_MAX; period += 1) {
    const day = period * PERIOD_DAYS;
    const at =
      visits.find(({ fromDay, toDay }) => fromDay <= day && day < toDay) ?? (day === 0 ? visits[0] : undefined);
    const goesOn = stay.outcome === null && day >= stay.days && day > 0;
    places.push({ place: at?.level ?? endOf(stay), days: PERIOD_DAYS, leftOn: null });
    if (goesOn) break;
  }
  return { stay, offset: 0, places };
}

export function nodesOf(journeys: readonly Journey[]): readonly FlowNode[] {
  const nodes = new Map<string, { step: number; place: string; stays: number }>();
  for (const { offset, places } of journeys)
    for (const [index, { place }] of places.entries()) {
      const step = offset + index;
      const node = nodes.get(`${step} ${place}`) ?? { step, place, stays: 0 };
      nodes.set(`${step} ${place}`, { ...node, stays: node.stays + 1 });
    }
  return [...nodes.values()].toSorted(
    (one, other) => one.step - other.step || other.stays - one.stays || (one.place < other.place ? -1 : 1),
  );
}

interface Counted {
  readonly step: number;
  readonly from: string;
  readonly to: string;
  readonly days: number[];
  readonly leftOn: (string | null)[];
}

export function linksOf(journeys: readonly Journey[], by: FlowsQuery['by']): readonly FlowLink[] {
  const links = new Map<string, Counted>();
  for (const { offset, places } of journeys)
    for (const [index, { place: from, days, leftOn }] of places.slice(0, -1).entries()) {
      const to = places[index + 1]?.place as string;
      const key = `${offset + index} ${from} ${to}`;
      const link = links.get(key) ?? { step: offset + index, from, to, days: [], leftOn: [] };
      link.days.push(days);
      link.leftOn.push(leftOn);
      links.set(key, link);
    }
  return [...links.values()]
    .map(({ step, from, to, days, leftOn }) => ({
      step,
      from,
      to,
      stays: days.length,
      medianDays: by === 'step' ? median(days) : null,
      justified: leftOn.filter((grounds) => grounds === 'justified').length,
      nonConforming: leftOn.filter((grounds) => grounds === 'non-conforming').length,
    }))
    .toSorted(
      (one, other) =>
        one.step - other.step || other.stays - one.stays || (one.from + one.to < other.from + other.to ? -1 : 1),
    );
}

/** The stays that take a link. */
export const staysOn = (journeys: readonly Journey[], link: Pick<FlowLink, 'step' | 'from' | 'to'>): readonly Stay[] =>
  journeys
    .filter(({ offset, places }) => {
      const index = link.step - offset;
      return index >= 0 && places[index]?.place === link.from && places[index + 1]?.place === link.to;
    })
    .map(({ stay }) => stay);

/** The middle of an odd number of days, the lower middle of an even one: a whole day that somebody stayed. */
const median = (days: readonly number[]): number =>
  days.toSorted((one, other) => one - other)[Math.floor((days.length - 1) / 2)] ?? 0;
