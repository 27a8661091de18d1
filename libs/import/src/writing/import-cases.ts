import { setImmediate as otherWork } from 'node:timers/promises';
import type { Path } from '@throughline/care-path';
import type { CarePathAnswer } from '@throughline/care-path-application';
import { type CommandRequest, type Origin, Refusal } from '@throughline/kernel';
import type { CaseStep } from '../cases/case-plan.js';
import type { RejectedRow } from '../cases/rejected-row.js';
import type { Mapping } from '../mapping/mapping-schema.js';
import { ImportCounts } from '../report/import-counts.js';
import { type CaseCommand, caseCommands } from './case-commands.js';
import { caseRecordId, identityOfCase, importerOf, type KeyedHash, registrationKeyOf } from './import-identity.js';
import type { ImportTarget } from './import-target.js';
import { manyAtOnce } from './many-at-once.js';
import type { PlannedCase } from './plan-import.js';

const REGISTRATIONS_AT_ONCE = 5_000;

interface ImportTerms {
  readonly mapping: Mapping;
  readonly facilityId: string;
  readonly batch: string;
  readonly stopped: AbortSignal;
  onProgress(done: number): void;
}

interface NamedCase extends PlannedCase {
  readonly name: string;
}

/** Writes what is planned. The edits of one case go in together; a case that is refused stops no other. */
export async function importCases(
  cases: readonly PlannedCase[],
  target: ImportTarget,
  terms: ImportTerms,
): Promise<ImportCounts> {
  const counts = new ImportCounts();
  const run = new CaseImport({ target, terms, counts, hash: await target.vault.macInHand() });
  for (let from = 0; from < cases.length && !terms.stopped.aborted; from += REGISTRATIONS_AT_ONCE) {
    const some = cases.slice(from, from + REGISTRATIONS_AT_ONCE);
    await manyAtOnce(await run.register(some), ({ plan, clientId }) => run.importCase(plan, clientId));
  }
  return counts;
}

interface KnownCase {
  readonly plan: PlannedCase;
  /** Null for a case of which nothing is recorded. */
  readonly clientId: string | null;
}

class CaseImport {
  constructor(
    private readonly of: {
      readonly target: ImportTarget;
      readonly terms: ImportTerms;
      readonly counts: ImportCounts;
      readonly hash: KeyedHash;
    },
  ) {}

  /** All new clients of some cases in one durable step; a case that was registered before keeps its client. */
  async register(cases: readonly PlannedCase[]): Promise<readonly KnownCase[]> {
    const isNew = (plan: PlannedCase): plan is NamedCase =>
      plan.clientId === null && plan.name !== null && plan.steps.length > 0;
    const fresh = cases.filter(isNew);
    const registered = await this.of.target.vault.registerMany(fresh.map((plan) => this.#registration(plan.name)));
    const clientIds = new Map<PlannedCase, string>(fresh.map((plan, index) => [plan, registered[index]!.clientId]));
    return cases.map((plan) => ({ plan, clientId: plan.clientId ?? clientIds.get(plan) ?? null }));
  }

  #registration(name: string) {
    const { mapping, facilityId } = this.of.terms;
    return {
      principal: importerOf(mapping),
      idempotencyKey: registrationKeyOf(name),
      facilityId,
      identity: identityOfCase(mapping, name),
    };
  }

  async importCase(plan: PlannedCase, clientId: string | null): Promise<void> {
    // A dry run in memory never waits for anything: signals and the screen get their turn here.
    await otherWork();
    if (this.of.terms.stopped.aborted) return;
    this.of.counts.count(plan);
    if (clientId === null) return;
    if (plan.clientId === null && plan.name !== null) await this.#registerOnPath(plan.name, clientId);
    await this.#apply(plan, clientId);
    this.of.counts.countEnd(plan, await this.of.target.writer.read(clientId, 'all'));
  }

  async #registerOnPath(name: string, clientId: string): Promise<void> {
    const { mapping, facilityId } = this.of.terms;
    const { identity } = this.#registration(name);
    const recordId = caseRecordId(this.of.hash, mapping, name);
    const request = this.#requestOf({
      name: 'ImportCase',
      body: { recordId },
      key: registrationKeyOf(name),
      recordId,
    });
    const { clientId: registered } = await this.of.target.writer.register(request, { facilityId, identity });
    if (registered !== clientId) throw new Error('A case was registered twice.');
    this.of.counts.newClients += 1;
  }

  async #apply(plan: PlannedCase, clientId: string): Promise<void> {
    const { mapping } = this.of.terms;
    const refused = await this.#record(plan, clientId, plan.steps);
    if (!refused) return;
    const certain = mapping.uncertain === 'up-to-there' ? plan.steps.slice(0, refused.step) : [];
    // What comes before the refused row is recorded without it, where that makes sense by itself.
    const again = certain.length === 0 ? null : await this.#record(plan, clientId, certain);
    const recorded = again ? again.recorded : Math.max(certain.length, refused.recorded);
    this.of.counts.countRefused(rejectedRows(plan, refused, recorded));
  }

  /** Answers the step that is refused, if one is. A case of several commands is tried as a whole before its first is recorded. */
  async #record(plan: PlannedCase, clientId: string, steps: readonly CaseStep[]): Promise<RefusedStep | null> {
    const keyOf = (part: number): string => `${this.of.terms.batch}/${part}/${steps.length}`;
    const commandIdOf = (part: number): string =>
      this.of.target.writer.commandIdOf(clientId, { actor: this.#actor(), idempotencyKey: keyOf(part) });
    const commands = caseCommands(steps, commandIdOf);
    const [whole] = commands.length > 1 ? caseCommands(steps, () => commandIdOf(0), steps.length) : [];
    if (whole) {
      const refused = await this.#refusalOf(whole, 0, () =>
        this.of.target.writer.record(
          clientId,
          { ...this.#commandRequest(whole, keyOf(0)), dryRun: true },
          whole.decide,
        ),
      );
      if (refused) return refused;
    }
    let recorded = 0;
    for (const command of commands) {
      const request = this.#commandRequest(command, keyOf(command.part));
      const refused = await this.#refusalOf(command, recorded, async () => {
        const answer = await this.of.target.writer.record(clientId, request, command.decide);
        this.#countRecorded(command, answer, await this.of.target.writer.read(clientId, 'all'));
      });
      if (refused) return refused;
      recorded += command.steps.length;
    }
    this.of.terms.onProgress(this.of.counts.done);
    return null;
  }

  async #refusalOf(
    command: CaseCommand,
    recorded: number,
    attempt: () => Promise<unknown>,
  ): Promise<RefusedStep | null> {
    try {
      await attempt();
      return null;
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error;
      return { step: recorded + stepIn(error, command), recorded, code: error.code, sentence: error.message };
    }
  }

  #countRecorded({ steps }: CaseCommand, { events }: CarePathAnswer, { entries }: Path): void {
    const versions = new Set(events.map(({ id }) => id));
    const own = entries.filter(({ recording }) => versions.has(recording.versionId));
    this.of.counts.countRecorded(steps, own);
  }

  #commandRequest(command: CaseCommand, key: string): CommandRequest {
    const body = { steps: command.steps.map(({ do: what, recordId }) => [what, recordId]) };
    const request = this.#requestOf({ name: 'ImportEntries', body, key, recordId: null });
    return {
      ...request,
      originOf: (entryId) => ({ ...(request.origin as Origin), recordId: command.recordIdOf(entryId) ?? null }),
    };
  }

  #requestOf(of: { name: string; body: object; key: string; recordId: string | null }): CommandRequest {
    const { mapping, batch } = this.of.terms;
    return {
      name: of.name,
      body: of.body,
      actor: this.#actor(),
      facilities: 'all',
      idempotencyKey: of.key,
      correlationId: batch,
      origin: { kind: 'import', system: mapping.system, recordId: of.recordId, sourceRecordedAt: null, batch },
    };
  }

  #actor(): CommandRequest['actor'] {
    return { id: importerOf(this.of.terms.mapping), kind: 'system', roles: [] };
  }
}

interface RefusedStep {
  readonly step: number;
  /** Steps of earlier commands of the case, which went in. */
  readonly recorded: number;
  readonly code: string;
  readonly sentence: string;
}

/** The step that a refusal points at; the first where it points at none. */
function stepIn({ faults }: Refusal, { steps }: CaseCommand): number {
  const found = faults.flatMap(({ pointer }) => /^\/steps\/(\d+)/.exec(pointer ?? '')?.[1] ?? []).map(Number)[0] ?? 0;
  return Math.min(found, steps.length - 1);
}

/** The refused row with its reason, and the other rows of the case that wait for it. */
function rejectedRows({ name, steps }: PlannedCase, refused: RefusedStep, recorded: number): readonly RejectedRow[] {
  const culprit = lineOf(steps[refused.step]);
  const seen = new Set<number>();
  return steps.slice(recorded).flatMap((step): readonly RejectedRow[] => {
    const line = lineOf(step);
    if (line === null || seen.has(line)) return [];
    seen.add(line);
    const row = { line, case: name ?? '' };
    if (line === culprit) return [{ ...row, code: refused.code, sentence: refused.sentence, see: null }];
    const see = culprit === null ? null : { line: culprit, what: 'the row that makes the case uncertain' };
    return [{ ...row, code: 'case-uncertain', see }];
  });
}

const lineOf = (step: CaseStep | undefined): number | null => step?.line ?? null;
