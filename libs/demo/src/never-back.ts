import { addDays, daysBetween, type Effective, type LocalDate } from '@throughline/kernel';
import { dayIn } from './calendar.js';
import { type ClientStory, type Stage } from './client-story.js';
import { notBefore } from './moves.js';
import { DROPPED_OUT, type Exit } from './outcomes.js';

/** Share of the episodes that end so or are handed over whose client goes out for something and does not come back. */
const NEVER_BACK = 0.3;
const THERE_DAYS_LEAST = 4;

/** The stay as far as the client is there: all of it, unless they go away before its end and never come back. */
export function stayedUntilGone(story: ClientStory, stage: Stage, { disposition }: Exit): Stage {
  const { random } = story;
  if (!DROPPED_OUT.has(disposition) && disposition !== 'transferred' && disposition !== 'medical') return stage;
  const until = addDays(stage.until, -random.whole(5, 12));
  const settled = daysBetween(stage.from.localDate, until) >= THERE_DAYS_LEAST;
  return settled && random.chance(NEVER_BACK) ? { ...stage, until } : stage;
}

/** The client goes away and is waited for; when it is known that nobody comes back, that is recorded. Answers when it was. */
export function generateNeverBack(story: ClientStory, stage: Stage, { disposition }: Exit, gone: LocalDate): Effective {
  const { random } = story;
  const known = (): Effective => notBefore(story, story.at(stage.until, 9, 180));
  const offered = stage.program.level === '3.7';
  if (DROPPED_OUT.has(disposition) && (offered || random.chance(0.35))) {
    sendOnLeave(story, gone);
    const at = known();
    story.fact('LeaveEnded', at, { facts: { outcome: 'did-not-return' }, stay: 'treatment', reason: 'client-left' });
    return at;
  }
  if (disposition === 'medical' || offered) sendToHospital(story, gone);
  else sendToDetox(story, gone);
  const at = known();
  const reason = DROPPED_OUT.has(disposition) ? 'client-left' : 'new-problem';
  story.fact('ReturnedFromReferral', at, { facts: { outcome: 'did-not-return' }, stay: 'treatment', reason });
  return at;
}

function sendOnLeave(story: ClientStory, on: LocalDate): void {
  const facts = {
    leave: story.random.pick(['family', 'work-or-school', 'travel']),
    expectedReturn: dayIn(story.site.zone, addDays(on, 2)),
  };
  story.fact('LeaveStarted', story.at(on, 9, 480), { facts, stay: 'treatment', reason: 'client-choice' });
}

function sendToHospital(story: ClientStory, on: LocalDate): void {
  const facts = { target: 'hospital', reason: 'medical-need', expectedReturn: dayIn(story.site.zone, addDays(on, 4)) };
  story.fact('ReferredOut', story.at(on, 9, 480), { facts, stay: 'treatment', reason: 'medical-need' });
}

/** Use was found out the evening before: withdrawal management is somewhere else. */
export function sendToDetox(story: ClientStory, on: LocalDate): void {
  const found = story.at(addDays(on, -1), 18, 200);
  story.fact('ReturnToUseReported', found, { facts: { response: 'referred-out' }, stay: 'treatment' });
  const facts = {
    target: 'withdrawal-management',
    reason: 'withdrawal-symptoms',
    expectedReturn: dayIn(story.site.zone, addDays(on, 5)),
  };
  story.fact('ReferredOut', story.at(on, 10, 300), { facts, stay: 'treatment', reason: 'withdrawal-symptoms' });
}
