import type { RulePack } from '@throughline/continuum';
import { type AssertedEntry, UNSAID } from '@throughline/care-path';
import { addDays } from '@throughline/kernel';
import { HOUR_MS, momentAt } from '../provider/moments.ts';
import { FACILITY } from '../provider/provider.ts';
import { Teller } from './teller.ts';

/** One and a half entries a day: twenty years of somebody who is never out of treatment. */
const ENTRY_EVERY_MS = 16 * HOUR_MS;
const SYSTEM = 'asam-3e';

type WithoutPlace = Omit<AssertedEntry, 'effective' | 'facilityId' | 'narrative'>;

/** A path of so many entries that ends `until`, in treatment at level 2.5, with a current assessment. */
export function generateLongPath(
  pack: RulePack,
  { entries, until }: { readonly entries: number; readonly until: number },
): Teller {
  const begin = until - entries * ENTRY_EVERY_MS;
  const teller = new Teller(pack, 'long path', begin);
  const next = () => (teller.now += ENTRY_EVERY_MS);
  const entryOf = (given: WithoutPlace) =>
    teller.record({ ...given, effective: momentAt(next()), facilityId: FACILITY, narrative: null } as AssertedEntry);
  entryOf({ kind: 'ClientAttributesRecorded', population: 'adult', attributes: [] } as WithoutPlace);
  entryOf({
    kind: 'LivingEnvironmentRecorded',
    place: 'home',
    safe: true,
    substanceFree: true,
    supports: [],
  } as WithoutPlace);
  entryOf({ kind: 'CoverageVerified', outcome: 'verified' } as WithoutPlace);
  assess(entryOf);
  teller.admit(next(), '2.5');
  while (teller.path.entries.length < entries - 8) month(teller, entryOf, next);
  assess(entryOf);
  while (teller.path.entries.length < entries)
    entryOf({ kind: 'ReturnToUseReported', placementId: teller.placementId, response: null } as WithoutPlace);
  return teller;
}

function month(teller: Teller, entryOf: (given: WithoutPlace) => string, next: () => number): void {
  const { placementId } = teller;
  assess(entryOf);
  const { localDate } = momentAt(teller.now);
  entryOf({
    kind: 'AuthorizationRecorded',
    state: 'approved',
    level: { system: SYSTEM, code: '2.5' },
    from: localDate,
    lastDay: addDays(localDate, 30),
    ...UNSAID,
    units: { unit: 'days', amount: 30 },
  } as WithoutPlace);
  teller.changeLevel(next(), '2.1', 'good-progress');
  entryOf({
    kind: 'ScheduleSet',
    placementId,
    days: ['mon', 'wed', 'fri'],
    window: 'day',
    modality: 'in-person',
    sessionMinutes: 180,
  } as WithoutPlace);
  entryOf({
    kind: 'ContinuedStayReviewed',
    placementId,
    outcome: 'continue',
    nextReview: addDays(localDate, 14),
  } as WithoutPlace);
  teller.changeLevel(next(), '2.5', 'worse-symptoms');
}

function assess(entryOf: (given: WithoutPlace) => string): void {
  const recommendedLevel = { system: SYSTEM, code: '2.1' };
  const ratings = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'].map((dimension) => ({ dimension, rating: '2' }));
  const assessmentId = entryOf({
    kind: 'AssessmentRecorded',
    parts: ['medical'],
    ratings,
    findings: [],
    recommendedLevel,
    crisisOver: false,
  } as WithoutPlace);
  entryOf({ kind: 'LevelRecommended', level: recommendedLevel, assessmentId, reason: null } as WithoutPlace);
}
