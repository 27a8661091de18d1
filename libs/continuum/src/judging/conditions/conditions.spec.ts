import { compilePack } from '../../compile-pack.js';
import type { Facts, MoveProposal } from '../../facts.js';
import { gate, inventedDocument, LEVELS, type Sections } from '../../scenario/invented-document.js';
import {
  admissionTo,
  assessed,
  dischargeFrom,
  knowing,
  moveBetween,
  NOTHING,
  placedAt,
  scheduleAt,
} from '../../scenario/proposals.js';
import type { Finding } from '../../verdict.js';
import { CONDITIONS } from '../conditions.js';

const judged = (
  condition: string,
  more: Sections,
  facts: Facts,
  proposal: MoveProposal,
  sections: Sections = {},
): Finding | undefined => {
  const pack = compilePack(inventedDocument({ gates: [gate(condition, more)], ...sections }), 'f'.repeat(64));
  return pack.judge(facts, proposal).findings.find(({ ruleId }) => ruleId === condition);
};

const BY = { entryId: '00000000-0000-4000-8000-0000000000b1', versionId: '00000000-0000-4000-8000-0000000000c1' };

const program = (more: Sections): Sections => ({
  programs: [{ code: 'iop', name: 'IOP', level: '2', sources: ['BOOK'], review: { state: 'not-stated' }, ...more }],
});
const range = (min: number | null, max: number | null): Sections => ({
  min,
  max,
  source: 'BOOK',
  status: 'sourced',
  inForce: true,
});
const inIop = { programId: 'north-iop', template: 'iop' };
const home = (safe: boolean | null, substanceFree: boolean | null): Facts =>
  knowing({ livingEnvironment: { on: '2025-03-20', safe, substanceFree } });
const authorized = (state: string, from: string | null, lastDay: string | null, level: string | null = '2'): Facts =>
  knowing({ authorizations: [{ state, level, from, lastDay }] });
const certified = (hoursPerWeek: number, payer = 'medicare', lastDay = '2025-04-30'): Facts =>
  knowing({
    coverages: [{ on: '2025-03-20', outcome: 'verified', payer }],
    certifications: [{ by: BY, level: '2', hoursPerWeek, from: '2025-03-01', lastDay }],
  });
const recommended = (level: string): Facts => knowing({ recommendation: { on: '2025-03-30', level } });
const discharged = (on: string): Facts =>
  knowing({ lastDischarge: { at: 0, on, level: '2', disposition: 'completed' } });
const away = knowing({ openReferral: { target: 'hospital', on: '2025-03-20' } });

interface Case {
  readonly condition: keyof typeof CONDITIONS;
  readonly gate?: Sections;
  readonly sections?: Sections;
  readonly flags: readonly [Facts, MoveProposal];
  readonly title: string;
  readonly passes: readonly [Facts, MoveProposal];
}

/** One move that each condition flags, what it says of it, and one that it lets pass. */
const CASES: readonly Case[] = [
  {
    condition: 'assessment-recorded',
    flags: [NOTHING, admissionTo('2')],
    title: 'No assessment is recorded before this move.',
    passes: [knowing(assessed()), admissionTo('2')],
  },
  {
    condition: 'assessment-not-older-than',
    gate: { days: 30, approval: 'director' },
    flags: [knowing(assessed({ on: '2025-02-18' })), admissionTo('2')],
    title: 'The assessment is 41 days old. The limit is 30 days.',
    passes: [knowing(assessed({ on: '2025-03-01' })), admissionTo('2')],
  },
  {
    condition: 'assessment-reviewed',
    flags: [knowing(assessed({ review: 'returned' })), admissionTo('2')],
    title: 'The assessment was returned by its reviewer.',
    passes: [knowing(assessed({ review: 'accepted' })), admissionTo('2')],
  },
  {
    condition: 'assessment-complete',
    gate: { parts: ['history', 'medical'] },
    flags: [knowing(assessed({ parts: ['history'] })), admissionTo('2')],
    title: 'The assessment does not cover: the medical.',
    passes: [knowing(assessed({ parts: ['medical', 'history'] })), admissionTo('2')],
  },
  {
    condition: 'recommendation-recorded',
    flags: [knowing(assessed()), admissionTo('2')],
    title: 'No level has been recommended.',
    passes: [knowing(assessed({ recommendedLevel: '2' })), admissionTo('2')],
  },
  {
    condition: 'recommendation-not-above',
    flags: [recommended('4'), admissionTo('2')],
    title: '4 Level 4 is recommended; this move is to 2 Level 2, which is less intensive.',
    passes: [recommended('2'), admissionTo('2')],
  },
  {
    condition: 'recommendation-not-below',
    flags: [recommended('1'), admissionTo('2')],
    title: '1 Level 1 is recommended; this move is to 2 Level 2, which is more intensive.',
    passes: [recommended('2'), admissionTo('2')],
  },
  {
    condition: 'hours-certified',
    gate: { hours: 9, payers: ['medicare'], whenUnknown: 'advice' },
    flags: [certified(8), admissionTo('2')],
    title: '8 hours a week are certified to 2025-04-30.',
    passes: [certified(9), admissionTo('2')],
  },
  {
    condition: 'coverage-verified',
    gate: { outcomes: ['verified', 'self-pay'], whenUnknown: 'advice' },
    flags: [knowing({ coverages: [{ on: '2025-03-20', outcome: 'pending' }] }), admissionTo('2')],
    title: 'Coverage status is pending.',
    passes: [knowing({ coverages: [{ on: '2025-03-20', outcome: 'self-pay' }] }), admissionTo('2')],
  },
  {
    condition: 'authorization-known',
    flags: [authorized('approved', '2025-03-01', '2025-03-30'), admissionTo('2')],
    title: 'No authorization is recorded for this level on this day.',
    passes: [authorized('denied', '2025-03-01', '2025-03-31'), admissionTo('2')],
  },
  {
    condition: 'authorization-approved',
    gate: { states: ['approved'], whenUnknown: 'pass' },
    flags: [authorized('denied', null, null), admissionTo('2')],
    title: 'The authorization status for this level is denied.',
    passes: [authorized('approved', null, null, null), admissionTo('2')],
  },
  {
    condition: 'aftercare-planned',
    gate: { exceptDispositions: ['died'] },
    flags: [NOTHING, dischargeFrom('2')],
    title: 'No aftercare plan is recorded for this stay.',
    passes: [knowing({ aftercarePlan: { on: '2025-03-10' } }), dischargeFrom('2')],
  },
  {
    condition: 'departure-planned',
    gate: { severity: 'advice' },
    flags: [NOTHING, dischargeFrom('2', 'walked-out')],
    title: 'The discharge comes before the client completes treatment (walked out).',
    passes: [NOTHING, dischargeFrom('2', 'completed')],
  },
  {
    condition: 'home-is-safe',
    gate: { whenUnknown: 'advice', approval: 'director' },
    flags: [home(false, false), admissionTo('2')],
    title: 'The living environment is not safe and not substance-free.',
    passes: [home(true, true), admissionTo('2')],
  },
  {
    condition: 'finding-absent',
    gate: { findings: ['withdrawal'], referTo: ['hospital', 'hotline'], severity: 'refuse' },
    flags: [knowing(assessed({ findings: ['withdrawal'] })), admissionTo('2')],
    title: 'On record: the withdrawal.',
    passes: [knowing(assessed({ findings: ['crisis'] })), admissionTo('2')],
  },
  {
    condition: 'population-served',
    gate: { whenUnknown: 'pass' },
    flags: [knowing({ population: 'adolescent' }), admissionTo('2')],
    title: 'The client belongs to the adolescent population; this rule pack is for the adult population.',
    passes: [knowing({ population: 'adult' }), admissionTo('2')],
  },
  {
    condition: 'level-offered-here',
    gate: { severity: 'refuse' },
    flags: [NOTHING, admissionTo('Z')],
    title: 'Z Level Z is not offered here.',
    passes: [NOTHING, admissionTo('4')],
  },
  {
    condition: 'program-exclusion-absent',
    sections: program({ exclusions: ['withdrawal'] }),
    flags: [knowing(assessed({ findings: ['withdrawal'] })), admissionTo('2', inIop)],
    title: 'This program does not take clients with: the withdrawal.',
    passes: [knowing(assessed({ findings: ['withdrawal'] })), admissionTo('2')],
  },
  {
    condition: 'program-serves-population',
    sections: program({ populations: ['adult'] }),
    flags: [knowing({ population: 'adolescent' }), admissionTo('2', inIop)],
    title: 'This program is for the adult population; the client belongs to the adolescent population.',
    passes: [knowing({ population: 'adult' }), admissionTo('2', inIop)],
  },
  {
    condition: 'rungs-not-skipped',
    gate: { skippedMax: 1 },
    flags: [NOTHING, moveBetween('4', '1')],
    title: 'The move from 4 to 1 skips 2 levels (2, 3).',
    passes: [NOTHING, moveBetween('4', '2')],
  },
  {
    condition: 'recommended-track-attended',
    gate: { recommended: ['detox'] },
    flags: [recommended('D'), admissionTo('2')],
    title: 'D Level D was recommended on 2025-03-30; the client is not there and has not been there since.',
    passes: [recommended('D'), admissionTo('D', { track: 'detox' })],
  },
  {
    condition: 'following-level-recommended',
    flags: [
      knowing({ recommendation: { on: '2025-02-01', level: '4' } }),
      dischargeFrom('D', 'completed', { track: 'detox' }),
    ],
    title: 'No level of care is recommended to follow this stay.',
    passes: [recommended('4'), dischargeFrom('D', 'completed', { track: 'detox' })],
  },
  {
    condition: 'not-readmitted-within',
    gate: { days: 30 },
    flags: [discharged('2025-03-11'), admissionTo('2')],
    title: 'The last discharge was 20 days before this admission.',
    passes: [discharged('2025-02-01'), admissionTo('2')],
  },
  {
    condition: 'referral-closed',
    flags: [away, admissionTo('2')],
    title: 'The client was referred out on 2025-03-20 and no return is recorded.',
    passes: [NOTHING, admissionTo('2')],
  },
  {
    condition: 'client-present',
    flags: [NOTHING, moveBetween('2', '1', { status: 'on-leave' })],
    title: 'The client is on leave.',
    passes: [NOTHING, moveBetween('2', '1')],
  },
  {
    condition: 'schedule-fits-level',
    gate: { appliesTo: { kinds: ['schedule'] } },
    flags: [NOTHING, scheduleAt('2', ['mon', 'wed'], 180)],
    title: 'The schedule adds up to 6 h a week; 2 Level 2 has 9 h to 19 h a week.',
    passes: [NOTHING, scheduleAt('2', ['mon', 'wed', 'fri'], 180)],
  },
  {
    condition: 'schedule-fits-program',
    gate: { appliesTo: { kinds: ['schedule'] } },
    sections: program({
      weeklyMinutes: [range(540, 720)],
      sessionMinutes: [range(180, 240)],
      daysPerWeek: [range(3, 4)],
      windows: [{ track: 'evening' }],
      modalities: ['in-person'],
    }),
    flags: [
      NOTHING,
      scheduleAt('2', ['mon', 'tue', 'wed', 'thu', 'fri'], 150, { window: 'morning', modality: 'virtual' }, inIop),
    ],
    title:
      'The schedule differs from the program "IOP": 12 h 30 min a week, not 9 h to 12 h a week; 5 days a week, not 3 to 4; sessions of 150 minutes, not 180 to 240; morning, not evening; virtual, not in-person.',
    passes: [NOTHING, scheduleAt('2', ['mon', 'wed', 'thu'], 180, { window: 'evening', modality: 'in-person' }, inIop)],
  },
];

describe('every condition flags one move and lets another pass', () => {
  it('has a case for each condition that a pack can name', () =>
    expect(CASES.map(({ condition }) => condition).sort()).toEqual(Object.keys(CONDITIONS).sort()));

  it.each(CASES)('$condition flags', ({ condition, gate: more = {}, sections, flags: [facts, proposal], title }) => {
    const finding = judged(condition, more, facts, proposal, sections);
    expect(finding?.observed).toBe(title);
    expect(finding?.severity).toBe(more['severity'] ?? 'justify');
    expect(finding?.source).toBe('An invented book');
    expect(finding?.remedy).toMatch(/^[A-Z].*\.$/);
    expect(finding?.inputs.length).toBeGreaterThan(0);
  });

  it.each(CASES)('$condition lets pass', ({ condition, gate: more = {}, sections, passes: [facts, proposal] }) =>
    expect(judged(condition, more, facts, proposal, sections)).toBeUndefined(),
  );
});

describe('a schedule is compared with what the facility states of its own program', () => {
  const evenings = program({ windows: [{ track: 'evening' }], modalities: ['in-person'] });
  const found = (offer: NonNullable<MoveProposal['offer']>, where: object, window: string, modality: string) =>
    judged(
      'schedule-fits-program',
      { appliesTo: { kinds: ['schedule'] } },
      NOTHING,
      { ...scheduleAt('2', ['mon'], null, { window, modality }, where), offer },
      evenings,
    )?.observed;

  it('before what its template says', () => {
    expect(found({ window: 'morning', modality: null }, inIop, 'morning', 'in-person')).toBeUndefined();
    expect(found({ window: 'morning', modality: 'virtual' }, inIop, 'evening', 'in-person')).toBe(
      'The schedule differs from the program "IOP": evening, not morning; in-person, not virtual.',
    );
  });

  it('and where it states nothing, with its template', () =>
    expect(found({ window: null, modality: null }, inIop, 'morning', 'in-person')).toBe(
      'The schedule differs from the program "IOP": morning, not evening.',
    ));

  it('without any template, too; a hybrid program has both', () => {
    const own = { window: 'evening', modality: 'hybrid' };
    expect(found(own, {}, 'morning', 'virtual')).toBe('The schedule differs from the program: morning, not evening.');
    expect(found(own, {}, 'evening', 'hybrid')).toBeUndefined();
    expect(found({ window: null, modality: null }, {}, 'morning', 'virtual')).toBeUndefined();
  });
});

const REVIEW = { ...BY, entryId: '00000000-0000-4000-8000-0000000000b2' };

describe('a condition that is met says what it rests on', () => {
  const relied = (condition: string, more: Sections, facts: Facts, proposal: MoveProposal, sections: Sections = {}) => {
    const pack = compilePack(inventedDocument({ gates: [gate(condition, more)], ...sections }), 'f'.repeat(64));
    return pack.judge(facts, proposal).relied;
  };
  const march3 = knowing(assessed({ by: BY, on: '2025-03-03', recommendedLevel: '2', parts: ['medical'] }));

  it.each([
    ['assessment-recorded', {}, march3, 'Assessment of 2025-03-03.'],
    ['assessment-not-older-than', { days: 30 }, march3, 'Assessment of 2025-03-03.'],
    ['assessment-complete', { parts: ['medical'] }, march3, 'Assessment of 2025-03-03.'],
    ['recommendation-recorded', {}, march3, 'Level 2 was recommended on 2025-03-03.'],
    ['recommendation-not-above', {}, march3, 'Level 2 was recommended on 2025-03-03.'],
    ['recommendation-not-below', {}, march3, 'Level 2 was recommended on 2025-03-03.'],
    [
      'finding-absent',
      { findings: ['crisis'] },
      march3,
      'None of the findings that this rule looks for is on record in the assessment of 2025-03-03.',
    ],
    [
      'coverage-verified',
      { outcomes: ['verified'], whenUnknown: 'pass' },
      knowing({ coverages: [{ by: BY, on: '2025-03-20', outcome: 'verified' }] }),
      'Coverage status: verified, as of 2025-03-20.',
    ],
    [
      'authorization-approved',
      { states: ['approved'], whenUnknown: 'pass' },
      knowing({
        authorizations: [{ by: BY, state: 'approved', level: '2', from: '2025-03-01', lastDay: '2025-04-30' }],
      }),
      'Authorization approved for level 2 through 2025-04-30.',
    ],
    [
      'authorization-known',
      {},
      knowing({ coverages: [{ by: BY, on: '2025-03-20', outcome: 'self-pay' }] }),
      'Coverage status: self-pay, as of 2025-03-20.',
    ],
    [
      'home-is-safe',
      { whenUnknown: 'justify' },
      knowing({ livingEnvironment: { by: BY, on: '2025-03-20', safe: true, substanceFree: true } }),
      'The living environment was recorded as safe and substance-free on 2025-03-20.',
    ],
    [
      'population-served',
      { whenUnknown: 'justify' },
      knowing({ population: 'adult', populationBy: BY }),
      'The client belongs to the adult population.',
    ],
    [
      'not-readmitted-within',
      { days: 30 },
      knowing({ lastDischarge: { by: BY, at: 0, on: '2025-02-01', level: '2', disposition: 'completed' } }),
      'The last discharge was on 2025-02-01.',
    ],
  ] as const)('%s', (condition, more, facts, observed) => {
    const [one, ...others] = relied(condition, more, facts, admissionTo('2'));
    expect(one).toMatchObject({ ruleId: condition, title: condition, ...BY, observed });
    expect(one?.inputs.length).toBeGreaterThan(0);
    expect(others).toEqual([]);
  });

  it('an accepted assessment rests on its review', () =>
    expect(
      relied(
        'assessment-reviewed',
        {},
        knowing(assessed({ by: BY, review: 'accepted', reviewedBy: REVIEW })),
        admissionTo('2'),
      ),
    ).toMatchObject([REVIEW]));

  it('a discharge rests on the aftercare plan, unless its disposition needs none', () => {
    const planned = knowing({ aftercarePlan: { by: BY, on: '2025-03-10' } });
    const more = { exceptDispositions: ['died'] };
    expect(relied('aftercare-planned', more, planned, dischargeFrom('2'))).toMatchObject([
      { ...BY, observed: 'Aftercare plan of 2025-03-10.' },
    ]);
    expect(relied('aftercare-planned', more, planned, dischargeFrom('2', 'died'))).toEqual([]);
  });

  it('a move rests on the entry by which the client is present', () =>
    expect(relied('client-present', {}, NOTHING, moveBetween('2', '1', { by: BY }))).toMatchObject([BY]));

  it('nothing recorded is nothing to rest on', () => {
    expect(relied('finding-absent', { findings: ['crisis'] }, NOTHING, admissionTo('2'))).toEqual([]);
    expect(relied('home-is-safe', { whenUnknown: 'pass' }, NOTHING, admissionTo('2'))).toEqual([]);
    expect(relied('level-offered-here', {}, NOTHING, admissionTo('2'))).toEqual([]);
  });
});

describe('what nobody has recorded is judged as the pack says', () => {
  const unknowns = [
    ['coverage-verified', { outcomes: ['verified'] }],
    ['authorization-approved', { states: ['approved'] }],
    ['home-is-safe', {}],
    ['population-served', {}],
  ] as const;

  it.each(unknowns)('%s', (condition, more) => {
    const severityWhen = (whenUnknown: string) =>
      judged(condition, { ...more, approval: 'director', whenUnknown }, NOTHING, admissionTo('2'))?.severity;
    expect(severityWhen('pass')).toBeUndefined();
    expect(severityWhen('advice')).toBe('advice');
    expect(severityWhen('justify')).toBe('justify');
    expect(severityWhen('refuse')).toBe('refuse');
  });

  it('asks for an approval only of what has to be justified', () => {
    const approvalWhen = (facts: Facts) =>
      judged('home-is-safe', { whenUnknown: 'advice', approval: 'director' }, facts, admissionTo('2'))?.approval;
    expect(approvalWhen(NOTHING)).toBeNull();
    expect(approvalWhen(home(null, true))).toBeNull();
    expect(approvalWhen(home(false, true))).toBe('director');
  });
});

describe('details that a colleague would expect', () => {
  it('offers approval for a stale assessment only where the pack has an approver', () => {
    const stale = knowing(assessed({ on: '2025-01-01' }));
    const remedyWith = (more: Sections) =>
      judged('assessment-not-older-than', { days: 30, ...more }, stale, admissionTo('2'))?.remedy;
    expect(remedyWith({ approval: 'director' })).toBe('Record an assessment or request approval.');
    expect(remedyWith({})).toBe('Record an assessment, or state a coded reason.');
  });

  it('takes nobody for readmitted who goes on from another track', () => {
    const left = (level: string) =>
      knowing({ lastDischarge: { at: 0, on: '2025-03-30', level, disposition: 'completed' } });
    const found = (level: string) => judged('not-readmitted-within', { days: 30 }, left(level), admissionTo('2'));
    expect([found('D'), found('1')?.observed]).toEqual([
      undefined,
      'The last discharge was 1 day before this admission.',
    ]);
  });

  it('lets an assessment of the thirtieth day pass', () =>
    expect(
      judged('assessment-not-older-than', { days: 30 }, knowing(assessed({ on: '2025-03-01' })), admissionTo('2')),
    ).toBeUndefined());

  it('reads an inquiry only while no assessment supersedes it', () => {
    const inquiry = { on: '2025-03-20', outcome: null, exclusions: ['withdrawal'] };
    const found = (facts: Facts) =>
      judged('finding-absent', { findings: ['withdrawal'], severity: 'refuse' }, facts, admissionTo('2'))?.severity;
    expect(found(knowing({ inquiry }))).toBe('refuse');
    expect(found(knowing({ inquiry, ...assessed({ on: '2025-03-21', findings: ['withdrawal'] }) }))).toBe('refuse');
    expect(found(knowing({ inquiry, ...assessed({ on: '2025-03-20' }) }))).toBe('refuse');
    expect(found(knowing({ inquiry, ...assessed({ on: '2025-03-19' }) }))).toBe('refuse');
  });

  it('keeps in sight, as advice, what an inquiry noted and a later assessment did not find', () => {
    const facts = (exclusions: readonly string[]) =>
      knowing({ inquiry: { on: '2025-03-20', outcome: null, exclusions }, ...assessed({ on: '2025-03-21' }) });
    const found = (exclusions: readonly string[]) =>
      judged('finding-absent', { findings: ['withdrawal'], severity: 'refuse' }, facts(exclusions), admissionTo('2'));
    expect(found(['withdrawal'])).toMatchObject({
      severity: 'advice',
      observed: 'The inquiry of 2025-03-20 noted: the withdrawal. The assessment of 2025-03-21 does not list it.',
    });
    expect(found(['something-else'])).toBeUndefined();
  });

  it('counts what a later assessment recommends over an earlier recommendation', () => {
    const recommendation = { on: '2025-03-01', level: '4' };
    const flagged = (on: string) =>
      judged(
        'recommendation-not-above',
        {},
        knowing({ recommendation, ...assessed({ on, recommendedLevel: '2' }) }),
        admissionTo('2'),
      );
    expect(flagged('2025-03-02')).toBeUndefined();
    expect(flagged('2025-03-01')).toBeDefined();
  });

  it('does not compare recommendations across tracks', () =>
    expect(
      judged('recommendation-not-above', {}, recommended('4'), admissionTo('D', { track: 'detox' })),
    ).toBeUndefined());

  it('reads of the words on one level the last one that covers the day; asking again takes nothing away', () => {
    const text = (...words: (readonly [state: string, from: string | null])[]) =>
      knowing({ authorizations: words.map(([state, from]) => ({ state, from, lastDay: null, level: '2' })) });
    const granted = (facts: Facts) =>
      judged('authorization-approved', { states: ['approved'], whenUnknown: 'justify' }, facts, admissionTo('2'))
        ?.observed;
    expect(granted(text(['denied', null], ['approved', '2025-03-01']))).toBeUndefined();
    expect(granted(text(['approved', '2025-03-01'], ['denied', '2025-03-15']))).toBe(
      'The authorization status for this level is denied.',
    );
    expect(granted(text(['approved', '2025-03-01'], ['denied', '2025-05-01']))).toBeUndefined();
    expect(granted(text(['approved', '2025-03-01'], ['requested', null]))).toBeUndefined();
    expect(granted(text(['denied', null], ['requested', null]))).toBe(
      'The authorization status for this level is requested.',
    );
  });

  it('asks for certified hours of the payers that it names, for the level and its days', () => {
    const gate = { hours: 9, payers: ['medicare'], whenUnknown: 'justify' };
    const asks = (facts: Facts, level = '2') => judged('hours-certified', gate, facts, admissionTo(level))?.severity;
    expect(asks(certified(20))).toBeUndefined();
    expect(asks(certified(20), '3')).toBe('justify');
    expect(asks(certified(20, 'medicare', '2025-03-15'))).toBe('justify');
    expect(asks(certified(1, 'medicaid'))).toBeUndefined();
    expect(asks(knowing({ coverages: [{ on: '2025-03-20', outcome: 'verified' }] }))).toBeUndefined();
    const word = { state: 'approved', level: '2', from: null, lastDay: null, payer: 'medicare' };
    expect(asks(knowing({ authorizations: [word] }))).toBe('justify');
  });

  it('takes of coverage the last word on the level, or on all of them', () => {
    const found = (...coverages: Facts['coverages']) =>
      judged(
        'coverage-verified',
        { outcomes: ['verified'], whenUnknown: 'justify' },
        knowing({ coverages }),
        admissionTo('2'),
      )?.observed;
    const all = { on: '2025-03-20', outcome: 'verified', level: null };
    expect(found(all, { on: '2025-03-21', outcome: 'not-covered', level: '3' })).toBeUndefined();
    expect(found(all, { on: '2025-03-21', outcome: 'not-covered', level: '2' })).toBe(
      'The payer does not cover level 2.',
    );
    expect(found({ on: '2025-03-21', outcome: 'verified', level: '3' })).toBe('Coverage has not been verified.');
  });

  it('asks nobody who pays for an authorization', () => {
    const coverages = [{ on: '2025-03-20', outcome: 'self-pay' }];
    expect(judged('authorization-known', {}, knowing({ coverages }), admissionTo('2'))).toBeUndefined();
  });

  it('does not count a level that is not given here, or is no rung, as skipped', () => {
    const levels = LEVELS.map((level) => (level['code'] === '3' ? { ...level, rung: false } : level));
    expect(judged('rungs-not-skipped', { skippedMax: 0 }, NOTHING, moveBetween('4', '2'), { levels })).toBeUndefined();
    expect(judged('rungs-not-skipped', { skippedMax: 0 }, NOTHING, moveBetween('4', '2'))).toBeDefined();
  });

  it('asks for no aftercare plan of someone who has died', () =>
    expect(
      judged('aftercare-planned', { exceptDispositions: ['died'] }, NOTHING, dischargeFrom('2', 'died')),
    ).toBeUndefined());

  it('says where a level that is referred out is given', () =>
    expect(judged('level-offered-here', {}, NOTHING, admissionTo('Z'))?.remedy).toBe(
      'Refer out to the hospital and record the return afterwards.',
    ));

  it('lets the pack say it in its own words', () =>
    expect(judged('assessment-recorded', { remedy: 'Call the front desk.' }, NOTHING, admissionTo('2'))?.remedy).toBe(
      'Call the front desk.',
    ));
});

describe('a gate concerns the moves that it names', () => {
  const flagged = (appliesTo: Sections, proposal: MoveProposal) =>
    judged('assessment-recorded', { appliesTo }, NOTHING, proposal) !== undefined;

  it('by kind', () => {
    expect(flagged({ kinds: ['step-down'] }, moveBetween('2', '1'))).toBe(true);
    expect(flagged({ kinds: ['step-down'] }, moveBetween('1', '2'))).toBe(false);
  });
  it('by level: the one moved to, or the one left', () => {
    expect(flagged({ kinds: ['admission'], levels: ['2'] }, admissionTo('2'))).toBe(true);
    expect(flagged({ kinds: ['admission'], levels: ['2'] }, admissionTo('1'))).toBe(false);
    expect(flagged({ kinds: ['discharge'], levels: ['2'] }, dischargeFrom('2'))).toBe(true);
  });
  it('by setting', () => {
    expect(flagged({ kinds: ['admission'], settings: ['residential'] }, admissionTo('4'))).toBe(true);
    expect(flagged({ kinds: ['admission'], settings: ['residential'] }, admissionTo('1'))).toBe(false);
  });
  it('by track', () => {
    expect(flagged({ kinds: ['admission'], tracks: ['detox'] }, admissionTo('D', { track: 'detox' }))).toBe(true);
    expect(flagged({ kinds: ['admission'], tracks: ['detox'] }, admissionTo('1'))).toBe(false);
  });
});

it('findings hold neither facility nor placement: they are shown and exported', () => {
  const text = CASES.map(({ condition, gate: more = {}, sections, flags: [facts, proposal] }) =>
    judged(condition, more, facts, proposal, sections),
  );
  expect(JSON.stringify(text)).not.toMatch(/NORTH|00000000-0000/);
  expect(placedAt('2').facilityId).toBe('NORTH');
});
