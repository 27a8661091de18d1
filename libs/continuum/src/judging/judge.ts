import type { CompiledPack } from '../compiled-pack.js';
import type { FlatPack } from '../document/pack.js';
import type { RulePack } from '../rule-pack.js';
import { type Finding, JUDGE_VERSION, type Relied, type Verdict } from '../verdict.js';
import { compileGate } from './compile-gate.js';
import { compileMoves } from './compile-moves.js';
import { isStatement } from '../vocabulary.js';
import { codesAreKnown, destinationIsKnown, originIsKnown } from './known.js';
import { contextOf } from './gate-context-of.js';
import type { CompiledGate } from './gate-context.js';
import { aftercareFollowsTreatment, isElsewhere } from './place-and-order.js';

/** Compiles a pack's rules, in the order in which they are looked at: what the pack knows, its move rules, its gates. */
export function compileJudge(document: FlatPack, packOf: () => RulePack): CompiledPack['judge'] {
  const gates = document.gates.map(compileGate);
  const ofMoves: readonly CompiledGate[] = [
    destinationIsKnown,
    originIsKnown,
    codesAreKnown,
    isElsewhere,
    aftercareFollowsTreatment,
    compileMoves(document),
    ...gates,
  ];
  const citations = new Map(document.sources.map(({ id, citation }) => [id, citation]));
  const withCitation = (finding: Finding): Finding => ({
    ...finding,
    source: citations.get(finding.source) ?? finding.source,
  });
  return (facts, proposal) => {
    const pack = packOf();
    const context = contextOf(pack, facts, proposal);
    const findings: Finding[] = [];
    const relied: Relied[] = [];
    for (const rule of isStatement(proposal.kind) ? gates : ofMoves) {
      const text = rule(context);
      if (!text) continue;
      if ('severity' in text) findings.push(withCitation(withAcknowledgers(text, document)));
      else relied.push(text);
    }
    findings.sort((a, b) => WEIGHT[b.severity] - WEIGHT[a.severity]);
    const decision = decisionOf(findings);
    return { decision, findings, relied, judgeVersion: JUDGE_VERSION, packSha256: pack.ref.sha256 };
  };
}

/** A finding that stands in the way and names nobody is acknowledged by those that the pack names for every rule. */
const withAcknowledgers = (finding: Finding, { acknowledging }: FlatPack): Finding =>
  finding.severity === 'advice' || finding.acknowledgers || !acknowledging
    ? finding
    : { ...finding, acknowledgers: [...acknowledging.roles] };

const WEIGHT = { advice: 0, justify: 1, refuse: 2 } as const;

/** The worst finding decides; advice alone lets a move pass. */
function decisionOf(findings: readonly Finding[]): Verdict['decision'] {
  const worst = findings[0]?.severity ?? 'advice';
  return worst === 'advice' ? 'allow' : worst;
}
