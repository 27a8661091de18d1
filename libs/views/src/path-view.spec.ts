import { pathPage } from './path-page.js';
import { pathView } from './path-view.js';
import {
  admission,
  assessment,
  Chronicle,
  CLINICIAN,
  DIRECTOR,
  discharge,
  obligation,
  finding,
  judged,
  levelChange,
  on,
  place,
} from './scenario/index.js';

let chronicle: Chronicle;
let stay: string;
beforeEach(() => {
  chronicle = new Chronicle({ now: '2026-03-01T10:00' });
  stay = chronicle.id('stay');
});

const view = (until: string | null = null) => {
  const at = until === null ? null : () => on(until).at;
  const page = pathPage(chronicle.path, { ...EVERYTHING, at });
  return pathView(chronicle.path, { clientId: chronicle.clientId, page, at, lanes: null });
};
const EVERYTHING = { at: null, from: null, before: null, entryIds: null, until: null, limit: 100 };
const sealed = { keyId: 'key', iv: 'iv', box: 'sealed words' };

describe('a path as people read it', () => {
  it('is told in the order in which things happened, with both times', () => {
    chronicle.enter(discharge('2026-03-20T15:00', stay));
    chronicle.enter(admission('2026-03-01T09:00', stay, place('2.1')));
    const { timeline, revision } = view();
    expect(timeline.map(({ kind, move }) => [kind, move])).toEqual([
      ['Admitted', 'admission'],
      ['Discharged', 'discharge'],
    ]);
    expect(timeline[0]?.effective.at).toBe(on('2026-03-01T09:00').at);
    expect(timeline[0]?.recordedAt).toBeGreaterThan(timeline[1]?.recordedAt ?? Infinity);
    expect(revision).toBe(2);
  });

  it('shows verdict and findings, and what the entry asks of whom', () => {
    const grounds = judged({ findings: [finding('assessment-current')], conformance: 'justified', reason: 'crisis' });
    chronicle.enter(admission('2026-03-01T09:00', stay, place('2.1')), {
      judged: grounds,
      obligations: [obligation('continued-stay', '2026-03-01T09:00')],
    });
    expect(view().timeline[0]).toMatchObject({
      ruleCheck: {
        decision: 'justify',
        conformance: 'justified',
        findings: [{ ruleId: 'assessment-current' }],
        reason: 'crisis',
      },
      obligations: [{ clockId: 'continued-stay', state: 'open' }],
    });
  });

  it('keeps replaced versions, struck through, with who replaced them and why', () => {
    const entryId = chronicle.enter(admission('2026-03-01T09:00', stay, place('2.1')), { by: CLINICIAN });
    const firstVersion = chronicle.entry(entryId).versionId;
    chronicle.correct(entryId, { to: place('2.5') }, { by: DIRECTOR, reason: 'wrong-level' });
    const [item] = view().timeline;
    expect(item).toMatchObject({ to: { level: { code: '2.5' } }, firstBy: { id: 'ada' }, by: { id: 'grace' } });
    expect(item?.versionId).toBe(chronicle.entry(entryId).versionId);
    expect(item?.superseded).toMatchObject([
      {
        versionId: firstVersion,
        details: { to: { level: { code: '2.1' } } },
        replaced: { reason: 'wrong-level', by: { id: 'grace' }, versionId: item?.versionId },
      },
    ]);
  });

  it('shows a voided entry with who voided it and why', () => {
    const entryId = chronicle.enter(assessment('2026-03-01T09:00'));
    chronicle.voidEntry(entryId, 'duplicate', { by: DIRECTOR });
    expect(view().timeline).toMatchObject([{ voided: { reason: 'duplicate', by: { id: 'grace' } } }]);
  });

  it('says that there is a narrative and never what it says', () => {
    chronicle.enter({ ...assessment('2026-03-01T09:00'), narrative: sealed });
    const shown = view();
    expect(shown.timeline).toMatchObject([{ hasNarrative: true }]);
    expect(JSON.stringify(shown)).not.toContain('sealed words');
  });

  it('shows proposals with what they wait for, and plans', () => {
    const entry = {
      ...levelChange('SteppedUp', '2026-03-05T09:00', stay, place('2.5')),
      entryId: chronicle.id('proposed'),
      seq: 0,
      narrative: sealed,
    };
    const waiting = obligation('approval-waiting', '2026-03-05T09:00', { metBy: ['MoveApproved'] });
    chronicle.append('MoveProposed', {
      proposalId: chronicle.id('p'),
      entry,
      judged: judged(),
      after: null,
      obligations: [waiting],
    });
    chronicle.append('MovePlanned', {
      planId: chronicle.id('plan'),
      facilityId: 'north',
      programId: null,
      placementId: stay,
      move: 'discharge',
      level: null,
      expected: on('2026-04-01'),
      reason: null,
      narrative: sealed,
      obligations: [],
    });
    chronicle.append('PlannedMoveCanceled', { planId: chronicle.id('plan'), reason: 'changed-mind' });
    const shown = view();
    expect(shown.proposals).toMatchObject([
      { state: 'waiting', kind: 'SteppedUp', hasNarrative: true, obligations: [{ state: 'open' }] },
    ]);
    expect(shown.plans).toMatchObject([
      { state: 'canceled', move: 'discharge', hasNarrative: true, closed: { by: { id: 'grace' } } },
    ]);
    expect(JSON.stringify(shown)).not.toContain('sealed words');
  });

  it('stops at an instant, with where the client stood then', () => {
    chronicle.enter(admission('2026-03-01T09:00', stay, place('2.1')), {
      obligations: [obligation('continued-stay', '2026-03-01T09:00')],
    });
    chronicle.enter(levelChange('SteppedUp', '2026-03-05T09:00', stay, place('2.5')));
    chronicle.enter(discharge('2026-03-20T15:00', stay));
    const then = view('2026-03-05T09:00');
    expect(then.timeline.map(({ move }) => move)).toEqual(['admission', 'step-up']);
    expect(then.situation.placements).toMatchObject([{ place: { level: { code: '2.5' } } }]);
    expect(then.timeline[0]?.obligations).toMatchObject([{ state: 'open' }]);
    expect(view().timeline[0]?.obligations).toMatchObject([{ state: 'ended' }]);
    expect(view().situation.placements).toEqual([]);
  });
});
