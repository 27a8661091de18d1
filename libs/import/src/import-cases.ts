import { setImmediate as otherWork } from 'node:timers/promises';
import type { Entry } from '@throughline/care-path';
import { type Origin, Refusal, type CommandRequest } from '@throughline/kernel';
import { decideEntry } from './decide-entry.js';
import { ImportCounts } from './import-counts.js';
import {
  caseRecordId,
  identityOfCase,
  importerOf,
  type KeyedHash,
  registrationKeyOf,
  rowRecordId,
} from './import-identity.js';
import type { ImportTarget } from './import-target.js';
import { manyAtOnce } from './many-at-once.js';
import type { Mapping } from './mapping-schema.js';
import type { CasePlan, PlannedEntry } from './plan.js';

const REGISTRATIONS_AT_ONCE = 5_000;

interface ImportTerms {
  readonly mapping: Mapping;
  readonly facilityId: string;
  readonly batch: string;
  readonly stopped: AbortSignal;
  onProgress(done: number): void;
}

/** Writes what is planned and not there yet. Rows of one case go in in order; a row that is refused stops no other. */
export async function importCases(
  cases: readonly CasePlan[],
  target: ImportTarget,
  terms: ImportTerms,
): Promise<ImportCounts> {
  const counts = new ImportCounts();
  const run = new CaseImport(target, terms, counts);
  for (let from = 0; from < cases.length && !terms.stopped.aborted; from += REGISTRATIONS_AT_ONCE) {
    const some = cases.slice(from, from + REGISTRATIONS_AT_ONCE);
    await manyAtOnce(run.register(some), ({ plan, clientId }) => run.importCase(plan, clientId));
  }
  return counts;
}

class CaseImport {
  readonly #hash: KeyedHash;

  constructor(
    private readonly target: ImportTarget,
    private readonly terms: ImportTerms,
    private readonly counts: ImportCounts,
  ) {
    this.#hash = (text) => target.vault.tenantMac(text);
  }

  /** All clients of some cases in one durable step; a case that was registered before keeps its client. */
  register(cases: readonly CasePlan[]): readonly { readonly plan: CasePlan; readonly clientId: string }[] {
    const withEntries = cases.filter(({ entries }) => entries.length > 0);
    const registered = this.target.vault.registerMany(withEntries.map((plan) => this.#registration(plan)));
    return withEntries.map((plan, index) => ({ plan, clientId: registered[index]!.clientId }));
  }

  #registration({ case: name }: CasePlan) {
    const { mapping, facilityId } = this.terms;
    return {
      principal: importerOf(mapping),
      idempotencyKey: registrationKeyOf(name),
      facilityId,
      identity: identityOfCase(mapping, name),
    };
  }

  async importCase(plan: CasePlan, clientId: string): Promise<void> {
    // A dry run in memory never waits for anything: signals and the screen get their turn here.
    await otherWork();
    if (this.terms.stopped.aborted) return;
    const known = await this.#earlier(plan, clientId);
    for (const entry of plan.entries) {
      if (this.terms.stopped.aborted) return;
      await this.#importEntry(clientId, entry, known);
      this.counts.done += 1;
      this.terms.onProgress(this.counts.done);
    }
  }

  /** Entries that earlier imports have recorded, by the record that they come from. */
  async #earlier(plan: CasePlan, clientId: string): Promise<ReadonlyMap<string, readonly Entry[]>> {
    const { mapping, facilityId } = this.terms;
    const { identity } = this.#registration(plan);
    const recordId = caseRecordId(this.#hash, mapping, plan.case);
    const registered = await this.target.writer.register(
      this.#requestOf({ name: 'ImportCase', body: { recordId }, key: registrationKeyOf(plan.case), recordId }),
      { facilityId, identity },
    );
    if (!registered.replayed) this.counts.newClients += 1;
    const { entries } = await this.target.writer.read(clientId, 'all');
    return Map.groupBy(
      entries.filter(({ first }) => first.origin.system === mapping.system),
      ({ first }) => first.origin.recordId ?? '',
    );
  }

  /** Voided entries do not count as there: what was undone can be imported again, under another key. */
  async #importEntry(
    clientId: string,
    entry: PlannedEntry,
    known: ReadonlyMap<string, readonly Entry[]>,
  ): Promise<void> {
    const { mapping, facilityId } = this.terms;
    const recordId = rowRecordId(this.#hash, mapping, entry);
    const earlier = known.get(recordId) ?? [];
    if (earlier.some(({ active }) => active)) return void (this.counts.alreadyThere += 1);
    const { act, effective } = entry;
    const request = this.#requestOf({
      name: 'ImportEntry',
      body: { act, at: effective.at },
      key: `${recordId}/${earlier.length}`,
      recordId,
    });
    try {
      const answer = await this.target.writer.record(clientId, request, decideEntry(entry, facilityId));
      if (answer.replayed || answer.events.length === 0) this.counts.alreadyThere += 1;
      else this.counts.countRecorded(act, answer);
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error;
      this.counts.refused.push({ ...entry.row, code: error.code, sentence: error.message, see: null });
    }
  }

  #requestOf(of: { name: string; body: object; key: string; recordId: string }): CommandRequest {
    const { mapping, batch } = this.terms;
    const origin: Origin = {
      kind: 'import',
      system: mapping.system,
      recordId: of.recordId,
      sourceRecordedAt: null,
      batch,
    };
    return {
      name: of.name,
      body: of.body,
      actor: { id: importerOf(mapping), kind: 'system', roles: [] },
      facilities: 'all',
      idempotencyKey: of.key,
      correlationId: batch,
      origin,
    };
  }
}
