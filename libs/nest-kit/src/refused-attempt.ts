import { facilityUnknown, idempotencyKeyReused } from '@throughline/kernel';
import type { RefusedAttempt } from './attempt-journal.js';
import type { KitRequest } from './http-shapes.js';
import type { ProblemFacts } from './problem.js';

/** Refusals that say something about the caller's client, not about care. */
const TECHNICAL = new Set<string>([idempotencyKeyReused.code]);
const RULES_MAX = 50;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the operations journal keeps of a refused command; nothing for other problems, for questions and for dry runs. */
export function attemptOf(
  facts: ProblemFacts,
  of: { request: KitRequest; route: string; at: number },
): RefusedAttempt | undefined {
  const { caller, params, body } = of.request;
  if (facts.status !== 422 || TECHNICAL.has(facts.code) || !caller || caller.dryRun || caller.idempotencyKey === null)
    return undefined;
  return {
    at: of.at,
    code: facts.code,
    ruleIds: ruleIdsOf(facts.details?.['findings']),
    actorId: caller.principal,
    facilityId: textOf(facts.details, 'facilityId') ?? knownFacility(facts, body),
    clientId: uuidOf(params, 'clientId'),
    route: of.route,
    correlationId: caller.correlationId,
  };
}

/** What nobody knows as a facility may be anything that was typed into the wrong field: a name, for instance. */
const knownFacility = ({ code }: ProblemFacts, body: unknown): string | null =>
  code === facilityUnknown.code ? null : textOf(body, 'facilityId');

/** Advice lets a move pass: it refused nothing. */
function ruleIdsOf(findings: unknown): readonly string[] {
  if (!Array.isArray(findings)) return [];
  const against = findings.filter((finding) => textOf(finding, 'severity') !== 'advice');
  return against.flatMap((finding) => textOf(finding, 'ruleId') ?? []).slice(0, RULES_MAX);
}

function uuidOf(holder: unknown, field: string): string | null {
  const text = textOf(holder, field);
  return text !== null && UUID.test(text) ? text : null;
}

function textOf(holder: unknown, field: string): string | null {
  const value = (holder as Record<string, unknown> | null | undefined)?.[field];
  return typeof value === 'string' && value.length <= 100 ? value : null;
}
