import { Conformance, currentSituation, type Entry, type Path } from '@throughline/care-path';
import type { CasePlan, CaseStep, Conflict } from '../cases/case-plan.js';
import type { EntryShown, RejectedRow } from '../cases/rejected-row.js';
import { RECORD_NAMES, type RecordName, recordNameOf } from '../cases/entry-wanted.js';
import { shown } from '../cases/shown.js';

/** An entry of an earlier import that this one has changed or taken back. */
export interface Change {
  readonly do: 'correct' | 'void';
  readonly because: Extract<CaseStep, { do: 'void' }>['because'] | null;
  /** Null where no row of this file has to do with it. */
  readonly line: number | null;
  /** As it was. */
  readonly entry: EntryShown;
  /** As it is now; null for what is voided. */
  readonly now: EntryShown | null;
}

const none = <Name extends string>(names: readonly Name[]): Record<Name, number> =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;

/** What became of the rows of an import, as it goes on. Figures of paths are read off the paths that it leaves. */
export class ImportCounts {
  readonly recorded = none<RecordName>(RECORD_NAMES);
  readonly conformance = none(Conformance.options);
  readonly findings = new Map<string, number>();
  readonly changes: Change[] = [];
  readonly conflicts: Conflict[] = [];
  readonly absent: EntryShown[] = [];
  readonly rejected: RejectedRow[] = [];
  /** How many cases of the file are at each level now. */
  readonly openEnds = new Map<string, number>();
  alreadyThere = 0;
  unchanged = 0;
  canceled = 0;
  newClients = 0;
  done = 0;

  /** What a plan says by itself, whatever becomes of its edits. */
  count({ alreadyThere, unchanged, canceled, conflicts, rejected, absent }: CasePlan): void {
    this.alreadyThere += alreadyThere;
    this.unchanged += unchanged;
    this.canceled += canceled;
    this.conflicts.push(...conflicts);
    this.rejected.push(...rejected);
    this.absent.push(...absent.map(shown));
  }

  countRefused(rows: readonly RejectedRow[]): void {
    this.rejected.push(...rows);
  }

  /** The steps of a command that went in, and the entries that it has left. */
  countRecorded(steps: readonly CaseStep[], entries: readonly Entry[]): void {
    this.done += steps.length;
    const changed = new Set<string>();
    for (const step of steps) {
      if (step.do === 'record') continue;
      changed.add(step.target.body.entryId);
      const because = step.do === 'void' ? step.because : null;
      const now = entries.find(({ body, active }) => active && body.entryId === step.target.body.entryId);
      this.changes.push({
        do: step.do,
        because,
        line: step.line,
        entry: shown(step.target),
        now: now ? shown(now) : null,
      });
    }
    const recorded = entries.filter(({ body }) => !changed.has(body.entryId));
    for (const { body } of recorded) {
      const name = recordNameOf(body.kind);
      if (name) this.recorded[name] += 1;
    }
    // A row that says what a person has recorded already adds nothing.
    this.alreadyThere += steps.filter((step) => step.do === 'record').length - recorded.length;
    for (const { judged, active } of entries) if (judged && active) this.#countJudged(judged);
  }

  #countJudged({ conformance, verdict }: NonNullable<Entry['judged']>): void {
    this.conformance[conformance] += 1;
    for (const { ruleId } of verdict.findings) this.findings.set(ruleId, (this.findings.get(ruleId) ?? 0) + 1);
  }

  /** Where the import leaves a case that the file names. */
  countEnd(plan: { readonly name: string | null }, path: Path): void {
    if (plan.name === null) return;
    for (const { status, place } of currentSituation(path).placements) {
      if (status === 'aftercare') continue;
      this.openEnds.set(place.level.code, (this.openEnds.get(place.level.code) ?? 0) + 1);
    }
  }
}
