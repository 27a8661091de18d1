import { compilePack } from '../compile-pack.js';
import { gate, inventedDocument } from '../scenario/invented-document.js';
import { admissionTo, NOTHING } from '../scenario/proposals.js';

describe('the remedies of a verdict', () => {
  const gates = [
    gate('assessment-recorded', { severity: 'advice' }),
    gate('coverage-verified', { outcomes: ['verified'], whenUnknown: 'justify' }),
    gate('rungs-not-skipped', { skippedMax: 0, severity: 'justify' }),
  ];
  const pack = compilePack(inventedDocument({ gates }), 'a'.repeat(64));

  it('are the entries that meet each finding, in the order of the findings', () =>
    expect(pack.remedies(pack.judge(NOTHING, admissionTo('2')))).toEqual([
      { ruleId: 'coverage-verified', entries: ['CoverageVerified'] },
      { ruleId: 'assessment-recorded', entries: ['AssessmentRecorded'] },
    ]));

  it('are none for a finding of no gate, and for one that only another move or a reason meets', () => {
    const finding = pack.judge(NOTHING, admissionTo('2')).findings[0]!;
    const verdict = (ruleId: string) => ({
      ...pack.judge(NOTHING, admissionTo('2')),
      findings: [{ ...finding, ruleId }],
    });
    expect(pack.remedies(verdict('rungs-not-skipped'))).toEqual([]);
    expect(pack.remedies(verdict('care-path.after-death'))).toEqual([]);
  });
});
