import { addDays, type Effective, type LocalDate } from '@throughline/kernel';
import { isWeekend, workdayFrom } from './calendar.js';
import { type ClientStory, momentOf, type Stage } from './client-story.js';
import { dayOfAdmission, generateAssessment } from './intake.js';
import { itineraryFrom, type Leg } from './itinerary.js';
import { generateArrival, generateMove } from './moves.js';
import { generateCoverage, generateAuthorization } from './money.js';
import { stayedUntilGone } from './never-back.js';
import { exitOf } from './outcomes.js';
import { generateLeaving, generateLeavingFromAway } from './leaving.js';
import type { Site } from './provider.js';
import { generateBesides } from './besides.js';
import { generateStay } from './stay.js';

export interface EpisodeEnded {
  readonly on: LocalDate;
  readonly early: boolean;
  readonly died: boolean;
}

const HOUR_MS = 3_600_000;

/** A whole episode: evaluation, admission, every stretch of treatment, and how it ends. */
export function generateEpisode(story: ClientStory, inquiry: Effective, sites: readonly Site[]): EpisodeEnded {
  const open = sites.filter(({ openFrom }) => openFrom <= inquiry.localDate);
  const { legs, ending } = itineraryFrom(story.site, open, story.random.fork('itinerary'));
  const [first, ...others] = legs as [Leg, ...Leg[]];
  const admitted = generateIntake(story, inquiry, first);
  let stage: Stage = { program: first.program, from: admitted, until: endOf(admitted, first.days) };
  const { site } = story;
  const firstStage = stage;
  const exit = exitOf(ending, story.random);
  const until = (leg: Leg): Stage => (leg === legs.at(-1) ? stayedUntilGone(story, stage, exit) : stage);
  let there = until(first);
  let lastAssessed = generateStay(story, there, true);
  for (const leg of others) {
    const from = generateMove(story, { from: stage, to: leg, lastAssessed });
    stage = { program: leg.program, from, until: endOf(from, leg.days) };
    there = until(leg);
    lastAssessed = generateStay(story, there, false);
  }
  const ended =
    there.until < stage.until
      ? generateLeavingFromAway(story, stage, { exit, gone: there.until })
      : generateLeaving(story, stage, exit);
  const forGood = exit.disposition === 'died' || exit.disposition === 'incarcerated';
  generateBesides(story, { site, first: firstStage, ended, forGood });
  return { on: ended, early: ending === 'dropped-out' || ending === 'terminated', died: exit.disposition === 'died' };
}

function endOf(from: Effective, days: number): LocalDate {
  const day = addDays(from.localDate, Math.max(2, days));
  return isWeekend(day) ? workdayFrom(day) : day;
}

/** Evaluation, recommendation, home, money, and the first day. Answers the moment of admission. */
function generateIntake(story: ClientStory, inquiry: Effective, { program }: Leg): Effective {
  const { random, site } = story;
  const admission = dayOfAdmission(story, inquiry);
  const between = admission.at - inquiry.at;
  const evaluated = momentOf(site.zone, inquiry.at + Math.round(between * (0.3 + random.next() * 0.25)));
  const evaluation = within(story, evaluated, inquiry, admission);
  const withdrawalRisk = program.level !== '3.7' && random.chance(0.03);
  const assessed = generateAssessment(story, evaluation, program, { reviewed: random.chance(0.92), withdrawalRisk });
  const recommended = story.soonAfter(evaluation, 20, 90);
  const facts = { level: { system: 'asam-3e', code: program.level }, reason: null };
  story.fact('LevelRecommended', recommended, { facts, about: assessed.label });
  generateHome(story, story.soonAfter(evaluation, 5, 15), program.level);
  generateWhoTheyAre(story, story.soonAfter(evaluation, 5, 15));
  generateCoverage(story, story.soonAfter(evaluation, 25, 120));
  generateAuthorization(story, story.soonAfter(evaluation, 60, 200), {
    program,
    from: admission.localDate,
    requestFirst: true,
  });
  return generateArrival(story, { program, at: later(story, admission), source: null });
}

/** Evaluations happen by day. */
function within(story: ClientStory, wanted: Effective, after: Effective, before: Effective): Effective {
  const day = isWeekend(wanted.localDate) ? workdayFrom(wanted.localDate) : wanted.localDate;
  const byDay = story.at(day, 9, 240);
  return byDay.at > after.at + HOUR_MS / 2 && byDay.at < before.at - HOUR_MS ? byDay : story.soonAfter(after, 30, 80);
}

/** Nobody is admitted before the evaluation is on record. */
function later(story: ClientStory, admission: Effective): Effective {
  return admission.at >= story.lastTyped
    ? admission
    : momentOf(story.site.zone, story.lastTyped + story.random.whole(5, 40) * 60_000);
}

function generateHome(story: ClientStory, effective: Effective, level: string): void {
  const { random } = story;
  const unsafe = random.chance(level === '3.7' ? 0.35 : 0.09);
  const place = unsafe
    ? random.pick(['home', 'shelter', 'other'] as const)
    : random.weighted([
        ['home', 80],
        ['sober-living', 18],
        ['other', 2],
      ] as const);
  const supports = random.some(['family', 'partner', 'friends', 'peers', 'sponsor', 'employer'], random.whole(1, 3));
  story.fact('LivingEnvironmentRecorded', effective, {
    facts: { place, safe: !unsafe, substanceFree: !unsafe, supports: [...supports] },
  });
}

function generateWhoTheyAre(story: ClientStory, effective: Effective): void {
  const { random } = story;
  const attributes = random.chance(0.2)
    ? [{ code: 'special-population', value: random.pick(['veterans', 'professionals', 'older-adults']) }]
    : [];
  story.fact('ClientAttributesRecorded', effective, { facts: { population: 'adult', attributes } });
}
