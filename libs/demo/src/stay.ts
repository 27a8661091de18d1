import { WORKDAYS } from './provider.js';
import { addDays, daysBetween, type LocalDate } from '@throughline/kernel';
import { dayOfAbsence, generateAbsence } from './absences.js';
import { isWeekend, workdayFrom } from './calendar.js';
import { type ClientStory, daysInto, type Stage } from './client-story.js';
import { generateAssessment } from './intake.js';
import { generateAuthorization } from './money.js';
import { notes } from './notes.js';
import { generateDuplicate, generateLeaveCalledOff, generateProposalClosed, generateWrongClient } from './slips.js';

/** Something that is to happen on a day of a stay. */
interface Due {
  readonly day: LocalDate;
  enter(day: LocalDate): void;
}

const ASSESSMENT_LASTS_DAYS = 27;

/** Everything that happens during one stretch of treatment. Answers the day of the last assessment. */
export function generateStay(story: ClientStory, stage: Stage, first: boolean): LocalDate {
  const { random } = story;
  let lastAssessed = stage.from.localDate;
  const absentFrom = dayOfAbsence(story, stage);
  let away: { readonly from: LocalDate; readonly back: LocalDate } | undefined;
  const due: Due[] = [];
  // First of its day: what else was due then waits until the client is back.
  if (absentFrom)
    due.push({ day: absentFrom, enter: (on) => void (away = { from: on, back: generateAbsence(story, stage, on) }) });
  due.push(...phasesOf(story, stage), ...surprisesOf(story, stage, absentFrom !== undefined));
  for (const day of reviewDays(story, stage)) {
    due.push({ day, enter: (on) => (lastAssessed = generateReview(story, stage, { on, lastAssessed })) });
  }
  if (first && random.chance(0.9))
    due.push({ day: daysInto(stage, random.whole(3, 12)), enter: (on) => generateAftercarePlan(story, on) });

  for (const { day, enter } of due.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    const on = away && day >= away.from && day <= away.back ? addDays(away.back, 1) : day;
    if (on < stage.until) enter(on);
  }
  return lastAssessed;
}

const lengthOf = ({ from, until }: Stage): number => daysBetween(from.localDate, until);

function phasesOf(story: ClientStory, stage: Stage): readonly Due[] {
  const { phases } = stage.program;
  let tenths = 0;
  return phases.slice(1).map((phase, index) => {
    tenths += phases[index]?.tenths ?? 0;
    const planned = daysInto(stage, Math.round((stage.program.stayDays[0] * tenths) / 10) + story.random.whole(0, 6));
    const day = isWeekend(planned) ? workdayFrom(planned) : planned;
    return {
      day,
      enter: (on) =>
        story.fact('PhaseChanged', story.at(on, 11, 180), {
          facts: { phase: phase.code },
          stay: 'treatment',
          reason: 'good-progress',
        }),
    };
  });
}

/** Reviews when they are due; one in fifteen is forgotten, some are late. */
function reviewDays(story: ClientStory, stage: Stage): readonly LocalDate[] {
  const { random } = story;
  const { reviewEveryDays } = stage.program;
  const every = reviewEveryDays > ASSESSMENT_LASTS_DAYS ? ASSESSMENT_LASTS_DAYS : reviewEveryDays;
  const days: LocalDate[] = [];
  for (let day = daysInto(stage, every - 1); day < addDays(stage.until, -2); day = addDays(day, every)) {
    if (random.chance(0.065)) continue;
    const late = random.chance(0.1) ? random.whole(1, 6) : 0;
    const on = addDays(day, late);
    days.push(isWeekend(on) && reviewEveryDays > 7 ? addDays(workdayFrom(on), -3) : on);
  }
  return days;
}

function generateReview(
  story: ClientStory,
  { program, from }: Stage,
  of: { readonly on: LocalDate; readonly lastAssessed: LocalDate },
): LocalDate {
  const { random, site } = story;
  const { on, lastAssessed } = of;
  if (on <= from.localDate) return lastAssessed;
  const looked = story.at(on, 9, 150);
  const assessAgain = daysBetween(lastAssessed, on) >= 9;
  if (assessAgain) generateAssessment(story, looked, program, { reviewed: random.chance(0.8) });
  const nextReview = addDays(on, program.reviewEveryDays);
  story.fact(
    'ContinuedStayReviewed',
    story.soonAfter(looked, 60, 200),
    { facts: { outcome: 'continue', nextReview }, stay: 'treatment' },
    { by: site.staff.reviewer },
  );
  if (program.level !== '1')
    generateAuthorization(story, story.soonAfter(looked, 210, 330), { program, from: addDays(on, 1) });
  return assessAgain ? on : lastAssessed;
}

function surprisesOf(story: ClientStory, stage: Stage, absent: boolean): readonly Due[] {
  const { random } = story;
  const length = lengthOf(stage);
  if (length < 9) return [];
  const someDay = (): LocalDate => daysInto(stage, random.whole(4, length - 3));
  const due: Due[] = [];
  const perhaps = (probability: number, enter: Due['enter']): void =>
    void (random.chance(probability) && due.push({ day: someDay(), enter }));
  perhaps(0.2, (on) => generateReturnToUse(story, on));
  perhaps(0.12, (on) => generateOtherSchedule(story, stage, on));
  perhaps(0.08, (on) => generateHomeChanged(story, on));
  perhaps(0.05, (on) => generateDuplicate(story, story.at(on, 12, 200)));
  if (!absent) perhaps(0.035, (on) => generateLeaveCalledOff(story, story.at(on, 15, 60)));
  perhaps(0.03, (on) => generateProposalClosed(story, story.at(on, 13, 60)));
  perhaps(0.012, (on) => generateWrongClient(story, story.at(on, 14, 60)));
  return due;
}

/** An event inside the stay, never its end; half of them are heard of days later. */
function generateReturnToUse(story: ClientStory, on: LocalDate): void {
  const { random } = story;
  const happened = story.at(on, 20, 120);
  const response = random.weighted([
    ['plan-reviewed', 4],
    ['sessions-added', 3],
    ['stage-kept', 2],
    ['medication-reviewed', 1],
  ]);
  const late = random.chance(0.5);
  const typedAt = story.at(addDays(on, random.whole(2, 5)), 10, 300).at;
  const narrative = random.chance(0.5) ? { narrative: random.pick(notes.returnToUse) } : {};
  story.fact(
    'ReturnToUseReported',
    happened,
    { facts: { response }, stay: 'treatment' },
    { ...narrative, ...(late && { typedAt, outOfOrder: true }) },
  );
}

function generateOtherSchedule(story: ClientStory, { program }: Stage, on: LocalDate): void {
  const { random } = story;
  const days = random.some(WORKDAYS, Math.max(1, Math.min(5, program.days.length + random.whole(-1, 1))));
  const modality = program.modality === 'virtual' || random.chance(0.8) ? program.modality : 'hybrid';
  story.fact('ScheduleSet', story.at(on, 10, 240), {
    facts: { days: [...days], window: program.window, modality, sessionMinutes: program.sessionMinutes },
    stay: 'treatment',
  });
}

function generateHomeChanged(story: ClientStory, on: LocalDate): void {
  const better = story.random.chance(0.7);
  const facts = {
    place: better ? ('sober-living' as const) : ('home' as const),
    safe: better,
    substanceFree: better,
    supports: better ? ['peers'] : [],
  };
  story.fact('LivingEnvironmentRecorded', story.at(on, 10, 300), { facts });
}

/** Aftercare is part of the plan from the start. */
function generateAftercarePlan(story: ClientStory, on: LocalDate): void {
  const components = story.random.some(
    ['outpatient', 'coaching', 'community-groups', 'alumni-program', 'mutual-support', 'sober-living', 'medication'],
    story.random.whole(2, 4),
  );
  story.fact('AftercarePlanned', story.at(on, 11, 240), {
    facts: { components: [...components], firstContactOn: null },
    stay: 'treatment',
  });
}
