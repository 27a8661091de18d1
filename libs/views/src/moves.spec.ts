import { moves } from './moves.js';
import type { MoveRow } from './moves.rows.js';
import {
  admission,
  aftercareStart,
  assessment,
  Chronicle,
  CLINICIAN,
  death,
  DIRECTOR,
  discharge,
  finding,
  judged,
  leaveStart,
  levelChange,
  on,
  place,
} from './scenario/index.js';
import { allRows } from './view.js';

let chronicle: Chronicle;
let stay: string;
beforeEach(() => {
  chronicle = new Chronicle({ now: '2026-03-01T10:00' });
  stay = chronicle.id('stay');
});

const rows = (): readonly MoveRow[] => allRows(moves, chronicle.path);
const row = (entryId: string): MoveRow => rows().find((one) => one.entryId === entryId) as MoveRow;
const admit = (when = '2026-03-01T09:00', level = '2.1') =>
  chronicle.enter(admission(when, stay, place(level)), { by: CLINICIAN });

describe('the transition audit', () => {
  it('has a row for each move and none for other facts', () => {
    chronicle.enter(assessment('2026-03-01T08:00'));
    admit();
    chronicle.enter(leaveStart('2026-03-02T08:00', stay));
    chronicle.enter(discharge('2026-03-05T08:00', stay));
    expect(rows().map(({ move }) => move)).toEqual(['admission', 'leave-start', 'discharge']);
  });

  it('says who moved whom from where to where', () => {
    admit();
    const stepped = chronicle.enter(
      levelChange('SteppedUp', '2026-03-05T09:00', stay, place('2.5', { facilityId: 'south' })),
      { by: CLINICIAN },
    );
    expect(row(stepped)).toMatchObject({
      move: 'step-up',
      fromFacilityId: 'north',
      fromLevel: '2.1',
      fromRank: 210,
      toFacilityId: 'south',
      toLevel: '2.5',
      toRank: 250,
      actorId: 'ada',
      actorRoles: ['clinician'],
      episode: 1,
    });
  });

  it('has one row for a death, which names the treatment that it ended', () => {
    chronicle.enter(aftercareStart('2026-02-20T09:00', chronicle.id('aftercare')));
    admit();
    chronicle.enter(admission('2026-03-02T09:00', chronicle.id('otp'), place('OTP')));
    const died = chronicle.enter(death('2026-03-05T03:00'), { by: CLINICIAN });
    const told = { move: 'death', disposition: 'died', planned: null };
    expect(row(died)).toMatchObject({
      ...told,
      placementId: stay,
      fromLevel: '2.1',
      toLevel: null,
      lengthOfStayDays: 4,
    });
    chronicle.voidEntry(died);
    expect(row(died)).toMatchObject({ ...told, voided: true, lengthOfStayDays: null });
  });

  it('says of a death outside any placement that it leads from nowhere', () => {
    const died = chronicle.enter(death('2026-03-05T03:00'));
    expect(row(died)).toMatchObject({ move: 'death', placementId: null, fromLevel: null, lengthOfStayDays: null });
  });

  it('says what the rules that were met rest on, and names each fact once', () => {
    const assessed = chronicle.enter(assessment('2026-03-01T08:00'));
    const fact = {
      title: 'Assessment',
      entryId: assessed,
      versionId: assessed,
      observed: 'Assessment of 2026-03-01.',
      inputs: [{ name: 'assessedOn', value: '2026-03-01' }],
    };
    const relied = [
      { ruleId: 'assessment-recorded', ...fact },
      { ruleId: 'assessment-current', ...fact },
    ];
    const rested = chronicle.enter(admission('2026-03-01T09:00', stay, place('2.1')), { judged: judged({ relied }) });
    const left = chronicle.enter(discharge('2026-03-05T08:00', stay));
    expect(row(rested)).toMatchObject({
      reliedOn: relied,
      reliedOnEntries: [assessed],
      reliedOnSummary: 'Assessment of 2026-03-01.',
      metRuleIds: ['assessment-recorded', 'assessment-current'],
    });
    expect(row(left)).toMatchObject({ reliedOn: [], reliedOnEntries: [], reliedOnSummary: null, metRuleIds: [] });
  });

  it('keeps verdict, findings, pack, reason and approver as they were judged', () => {
    const grounds = judged({
      findings: [finding('assessment-current'), finding('assessment-current'), finding('bed-free', 'advice')],
      conformance: 'justified',
      reason: 'crisis',
      approvedBy: 'grace',
      acknowledged: ['bed-free'],
    });
    const entryId = chronicle.enter(admission('2026-03-01T09:00', stay, place('2.1')), { judged: grounds });
    expect(row(entryId)).toMatchObject({
      decision: 'justify',
      conformance: 'justified',
      ruleIds: ['assessment-current', 'bed-free'],
      acknowledged: ['bed-free'],
      reason: 'crisis',
      overrideReason: 'crisis',
      approvedBy: 'grace',
      packId: 'invented',
      packVersion: '1',
    });
    expect(row(entryId).findings).toHaveLength(3);
  });

  it('calls the reason of a conforming move no override', () => {
    const entryId = chronicle.enter(admission('2026-03-01T09:00', stay, place('2.1')), {
      judged: judged({ reason: 'clinical-progress' }),
    });
    expect(row(entryId)).toMatchObject({ reason: 'clinical-progress', overrideReason: null });
  });

  it('counts whole hours late, and none for imports', () => {
    const late = chronicle.at('2026-03-02T12:59').enter(admission('2026-03-01T09:00', stay, place('2.1')));
    const origin = { kind: 'import', system: 'hospital-log', recordId: '1', sourceRecordedAt: null } as const;
    const imported = chronicle.enter(discharge('2026-03-01T10:00', stay), { origin });
    expect([row(late).hoursLate, row(imported).hoursLate]).toEqual([27, null]);
    expect(row(imported)).toMatchObject({ originKind: 'import', originSystem: 'hospital-log' });
  });

  it('reads length of stay off the local dates', () => {
    admit('2026-02-27T23:30');
    const entryId = chronicle.enter(discharge('2026-03-02T00:15', stay));
    expect(row(entryId)).toMatchObject({
      lengthOfStayDays: 3,
      disposition: 'completed',
      fromLevel: '2.1',
      toLevel: null,
    });
  });

  it('counts corrections and names the last corrector, while the first recorder stays who moved the client', () => {
    const entryId = admit();
    chronicle.correct(entryId, { effective: on('2026-03-01T08:00') }, { by: DIRECTOR });
    expect(row(entryId)).toMatchObject({
      corrected: 1,
      correctedBy: 'grace',
      actorId: 'ada',
      effectiveAt: on('2026-03-01T08:00').at,
      firstRecordedAt: chronicle.entry(entryId).first.recordedAt,
    });
    expect(row(entryId).recordedAt).toBeGreaterThan(row(entryId).firstRecordedAt);
  });

  it('keeps a voided move, flagged, as it was asserted', () => {
    admit();
    const stepped = chronicle.enter(levelChange('SteppedDown', '2026-03-05T09:00', stay, place('1')));
    chronicle.voidEntry(stepped, 'wrong-client', { by: DIRECTOR });
    expect(row(stepped)).toMatchObject({
      voided: true,
      voidReason: 'wrong-client',
      voidedBy: 'grace',
      move: 'step-down',
      toLevel: '1',
    });
    chronicle.reinstate(stepped);
    expect(row(stepped)).toMatchObject({ voided: false, voidReason: null, fromLevel: '2.1' });
  });

  it('shows that a correction turned a step-down into a step-up', () => {
    const admitted = admit('2026-03-01T09:00', '2.5');
    const stepped = chronicle.enter(levelChange('SteppedDown', '2026-03-05T09:00', stay, place('2.1')));
    chronicle.correct(admitted, { to: place('1') }, { reason: 'wrong-level' });
    expect(row(stepped)).toMatchObject({ move: 'step-up', kind: 'SteppedDown', assertedDiffers: true, fromLevel: '1' });
  });

  it('flags what follows a voided admission as unanchored', () => {
    const admitted = admit();
    const stepped = chronicle.enter(levelChange('SteppedUp', '2026-03-05T09:00', stay, place('2.5')));
    chronicle.voidEntry(admitted);
    expect(row(stepped)).toMatchObject({ move: 'unanchored', unanchored: true, fromLevel: null, toLevel: '2.5' });
  });

  it('copies a verdict that a later event changed', () => {
    const entryId = chronicle.enter(admission('2026-03-01T09:00', stay, place('2.1')), { judged: judged() });
    const { verdict } = judged({ findings: [finding('assessment-current')] });
    const changed = { entryId, verdict, population: judged().population, conformance: 'non-conforming' as const };
    chronicle.enter(assessment('2026-02-01T09:00'), { rejudged: [changed] });
    expect(row(entryId)).toMatchObject({
      decision: 'justify',
      conformance: 'non-conforming',
      ruleIds: ['assessment-current'],
    });
  });
});
