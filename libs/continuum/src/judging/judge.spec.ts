import { compilePack } from '../compile-pack.js';
import type { MoveProposal } from '../facts.js';
import { gate, inventedDocument, rule, type Sections } from '../scenario/invented-document.js';
import { admissionTo, because, dischargeFrom, knowing, moveBetween, NOTHING, placedAt } from '../scenario/proposals.js';

const packWith = (sections: Sections = {}) => compilePack(inventedDocument(sections), 'a'.repeat(64));
const judged = (sections: Sections, proposal: MoveProposal) => packWith(sections).judge(NOTHING, proposal);
const found = (sections: Sections, proposal: MoveProposal) =>
  judged(sections, proposal).findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`);

describe('a verdict', () => {
  it('allows a move that nothing speaks against, and names the pack', () =>
    expect(judged({}, admissionTo('2'))).toEqual({
      decision: 'allow',
      findings: [],
      relied: [],
      judgeVersion: 1,
      packSha256: 'a'.repeat(64),
    }));

  it('is decided by the worst finding, which comes first', () => {
    const gates = [
      gate('assessment-recorded', { severity: 'advice' }),
      gate('coverage-verified', { outcomes: ['verified'], whenUnknown: 'justify' }),
      gate('level-offered-here', { severity: 'refuse' }),
    ];
    expect(found({ gates }, admissionTo('Z'))).toEqual([
      'refuse level-offered-here',
      'justify coverage-verified',
      'advice assessment-recorded',
    ]);
    expect(judged({ gates }, admissionTo('Z')).decision).toBe('refuse');
    expect(judged({ gates }, admissionTo('2')).decision).toBe('justify');
    expect(judged({ gates: gates.slice(0, 1) }, admissionTo('2')).decision).toBe('allow');
  });
});

describe('who should acknowledge a finding', () => {
  const acknowledging = {
    roles: ['clinician' as const],
    reviewHours: 24,
    source: 'TEST',
    status: 'own-choice' as const,
    note: null,
  };
  const gates = [
    gate('assessment-recorded', { severity: 'justify' }),
    gate('coverage-verified', {
      outcomes: ['verified'],
      whenUnknown: 'justify',
      acknowledgers: ['utilization-review'],
    }),
    gate('recommendation-recorded', { severity: 'justify', approval: 'director' }),
    gate('level-offered-here', { severity: 'advice' }),
  ];
  const named = (sections: Sections) =>
    Object.fromEntries(judged(sections, admissionTo('Z')).findings.map((one) => [one.ruleId, one.acknowledgers]));

  it('is whom its rule names, whoever should approve it, else those of the pack; advice is acknowledged by nobody', () =>
    expect(named({ gates, acknowledging })).toEqual({
      'assessment-recorded': ['clinician'],
      'coverage-verified': ['utilization-review'],
      'recommendation-recorded': ['director'],
      'level-offered-here': undefined,
    }));

  it('is nobody in particular where the pack does not say', () =>
    expect(named({ gates })).toMatchObject({
      'assessment-recorded': undefined,
      'coverage-verified': ['utilization-review'],
    }));
});

describe('what every pack finds', () => {
  const from = placedAt('2');
  const to = { ...from };
  const change = (more: object) =>
    ({ ...moveBetween('2', '2'), placement: from, to: { ...to, ...more } }) as MoveProposal;

  it('is a move to where the client already is', () => expect(found({}, change({}))).toEqual(['refuse already-there']));

  it.each([{ programId: 'evening' }, { facilityId: 'SOUTH' }])('is no move to another place: %j', (more) =>
    expect(found({}, change(more))).not.toContain('refuse already-there'),
  );

  const aftercare = { ...admissionTo('2'), kind: 'aftercare-start', to: null } as MoveProposal;
  const findings = (known: Parameters<typeof knowing>[0]) =>
    packWith()
      .judge(knowing(known), aftercare)
      .findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`);
  const lastDischarge = { at: 0, on: '2025-03-01', level: '2', disposition: 'completed' };

  it('is aftercare beside treatment or without any, as advice', () => {
    expect(findings({ placements: [from] })).toEqual(['advice aftercare-beside-treatment']);
    expect(findings({})).toEqual(['advice aftercare-without-treatment']);
    expect(findings({ lastDischarge })).toEqual([]);
  });
});

describe('move rules', () => {
  const moves = [
    rule('any-move'),
    rule('no-way-up', { kinds: ['step-up'], answer: 'refuse', remedy: 'Admit directly.' }),
    rule('but-from-one-to-two', {
      from: ['1'],
      to: ['2'],
      answer: 'justify',
      approval: 'director',
      reasons: ['worse'],
    }),
  ];

  it('answer by the most specific one: naming levels outweighs naming kinds', () => {
    expect(found({ moves }, moveBetween('2', '1'))).toEqual([]);
    expect(found({ moves }, moveBetween('2', '4'))).toEqual(['refuse no-way-up']);
    expect(found({ moves }, moveBetween('1', '2'))).toEqual(['justify but-from-one-to-two']);
  });

  it.each(['from', 'to'])('that name a level in "%s" outweigh those that name a kind', (end) => {
    const level = end === 'from' ? '4' : '2';
    const named = [
      rule('down', { kinds: ['step-down'], answer: 'refuse' }),
      rule('one-level', { [end]: [level] }),
      rule('any-move'),
    ];
    expect(found({ moves: named }, moveBetween('4', '2'))).toEqual([]);
    expect(found({ moves: named }, moveBetween('3', '1'))).toEqual(['refuse down']);
  });

  it('speak of the move in words, with the approver that the rule names', () => {
    const [finding] = judged({ moves }, moveBetween('1', '2')).findings;
    expect(finding?.observed).toBe('This is a step-up from 1 Level 1 to 2 Level 2.');
    expect(finding?.approval).toBe('director');
    expect(judged({ moves }, moveBetween('2', '4')).findings[0]?.remedy).toBe('Admit directly.');
  });

  it('refuse a reason that they do not list', () => {
    expect(found({ moves }, because(moveBetween('1', '2'), 'worse'))).toEqual(['justify but-from-one-to-two']);
    expect(found({ moves }, because(moveBetween('1', '2'), 'goals-met'))).toEqual(['refuse but-from-one-to-two']);
  });

  it('that do not describe a move leave it to be justified', () =>
    expect(found({ moves: [rule('admissions', { kinds: ['admission'] })] }, dischargeFrom('2'))).toEqual([
      'justify pack.move-described',
    ]));
});

describe('what the pack does not know', () => {
  it('refuses a destination that it cannot read', () =>
    expect(found({}, admissionTo('9.9'))).toEqual(['refuse pack.destination-known']));

  it('asks for a reason when it cannot compare the origin', () =>
    expect(found({}, moveBetween('2.1', '2', { system: 'elsewhere' }))).toEqual(['justify pack.origin-known']));

  it('notes a code that is not listed', () => {
    expect(found({}, dischargeFrom('2', 'vanished'))).toEqual(['advice pack.codes-known']);
    expect(found({}, because(admissionTo('2'), 'no-such-reason'))).toEqual(['advice pack.codes-known']);
    expect(found({}, because(admissionTo('2'), 'judgment'))).toEqual([]);
  });

  it('finds nothing unknown about aftercare, which the path itself keeps', () => {
    const started: MoveProposal = {
      ...admissionTo('aftercare', { system: 'throughline', track: 'aftercare' }),
      kind: 'aftercare-start',
    };
    expect(found({}, started)).toEqual(['advice aftercare-without-treatment']);
  });
});

describe('a level of another system', () => {
  const line = (code: string, to: readonly string[], inForce = true): Sections => ({
    system: 'elsewhere',
    code,
    to,
    inForce,
    source: 'BOOK',
    status: 'proposed',
  });
  const pack = packWith({
    crosswalk: [line('low', ['1']), line('middle', ['2', '3']), line('perhaps', ['4'], false)],
    moves: [
      rule('any-move'),
      rule('up', { kinds: ['step-up'], answer: 'justify' }),
      rule('down', { kinds: ['step-down'], answer: 'refuse' }),
    ],
  });
  const decision = (from: string, to: string) =>
    pack.judge(NOTHING, moveBetween(from, to, { system: 'elsewhere' })).decision;

  it('is read through the crosswalk', () => {
    expect(pack.crosswalk('elsewhere', 'middle')).toEqual(['2', '3']);
    expect(pack.crosswalk('invented', '2')).toEqual(['2']);
    expect(decision('low', '4')).toBe('justify');
  });
  it('that reads as several is lateral to each of them and to what lies between', () => {
    expect(decision('middle', '2')).toBe('allow');
    expect(decision('middle', '3')).toBe('allow');
    expect(decision('middle', '1')).toBe('refuse');
    expect(decision('middle', '4')).toBe('justify');
  });
  it('is not read by a line that is not in force', () => expect(pack.crosswalk('elsewhere', 'perhaps')).toEqual([]));
});

describe('a compiled pack answers', () => {
  const pack = packWith({
    phases: [
      { code: 'late', name: 'Late', order: 2, levels: ['2'], source: 'BOOK' },
      { code: 'early', name: 'Early', order: 1, levels: ['2'], source: 'BOOK' },
    ],
  });

  it('which way a move goes', () => {
    expect(pack.direction('1', '2')).toBe('up');
    expect(pack.direction('4', '2')).toBe('down');
    expect(pack.direction('2', '2')).toBe('lateral');
    expect(pack.direction('2', 'nowhere')).toBe('lateral');
  });
  it('which tracks may run side by side, whichever of them says so', () => {
    expect(pack.tracksMayRunBeside('treatment', 'detox')).toBe(true);
    expect(pack.tracksMayRunBeside('detox', 'treatment')).toBe(true);
    expect(pack.tracksMayRunBeside('treatment', 'treatment')).toBe(false);
    expect(pack.tracksMayRunBeside('treatment', 'alone')).toBe(false);
    expect(pack.tracksMayRunBeside('treatment', 'unheard-of')).toBe(false);
  });
  it('which tracks there are', () => {
    expect(['treatment', 'detox', 'unheard-of', 'toString'].map((code) => pack.hasTrack(code))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
  it('which codes its lists hold', () => {
    expect(pack.hasReason('move', 'goals-met')).toBe(true);
    expect(pack.hasReason('move', 'completed')).toBe(false);
    expect(pack.hasReason('move', 'constructor')).toBe(false);
    expect(pack.reasons('disposition').map(({ code }) => code)).toContain('walked-out');
  });
  it('the phases of a level in order, and none where there are none', () => {
    expect(pack.phases(null, '2').map(({ code }) => code)).toEqual(['early', 'late']);
    expect(pack.phases('unheard-of', '2').map(({ code }) => code)).toEqual(['early', 'late']);
    expect(pack.phases(null, '1')).toEqual([]);
  });
  it('no level for a code that is no level, not even an inherited one', () => {
    expect(pack.level('2')?.name).toBe('Level 2');
    expect(pack.level('constructor')).toBeUndefined();
    expect(pack.program('__proto__')).toBeUndefined();
  });
});

it('a placement that stands beside changes nothing of a verdict on another', () => {
  const pack = packWith({ gates: [gate('client-present')] });
  const facts = knowing({ placements: [placedAt('D', { status: 'on-leave', track: 'detox' })] });
  expect(pack.judge(facts, moveBetween('2', '1')).decision).toBe('allow');
});
