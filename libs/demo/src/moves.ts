import { addDays, type Effective, type LocalDate } from '@throughline/kernel';
import { isWeekend, workdayFrom } from './calendar.js';
import { type ClientStory, momentOf, type Stage } from './client-story.js';
import { generateAssessment } from './intake.js';
import type { Leg } from './itinerary.js';
import { generateAuthorization } from './money.js';
import type { SiteProgram } from './provider.js';
import { generateWrongDate, generateWrongLevel } from './slips.js';
import type { PlanAct } from './step.js';

/** Share of the moves that someone notes down days before. */
export const PLANNED_AHEAD = 0.35;
const PLAN_CANCELED = 0.12;
const ASSESSED_AGAIN_AFTER_DAYS = 12;

/** The first day of an episode: admission, care team, schedule, first phase. Answers the moment of admission. */
export function generateArrival(
  story: ClientStory,
  of: { readonly program: SiteProgram; readonly at: Effective; readonly source: string | null },
): Effective {
  const { random, site } = story;
  const { program, at, source } = of;
  const label = story.newLabel('admission');
  const by = story.therapist;
  const planned = random.chance(PLANNED_AHEAD) ? generateBooking(story, program, at) : undefined;
  const act = {
    do: 'admit',
    programId: program.code,
    level: program.level,
    source,
    reason: 'initial-placement',
    ...(planned !== undefined && { fulfills: planned }),
  } as const;
  if (planned === undefined && random.chance(0.04)) generateWrongDate(story, act, { at, label, by });
  else story.enter(act, at, { by, label });
  const members = [
    { staffId: story.therapist.staffId, role: 'therapist' },
    { staffId: random.pick(site.staff.coaches).staffId, role: 'recovery-coach' },
  ];
  story.fact('CareTeamAssigned', story.soonAfter(at, 20, 60), { facts: { members }, stay: 'treatment' });
  generateSettling(story, program, at);
  return at;
}

/** The first day, booked as soon as everything is clear. */
function generateBooking(story: ClientStory, { code, level }: SiteProgram, at: Effective): string {
  const label = story.newLabel('plan');
  story.enter({ do: 'plan', move: 'admission', programId: code, level, expected: at }, null, { label });
  return label;
}

/** Schedule and phase at the beginning of a stretch of treatment. */
function generateSettling(story: ClientStory, program: SiteProgram, at: Effective): void {
  const { window, days, modality, sessionMinutes, phases } = program;
  if (days.length > 0)
    story.fact('ScheduleSet', story.soonAfter(at, 60, 90), {
      facts: { days: [...days], window, modality, sessionMinutes },
      stay: 'treatment',
    });
  const [first] = phases;
  if (first)
    story.fact('PhaseChanged', story.soonAfter(at, 95, 120), { facts: { phase: first.code }, stay: 'treatment' });
}

interface GeneratedMove {
  readonly from: Stage;
  readonly to: Leg;
  readonly lastAssessed: LocalDate;
}

/** A step-up, step-down or transfer with all that goes before it. Answers the moment at which the new stretch begins. */
export function generateMove(story: ClientStory, { from, to, lastAssessed }: GeneratedMove): Effective {
  const { random } = story;
  const { program } = to;
  const day = from.until;
  const stepUp = to.move?.direction === 'step-up';
  if (stepUp && to.move?.reason === 'return-to-use') generateReturnBefore(story, day);
  const planned =
    !stepUp && random.chance(PLANNED_AHEAD)
      ? generatePlan(story, { move: 'level-change', programId: program.code, level: program.level }, day)
      : undefined;
  generateBasis(story, { program, day, lastAssessed });
  const at = momentOf(to.site.zone, notBefore(story, story.at(day, 13, 240)).at);
  const { direction, reason } = to.move ?? { direction: 'transfer' as const, reason: 'goals-met' };
  const act = {
    do: 'change-level',
    facilityId: to.site.code,
    programId: program.code,
    level: program.level,
    direction,
    reason,
    ...(planned !== undefined && { fulfills: planned }),
  } as const;
  const mistakable =
    planned === undefined && story.site.code === 'DAL' && program.level === '2.1' && direction === 'step-down';
  if (mistakable && random.chance(0.06)) generateWrongLevel(story, act, at);
  else story.enter(act, at, { label: story.newLabel('move') });
  if (to.site !== story.site) story.moveTo(to.site);
  generateSettling(story, program, at);
  return at;
}

/** A fresh look, a recommendation and the payer's word before the level changes. */
function generateBasis(
  story: ClientStory,
  of: { program: SiteProgram; day: LocalDate; lastAssessed: LocalDate },
): void {
  const { random } = story;
  const before = addDays(of.day, -random.whole(1, 2));
  const looked = story.at(isWeekend(before) ? addDays(workdayFrom(before), -3) : before, 10, 200);
  const stale = of.lastAssessed < addDays(of.day, -ASSESSED_AGAIN_AFTER_DAYS);
  if (stale && random.chance(0.95)) {
    const { label } = generateAssessment(story, looked, of.program, { reviewed: random.chance(0.85) });
    story.fact('LevelRecommended', story.soonAfter(looked, 20, 60), {
      facts: { level: { system: 'asam-3e', code: of.program.level }, reason: null },
      about: label,
    });
  } else if (random.chance(0.85)) {
    story.fact('LevelRecommended', story.soonAfter(looked, 20, 60), {
      facts: { level: { system: 'asam-3e', code: of.program.level }, reason: null },
    });
  }
  generateAuthorization(story, story.soonAfter(looked, 60, 180), { program: of.program, from: of.day });
}

/** An intention, noted down days ahead. Answers its label; undefined when it was taken back. */
export function generatePlan(
  story: ClientStory,
  what: Omit<PlanAct, 'do' | 'expected'>,
  day: LocalDate,
): string | undefined {
  const { random } = story;
  const label = story.newLabel('plan');
  const made = story.at(addDays(day, -random.whole(3, 9)), 15, 60);
  story.enter({ do: 'plan', ...what, expected: story.at(day, 13) }, null, { label, typedAt: made.at });
  if (!random.chance(PLAN_CANCELED)) return label;
  story.enter(
    { do: 'cancel-plan', of: label, reason: random.pick(['client-canceled', 'condition-changed', 'superseded']) },
    null,
    { typedAt: made.at + random.whole(3, 40) * 3_600_000 },
  );
  return undefined;
}

function generateReturnBefore(story: ClientStory, day: LocalDate): void {
  const found = story.at(addDays(day, -1), 11, 300);
  story.fact('ReturnToUseReported', found, { facts: { response: 'step-up-considered' }, stay: 'treatment' });
}

/** What is told next happens after what was told last was typed in. */
export function notBefore(story: ClientStory, wanted: Effective): Effective {
  return wanted.at >= story.lastTyped
    ? wanted
    : momentOf(story.site.zone, story.lastTyped + story.random.whole(10, 60) * 60_000);
}
