import type { MoveRule } from '../document/moves.js';
import type { FlatPack } from '../document/pack.js';
import type { Finding } from '../verdict.js';
import { findingOf } from './finding.js';
import { bestRules } from './move-table.js';
import type { CompiledRule, Scene } from './scene.js';

/** The answer of the most specific move rule that fits; a move that no rule describes needs a reason. */
export function compileMoves({ moves }: FlatPack): CompiledRule {
  return (scene) => {
    const { kind, from, to } = scene;
    const rule = bestRules(moves, { kind, from: from?.code ?? null, to: to?.code ?? null })[0];
    if (!rule) return undescribed(scene);
    if (rule.answer === 'allow') return undefined;
    return reasonCounts(rule, scene) ? byRule(rule, scene) : reasonRefused(rule, scene);
  };
}

const byRule = (rule: MoveRule, scene: Scene): Finding =>
  findingOf(
    { ...rule, severity: rule.answer === 'refuse' ? 'refuse' : 'justify' },
    {
      observed: sentenceOf(scene),
      required: `${rule.title}.`,
      remedy: rule.answer === 'refuse' ? 'Choose another move.' : 'State a coded reason.',
      inputs: inputsOf(scene),
    },
  );

const reasonCounts = ({ reasons }: MoveRule, { proposal: { reason } }: Scene): boolean =>
  reason === null || reasons.length === 0 || reasons.includes(reason);

/** A rule that lists its reasons is not satisfied by any other. */
const reasonRefused = (rule: MoveRule, scene: Scene): Finding =>
  findingOf(
    { ...rule, severity: 'refuse', remedy: null },
    {
      observed: `${sentenceOf(scene)} The reason given is "${scene.proposal.reason}".`,
      required: `${rule.title}, for one of the reasons: ${rule.reasons.join(', ')}.`,
      remedy: 'State one of these reasons, or choose another move.',
      inputs: [...inputsOf(scene), { name: 'reason', value: scene.proposal.reason }],
    },
  );

const undescribed = (scene: Scene): Finding =>
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
      observed: sentenceOf(scene),
      required: 'A move that the rule pack describes.',
      remedy: 'State a coded reason, or add a rule for this move to the next version of the pack.',
      inputs: inputsOf(scene),
    },
  );

function sentenceOf({ kind, from, to }: Scene): string {
  const what = kind.replaceAll('-', ' ');
  const origin = from ? ` from ${from.code} ${from.name}` : '';
  const destination = to ? ` to ${to.code} ${to.name}` : '';
  return `This is: ${what}${origin}${destination}.`;
}

const inputsOf = ({ kind, from, to }: Scene): Finding['inputs'] => [
  { name: 'kind', value: kind },
  { name: 'from', value: from?.code ?? null },
  { name: 'to', value: to?.code ?? null },
];
