import { Conformance } from './events.js';
import { DECISIONS, type CompiledPack, type Verdict } from '@throughline/continuum';
import { defineProblem, Refusal } from '@throughline/kernel';
import type { DecisionContext } from './decision-context.js';
import { type Impact, isAnotherMove } from './impact.js';
import type { Entry } from './path.js';
import { assertCoded } from './rules/codes.js';
import type { OpenPlacement } from './situation.js';

/** What a refusal tells so that nobody has to try in order to learn who may accept. */
const LISTED = {
  impact: [],
  acceptance: { needs: 'role', roles: ['director'], because: ['census-changed'] },
  obligations: [],
};

export const impactNotAccepted = defineProblem({
  code: 'impact-not-accepted',
  at: '/acceptImpact',
  sentence:
    'This changes how later entries read. Review `impact`, then choose a reason for accepting it in `acceptImpact`.',
  details: LISTED,
});

export const impactNeedsAnotherRole = defineProblem({
  code: 'impact-needs-another-role',
  kind: 'forbidden',
  sentence: 'Only a director or a utilization reviewer can accept this impact. Propose your change instead.',
  details: LISTED,
});

export const ACCEPTANCE_NEEDS = ['nothing', 'reason', 'role'] as const;
export const ACCEPTANCE_CAUSES = ['verdict-worse', 'census-changed', 'move-changed'] as const;

/** What has to be given before an impact goes in: nothing, a coded reason by anyone, or a reason by an entitled role. */
export interface Acceptance {
  readonly needs: (typeof ACCEPTANCE_NEEDS)[number];
  /** Who may accept; empty where anyone may. */
  readonly roles: readonly string[];
  /** Why: a later verdict gets worse, a past census day of another entry changes, or a later move is another one. */
  readonly because: readonly (typeof ACCEPTANCE_CAUSES)[number][];
}

export const ACCEPTED: Acceptance = { needs: 'nothing', roles: [], because: [] };

/** Who may accept that an edit changes what other entries say. Source: ADR 0002. */
const IMPACT_ROLES: readonly string[] = ['director', 'utilization-review'];

/** What an edit asks for. Being listed is not being asked: a better verdict, or other grounds for the same one, needs nothing. */
export function acceptanceOf(impact: readonly Impact[], censusChanged: boolean): Acceptance {
  const because: Acceptance['because'] = [
    ...(impact.some(isWorse) ? (['verdict-worse'] as const) : []),
    ...(censusChanged ? (['census-changed'] as const) : []),
    ...(impact.some(({ was, becomes }) => isAnotherMove(was, becomes)) ? (['move-changed'] as const) : []),
  ];
  if (because.length === 0) return ACCEPTED;
  const role = because.some((why) => why !== 'move-changed');
  return { needs: role ? 'role' : 'reason', roles: role ? IMPACT_ROLES : [], because };
}

const CONFORMANCES = Conformance.options;

/** A verdict gets worse by its decision, by how the move conforms, or by one more finding that stands in its way. */
function isWorse({ was, becomes }: Impact): boolean {
  if (!was.verdict || !becomes.verdict) return false;
  const known = new Set(blockingIds(was.verdict));
  return (
    DECISIONS.indexOf(becomes.verdict.decision) > DECISIONS.indexOf(was.verdict.decision) ||
    CONFORMANCES.indexOf(becomes.conformance ?? 'conforming') > CONFORMANCES.indexOf(was.conformance ?? 'conforming') ||
    blockingIds(becomes.verdict).some((ruleId) => !known.has(ruleId))
  );
}

const blockingIds = ({ findings }: Verdict): readonly string[] =>
  findings.filter(({ severity }) => severity !== 'advice').map(({ ruleId }) => ruleId);

/**
 * Whether an edit changes a day of the census that an entry other than its own gave: a placement was open then, brought
 * to its place by such an entry, and is no longer there or elsewhere. Counts up to the last of the other entries: what
 * is recorded behind all of them changes only days that nobody has spoken of since.
 */
export function changesCensusDays(
  old: readonly Entry[],
  edited: readonly Entry[],
  from: number,
  own: ReadonlySet<string>,
): boolean {
  const last = old.findLast(({ active, body }) => active && !own.has(body.entryId));
  if (!last) return false;
  const until = last.body.effective;
  let since: string | null = null;
  for (const { at, localDate } of timesOf(old, edited, from)) {
    if (at >= until.at) return since !== null && since !== until.localDate;
    const changed = isOtherwise(stateAt(old, at), stateAt(edited, at), own);
    if (!changed && since !== null && since !== localDate) return true;
    since = changed ? (since ?? localDate) : null;
  }
  return since !== null && since !== until.localDate;
}

const timesOf = (old: readonly Entry[], edited: readonly Entry[], from: number) =>
  [...old.slice(from), ...edited.slice(from)].map(({ body }) => body.effective).sort((a, b) => a.at - b.at);

/** What is open just after everything that happened up to an instant. */
function stateAt(entries: readonly Entry[], at: number): readonly OpenPlacement[] {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle] as Entry).body.effective.at <= at) low = middle + 1;
    else high = middle;
  }
  return entries[low - 1]?.after.placements ?? [];
}

const isOtherwise = (
  old: readonly OpenPlacement[],
  now: readonly OpenPlacement[],
  own: ReadonlySet<string>,
): boolean => {
  const kept = new Set(now.map(countedAs));
  return old.some((placement) => !own.has(placement.changedBy) && !kept.has(countedAs(placement)));
};

/** What of a placement a census counts. */
const countedAs = ({ placementId, place, status }: OpenPlacement): string =>
  [placementId, place.facilityId, place.programId, place.track, place.level.system, place.level.code, status].join(' ');

/**
 * The reason under which an impact goes in; null where none is needed. An import's impact is advice, like its verdicts; that
 * of an undo is as it was before.
 */
export function accept(
  { needs, roles }: Acceptance,
  reason: string | null,
  context: DecisionContext,
  pack: CompiledPack | undefined,
): string | null {
  if (needs === 'nothing') return null;
  if (context.origin.kind !== 'live') return 'import';
  if (context.undoes) return 'undo';
  if (context.proposes) return null;
  if (reason === null) throw new Refusal(impactNotAccepted);
  assertCoded(pack, ['impact'], reason, '/acceptImpact');
  if (needs === 'role' && !context.actor.roles.some((role) => roles.includes(role))) {
    throw new Refusal(impactNeedsAnotherRole);
  }
  return reason;
}
