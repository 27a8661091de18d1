import { addDays, type Effective } from '@throughline/kernel';
import { dayIn, nextWorkday } from './calendar.js';
import { type ClientStory, momentOf } from './client-story.js';
import type { StaffMember } from './staff.js';
import type { AdmitAct, ChangeLevelAct } from './step.js';
import { answeredAfter } from './typing.js';

/** An admission typed in with the day before, and set right a little later. */
export function generateWrongDate(
  story: ClientStory,
  act: AdmitAct,
  of: { readonly at: Effective; readonly label: string; readonly by: StaffMember },
): void {
  const { at, label, by } = of;
  const wrong = momentOf(story.site.zone, at.at - 24 * 3_600_000);
  story.enter(act, wrong, { by, label, typedAt: at.at + story.random.whole(5, 40) * 60_000 });
  story.enter({ do: 'correct', of: label, correction: 'wrong-date', facts: {} }, at, {
    by,
    typedAt: story.lastTyped + story.random.whole(20, 90) * 60_000,
  });
}

/** A step-down typed in to the level below the right one, and set right the next morning. */
export function generateWrongLevel(story: ClientStory, act: ChangeLevelAct, at: Effective): void {
  const label = story.newLabel('move');
  story.enter({ ...act, level: '1', programId: 'DAL-OP' }, at, { label });
  const typedAt = story.at(nextWorkday(at.localDate), 9, 90).at;
  story.enter(
    { do: 'correct', of: label, correction: 'wrong-level', facts: { level: act.level, programId: act.programId } },
    at,
    { typedAt },
  );
}

/** The same event reported by coach and therapist; the second report is voided. */
export function generateDuplicate(story: ClientStory, at: Effective): void {
  const second = story.newLabel('duplicate');
  const facts = { response: 'plan-reviewed' };
  story.fact(
    'ReturnToUseReported',
    at,
    { facts, stay: 'treatment' },
    { by: story.random.pick(story.site.staff.coaches) },
  );
  story.fact('ReturnToUseReported', story.soonAfter(at, 30, 90), { facts, stay: 'treatment' }, { label: second });
  story.enter({ do: 'void', of: second, reason: 'duplicate' }, null, { by: story.site.staff.director });
}

/** A leave typed in ahead of a weekend trip that was called off. Sometimes it did happen after all. */
export function generateLeaveCalledOff(story: ClientStory, at: Effective): void {
  const label = story.newLabel('leave');
  const facts = { leave: 'travel', expectedReturn: dayIn(story.site.zone, addDays(at.localDate, 2)) };
  story.fact('LeaveStarted', at, { facts, stay: 'treatment' }, { label, typedAt: at.at + 5 * 60_000 });
  story.enter({ do: 'void', of: label, reason: 'did-not-happen' }, null, { by: story.site.staff.director });
  if (!story.random.chance(0.3)) return;
  story.enter({ do: 'reinstate', of: label }, null, { by: story.site.staff.director });
  story.fact('LeaveEnded', story.at(addDays(at.localDate, 2), 9), {
    facts: { outcome: 'returned' },
    stay: 'treatment',
  });
}

/** A call that belongs on someone else's path. */
export function generateWrongClient(story: ClientStory, at: Effective): void {
  const label = story.newLabel('wrong-client');
  story.fact('AftercareContactRecorded', at, { facts: { method: 'phone', reached: true } }, { label });
  story.enter({ do: 'void', of: label, reason: 'wrong-client' }, null, { by: story.site.staff.director });
}

/** A therapist asks to end a stay early; the director wants to know more, or the therapist thinks better of it. */
export function generateProposalClosed(story: ClientStory, at: Effective): void {
  const { random, site } = story;
  const label = story.newLabel('proposal');
  const facts = { disposition: 'client-decision', planned: false, destination: null };
  story.enter(
    { do: 'propose', move: { do: 'record', kind: 'Discharged', facts, stay: 'treatment', reason: 'client-choice' } },
    at,
    { label },
  );
  const answered = { typedAt: answeredAfter(site.zone, story.lastTyped, random) };
  if (random.chance(0.3)) story.enter({ do: 'withdraw', of: label, reason: 'superseded' }, null, answered);
  else
    story.enter({ do: 'decline', of: label, reason: random.pick(['more-information', 'not-indicated']) }, null, {
      ...answered,
      by: site.staff.director,
    });
}
