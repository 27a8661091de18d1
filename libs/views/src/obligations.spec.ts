import { REVIEW_CLOCK } from '@throughline/care-path';
import { obligations } from './obligations.js';
import {
  admission,
  aftercareContact,
  aftercareStart,
  assessment,
  Chronicle,
  death,
  discharge,
  ITSELF,
  obligation,
  entryReview,
  judged,
  leaveStart,
  levelChange,
  on,
  place,
  referralOut,
  stayReview,
} from './scenario/index.js';
import { allRows } from './view.js';

let chronicle: Chronicle;
let stay: string;
beforeEach(() => {
  chronicle = new Chronicle();
  stay = chronicle.id('stay');
});

const rows = () => allRows(obligations, chronicle.path).toSorted((a, b) => a.openedAt - b.openedAt);
const states = (): string[] => rows().map(({ clockId, state }) => `${clockId} ${state}`);
const admit = (when = '2026-03-01T09:00', terms = [obligation('continued-stay', '2026-03-01T09:00')]) =>
  chronicle.enter(admission(when, stay, place('2.1')), { obligations: terms });
const reviewOf = (when: string) =>
  obligation(REVIEW_CLOCK, when, { subject: ITSELF, metBy: ['EntryReviewed'], endedBy: [], ownerRole: 'director' });
const review = reviewOf('2026-03-01T09:00');

describe('obligations', () => {
  it('are open until someone does what they ask for', () => {
    admit();
    expect(rows()).toMatchObject([
      {
        state: 'open',
        closedAt: null,
        action: 'ContinuedStayReviewed',
        ownerRole: 'utilization-review',
        opener: 'entry',
        openerKind: 'Admitted',
        subjectKind: 'placement',
        subjectId: stay,
        facilityId: 'north',
      },
    ]);
    const reviewed = chronicle.enter(stayReview('2026-03-10T09:00', stay));
    expect(rows()).toMatchObject([{ state: 'met', closedAt: on('2026-03-10T09:00').at, closedBy: reviewed }]);
  });

  it('end when nobody needs to do it any more', () => {
    admit();
    chronicle.enter(discharge('2026-03-10T09:00', stay));
    expect(states()).toEqual(['continued-stay ended']);
  });

  it('end with a death; the review of a move, and what the death itself asks for, go on', () => {
    const owed = [obligation('continued-stay', '2026-03-01T09:00', { endedBy: ['DeathRecorded'] }), review];
    admit('2026-03-01T09:00', owed);
    const notice = obligation('notice', '2026-03-10T09:00', { subject: ITSELF, metBy: ['EntryReviewed'] });
    const died = chronicle.enter(death('2026-03-10T09:00'), { obligations: [notice] });
    expect(states()).toEqual(['continued-stay ended', `${REVIEW_CLOCK} open`, 'notice open']);
    chronicle.voidEntry(died);
    expect(states()).toEqual(['continued-stay open', `${REVIEW_CLOCK} open`]);
  });

  it('are open for an admission that a log has after a death: the path contradicts itself', () => {
    chronicle.enter(death('2026-02-20T03:00'));
    admit('2026-03-01T09:00', []);
    expect(rows()).toMatchObject([{ clockId: 'contradiction', state: 'open', ownerRole: 'director' }]);
  });

  it('are met by the first entry that meets them, also when that one is recorded last', () => {
    admit();
    chronicle.enter(stayReview('2026-03-12T09:00', stay));
    const earlier = chronicle.enter(stayReview('2026-03-08T09:00', stay));
    expect(rows()).toMatchObject([{ closedBy: earlier, closedAt: on('2026-03-08T09:00').at }]);
  });

  it('of a referral out end when the client is referred on while away', () => {
    admit('2026-03-01T09:00', []);
    const due = [
      obligation('referral-return', '2026-03-05T09:00', { metBy: ['ReturnedFromReferral'], endedBy: ['ReferredOut'] }),
    ];
    chronicle.enter(referralOut('2026-03-05T09:00', stay), { obligations: due });
    const onward = chronicle.enter(referralOut('2026-03-07T09:00', stay, 'hospital'));
    expect(rows()).toMatchObject([{ state: 'ended', closedBy: onward, closedAt: on('2026-03-07T09:00').at }]);
  });

  it('open again when what met them is voided', () => {
    admit();
    const reviewed = chronicle.enter(stayReview('2026-03-10T09:00', stay));
    chronicle.voidEntry(reviewed);
    expect(states()).toEqual(['continued-stay open']);
    chronicle.reinstate(reviewed);
    expect(states()).toEqual(['continued-stay met']);
  });

  it('are gone when what opened them is voided', () => {
    const admitted = admit();
    chronicle.voidEntry(admitted);
    expect(rows()).toEqual([]);
  });

  it('are not met by what came before them', () => {
    chronicle.enter(admission('2026-02-01T09:00', stay, place('2.1')));
    chronicle.enter(stayReview('2026-02-10T09:00', stay));
    chronicle.enter(levelChange('SteppedUp', '2026-03-01T09:00', stay, place('2.5')), {
      obligations: [obligation('continued-stay', '2026-03-01T09:00')],
    });
    expect(states()).toEqual(['continued-stay open']);
  });

  it('of one placement are not met for another one', () => {
    admit();
    chronicle.enter(admission('2026-03-01T10:00', chronicle.id('otp'), place('OTP')));
    chronicle.enter(stayReview('2026-03-10T09:00', chronicle.id('otp')));
    expect(states()).toEqual(['continued-stay open']);
  });

  it('to follow someone up after a discharge are met when care goes on in another stay', () => {
    admit('2026-03-01T09:00', []);
    const followUp = obligation('follow-up', '2026-03-10T09:00', {
      metBy: ['Admitted', 'AftercareStarted'],
      endedBy: [],
    });
    chronicle.enter(discharge('2026-03-10T09:00', stay), { obligations: [followUp] });
    expect(states()).toEqual(['follow-up open']);
    chronicle.enter(admission('2026-03-14T09:00', chronicle.id('next stay'), place('1')));
    expect(states()).toEqual(['follow-up met']);
  });

  it('to follow someone up from the day after a discharge on are not met on that day, nor by reaching nobody', () => {
    admit('2026-03-01T09:00', []);
    const followUp = obligation('follow-up', '2026-03-11T00:00', {
      metBy: ['AftercareStarted', 'AftercareContactRecorded'],
      endedBy: ['Admitted'],
    });
    chronicle.enter(discharge('2026-03-10T09:00', stay), { obligations: [followUp] });
    chronicle.enter(aftercareStart('2026-03-10T10:00', chronicle.id('aftercare')));
    chronicle.enter(aftercareContact('2026-03-12T10:00', false));
    expect(states()).toEqual(['follow-up open']);
    chronicle.enter(aftercareContact('2026-03-11'));
    expect(states()).toEqual(['follow-up met']);
  });

  it('of a stay whose admission is voided are gone, and what was said of that stay settles nothing', () => {
    chronicle.enter(assessment('2026-03-01T08:00'), {
      obligations: [obligation('assessment-expiry', '2026-03-01T08:00')],
    });
    const admitted = admit('2026-03-01T09:00', []);
    chronicle.enter(levelChange('SteppedUp', '2026-03-05T09:00', stay, place('2.5')), {
      obligations: [obligation('continued-stay', '2026-03-05T09:00'), reviewOf('2026-03-05T09:00')],
    });
    chronicle.enter(discharge('2026-03-10T09:00', stay), {
      obligations: [obligation('follow-up', '2026-03-10T09:00', { metBy: ['Admitted'] })],
    });
    chronicle.voidEntry(admitted);
    expect(states()).toEqual([
      'assessment-expiry open',
      // The step and the discharge speak of a stay that nobody opened.
      'contradiction open',
      `${REVIEW_CLOCK} open`,
      'contradiction open',
    ]);
    chronicle.reinstate(admitted);
    expect(states()).toEqual([
      'assessment-expiry ended',
      'continued-stay ended',
      `${REVIEW_CLOCK} open`,
      'follow-up open',
    ]);
  });

  it('of no placement are met by an entry of any', () => {
    chronicle.enter(assessment('2026-03-01T08:00'), {
      obligations: [obligation('first-attended', '2026-03-01T08:00', { metBy: ['Admitted'] })],
    });
    admit('2026-03-01T09:00', []);
    expect(states()).toEqual(['first-attended met']);
  });

  it('start again when the same clock of the same placement opens anew', () => {
    admit();
    const moved = chronicle.enter(levelChange('SteppedUp', '2026-03-05T09:00', stay, place('2.5')), {
      obligations: [obligation('continued-stay', '2026-03-05T09:00')],
    });
    expect(rows().map(({ state, openedBy, closedBy }) => [state, openedBy === moved, closedBy === moved])).toEqual([
      ['ended', false, true],
      ['open', true, false],
    ]);
  });

  it('that a review both meets and opens anew count as met', () => {
    admit();
    chronicle.enter(stayReview('2026-03-10T09:00', stay), {
      obligations: [obligation('continued-stay', '2026-03-10T09:00')],
    });
    expect(states()).toEqual(['continued-stay met', 'continued-stay open']);
  });

  it('to review a non-conforming move are met by a review of that very move, each by itself', () => {
    const first = chronicle.enter(admission('2026-03-01T09:00', stay, place('2.1')), { obligations: [review] });
    const second = chronicle.enter(leaveStart('2026-03-02T09:00', stay), {
      obligations: [reviewOf('2026-03-02T09:00')],
    });
    chronicle.enter(entryReview('2026-03-03T09:00', second));
    expect(rows().map(({ openedBy, state }) => [openedBy === first ? 'first' : 'second', state])).toEqual([
      ['first', 'open'],
      ['second', 'met'],
    ]);
  });

  it('to review a non-conforming move wait for another review when the move is corrected after the first', () => {
    const move = chronicle.enter(admission('2026-03-01T09:00', stay, place('2.1')), { obligations: [review] });
    chronicle.enter(entryReview('2026-03-03T09:00', move));
    expect(states()).toEqual([`${REVIEW_CLOCK} met`]);
    chronicle.correct(move, { to: place('3.5') });
    expect(states()).toEqual([`${REVIEW_CLOCK} open`]);
    chronicle.enter(entryReview('2026-03-04T09:00', move));
    expect(states()).toEqual([`${REVIEW_CLOCK} met`]);
  });

  it.each(['MoveApproved', 'MoveDeclined', 'MoveWithdrawn'] as const)(
    'to approve a proposed move are met by %s',
    (answer) => {
      const proposalId = chronicle.id('proposal');
      const entry = {
        ...levelChange('SteppedUp', '2026-03-05T09:00', stay, place('2.5')),
        entryId: chronicle.id('proposed'),
        seq: 0,
        narrative: null,
      };
      const waiting = obligation('approval-waiting', '2026-03-05T09:00', {
        subject: { kind: 'proposal', id: proposalId },
        metBy: [],
        endedBy: [],
        ownerRole: 'director',
      });
      const proposed = chronicle.append('MoveProposed', {
        proposalId,
        entry,
        judged: judged(),
        after: null,
        obligations: [waiting],
      });
      expect(rows()).toMatchObject([
        {
          opener: 'proposal',
          openerKind: 'SteppedUp',
          subjectKind: 'proposal',
          subjectId: proposalId,
          state: 'open',
          openedAt: proposed.recordedAt,
          openedBy: proposalId,
        },
      ]);
      const answered = chronicle.append(answer, { proposalId, reason: null });
      expect(rows()).toMatchObject([{ state: 'met', closedBy: answered.id, closedAt: answered.recordedAt }]);
    },
  );
});
