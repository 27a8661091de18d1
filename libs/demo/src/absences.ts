import { addDays, daysBetween, type LocalDate } from '@throughline/kernel';
import { dayIn, lastWorkdayUntil } from './calendar.js';
import { type ClientStory, daysInto, type Stage } from './client-story.js';
import { sendToDetox } from './never-back.js';

/** Share of the stays that some absence falls into, and of those at the end of the demo whose client is away just then. */
const ABSENT = 0.8;
const AWAY_NOW = 0.06;
const SETTLED_DAYS = 5;
/** A client who is back has some days before anything is decided about the next level. */
const BEFORE_ITS_END_DAYS = 13;

/** The day on which the client goes away for a while during a stay; undefined when that does not happen. */
export function dayOfAbsence(story: ClientStory, stage: Stage): LocalDate | undefined {
  const { random } = story;
  const latest = daysBetween(stage.from.localDate, stage.until) - BEFORE_ITS_END_DAYS;
  const lately = daysBetween(stage.from.localDate, justBeforeTheEnd(story));
  if (lately >= SETTLED_DAYS && lately <= latest && random.chance(AWAY_NOW)) return daysInto(stage, lately);
  return latest > SETTLED_DAYS + 1 && random.chance(ABSENT)
    ? daysInto(stage, random.whole(SETTLED_DAYS, latest))
    : undefined;
}

/** Early enough that it is typed in by the end, late enough that the client is still away. */
const justBeforeTheEnd = ({ lastDay }: ClientStory): LocalDate => lastWorkdayUntil(addDays(lastDay, -2));

/** A leave, or withdrawal management elsewhere and back. Answers the day of return. */
export function generateAbsence(story: ClientStory, stage: Stage, on: LocalDate): LocalDate {
  return stage.program.level !== '3.7' && story.random.chance(0.45)
    ? generateDetoxElsewhere(story, on)
    : generateLeave(story, on);
}

function generateLeave(story: ClientStory, on: LocalDate): LocalDate {
  const { random } = story;
  // Whoever leaves just before the end of the demo is not back by then.
  const days =
    on === justBeforeTheEnd(story) ? daysBetween(on, story.lastDay) + random.whole(0, 2) : random.whole(1, 5);
  const leave = random.weighted([
    ['family', 5],
    ['medical', 4],
    ['work-or-school', 3],
    ['court', 2],
    ['travel', 2],
    ['therapeutic', 2],
    ['hospital', 1],
  ]);
  const back = addDays(on, days);
  const left = story.at(on, 9, 500);
  const cameBack = story.at(addDays(back, random.chance(0.12) ? random.whole(1, 3) : 0), 8, 180);
  // One leave in four is heard of only when the client is back: both ends are then typed in together.
  const together = random.chance(0.25) ? { typedAt: cameBack.at + random.whole(20, 90) * 60_000 } : {};
  story.fact(
    'LeaveStarted',
    left,
    { facts: { leave, expectedReturn: dayIn(story.site.zone, back) }, stay: 'treatment', reason: 'client-choice' },
    together,
  );
  story.fact('LeaveEnded', cameBack, { facts: { outcome: 'returned' }, stay: 'treatment', reason: 'good-progress' });
  return cameBack.localDate;
}

/** No site offers withdrawal management: the client goes out for it and mostly comes back. */
function generateDetoxElsewhere(story: ClientStory, on: LocalDate): LocalDate {
  const { random } = story;
  sendToDetox(story, on);
  const back = story.at(addDays(on, random.whole(4, 8)), 9, 240);
  const outcome = random.weighted([
    ['completed', 8],
    ['not-completed', 2],
  ] as const);
  story.fact('ReturnedFromReferral', back, { facts: { outcome }, stay: 'treatment', reason: 'returned-from-referral' });
  return back.localDate;
}
