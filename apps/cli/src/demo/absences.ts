import { addDays, type LocalDate } from '@throughline/kernel';
import type { ClientStory, Stage } from './client-story.js';

/** A leave, or withdrawal management elsewhere and back. Answers the day of return. */
export function tellAbsence(story: ClientStory, stage: Stage, on: LocalDate): LocalDate {
  return stage.programme.level !== '3.7' && story.random.chance(0.45) ? tellDetoxElsewhere(story, on) : tellLeave(story, on);
}

function tellLeave(story: ClientStory, on: LocalDate): LocalDate {
  const { random } = story;
  const days = random.whole(1, 4);
  const leave = random.weighted([['family', 5], ['medical', 4], ['work-or-school', 3], ['court', 2], ['travel', 2], ['therapeutic', 2], ['hospital', 1]]);
  const back = addDays(on, days);
  const left = story.at(on, 9, 500);
  const cameBack = story.at(addDays(back, random.chance(0.12) ? random.whole(1, 3) : 0), 8, 180);
  // One leave in four is heard of only when the client is back: both ends are then typed in together.
  const together = random.chance(0.25) ? { typedAt: cameBack.at + random.whole(20, 90) * 60_000 } : {};
  story.fact('LeaveStarted', left, { facts: { leave, expectedReturn: back }, stay: 'treatment', reason: 'client-choice' }, together);
  story.fact('LeaveEnded', cameBack, { facts: { outcome: 'returned' }, stay: 'treatment', reason: 'good-progress' });
  return cameBack.localDate;
}

/** No site offers withdrawal management: the client goes out for it and mostly comes back. */
function tellDetoxElsewhere(story: ClientStory, on: LocalDate): LocalDate {
  const { random, site } = story;
  const found = story.at(addDays(on, -1), 18, 200);
  story.fact('ReturnToUseReported', found, { facts: { response: 'referred-out' }, stay: 'treatment' });
  const sent = story.at(on, 10, 300);
  const facts = { target: 'withdrawal-management', reason: 'withdrawal-symptoms', expectedReturn: addDays(on, 5) };
  story.fact('ReferredOut', sent, { facts, stay: 'treatment', reason: 'withdrawal-symptoms' });
  const back = story.at(addDays(on, random.whole(4, 8)), 9, 240);
  const outcome = random.weighted([['completed', 8], ['not-completed', 2]] as const);
  story.fact('ReturnedFromReferral', back, { facts: { outcome }, stay: 'treatment', reason: 'returned-from-referral' }, { by: random.pick(site.staff.admissions) });
  return back.localDate;
}
