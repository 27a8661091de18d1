import type { MoveRule } from '../document/moves.js';
import type { FlatPack } from '../document/pack.js';
import type { Finding } from '../verdict.js';
import { type GateKind, isStatement } from '../vocabulary.js';
import { levelInWords } from '../level-in-words.js';
import { findingOf } from './finding.js';
import { bestRules } from './move-table.js';
import type { CompiledRule, GateContext } from './gate-context.js';

/** The answer of the most specific move rule that fits; a move that no rule describes needs a reason. */
export function compileMoves({ moves }: FlatPack): CompiledRule {
  return (context) => {
    const { kind, from, to } = context;
    if (isStatement(kind)) return undefined;
    const rule = bestRules(moves, { kind, from: from?.code ?? null, to: to?.code ?? null })[0];
    if (!rule) return undescribed(context);
    if (rule.answer === 'allow') return undefined;
    return reasonCounts(rule, context) ? byRule(rule, context) : reasonRefused(rule, context);
  };
}

const byRule = (rule: MoveRule, context: GateContext): Finding =>
  findingOf(
    { ...rule, severity: rule.answer === 'refuse' ? 'refuse' : 'justify' },
    {
      observed: sentenceOf(context),
      required: `${rule.title}.`,
      remedy: rule.answer === 'refuse' ? 'Choose another move.' : 'State a coded reason.',
      inputs: inputsOf(context),
    },
  );

const reasonCounts = ({ reasons }: MoveRule, { proposal: { reason } }: GateContext): boolean =>
  reason === null || reasons.length === 0 || reasons.includes(reason);

/** A rule that lists its reasons is not satisfied by any other. */
const reasonRefused = (rule: MoveRule, context: GateContext): Finding =>
  findingOf(
    { ...rule, severity: 'refuse', remedy: null },
    {
      observed: `${sentenceOf(context)} The reason given is "${reasonName(context, context.proposal.reason ?? '')}".`,
      required: `${rule.title}, for one of these reasons: ${rule.reasons.map((code) => reasonName(context, code)).join('; ')}.`,
      remedy: 'State one of these reasons, or choose another move.',
      inputs: [...inputsOf(context), { name: 'reason', value: context.proposal.reason }],
    },
  );

const reasonName = ({ pack }: GateContext, code: string): string =>
  [...pack.reasons('move'), ...pack.reasons('override')].find((reason) => reason.code === code)?.name ?? code;

const undescribed = (context: GateContext): Finding =>
  findingOf(
    {
      id: 'pack.move-described',
      title: 'Move not described',
      severity: 'justify',
      approval: null,
      remedy: null,
      source: 'pack moves',
    },
    {
      observed: sentenceOf(context),
      required: 'A move that the rule pack describes.',
      remedy: 'State a coded reason, or add a rule for this move to the next version of the pack.',
      inputs: inputsOf(context),
    },
  );

const KIND_IN_WORDS: Readonly<Record<GateKind, string>> = {
  admission: 'an admission',
  'step-up': 'a step-up',
  'step-down': 'a step-down',
  lateral: 'a transfer',
  'phase-change': 'a change of phase',
  'leave-start': 'the start of a leave',
  'leave-end': 'the end of a leave',
  'referral-out': 'a referral out',
  'referral-return': 'a return from a referral',
  discharge: 'a discharge',
  'aftercare-start': 'the start of aftercare',
  'aftercare-end': 'the end of aftercare',
  recommendation: 'a recommendation',
  schedule: 'a schedule',
};

function sentenceOf({ kind, from, to }: GateContext): string {
  const origin = from ? ` from ${levelInWords(from)}` : '';
  const destination = to ? ` to ${levelInWords(to)}` : '';
  return `This is ${KIND_IN_WORDS[kind]}${origin}${destination}.`;
}

const inputsOf = ({ kind, from, to }: GateContext): Finding['inputs'] => [
  { name: 'kind', value: kind },
  { name: 'from', value: from?.code ?? null },
  { name: 'to', value: to?.code ?? null },
];
