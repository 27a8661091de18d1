import type { Direction } from '@throughline/care-path';
import { type Ending, ENDINGS } from './outcomes.js';
import { programAt, type Site, type SiteProgram } from './provider.js';
import type { Random } from './random.js';

/** One stretch of an episode: so many days in one program, and how the client came there. */
export interface Leg {
  readonly site: Site;
  readonly program: SiteProgram;
  readonly days: number;
  /** Null for the first. */
  readonly move: { readonly direction: Direction; readonly reason: string } | null;
}

interface Itinerary {
  readonly legs: readonly Leg[];
  readonly ending: Ending;
}

const ORDER: Readonly<Record<string, number>> = { OTS: 100, RR: 10, '1': 100, '2.1': 200, '2.5': 250, '3.7': 370 };
const STEP_UP = 0.13;
const ANOTHER_SITE = 0.05;
const ANOTHER_SCHEDULE = 0.06;

/** Plans an episode of care: which programs, for how long, and how it ends. */
export function itineraryFrom(site: Site, sites: readonly Site[], random: Random): Itinerary {
  const first = random.weighted(site.programs.map((one) => [one, one.entryWeight] as const));
  const ending = random.weighted(ENDINGS[first.level.startsWith('3') ? 'residential' : 'outpatient']);
  const legs = wholeCourse({ site, program: first, days: daysIn(first, random), move: null }, sites, random);
  return { ending, legs: ending === 'completed' ? legs : cutShort(legs, random) };
}

function wholeCourse(first: Leg, sites: readonly Site[], random: Random): readonly Leg[] {
  const legs: Leg[] = [];
  for (let leg: Leg | undefined = first; leg && legs.length < 8; leg = nextLeg(leg, sites, random))
    legs.push(...withSetback(leg, random));
  return legs;
}

/** Now and then care has to become more intensive for a while; afterwards it goes on where it was. */
function withSetback(leg: Leg, random: Random): readonly Leg[] {
  const { site, program, days } = leg;
  if (program.up === null || days < 28 || !random.chance(STEP_UP)) return [leg];
  const up = programAt(site, program.up);
  const before = random.whole(12, days - 12);
  const reason = random.weighted([
    ['return-to-use', 5],
    ['worse-symptoms', 3],
    ['no-progress', 2],
    ['safety-concern', 1],
  ]);
  return [
    { ...leg, days: before },
    {
      site,
      program: up,
      days: random.whole(10, Math.max(14, up.stayDays[0] + 7)),
      move: { direction: 'step-up', reason },
    },
    { site, program, days: days - before, move: { direction: 'step-down', reason: 'good-progress' } },
  ];
}

function nextLeg({ site, program, days }: Leg, sites: readonly Site[], random: Random): Leg | undefined {
  const other = random.chance(ANOTHER_SCHEDULE) ? sameLevelAt(site, program) : undefined;
  if (other && days > 40)
    return {
      site,
      program: other,
      days: random.whole(20, 40),
      move: { direction: 'transfer', reason: 'schedule-fit' },
    };
  const code = random.weighted(program.next);
  if (code === null) return undefined;
  const next = programAt(site, code);
  const elsewhere = random.chance(ANOTHER_SITE) ? atAnotherSite(next, site, sites) : undefined;
  if (elsewhere)
    return {
      ...elsewhere,
      days: daysIn(elsewhere.program, random),
      move: { direction: 'transfer', reason: 'moved-house' },
    };
  return {
    site,
    program: next,
    days: daysIn(next, random),
    move: {
      direction: directionBetween(program, next),
      reason: random.weighted([
        ['goals-met', 6],
        ['good-progress', 4],
        ['payer-decision', 1],
      ]),
    },
  };
}

const sameLevelAt = (site: Site, program: SiteProgram): SiteProgram | undefined =>
  site.programs.find((one) => one.level === program.level && one.code !== program.code && one.template !== 'otp');

function atAnotherSite(
  next: SiteProgram,
  site: Site,
  sites: readonly Site[],
): Pick<Leg, 'site' | 'program'> | undefined {
  for (const other of sites) {
    const program = other === site ? undefined : other.programs.find((one) => one.level === next.level);
    if (program) return { site: other, program };
  }
  return undefined;
}

function directionBetween(from: SiteProgram, to: SiteProgram): Direction {
  const difference = (ORDER[to.level] ?? 0) - (ORDER[from.level] ?? 0);
  return difference === 0 ? 'transfer' : difference > 0 ? 'step-up' : 'step-down';
}

const daysIn = ({ stayDays: [least, most] }: SiteProgram, random: Random): number => random.whole(least, most);

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
