import { type CompiledPack, type Verdict } from '@throughline/continuum';
import { Refusal } from '@throughline/kernel';
import type { Derived } from './advance.js';
import type { Conformance, Rejudged } from './events.js';
import { conformanceOf, groundsOf, judgeEntry } from './judging.js';
import { type Entry, type Path, situationBefore } from './path.js';
import { assertCoded } from './rules/codes.js';
import type { DecisionContext } from './decision-context.js';

/** A later entry that would read differently, and how. */
export interface Impact {
  readonly entryId: string;
  readonly kind: string;
  readonly effective: Entry['body']['effective'];
  readonly was: ImpactSide;
  readonly becomes: ImpactSide;
}

export interface ImpactSide {
  readonly move: Derived['move'];
  readonly unanchored: boolean;
  readonly conformance: Conformance | null;
  readonly verdict: Verdict | null;
}

/**
 * Judges every later entry again, each under the pack pinned on it, as if the edited list stood; answers those whose
 * verdict, direction or anchoring changes.
 */
export function impactOf(
  path: Path,
  edited: readonly Entry[],
  from: number,
  editedId: string,
  packBySha: DecisionContext['packBySha'],
): readonly Impact[] {
  const impacts: Impact[] = [];
  for (let index = from; index < edited.length; index += 1) {
    const entry = edited[index] as Entry;
    const old = path.entries[path.indexOf.get(entry.body.entryId) ?? -1];
    if (!old || !entry.standing || entry.body.entryId === editedId) continue;
    const ruleCheck = judgeAgain(entry, situationBefore(edited, index), packBySha);
    const was = sideOf(old, old.judged?.verdict ?? null, old.judged?.conformance ?? null);
    const becomes = sideOf(entry, ruleCheck?.verdict ?? null, ruleCheck?.conformance ?? null);
    if (differs(was, becomes)) {
      impacts.push({
        entryId: entry.body.entryId,
        kind: entry.body.kind,
        effective: entry.body.effective,
        was,
        becomes,
      });
    }
  }
  return impacts;
}

/** How an entry that comes back onto the path would read now, when that is not how it read when it left. */
export function impactOnItself(
  edited: readonly Entry[],
  index: number,
  packBySha: DecisionContext['packBySha'],
): readonly Impact[] {
  const entry = edited[index] as Entry;
  const ruleCheck = judgeAgain(entry, situationBefore(edited, index), packBySha);
  if (!entry.judged || !ruleCheck || sameVerdict(ruleCheck.verdict, entry.judged.verdict)) return [];
  const { entryId, kind, effective } = entry.body;
  const was = sideOf(entry, entry.judged.verdict, entry.judged.conformance);
  return [{ entryId, kind, effective, was, becomes: { ...was, ...ruleCheck } }];
}

function judgeAgain(
  entry: Entry,
  before: ReturnType<typeof situationBefore>,
  packBySha: (sha: string) => CompiledPack | undefined,
) {
  if (!entry.judged) return undefined;
  const pack = packBySha(entry.judged.pack.sha256);
  if (!pack) return { verdict: entry.judged.verdict, conformance: entry.judged.conformance };
  const verdict = judgeEntry(pack, before, entry.body, entry.judged.reason, entry.derived) ?? entry.judged.verdict;
  const same = sameVerdict(verdict, entry.judged.verdict);
  return { verdict, conformance: same ? entry.judged.conformance : conformanceOf(verdict, groundsOf(entry.judged)) };
}

const sideOf = (entry: Entry, verdict: Verdict | null, conformance: Conformance | null): ImpactSide => ({
  move: entry.derived.move,
  unanchored: entry.derived.unanchored,
  conformance,
  verdict,
});

const differs = (a: ImpactSide, b: ImpactSide): boolean =>
  a.move !== b.move || a.unanchored !== b.unanchored || !sameVerdict(a.verdict, b.verdict);

/** Same decision on the same grounds; the wording of an observation (an assessment's age, say) may differ. */
function sameVerdict(a: Verdict | null, b: Verdict | null): boolean {
  if (!a || !b) return a === b;
  return a.decision === b.decision && findingsOf(a) === findingsOf(b);
}

const findingsOf = (verdict: Verdict): string =>
  verdict.findings
    .map((finding) => `${finding.ruleId}:${finding.severity}`)
    .sort()
    .join(' ');

/** Who may accept that recording something late changes how later moves read. */
const IMPACT_ROLES: readonly string[] = ['director', 'utilization-review'];

/** The impact goes in only when an entitled role accepts it with a reason; an import's impact is advice, like its verdicts. */
export function acceptImpact(
  impact: readonly Impact[],
  reason: string | null,
  context: DecisionContext,
  pack: CompiledPack | undefined,
): string | null {
  if (impact.length === 0) return null;
  if (context.origin.kind !== 'live') return 'import';
  if (context.rehearsal) return reason;
  if (reason === null) {
    throw new Refusal(
      'impact-not-accepted',
      'Recording this changes how later entries read. Accept the impact with a reason.',
      {
        faults: [{ pointer: '/acceptImpact', code: 'impact-not-accepted', detail: 'A coded reason is needed.' }],
        details: { impact },
      },
    );
  }
  assertCoded(pack, ['impact'], reason, '/acceptImpact');
  if (!context.actor.roles.some((role) => IMPACT_ROLES.includes(role))) {
    throw new Refusal(
      'impact-needs-another-role',
      'Only a director or a utilization reviewer may accept this impact.',
      {
        kind: 'forbidden',
        details: { impact },
      },
    );
  }
  return reason;
}

export const rejudgedOf = (impact: readonly Impact[]): readonly Rejudged[] =>
  impact.flatMap(({ entryId, becomes: { verdict, conformance } }) =>
    verdict && conformance ? [{ entryId, verdict, conformance }] : [],
  );
