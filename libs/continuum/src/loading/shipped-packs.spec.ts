import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inForce } from '../document/claim.js';
import { GATES } from '../document/gates.js';
import type { ClockTrigger, Facts, MoveProposal } from '../facts.js';
import type { RulePack } from '../rule-pack.js';
import { knowing } from '../scenario/proposals.js';
import { levelInWords } from '../level-in-words.js';
import { statedFacts } from '../checks/readers.js';
import { offerOf } from '../document/levels.js';
import { checkPackFile, loadPacks } from './load-packs.js';
import { parsePack } from './parse-pack.js';

const folder = join(fileURLToPath(import.meta.url), '../../../../../packs');
const packs = await loadPacks(folder);

const pack = (id: string): RulePack => {
  const found = packs.find(({ ref }) => ref.id === id);
  if (!found) throw new Error(`There is no pack ${id}.`);
  return found;
};
const minutesOf = (id: string, level: string) => {
  const claim = inForce(pack(id).level(level)?.weeklyMinutes ?? []);
  return claim && [claim.min, claim.max];
};
const program = (id: string, code: string) => {
  const found = pack(id).program(code);
  if (!found) throw new Error(`There is no program ${code} in ${id}.`);
  return found;
};
const notesOf = async (file: string): Promise<readonly string[]> => {
  const answer = await checkPackFile(join(folder, file));
  return answer.ok ? answer.notes.map(({ code }) => code) : ['faulty'];
};

const ON = '2025-03-31';
/** Someone whose papers are all in order. */
const ready = (recommended: string): Facts =>
  knowing({
    population: 'adult',
    assessment: {
      on: '2025-03-25',
      recommendedLevel: recommended,
      review: 'accepted',
      findings: [],
      parts: ALL_PARTS,
    },
    recommendation: { on: '2025-03-26', level: recommended },
    coverages: [{ on: '2025-03-26', outcome: 'verified' }],
    authorizations: [{ state: 'approved', level: null, from: '2025-03-01', lastDay: '2025-06-30' }],
    livingEnvironment: { on: '2025-03-25', safe: true, substanceFree: true },
    aftercarePlan: { on: '2025-03-28' },
  });
const ALL_PARTS = [
  'substance-history',
  'mental-health',
  'previous-treatment',
  'medical',
  'circumstances',
  'motivation',
  'clinical-interview',
  'medical-screening',
  'psychosocial',
];

const place = (of: RulePack, level: string, programId: string | null = null) => {
  const { system = '', track = '' } = of.level(level) ?? {};
  return { facilityId: 'NORTH', programId, track, system, level };
};
const blank = {
  at: 0,
  on: ON,
  placement: null,
  to: null,
  phase: null,
  disposition: null,
  reason: null,
  target: null,
} as const;
const placed = (
  of: RulePack,
  level: string,
  programId: string | null = null,
): NonNullable<MoveProposal['placement']> => ({
  ...place(of, level, programId),
  placementId: '00000000-0000-4000-8000-000000000002',
  phase: null,
  status: 'present',
  admittedOn: '2025-03-01',
  levelSince: '2025-03-01',
});
const admission = (of: RulePack, level: string, programId: string | null = null): MoveProposal => ({
  ...blank,
  kind: 'admission',
  to: place(of, level, programId),
});
const change = (of: RulePack, from: string, to: string): MoveProposal => ({
  ...blank,
  kind: 'level-change',
  placement: placed(of, from),
  to: place(of, to),
});
const discharge = (of: RulePack, from: string, disposition: string): MoveProposal => ({
  ...blank,
  kind: 'discharge',
  placement: placed(of, from),
  disposition,
});
const phaseChange = (of: RulePack, level: string, programId: string, phase: string): MoveProposal => ({
  ...blank,
  kind: 'phase-change',
  placement: placed(of, level, programId),
  phase,
});

const found = (of: RulePack, facts: Facts, proposal: MoveProposal): readonly string[] =>
  of.judge(facts, proposal).findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`);

describe('the shipped packs', () => {
  it('are all there and all sound', async () => {
    expect(packs.map(({ ref }) => ref.id)).toEqual([
      'aac-directory',
      'asam-3e-adolescent',
      'asam-3e-adult',
      'asam-4e-adult',
      'beginnings-treatment',
      'general-iop',
      'hospital-log',
      'lighthouse-dallas',
      'manifest-orange-county',
    ]);
    const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml') && !name.endsWith('.mapping.yaml'));
    expect(files).toEqual(packs.map(({ ref }) => `${ref.id}.yaml`));
  });

  it.each(packs.map((one) => [one.ref.id, one] as const))(
    '%s: every pair of levels is judged, and refused as not offered only where it is not',
    (_id, one) => {
      const facts = ready('2.1');
      for (const from of one.levels) {
        for (const to of one.levels) {
          const verdict = one.judge(facts, change(one, from.code, to.code));
          const offered = offerOf(to).offer === 'here';
          expect({
            from: from.code,
            to: to.code,
            refused: verdict.findings.some(({ ruleId }) => ruleId === 'level-offered-here'),
          }).toEqual({
            from: from.code,
            to: to.code,
            refused: !offered,
          });
          expect(verdict.findings.map(({ ruleId }) => ruleId)).not.toContain('pack.move-described');
        }
      }
    },
  );

  it.each(packs.map((one) => [one.ref.id, one] as const))(
    '%s: nothing unverified is in force, and every figure names its source',
    (_id, one) => {
      const sources = new Set(one.document.sources.map(({ id }) => id));
      const claims = [
        ...one.levels.flatMap(({ weeklyMinutes }) => weeklyMinutes),
        ...one.programs.flatMap((each) => [
          ...each.weeklyMinutes,
          ...each.duration,
          ...each.cost,
          ...each.groupSize,
          ...each.sessionMinutes,
        ]),
        ...one.document.crosswalk,
      ];
      for (const claim of claims) {
        expect(sources.has(claim.source)).toBe(true);
        expect(claim.inForce && claim.status === 'unverified').toBe(false);
      }
      expect(one.document.disclaimer).toMatch(/^Not clinical advice/);
    },
  );

  it.each(packs.map((one) => [one.ref.id, one] as const))(
    '%s: is small enough to be published as one event',
    (_id, one) => expect(JSON.stringify(one.document).length).toBeLessThan(200_000),
  );
});

describe('what the shipped packs say of whose word it is', () => {
  const sites = ['beginnings-treatment', 'general-iop', 'lighthouse-dallas', 'aac-directory', 'manifest-orange-county'];

  it.each(sites)("%s: says of each level whether it is given, on somebody's word", (id) => {
    for (const { code, offer } of pack(id).levels) expect([code, offer.length > 0]).toEqual([code, true]);
  });

  it('no gate, move or clock of the base pack cites one site', () => {
    const { moves, gates, clocks } = pack('asam-3e-adult').document;
    for (const { id, source } of [...moves, ...gates, ...clocks])
      expect([id, source]).not.toEqual([id, expect.stringMatching(/^S\d$/)]);
  });

  it.each(sites)('%s: cites no other site in its rules', (id) => {
    const own = {
      'beginnings-treatment': 'S0',
      'general-iop': 'S1',
      'lighthouse-dallas': 'S2',
      'aac-directory': 'S3',
      'manifest-orange-county': 'S4',
    }[id];
    const { moves, gates, clocks } = pack(id).document;
    const cited = new Set(
      [...moves, ...gates, ...clocks].map(({ source }) => source).filter((source) => /^S\d$/.test(source)),
    );
    expect([...cited].filter((source) => source !== own)).toEqual([]);
  });

  it('illustrative review intervals are those that the source has, and no others', () => {
    const lines = packs.flatMap(({ document }) =>
      document.clocks.flatMap(({ due }) => (due.unit === 'days' ? due.byLevel : [])),
    );
    const cited = lines
      .filter(({ source }) => source === 'B2')
      .flatMap(({ levels, within }) => levels.map((level) => [level, within] as const));
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter(([level, within]) => B2_DAYS[level] !== within)).toEqual([]);
  });

  it.each(packs.map((one) => [one.ref.id, one] as const))('%s: what nothing reads is said to be so', (_id, one) => {
    const facts = statedFacts(one.document);
    for (const { fact, readBy } of facts.filter(({ fact: name }) =>
      /: (services|cost|duration|indications)$/.test(name),
    ))
      expect([fact, readBy]).toEqual([fact, []]);
    for (const { fact, readBy } of facts.filter(({ fact: name }) => name.endsWith(': exclusions')))
      expect([fact, readBy]).toEqual([fact, ['rule program-exclusions']]);
  });
});

/** One teaching example, which calls its figures illustrative. */
const B2_DAYS: Readonly<Record<string, number>> = {
  '4': 3,
  '3.7': 5,
  '3.5': 7,
  '3.1': 14,
  '2.5': 14,
  '2.1': 30,
  '1': 90,
};

describe('hours a week, as their sources state them', () => {
  it('of the third edition, adults', () => {
    expect(minutesOf('asam-3e-adult', '1')).toEqual([null, 539]);
    expect(minutesOf('asam-3e-adult', '2.1')).toEqual([9 * 60, 20 * 60 - 1]);
    expect(minutesOf('asam-3e-adult', '2.5')).toEqual([20 * 60, null]);
    expect(minutesOf('asam-3e-adult', '3.1')).toEqual([5 * 60, null]);
    expect(minutesOf('asam-3e-adult', '3.7')).toBeUndefined();
  });
  it('of the third edition, adolescents: what is unverified is kept and does not count', () => {
    expect(minutesOf('asam-3e-adolescent', '1')).toEqual([null, 359]);
    expect(minutesOf('asam-3e-adolescent', '2.1')).toEqual([6 * 60, null]);
    expect(minutesOf('asam-3e-adolescent', '2.5')).toBeUndefined();
    expect(pack('asam-3e-adolescent').level('2.5')?.weeklyMinutes).toMatchObject([
      { min: 1200, status: 'unverified', inForce: false },
    ]);
    const young = pack('asam-3e-adolescent');
    expect(young.level('3.3')?.offer.map(({ offer, status, inForce: counts }) => [offer, status, counts])).toEqual([
      ['here', 'own-choice', true],
      ['not-offered', 'unverified', false],
    ]);
    const adolescent = { ...ready('3.3'), population: 'adolescent' as const };
    expect(found(young, adolescent, admission(young, '3.3'))).toEqual(['justify unconfirmed-adolescent-level']);
  });
  it.each(['asam-3e-adult', 'asam-4e-adult'])(
    'of %s: each length of a week belongs to a level without a residence',
    (id) => {
      const ranges = pack(id)
        .levels.filter(({ structure24h, track }) => structure24h === 'none' && track === 'treatment')
        .flatMap(({ weeklyMinutes }) => inForce(weeklyMinutes) ?? []);
      const floor = Math.min(...ranges.map(({ min }) => min ?? 0));
      for (let minutes = floor; minutes <= 7 * 24 * 60; minutes += 1) {
        const taken = ranges.some(({ min, max }) => minutes >= (min ?? 0) && minutes <= (max ?? Infinity));
        if (!taken) throw new Error(`${minutes} minutes a week belong to no level of ${id}.`);
      }
      expect(minutesOf(id, '2.1')).toEqual([540, 1199]);
    },
  );
  it('of the fourth edition', () => {
    expect(minutesOf('asam-4e-adult', '2.1')).toEqual([9 * 60, 20 * 60 - 1]);
    expect(minutesOf('asam-4e-adult', '3.1')).toBeUndefined();
    expect(pack('asam-4e-adult').level('3.7-BIO')?.rank).toBe(375);
    expect(pack('asam-4e-adult').level('3.3')).toBeUndefined();
    expect(pack('asam-4e-adult').level('0.5')).toBeUndefined();
  });
});

describe('a transfer between editions', () => {
  const fourth = pack('asam-4e-adult');
  it('reads every third-edition level that has a proposed counterpart', () => {
    expect(fourth.crosswalk('asam-3e', '1')).toEqual(['1.5', '1.7', '1.0']);
    expect(fourth.crosswalk('asam-3e', '3.3')).toEqual(['3.1', '3.5']);
    expect(fourth.crosswalk('asam-3e', '3.2-WM')).toEqual([]);
    expect(fourth.crosswalk('asam-3e', '0.5')).toEqual([]);
    expect(pack('asam-3e-adult').crosswalk('asam-4e', '3.7-BIO')).toEqual(['3.7']);
    expect(fourth.crosswalk('asam-4e', '4')).toEqual(['4']);
  });
  it('from partial hospitalization to 2.5 or 2.7 is lateral', () => {
    const from = placed(pack('asam-3e-adult'), '2.5');
    const facts = ready('2.7');
    expect(found(fourth, facts, { ...change(fourth, '2.5', '2.7'), placement: from })).toEqual([]);
  });
});

describe('a provider whose papers are in order', () => {
  const offered = ['beginnings-treatment', 'general-iop', 'lighthouse-dallas'].flatMap((id) =>
    pack(id)
      .levels.filter((level) => offerOf(level).offer === 'here' && level.track === 'treatment')
      .map(({ code }) => [id, code] as const),
  );
  it.each(offered)('%s admits to %s without a word', (id, level) =>
    expect(found(pack(id), ready(level), admission(pack(id), level))).toEqual([]),
  );

  it('steps down rung by rung, and skips one', () => {
    const site = pack('beginnings-treatment');
    expect(found(site, ready('2.5'), change(site, '3.7', '2.5'))).toEqual([]);
    expect(found(site, ready('2.1'), change(site, '3.7', '2.1'))).toEqual([]);
    expect(found(site, ready('1'), change(site, '3.7', '1'))).toEqual(['justify rungs-not-skipped']);
  });
  it('discharges with an aftercare plan; an early exit is flagged', () => {
    const site = pack('beginnings-treatment');
    expect(found(site, ready('1'), discharge(site, '1', 'completed'))).toEqual([]);
    expect(found(site, ready('1'), discharge(site, '1', 'stopped-coming'))).toEqual(['advice departure-planned']);
    expect(found(site, knowing({}), discharge(site, '1', 'stopped-coming'))).toEqual([
      'justify aftercare-planned',
      'advice departure-planned',
    ]);
    expect(found(site, knowing({}), discharge(site, '1', 'died'))).toEqual([]);
  });
});

describe('what is missing or wrong', () => {
  const adult = pack('asam-3e-adult');
  const unless = (more: Partial<Facts>, level = '2.1') =>
    found(adult, { ...ready(level), ...more }, admission(adult, level));
  const assessment = ready('2.1').assessment;

  it('an assessment that is missing or stale has to be justified', () => {
    expect(unless({ assessment: null })).toEqual(['justify assessment-recorded']);
    expect(unless({ assessment: assessment && { ...assessment, on: '2025-02-01' } })).toEqual([
      'justify assessment-current',
    ]);
  });
  it('an unsafe home needs the director, for outpatient levels only', () => {
    const unsafe = { livingEnvironment: { on: '2025-03-25', safe: false, substanceFree: true } };
    const verdict = adult.judge({ ...ready('2.1'), ...unsafe }, admission(adult, '2.1'));
    expect(verdict.findings).toMatchObject([{ ruleId: 'home-is-safe', severity: 'justify', approval: 'director' }]);
    expect(unless(unsafe, '3.5')).toEqual([]);
  });
  it('withdrawal risk is refused for outpatient care, by each site on its own word, and welcome in withdrawal management', () => {
    const risk = { assessment: assessment && { ...assessment, findings: ['withdrawal-risk'] } };
    expect(unless(risk)).toEqual(['refuse refer-out-withdrawal-risk']);
    for (const id of ['beginnings-treatment', 'general-iop', 'manifest-orange-county']) {
      const site = pack(id);
      expect(site.judge({ ...ready('2.1'), ...risk }, admission(site, '2.1')).findings).toMatchObject([
        {
          ruleId: 'refer-out-withdrawal-risk',
          severity: 'refuse',
          source: expect.stringContaining('Published program description'),
        },
      ]);
    }
    expect(found(adult, { ...ready('3.7-WM'), ...risk }, admission(adult, '3.7-WM'))).toEqual([]);
    expect(found(adult, { ...ready('3.7'), ...risk }, admission(adult, '3.7'))).toEqual([]);
    const fourth = pack('asam-4e-adult');
    expect(found(fourth, { ...ready('1.7'), ...risk }, admission(fourth, '1.7'))).toEqual([]);
    expect(found(fourth, { ...ready('1.5'), ...risk }, admission(fourth, '1.5'))).toEqual([
      'refuse refer-out-withdrawal-risk',
    ]);
  });
  it('a crisis is refused by default on our own word, and on its own where a site sends it to a crisis line first', () => {
    const crisis = { assessment: assessment && { ...assessment, findings: ['crisis'] } };
    expect(adult.judge({ ...ready('2.1'), ...crisis }, admission(adult, '2.1')).findings).toMatchObject([
      { ruleId: 'refer-out-crisis', severity: 'refuse', source: "Throughline's own default; no published rule" },
    ]);
    const site = pack('manifest-orange-county');
    expect(site.judge({ ...ready('2.1'), ...crisis }, admission(site, '2.1')).findings).toMatchObject([
      {
        ruleId: 'refer-out-crisis',
        severity: 'refuse',
        source: 'Published program description: Manifest Behavioral Health, Orange County',
        remedy:
          'Help the client first: contact emergency services (911), the 988 crisis line, or a helpline. Then record the referral. Later, record an assessment or an inquiry that states that the crisis is over.',
      },
    ]);
  });
  it('a directory whose first stage stabilizes any crisis, and whose hospital gives detoxification, keeps neither out', () => {
    const site = pack('aac-directory');
    const both = { assessment: assessment && { ...assessment, findings: ['crisis', 'withdrawal-risk'] } };
    expect(found(site, { ...ready('2.1'), ...both }, admission(site, '2.1', 'iop-hospital'))).toEqual([]);
    expect(found(site, { ...ready('2.1'), ...both }, admission(site, '2.1', 'iop'))).toEqual([
      'justify program-exclusions',
    ]);
  });
  it('an authorization that nobody knows of has to be justified', () =>
    expect(unless({ authorizations: [] })).toEqual(['justify authorization-known']));
  it('withdrawal management leads to a level that is recommended', () =>
    expect(found(adult, { ...ready('3.7-WM'), recommendation: null }, discharge(adult, '3.7-WM', 'completed'))).toEqual(
      ['justify withdrawal-next-level'],
    ));
  it('unknown coverage is advice by default, and has to be justified where a provider verifies first', () => {
    expect(unless({ coverages: [] })).toEqual(['advice coverage-verified']);
    const strict = pack('manifest-orange-county');
    expect(found(strict, { ...ready('2.1'), coverages: [] }, admission(strict, '2.1', 'iop'))).toContain(
      'justify coverage-verified',
    );
  });
});

it('the fourth edition lets a client keep an opioid treatment program of the third at another facility', () => {
  const fourth = pack('asam-4e-adult');
  expect(fourth.levels.some(({ track }) => track === 'opioid-treatment')).toBe(false);
  expect(fourth.tracksMayRunBeside('opioid-treatment', 'treatment')).toBe(true);
  expect(fourth.tracksMayRunBeside('withdrawal-management', 'treatment')).toBe(true);
});

describe('the clocks of the adult pack', () => {
  const clocks = pack('asam-3e-adult').document.clocks;
  const named = { entryId: 'entry', facilityId: 'north', placementId: 'stay' };
  const left = {
    ...named,
    kind: 'Discharged',
    at: 0,
    on: ON,
    zone: 'America/Chicago',
    level: '3.7',
    phase: null,
    until: null,
  };
  const opened = (entry: Partial<ClockTrigger>) =>
    pack('asam-3e-adult')
      .openClocks({ ...left, ...entry }, () => 0)
      .map(({ clockId }) => clockId);
  it('follow up who leaves residential care, but nobody who died there', () => {
    expect(opened({ outcome: 'completed' })).toEqual(['follow-up-7-days', 'follow-up-30-days']);
    expect(opened({ outcome: 'completed', level: '1-WM' })).toEqual(['follow-up-7-days', 'follow-up-30-days']);
    expect(opened({ outcome: 'died' })).toEqual([]);
  });
  it('begin anew at a contact that reached the client, and at no other', () => {
    expect(opened({ kind: 'AftercareContactRecorded', level: null, outcome: 'reached' })).toEqual([
      'aftercare-contact',
    ]);
    expect(opened({ kind: 'AftercareContactRecorded', level: null, outcome: 'not-reached' })).toEqual([]);
  });
  it('wait for the answer of a payer as long as the rule gives it, and others only by the time that they state', () => {
    const asked = { kind: 'AuthorizationRecorded', level: '2.1', placementId: null, outcome: 'requested' };
    expect(opened({ ...asked, payer: 'medicaid', urgency: 'expedited' })).toEqual(['authorization-answer-expedited']);
    expect(opened({ ...asked, payer: 'chip', urgency: 'standard' })).toEqual(['authorization-answer-standard']);
    expect(opened({ ...asked, payer: 'commercial', urgency: 'expedited' })).toEqual([]);
    expect(opened({ ...asked, payer: 'commercial', until: ON })).toEqual(['authorization-answer-stated']);
    expect(opened({ ...asked, outcome: 'approved', payer: 'chip', until: ON })).toEqual(['authorization-end']);
  });
  it('stop waiting for the end of a leave when the client is referred out from it', () =>
    expect(clocks.find(({ id }) => id === 'leave-limit')?.endedBy).toContain('ReferredOut'));
});

describe('S0: phases with hours of their own', () => {
  const site = pack('beginnings-treatment');
  it('are three, in order', () => {
    expect(site.phases('iop', '2.1').map(({ code, order }) => [order, code])).toEqual([
      [1, 'stabilization'],
      [2, 'skill-building'],
      [3, 'aftercare-preparation'],
    ]);
    expect(site.phases('a-facility-s-own-code', '2.1')).toHaveLength(3);
    expect(
      site.phases('iop', '2.1').map(({ weeklyMinutes }) => [inForce(weeklyMinutes)?.min, inForce(weeklyMinutes)?.max]),
    ).toEqual([
      [720, 1200],
      [540, 900],
      [360, 600],
    ]);
  });
  it('below the floor of 2.1, or touching that of 2.5, are notes of the check and no finding on any client', async () => {
    for (const phase of ['aftercare-preparation', 'stabilization', 'skill-building'])
      expect(found(site, ready('2.1'), phaseChange(site, '2.1', 'iop', phase))).toEqual([]);
    expect(await notesOf('beginnings-treatment.yaml')).toEqual([
      'program-outside-level',
      'sessions-differ-from-hours',
      'phases-do-not-add-up',
      'phase-outside-level',
      'phase-outside-level',
    ]);
  });
  it('and their price', () =>
    expect(inForce(program('beginnings-treatment', 'iop').cost)).toMatchObject({ unit: 'week', min: 500, max: 1500 }));
});

describe('S1: a band of hours narrower than the level, for up to a year', () => {
  it('in two windows', () => {
    expect(program('general-iop', 'iop-morning').windows).toEqual([{ track: 'morning', from: '07:00', to: '10:00' }]);
    expect(program('general-iop', 'iop-evening').windows).toEqual([{ track: 'evening', from: '18:00', to: '21:00' }]);
    expect(inForce(program('general-iop', 'iop-evening').weeklyMinutes)).toMatchObject({ min: 540, max: 600 });
    expect(program('general-iop', 'iop-evening').services).toEqual(program('general-iop', 'iop-morning').services);
    expect(inForce(program('general-iop', 'iop-evening').duration)).toMatchObject({
      unit: 'months',
      min: null,
      max: 12,
    });
  });
});

describe('S2: an intake clock, a director who signs off, small groups, and a source that contradicts itself', () => {
  const site = pack('lighthouse-dallas');
  const inquiry = {
    kind: 'InquiryReceived',
    entryId: 'inquiry',
    facilityId: 'north',
    placementId: null,
    at: 0,
    on: ON,
    zone: 'America/Chicago',
    level: null,
    phase: null,
    until: null,
  };
  it('starts clocks at the first contact, unless it ends elsewhere', () => {
    const start = site.openClocks(inquiry, () => 0).find(({ clockId }) => clockId === 'first-contact-to-start');
    expect(start).toMatchObject({
      warnAt: 24 * 3_600_000,
      dueAt: 48 * 3_600_000,
      ownerRole: 'front-desk',
      again: 'keeps',
      metBy: [{ kind: 'Admitted', where: [] }],
    });
    expect(site.openClocks({ ...inquiry, outcome: 'crisis-988' }, () => 0)).toEqual([]);
  });
  it('stops them when the inquiry is closed, or a later one says how it ended, there', () => {
    for (const { endedBy } of site.openClocks(inquiry, () => 0)) {
      expect(endedBy).toContainEqual({ kind: 'InquiryClosed', where: [{ what: 'facility', oneOf: ['north'] }] });
      const again = endedBy.find(({ kind }) => kind === 'InquiryReceived');
      expect(again?.where).toMatchObject([{ what: 'facility' }, { what: 'outcome' }]);
      expect(again?.where[1]?.oneOf).toContain('declined');
      expect(again?.where[1]?.oneOf).not.toContain(null);
    }
  });
  it('waits for an inquiry no longer than two weeks after its time', () =>
    expect(site.openClocks(inquiry, () => 0).map(({ lapsesAt, overdueFrom }) => (lapsesAt ?? 0) - overdueFrom)).toEqual(
      [14 * 86_400_000, 14 * 86_400_000],
    ));
  it('asks for the director before the start', () => {
    const { assessment, ...rest } = ready('2.1');
    const waiting = { ...rest, assessment: assessment && { ...assessment, review: 'not-reviewed' as const } };
    expect(site.judge(waiting, admission(site, '2.1', 'iop')).findings).toMatchObject([
      { ruleId: 'assessment-reviewed', approval: 'director' },
    ]);
  });
  it('asks for the sign-off before a level is recommended', () => {
    const { assessment, ...rest } = ready('2.1');
    const waiting = { ...rest, assessment: assessment && { ...assessment, review: 'not-reviewed' as const } };
    const recommending: MoveProposal = { ...blank, kind: 'recommendation', to: place(site, '2.1') };
    expect(found(site, waiting, recommending)).toEqual(['justify assessment-reviewed-first']);
    expect(found(site, ready('2.1'), recommending)).toEqual([]);
    expect(site.judgesStatement('recommendation')).toBe(true);
    expect(pack('asam-3e-adult').judgesStatement('recommendation')).toBe(false);
  });
  it('does not start the intake clocks at an inquiry that says that the client was admitted', () =>
    expect(site.openClocks({ ...inquiry, outcome: 'admitted' }, () => 0)).toEqual([]));
  it('keeps every figure, one in force', () => {
    expect(
      program('lighthouse-dallas', 'php').weeklyMinutes.map(({ min, max, inForce: counts }) => [min, max, counts]),
    ).toEqual([
      [1800, 1800, true],
      [1500, 1800, false],
      [1800, null, false],
    ]);
    expect(inForce(program('lighthouse-dallas', 'iop').groupSize)?.max).toBe(8);
    expect(program('lighthouse-dallas', 'php').groupSize).toEqual([]);
    expect(program('lighthouse-dallas', 'iop').staff).toContain('recovery-coach');
  });
});

describe('S3: a ceiling that depends on the state, and stages', () => {
  const site = pack('aac-directory');
  it('stand side by side and are noted', async () => {
    expect(site.level('2.1')?.weeklyMinutes.map(({ max, inForce: counts }) => [max, counts])).toEqual([
      [1199, true],
      [1140, false],
      [1800, false],
    ]);
    expect(found(site, ready('2.1'), admission(site, '2.1', 'iop'))).toEqual([]);
    expect((await notesOf('aac-directory.yaml')).filter((code) => code !== 'offered-without-program')).toEqual([
      'program-outside-level',
      'program-outside-level',
    ]);
  });
  it('are four, in intensive outpatient care only', () => {
    expect(site.phases(null, '3.5')).toEqual([]);
    expect(site.phases('iop', '2.1').map(({ code }) => code)).toEqual([
      'treatment-engagement',
      'early-recovery',
      'maintenance',
      'community-support',
    ]);
  });
  it('offer detoxification only in a hospital', () => {
    expect(program('aac-directory', 'iop-hospital').services).toContain('detoxification');
    expect(program('aac-directory', 'iop').services).not.toContain('detoxification');
  });
});

describe('S4: gaps in the service line, adults only, virtual sessions', () => {
  const site = pack('manifest-orange-county');
  it('refers out what it does not offer, and says where to', () => {
    expect(site.judge(ready('3.5'), admission(site, '3.5')).findings).toMatchObject([
      {
        ruleId: 'level-offered-here',
        severity: 'refuse',
        remedy: 'Refer out to residential care and record the return afterwards.',
      },
    ]);
  });
  it('takes clients back', () => {
    const back: MoveProposal = { ...blank, kind: 'referral-return', placement: placed(site, '2.1', 'iop') };
    expect(found(site, ready('2.1'), back)).toEqual([]);
  });
  it('admits adults only', () => {
    const young = { ...ready('2.1'), population: 'adolescent' as const };
    expect(found(site, young, admission(site, '2.1', 'iop-virtual'))).toEqual([
      'refuse population-served',
      'refuse program-population',
    ]);
    expect(found(site, ready('2.1'), admission(site, '2.1', 'iop-virtual'))).toEqual([]);
    expect(found(site, { ...ready('2.1'), population: null }, admission(site, '2.1', 'iop-virtual'))).toEqual([
      'justify population-served',
    ]);
  });
  it('says that its content awaits review', () =>
    expect(site.document.review).toEqual({ state: 'awaiting-review', byRole: 'medical director', on: null }));
});

describe('the hospital', () => {
  const hospital = pack('hospital-log');
  it('lets patients move between its levels and leave', () => {
    expect(found(hospital, knowing({}), admission(hospital, 'emergency'))).toEqual([]);
    expect(found(hospital, knowing({}), change(hospital, 'normal-care', 'intensive-care'))).toEqual([]);
    expect(found(hospital, knowing({}), change(hospital, 'intensive-care', 'normal-care'))).toEqual([]);
    for (const letter of ['a', 'b', 'c', 'd', 'e'])
      expect(found(hospital, knowing({}), discharge(hospital, 'normal-care', `release-${letter}`))).toEqual([]);
  });
  it('remarks on what is odd', () => {
    expect(found(hospital, knowing({}), admission(hospital, 'normal-care'))).toEqual([
      'justify admission-through-emergency',
    ]);
    expect(found(hospital, knowing({}), discharge(hospital, 'intensive-care', 'release-a'))).toEqual([
      'justify release-from-intensive-care',
    ]);
    expect(found(hospital, knowing({}), change(hospital, 'normal-care', 'emergency'))).toEqual([
      'justify ward-to-emergency',
    ]);
  });
  it('says it as people there would, without the codes that are for programs', () => {
    const stated = (move: MoveProposal) => hospital.judge(knowing({}), move).findings[0]?.observed;
    expect(stated(discharge(hospital, 'intensive-care', 'release-a'))).toBe('This is a discharge from intensive care.');
    expect(stated(admission(hospital, 'normal-care'))).toBe('This is an admission to normal care.');
    expect(stated(change(hospital, 'normal-care', 'emergency'))).toBe(
      'This is a step-down from normal care to emergency room.',
    );
  });
});

it('name a level by the code that people say, or by its name alone', () => {
  const stated = (id: string, code: string) => levelInWords(pack(id).level(code)!);
  expect(stated('asam-3e-adult', '2.1')).toBe('2.1 Intensive outpatient');
  expect(stated('asam-3e-adult', 'OTS')).toBe('OTS Opioid treatment services');
  expect(stated('asam-4e-adult', '4-PSY')).toMatch(/^4-PSY /);
  for (const { levels } of packs)
    for (const level of levels) expect(levelInWords(level)).not.toMatch(/^[a-z]+-[a-z]+ /);
});

it('their README names every file and every condition', async () => {
  const text = await readFile(join(folder, 'README.md'), 'utf8');
  for (const { ref } of packs) expect(text).toContain(`| \`${ref.id}.yaml\` |`);
  for (const condition of Object.keys(GATES)) expect(text).toContain(`| \`${condition}\` |`);
});

it('the pack that their README writes is sound', async () => {
  const text = await readFile(join(folder, 'README.md'), 'utf8');
  const [, example = ''] = /```yaml\n(.*?)```/s.exec(text) ?? [];
  const findBase = (id: string) => ({ document: pack(id).document, sha256: pack(id).ref.sha256 });
  expect(parsePack(example, { file: 'README.md', findBase })).toMatchObject({
    ok: true,
    pack: { id: 'my-site', notes: [] },
  });
});
