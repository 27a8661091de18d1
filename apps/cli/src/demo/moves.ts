import { addDays, type Effective, type LocalDate } from '@throughline/kernel';
import { isWeekend, workdayFrom } from './calendar.js';
import { type ClientStory, momentOf, type Stage } from './client-story.js';
import { tellAssessment } from './intake.js';
import type { Leg } from './itinerary.js';
import { tellAuthorisation } from './money.js';
import type { SiteProgramme } from './provider.js';
import { tellWrongDate, tellWrongLevel } from './slips.js';
import type { PlanAct } from './step.js';

/** Share of the moves that someone notes down days before. */
export const PLANNED_AHEAD = 0.35;
const PLAN_CANCELLED = 0.12;
const ASSESSED_AGAIN_AFTER_DAYS = 12;

/** The first day of an episode: admission, care team, schedule, first phase. Answers the moment of admission. */
export function tellArrival(story: ClientStory, of: { readonly programme: SiteProgramme; readonly at: Effective; readonly source: string | null }): Effective {
  const { random, site } = story;
  const { programme, at, source } = of;
  const label = story.newLabel('admission');
  const by = random.pick(site.staff.admissions);
  const planned = random.chance(PLANNED_AHEAD) ? tellBooking(story, programme, at) : undefined;
  const act = { do: 'admit', programmeId: programme.code, level: programme.level, source, reason: 'initial-placement', ...(planned !== undefined && { fulfils: planned }) } as const;
  if (planned === undefined && random.chance(0.04)) tellWrongDate(story, act, { at, label, by });
  else story.tell(act, at, { by, label });
  const members = [
    { staffId: story.therapist.staffId, role: 'therapist' },
    { staffId: random.pick(site.staff.coaches).staffId, role: 'recovery-coach' },
  ];
  story.fact('CareTeamAssigned', story.soonAfter(at, 20, 60), { facts: { members }, stay: 'treatment' });
  tellSettling(story, programme, at);
  return at;
}

/** The first day, booked as soon as everything is clear. */
function tellBooking(story: ClientStory, { code, level }: SiteProgramme, at: Effective): string {
  const label = story.newLabel('plan');
  story.tell({ do: 'plan', move: 'admission', programmeId: code, level, expected: at }, null, { label });
  return label;
}

/** Schedule and phase at the beginning of a stretch of treatment. */
function tellSettling(story: ClientStory, programme: SiteProgramme, at: Effective): void {
  const { window, days, modality, sessionMinutes, phases } = programme;
  if (days.length > 0) story.fact('ScheduleSet', story.soonAfter(at, 60, 90), { facts: { days: [...days], window, modality, sessionMinutes }, stay: 'treatment' });
  const [first] = phases;
  if (first) story.fact('PhaseChanged', story.soonAfter(at, 95, 120), { facts: { phase: first.code }, stay: 'treatment' });
}

interface MoveTold {
  readonly from: Stage;
  readonly to: Leg;
  readonly lastAssessed: LocalDate;
}

/** A step-up, step-down or transfer with all that goes before it. Answers the moment at which the new stretch begins. */
export function tellMove(story: ClientStory, { from, to, lastAssessed }: MoveTold): Effective {
  const { random } = story;
  const { programme } = to;
  const day = from.until;
  const stepUp = to.move?.direction === 'step-up';
  if (stepUp && to.move?.reason === 'return-to-use') tellReturnBefore(story, day);
  const planned = !stepUp && random.chance(PLANNED_AHEAD) ? tellPlan(story, { move: 'level-change', programmeId: programme.code, level: programme.level }, day) : undefined;
  tellBasis(story, { programme, day, lastAssessed });
  const at = momentOf(to.site.zone, notBefore(story, story.at(day, 13, 240)).at);
  const { direction, reason } = to.move ?? { direction: 'transfer' as const, reason: 'goals-met' };
  const act = { do: 'change-level', facilityId: to.site.code, programmeId: programme.code, level: programme.level, direction, reason, ...(planned !== undefined && { fulfils: planned }) } as const;
  const mistakable = planned === undefined && story.site.code === 'DAL' && programme.level === '2.1' && direction === 'step-down';
  if (mistakable && random.chance(0.06)) tellWrongLevel(story, act, at);
  else story.tell(act, at, { label: story.newLabel('move') });
  if (to.site !== story.site) story.moveTo(to.site);
  tellSettling(story, programme, at);
  return at;
}

/** A fresh look, a recommendation and the payer's word before the level changes. */
function tellBasis(story: ClientStory, of: { programme: SiteProgramme; day: LocalDate; lastAssessed: LocalDate }): void {
  const { random } = story;
  const before = addDays(of.day, -random.whole(1, 2));
  const looked = story.at(isWeekend(before) ? addDays(workdayFrom(before), -3) : before, 10, 200);
  const stale = of.lastAssessed < addDays(of.day, -ASSESSED_AGAIN_AFTER_DAYS);
  if (stale && random.chance(0.95)) {
    const { label } = tellAssessment(story, looked, of.programme, { reviewed: random.chance(0.85) });
    story.fact('LevelRecommended', story.soonAfter(looked, 20, 60), { facts: { level: { system: 'asam-3e', code: of.programme.level }, reason: null }, about: label });
  } else if (random.chance(0.85)) {
    story.fact('LevelRecommended', story.soonAfter(looked, 20, 60), { facts: { level: { system: 'asam-3e', code: of.programme.level }, reason: null } });
  }
  tellAuthorisation(story, story.soonAfter(looked, 60, 180), { programme: of.programme, from: of.day });
}

/** An intention, noted down days ahead. Answers its label; undefined when it was taken back. */
export function tellPlan(story: ClientStory, what: Omit<PlanAct, 'do' | 'expected'>, day: LocalDate): string | undefined {
  const { random } = story;
  const label = story.newLabel('plan');
  const made = story.at(addDays(day, -random.whole(3, 9)), 15, 60);
  story.tell({ do: 'plan', ...what, expected: story.at(day, 13) }, null, { label, typedAt: made.at });
  if (!random.chance(PLAN_CANCELLED)) return label;
  story.tell({ do: 'cancel-plan', of: label, reason: random.pick(['client-cancelled', 'condition-changed', 'superseded']) }, null, { typedAt: made.at + random.whole(3, 40) * 3_600_000 });
  return undefined;
}

function tellReturnBefore(story: ClientStory, day: LocalDate): void {
  const found = story.at(addDays(day, -1), 11, 300);
  story.fact('ReturnToUseReported', found, { facts: { response: 'step-up-considered' }, stay: 'treatment' });
}

/** What is told next happens after what was told last was typed in. */
export function notBefore(story: ClientStory, wanted: Effective): Effective {
  return wanted.at >= story.lastTyped ? wanted : momentOf(story.site.zone, story.lastTyped + story.random.whole(10, 60) * 60_000);
}
