import { REVIEW_CLOCK } from '@throughline/care-path';
import { obligations } from './obligations.js';
import {
  admission,
  assessment,
  Chronicle,
  discharge,
  ITSELF,
  obligation,
  levelChange,
  on,
  place,
  stayReview,
} from './scenario/index.js';
import { allRows } from './view.js';

let chronicle: Chronicle;
let stay: string;
beforeEach(() => {
  chronicle = new Chronicle();
  stay = chronicle.id('stay');
});

const SOUTH = place('2.1', { facilityId: 'south', programId: 'south-iop' });
const planDue = obligation('aftercare-plan', '2026-03-01T09:00', { metBy: ['AftercarePlanned'] });
const expiry = obligation('assessment-expiry', '2026-03-01T08:00', { metBy: ['AssessmentRecorded'] });
const rows = () => allRows(obligations, chronicle.path).toSorted((a, b) => a.openedAt - b.openedAt);
const shown = (): string[] => rows().map(({ clockId, facilityId, state }) => `${clockId} ${facilityId} ${state}`);
const assess = () => chronicle.enter(assessment('2026-03-01T08:00'), { obligations: [expiry] });
const admit = (terms = [planDue]) =>
  chronicle.enter(admission('2026-03-01T09:00', stay, place('2.1')), { obligations: terms });
const transfer = (when = '2026-03-10T09:00', to = SOUTH, terms = [] as (typeof planDue)[]) =>
  chronicle.enter(levelChange('Transferred', when, stay, to), { obligations: terms });

describe('obligations of a placement that goes on at another facility', () => {
  it('belong to the facility that it leaves until then, and to the one that it goes to from then on', () => {
    const admitted = admit();
    const moved = transfer();
    const { at } = on('2026-03-10T09:00');
    expect(rows()).toMatchObject([
      { facilityId: 'north', openedBy: admitted, state: 'ended', closedBy: moved, closedAt: at },
      {
        facilityId: 'south',
        programId: 'south-iop',
        openedBy: moved,
        openerKind: 'Transferred',
        openedAt: at,
        state: 'open',
        closedBy: null,
      },
    ]);
    const [left, carried] = rows();
    for (const same of ['clockId', 'title', 'ownerRole', 'placementId', 'opensFrom', 'warnAt', 'dueAt'] as const)
      expect(carried?.[same]).toBe(left?.[same]);
  });

  it('are met and ended there as the entry that first opened them says', () => {
    admit([planDue, obligation('continued-stay', '2026-03-01T09:00')]);
    transfer();
    chronicle.enter(stayReview('2026-03-12T09:00', stay));
    chronicle.enter(discharge('2026-03-14T09:00', stay));
    expect(shown().slice(2).toSorted()).toEqual(['aftercare-plan south ended', 'continued-stay south met']);
  });

  it("are the client's as a whole too, unless the client is still in another stay where they were asked for", () => {
    assess();
    admit([]);
    const otherStay = chronicle.enter(admission('2026-03-02T09:00', chronicle.id('otp'), place('OTP')));
    transfer();
    expect(shown()).toEqual(['assessment-expiry north open']);
    chronicle.voidEntry(otherStay);
    expect(shown()).toEqual(['assessment-expiry north ended', 'assessment-expiry south open']);
  });

  it('stay where they are when another placement is the one to go, or when none leaves the facility', () => {
    admit();
    chronicle.enter(admission('2026-03-02T09:00', chronicle.id('otp'), place('OTP')));
    chronicle.enter(
      levelChange('Transferred', '2026-03-10T09:00', chronicle.id('otp'), place('OTP', { facilityId: 'south' })),
    );
    chronicle.enter(levelChange('SteppedUp', '2026-03-11T09:00', stay, place('2.5')));
    expect(shown()).toEqual(['aftercare-plan north open']);
  });

  it('do not go along when the transfer starts the same clock again, nor to have a move reviewed', () => {
    const review = obligation(REVIEW_CLOCK, '2026-03-01T09:00', {
      subject: ITSELF,
      metBy: ['EntryReviewed'],
      endedBy: [],
    });
    admit([planDue, review]);
    transfer('2026-03-10T09:00', SOUTH, [planDue]);
    expect(shown()).toEqual(['aftercare-plan north ended', `${REVIEW_CLOCK} north open`, 'aftercare-plan south open']);
  });

  it('of the placement and of the client go along side by side when one clock asks for both', () => {
    chronicle.enter(assessment('2026-03-01T08:00'), { obligations: [planDue] });
    admit([]);
    transfer('2026-03-10T09:00', SOUTH, [planDue]);
    expect(shown()).toEqual(['aftercare-plan north ended', 'aftercare-plan south open', 'aftercare-plan south open']);
    expect(new Set(rows().map((row) => obligations.key(row))).size).toBe(3);
  });

  it('go along again at each transfer, and come back when one is voided', () => {
    admit();
    const first = transfer();
    const second = transfer('2026-03-20T09:00', place('2.1', { facilityId: 'east' }));
    expect(shown()).toEqual(['aftercare-plan north ended', 'aftercare-plan south ended', 'aftercare-plan east open']);
    chronicle.voidEntry(second);
    expect(shown()).toEqual(['aftercare-plan north ended', 'aftercare-plan south open']);
    chronicle.voidEntry(first);
    expect(shown()).toEqual(['aftercare-plan north open']);
    chronicle.reinstate(second);
    expect(shown()).toEqual(['aftercare-plan north ended', 'aftercare-plan east open']);
  });

  it('are shared out anew by a transfer that is recorded late', () => {
    admit();
    chronicle.enter(discharge('2026-03-20T09:00', stay));
    expect(shown()).toEqual(['aftercare-plan north ended']);
    transfer();
    expect(shown()).toEqual(['aftercare-plan north ended', 'aftercare-plan south ended']);
    expect(rows()[0]?.closedAt).toBe(on('2026-03-10T09:00').at);
  });
});
