import { idempotencyKeyReused, UUID } from '@throughline/kernel';
import type { NotedAttempt } from '@throughline/access';
import type { KitRequest } from '../http-shapes.js';
import type { ProblemFacts } from '../problems/problem.js';

/** Refusals that say something about the caller's client, not about care. */
const TECHNICAL = new Set<string>([idempotencyKeyReused.code]);
/** A journal names as many rules of one refusal. */
export const ATTEMPT_RULES_MAX = 50;

/** What the operations journal keeps of a refused command; nothing for other problems, for questions and for dry runs. */
export function attemptOf(
  facts: ProblemFacts,
  of: { request: KitRequest; route: string; at: number },
): NotedAttempt | undefined {
  const { caller, params } = of.request;
  if (facts.status !== 422 || TECHNICAL.has(facts.code) || !caller || caller.dryRun || caller.idempotencyKey === null)
    return undefined;
  return {
    at: of.at,
    code: facts.code,
    ruleIds: ruleIdsOf(facts.details?.['findings']),
    actorId: caller.principal,
    facilityId: facilityIn(params, of.route),
    within: caller.facilities,
    claimedFacilityId: textOf(of.request.body, 'facilityId'),
    clientId: uuidOf(params, 'clientId'),
    route: of.route,
    correlationId: caller.correlationId,
  };
}

/** From the address alone: a body may claim any facility, and whoever reads the journal there would learn of strangers. */
const facilityIn = (params: unknown, route: string): string | null =>
  / \/v1\/facilities\/:code(\/|$)/.test(route) ? textOf(params, 'code') : null;

/** Advice lets a move pass: it refused nothing. */
function ruleIdsOf(findings: unknown): readonly string[] {
  if (!Array.isArray(findings)) return [];
  const against = findings.filter((finding) => textOf(finding, 'severity') !== 'advice');
  return against.flatMap((finding) => textOf(finding, 'ruleId') ?? []).slice(0, ATTEMPT_RULES_MAX);
}

function uuidOf(holder: unknown, field: string): string | null {
  const text = textOf(holder, field);
  return text !== null && UUID.test(text) ? text : null;
}

function textOf(holder: unknown, field: string): string | null {
  const value = (holder as Record<string, unknown> | null | undefined)?.[field];
  return typeof value === 'string' && value.length <= 100 ? value : null;
}
