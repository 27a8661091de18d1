import type { Direction } from '@throughline/care-path';
import { type Ending, ENDINGS } from './outcomes.js';
import { programmeAt, type Site, type SiteProgramme } from './provider.js';
import type { Random } from './random.js';

/** One stretch of an episode: so many days in one programme, and how the client came there. */
export interface Leg {
  readonly site: Site;
  readonly programme: SiteProgramme;
  readonly days: number;
  /** Null for the first. */
  readonly move: { readonly direction: Direction; readonly reason: string } | null;
}

export interface Itinerary {
  readonly legs: readonly Leg[];
  readonly ending: Ending;
}

const ORDER: Readonly<Record<string, number>> = { OTS: 100, RR: 10, '1': 100, '2.1': 200, '2.5': 250, '3.7': 370 };
const STEP_UP = 0.13;
const ANOTHER_SITE = 0.05;
const ANOTHER_SCHEDULE = 0.06;

/** Plans an episode of care: which programmes, for how long, and how it ends. */
export function itineraryFrom(site: Site, sites: readonly Site[], random: Random): Itinerary {
  const first = random.weighted(site.programmes.map((one) => [one, one.entryWeight] as const));
  const ending = random.weighted(ENDINGS[first.level.startsWith('3') ? 'residential' : 'outpatient']);
  const legs = wholeCourse({ site, programme: first, days: daysIn(first, random), move: null }, sites, random);
  return { ending, legs: ending === 'completed' ? legs : cutShort(legs, random) };
}

function wholeCourse(first: Leg, sites: readonly Site[], random: Random): readonly Leg[] {
  const legs: Leg[] = [];
  for (let leg: Leg | undefined = first; leg && legs.length < 8; leg = nextLeg(leg, sites, random)) legs.push(...withSetback(leg, random));
  return legs;
}

/** Now and then care has to become more intensive for a while; afterwards it goes on where it was. */
function withSetback(leg: Leg, random: Random): readonly Leg[] {
  const { site, programme, days } = leg;
  if (programme.up === null || days < 28 || !random.chance(STEP_UP)) return [leg];
  const up = programmeAt(site, programme.up);
  const before = random.whole(12, days - 12);
  const reason = random.weighted([['return-to-use', 5], ['worse-symptoms', 3], ['no-progress', 2], ['safety-concern', 1]]);
  return [
    { ...leg, days: before },
    { site, programme: up, days: random.whole(10, Math.max(14, up.stayDays[0] + 7)), move: { direction: 'step-up', reason } },
    { site, programme, days: days - before, move: { direction: 'step-down', reason: 'good-progress' } },
  ];
}

function nextLeg({ site, programme, days }: Leg, sites: readonly Site[], random: Random): Leg | undefined {
  const other = random.chance(ANOTHER_SCHEDULE) ? sameLevelAt(site, programme) : undefined;
  if (other && days > 40) return { site, programme: other, days: random.whole(20, 40), move: { direction: 'transfer', reason: 'schedule-fit' } };
  const code = random.weighted(programme.next);
  if (code === null) return undefined;
  const next = programmeAt(site, code);
  const elsewhere = random.chance(ANOTHER_SITE) ? atAnotherSite(next, site, sites) : undefined;
  if (elsewhere) return { ...elsewhere, days: daysIn(elsewhere.programme, random), move: { direction: 'transfer', reason: 'moved-house' } };
  return { site, programme: next, days: daysIn(next, random), move: { direction: directionBetween(programme, next), reason: random.weighted([['goals-met', 6], ['good-progress', 4], ['payer-decision', 1]]) } };
}

const sameLevelAt = (site: Site, programme: SiteProgramme): SiteProgramme | undefined =>
  site.programmes.find((one) => one.level === programme.level && one.code !== programme.code && one.template !== 'otp');

function atAnotherSite(next: SiteProgramme, site: Site, sites: readonly Site[]): Pick<Leg, 'site' | 'programme'> | undefined {
  for (const other of sites) {
    const programme = other === site ? undefined : other.programmes.find((one) => one.level === next.level);
    if (programme) return { site: other, programme };
  }
  return undefined;
}

function directionBetween(from: SiteProgramme, to: SiteProgramme): Direction {
  const difference = (ORDER[to.level] ?? 0) - (ORDER[from.level] ?? 0);
  return difference === 0 ? 'transfer' : difference > 0 ? 'step-up' : 'step-down';
}

const daysIn = ({ stayDays: [least, most] }: SiteProgramme, random: Random): number => random.whole(least, most);

/** Whoever leaves early mostly leaves early on. */
function cutShort(legs: readonly Leg[], random: Random): readonly Leg[] {
  const total = legs.reduce((sum, { days }) => sum + days, 0);
  let left = Math.max(3, Math.round(total * random.next() ** 1.6));
  const kept: Leg[] = [];
  for (const leg of legs) {
    if (left <= 0) break;
    kept.push({ ...leg, days: Math.min(leg.days, left) });
    left -= leg.days;
  }
  return kept;
}
