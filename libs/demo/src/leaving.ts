import { addDays, type LocalDate } from '@throughline/kernel';
import { isWeekend, workdayFrom } from './calendar.js';
import type { ClientStory, Stage } from './client-story.js';
import { notBefore, PLANNED_AHEAD, generatePlan } from './moves.js';
import { generateNeverBack } from './never-back.js';
import { notes } from './notes.js';
import { DROPPED_OUT, type Exit } from './outcomes.js';

/** The end of an episode: discharge, and aftercare for those who want it. Answers the day of discharge. */
export function generateLeaving(story: ClientStory, stage: Stage, exit: Exit): LocalDate {
  const { random } = story;
  const day = stage.until;
  const reachable = exit.disposition !== 'died' && exit.disposition !== 'incarcerated';
  const aftercare = reachable && random.chance(exit.disposition === 'completed' ? 0.75 : exit.planned ? 0.3 : 0.12);
  const firstContactOn = aftercare ? addDays(day, random.whole(3, 7)) : null;
  const planned =
    exit.planned && random.chance(PLANNED_AHEAD)
      ? generatePlan(story, { move: 'discharge', programId: null, level: null }, day)
      : undefined;
  if (exit.planned && random.chance(0.85)) generateFinalPlan(story, day, firstContactOn);
  const at = notBefore(story, story.at(day, exit.planned ? 15 : 12, 150));
  const reason = exit.planned ? 'goals-met' : 'client-left';
  // Whoever leaves without a word is missed before it is typed in.
  const late =
    exit.disposition === 'stopped-coming' ? { typedAt: story.at(addDays(day, random.whole(2, 9)), 10, 300).at } : {};
  const narrative = narrativeFrom(
    story,
    exit.disposition === 'completed' ? notes.finished : DROPPED_OUT.has(exit.disposition) ? notes.left : [],
  );
  story.fact(
    'Discharged',
    at,
    { facts: { ...exit }, stay: 'treatment', reason, ...(planned !== undefined && { fulfills: planned }) },
    { ...late, ...narrative },
  );
  if (aftercare) generateAftercare(story, at.localDate);
  return at.localDate;
}

/** The stay of a client who went away and never came back is closed while they are away. Answers the day of discharge. */
export function generateLeavingFromAway(
  story: ClientStory,
  stage: Stage,
  { exit, gone }: { readonly exit: Exit; readonly gone: LocalDate },
): LocalDate {
  const at = story.soonAfter(generateNeverBack(story, stage, exit, gone), 30, 120);
  const dropped = DROPPED_OUT.has(exit.disposition);
  // Nobody knows where those are who cannot be reached.
  const destination = exit.disposition === 'stopped-coming' ? 'unknown' : exit.destination;
  const facts = { ...exit, destination };
  story.fact(
    'Discharged',
    at,
    { facts, stay: 'treatment', reason: dropped ? 'client-left' : 'new-problem' },
    narrativeFrom(story, dropped ? notes.neverBack : []),
  );
  return at.localDate;
}

function narrativeFrom({ random }: ClientStory, sentences: readonly string[]): { readonly narrative?: string } {
  return sentences.length > 0 && random.chance(0.35) ? { narrative: random.pick(sentences) } : {};
}

function generateFinalPlan(story: ClientStory, day: LocalDate, firstContactOn: LocalDate | null): void {
  const before = addDays(day, -story.random.whole(2, 5));
  const on = isWeekend(before) ? addDays(workdayFrom(before), -3) : before;
  const components = story.random.some(
    [
      'outpatient',
      'coaching',
      'community-groups',
      'alumni-program',
      'mutual-support',
      'primary-care',
      'relapse-prevention',
    ],
    story.random.whole(2, 4),
  );
  story.fact('AftercarePlanned', story.at(on, 11, 240), {
    facts: { components: [...components], firstContactOn },
    stay: 'treatment',
  });
}

const MONTH_DAYS = 28;

function generateAftercare(story: ClientStory, discharged: LocalDate): void {
  const { random, site } = story;
  const coach = random.pick(site.staff.coaches);
  const started = addDays(discharged, random.whole(1, 3));
  story.fact(
    'AftercareStarted',
    story.at(started, 10, 240),
    { facts: { programId: null }, stay: 'aftercare' },
    { by: coach },
  );
  const months = random.whole(2, 7);
  const days = [
    addDays(started, random.whole(3, 7)),
    ...Array.from({ length: months }, (_, month) => addDays(started, MONTH_DAYS * (month + 1) + random.whole(-2, 4))),
  ];
  for (const day of days) {
    if (random.chance(0.07)) continue;
    const on = isWeekend(day) ? workdayFrom(day) : day;
    const facts = {
      method: random.weighted([
        ['phone', 6],
        ['message', 2],
        ['video', 1],
        ['in-person', 1],
      ] as const),
      reached: random.chance(0.78),
    };
    story.fact('AftercareContactRecorded', story.at(on, 10, 400), { facts, stay: 'aftercare' }, { by: coach });
  }
  const ended = story.at(addDays(days.at(-1) as LocalDate, 7), 10, 300);
  story.fact(
    'AftercareEnded',
    ended,
    {
      facts: {
        outcome: random.weighted([
          ['completed', 7],
          ['lost-contact', 2],
          ['declined', 1],
        ]),
      },
      stay: 'aftercare',
    },
    { by: coach },
  );
}
