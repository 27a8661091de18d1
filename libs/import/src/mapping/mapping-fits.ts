import type { RulePack } from '@throughline/continuum';
import { JobFailure } from '@throughline/kernel';
import { type ActivityRule, rulesIn } from './activity-rules.js';
import type { Mapping } from './mapping-schema.js';
import { codesIn } from './mapping-words.js';

/** A code that a rule uses, and whether the pack knows it. */
type Used = readonly [what: string, code: string, known: boolean];

/** Throws `JobFailure` `mapping-unfit` that lists every code which the pack does not know. */
export function assertFits(mapping: Mapping, pack: RulePack): void {
  const faults = rulesIn(mapping).flatMap(([name, rule]) =>
    codesOf(rule, pack)
      .filter(([, , known]) => !known)
      .map(([what, code]) => `activities.${name}: the pack has no ${what} ${code}.`),
  );
  if (faults.length === 0) return;
  const { id, version } = pack.ref;
  throw new JobFailure(
    'mapping-unfit',
    `The mapping does not fit the pack ${id}@${version}. Correct each error that is listed. Nothing was imported.`,
    {
      lines: faults,
    },
  );
}

function codesOf(rule: ActivityRule, pack: RulePack): readonly Used[] {
  const listed = (
    what: string,
    list: Parameters<RulePack['hasReason']>[0],
    codes: readonly string[],
  ): readonly Used[] => codes.map((code) => [what, code, pack.hasReason(list, code)]);
  const levels = (codes: readonly string[]): readonly Used[] =>
    codes.map((code) => ['level', code, pack.level(code) !== undefined]);
  const reasons: readonly Used[] = codesIn('reason' in rule ? rule.reason : null).map((code) => [
    'reason',
    code,
    pack.hasReason('move', code) || pack.hasReason('override', code),
  ]);
  switch (rule.record) {
    case 'admission':
    case 'readmission':
    case 'level':
      return [...levels(codesIn(rule.level)), ...reasons];
    case 'discharge':
      return [
        ...levels(rule.from ?? []),
        ...listed('disposition', 'disposition', codesIn(rule.disposition)),
        ...reasons,
      ];
    case 'assessment':
      return listed('assessment part', 'assessmentPart', rule.parts);
    case 'inquiry':
      return listed('inquiry source', 'inquirySource', codesIn(rule.source));
    case 'leave-start':
      return [...listed('leave', 'leave', codesIn(rule.leave)), ...reasons];
    case 'referral-out':
      return [...listed('referral target', 'referralTarget', codesIn(rule.target)), ...reasons];
    case 'aftercare-end':
      return listed('aftercare outcome', 'aftercareOutcome', codesIn(rule.outcome));
    case 'leave-end':
    case 'referral-return':
    case 'phase':
    case 'aftercare-start':
    case 'cancellation':
      return [];
  }
}
