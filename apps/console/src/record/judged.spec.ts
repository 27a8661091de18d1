import type { Problem } from '../api/client';
import type { CommandAnswer } from '../api/types';
import {
  type Checked,
  checkStateWords,
  consequencesOf,
  currentOf,
  faultIn,
  impactWords,
  isForAnother,
  isToBeSeen,
  judgedIn,
  summaryOf,
} from './judged';

const finding = (ruleId: string, severity: string, approval: string | null = null) =>
  ({ ruleId, severity, approval, title: ruleId, observed: ruleId, required: '', remedy: '' }) as never;
const remedy = { ruleId: 'assessment-reviewed', entries: ['EntryReviewed'] } as never;

/** An answer of the service to a draft that the rules let pass. */
const passes = (terms: Partial<Record<keyof CommandAnswer, unknown>>): Checked => ({
  state: 'passes',
  answer: {
    ...{ verdict: null, conformance: null, advisory: null, remedies: [], impact: [], obligations: [] },
    acceptance: { needs: 'nothing', roles: [], because: [] },
    ...terms,
  } as unknown as CommandAnswer,
});
const rejected = (code: string, terms: Partial<Problem> = {}): Checked => ({
  state: 'rejected',
  problem: { code, title: code, status: 422, detail: `${code} on 2026-11-03.`, ...terms },
});
const checking = (last: Checked | null): Checked => ({ state: 'checking', last });
const idsOf = (checked: Checked) => judgedIn(checked).findings.map(({ ruleId }) => ruleId);

describe('the card of what the rules say', () => {
  it.each([
    ['nothing was typed', { state: 'idle' }, 'Fill in the form. The rules are checked as you go.'],
    ['the first check is under way', checking(null), 'Fill in the form. The rules are checked as you go.'],
    ['no rules look at the entry', passes({}), 'Can be recorded as it is.'],
  ] as const)('begins with a sentence where %s', (_, checked, words) =>
    expect(summaryOf(checked)).toEqual({ kind: 'words', words }),
  );

  it.each(['conforming', 'justified', 'non-conforming'])('says of what may pass that it is %s', (conformance) =>
    expect(summaryOf(passes({ conformance }))).toEqual({ kind: 'judged', conformance }),
  );

  it.each(['justification-needed', 'approval-needed', 'move-refused', 'impact-not-accepted', 'placement-ambiguous'])(
    'says in a sentence why %s keeps it from being recorded, with the date as it is read here',
    (code) => {
      const said = summaryOf(rejected(code));
      expect(said).toMatchObject({ kind: 'rejected', faults: [] });
      expect(said.kind === 'rejected' && said.words).toMatch(/\.$/);
      expect(said.kind === 'rejected' && said.words).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    },
  );

  it('says what is wrong with an answer, below and at its field', () => {
    const errors = [{ pointer: '/units/amount', code: 'value-too-small', detail: 'Send a larger number.' }];
    const checked = rejected('request-invalid', { errors });
    expect(summaryOf(checked)).toMatchObject({ kind: 'rejected', faults: [{ detail: 'Send a larger number.' }] });
    expect(['units.amount', 'units', 'level'].map((field) => faultIn(checked, field))).toEqual([
      'Send a larger number.',
      'Send a larger number.',
      null,
    ]);
    expect(faultIn(passes({}), 'level')).toBeNull();
  });

  it('says how far the check is', () =>
    expect([{ state: 'idle' } as const, checking(null), passes({}), rejected('any')].map(checkStateWords)).toEqual([
      ...['', 'checking…'],
      ...['checked just now; nothing is recorded yet', 'checked just now; nothing is recorded yet'],
    ]));

  it.each([passes({ conformance: 'justified' }), rejected('approval-needed'), { state: 'idle' } as const])(
    'keeps what it says while the draft is checked anew: %j',
    (last) => {
      expect(currentOf(checking(last))).toBe(last);
      expect(summaryOf(checking(last))).toEqual(summaryOf(last));
      expect(judgedIn(checking(last))).toEqual(judgedIn(last));
      expect(consequencesOf(checking(last))).toEqual(consequencesOf(last));
    },
  );
});

describe('the findings', () => {
  const findings = [finding('assessment-reviewed', 'refuse'), finding('safe-home', 'warn')];

  it('are those of the check, passed or rejected, each with what meets it', () => {
    const ids = ['assessment-reviewed', 'safe-home'];
    expect(idsOf(passes({ verdict: { findings }, remedies: [remedy] }))).toEqual(ids);
    expect(idsOf(rejected('move-refused', { findings, remedies: [remedy] }))).toEqual(ids);
    expect(judgedIn(rejected('move-refused', { findings, remedies: [remedy] })).remedies).toEqual([remedy]);
  });

  it.each([{ state: 'idle' } as const, checking(null), passes({}), rejected('service-unreachable')])(
    'are none where no rules have looked: %j',
    (checked) => expect(judgedIn(checked)).toMatchObject({ findings: [], remedies: [] }),
  );

  it.each([
    ['advice', null, false],
    ['warn', null, false],
    ['reason', null, false],
    ['approve', 'director', true],
    ['refuse', null, true],
    ['refuse', 'director', true],
  ] as const)('of %s with the approval of %j ask to be seen: %j', (severity, approval, asks) =>
    expect(isToBeSeen({ severity, approval } as never)).toBe(asks),
  );

  it('that were acknowledged stay on the card of what is recorded as non-conforming', () => {
    const checked = passes({ conformance: 'non-conforming', verdict: { decision: 'refuse', findings } });
    expect([summaryOf(checked), idsOf(checked)[0]]).toEqual([
      { kind: 'judged', conformance: 'non-conforming' },
      'assessment-reviewed',
    ]);
  });

  it('of another pack that only advises are not among them', () => {
    const advisory = { decision: 'refuse', findings: [finding('payer-rule', 'refuse')] };
    expect(idsOf(passes({ conformance: 'conforming', verdict: { findings: [] }, advisory }))).toEqual([]);
  });
});

describe('what later entries become', () => {
  const acceptance = { needs: 'role', roles: ['director'], because: [] };
  const impact = [{ entryId: 'one' }, { entryId: 'two' }];
  const ofRole = (roles: readonly string[]) => isForAnother(consequencesOf(passes({ acceptance })), roles);

  it('is told of what passes and of what is rejected, and of nothing else', () => {
    for (const checked of [passes({ impact, acceptance }), rejected('impact-not-accepted', { impact, acceptance })])
      expect(consequencesOf(checked)).toMatchObject({ impact, acceptance });
    for (const checked of [{ state: 'idle' } as const, checking(null), rejected('service-unreachable')])
      expect(consequencesOf(checked)).toMatchObject({
        ...{ impact: [], obligations: [] },
        acceptance: { needs: 'nothing', roles: [], because: [] },
      });
  });

  it('is accepted by those who have the role, and by others for nobody', () =>
    expect([ofRole(['clinician']), ofRole(['clinician', 'director']), ofRole([])]).toEqual([true, false, true]));

  it.each([
    [[], 'nothing', null],
    [[], 'role', 'This changes the census of a past day'],
    [impact.slice(1), 'reason', 'This changes how 1 later entry reads'],
    [impact, 'reason', 'This changes how 2 later entries read'],
  ])('of %j that needs %s is headed %j', (changes, needs, words) => {
    const checked = passes({ impact: changes, acceptance: { ...acceptance, needs } });
    expect(impactWords(consequencesOf(checked))).toBe(words);
  });
});
