import type { CarePathAnswer } from '@throughline/care-path-application';
import type { CasePlan, PlannedAct } from './plan.js';
import type { RefusedRow } from './rejects-file.js';

/** What became of the rows of an import, as it goes on. */
export class ImportCounts {
  readonly recorded: Record<PlannedAct['record'], number> = {
    admission: 0,
    'level-change': 0,
    discharge: 0,
    assessment: 0,
    inquiry: 0,
  };
  readonly conformance = { conforming: 0, justified: 0, 'non-conforming': 0 };
  readonly findings = new Map<string, number>();
  readonly refused: RefusedRow[] = [];
  alreadyThere = 0;
  newClients = 0;
  done = 0;

  get recordedInAll(): number {
    return Object.values(this.recorded).reduce((sum, count) => sum + count, 0);
  }

  countRecorded(act: PlannedAct, { conformance, verdict }: CarePathAnswer): void {
    this.recorded[act.record] += 1;
    if (conformance !== null) this.conformance[conformance] += 1;
    for (const { ruleId } of verdict?.findings ?? []) this.findings.set(ruleId, (this.findings.get(ruleId) ?? 0) + 1);
  }
}

/** How many cases the log leaves at each level, without saying how they went on. */
export function openEnds(cases: readonly CasePlan[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { endsAt } of cases) if (endsAt !== null) counts.set(endsAt, (counts.get(endsAt) ?? 0) + 1);
  return counts;
}
