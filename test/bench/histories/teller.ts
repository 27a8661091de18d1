import {
  admit,
  CARE_PATH_PRIVATE,
  CARE_PATH_SCHEMAS,
  CARE_PATH_VERSIONS,
  carePathStream,
  changeLevel,
  correctEntry,
  type Decided,
  emptyPath,
  type EntryKind,
  evolve,
  NO_TERMS,
  type Path,
  readPathEvent,
  type RecordingTerms,
  recordEntry,
  type AssertedEntry,
  registerClient,
  type DecisionContext,
  voidEntry,
} from '@throughline/care-path';
import type { RulePack, Verdict } from '@throughline/continuum';
import type { NewEvent } from '@throughline/event-store';
import {
  commandIdOf,
  deterministicId,
  eventIdOf,
  type EventMetadata,
  eventParts,
  leafOf,
  LIVE,
  type Part,
  publicParts,
  Refusal,
} from '@throughline/kernel';
import { startOfDay } from '@throughline/time';
import { momentAt } from '../provider/moments.ts';
import { FACILITY, TENANT } from '../provider/provider.ts';

/** An event as the writer would have stored it, with the instant at which it would have. */
export interface GeneratedEvent extends NewEvent {
  readonly recordedAt: number;
}

/** Why later entries may read differently. */
const LATE = 'late-information';
const ROLES = ['clinician', 'director'];

/** Tells one client's history through the domain's own decisions, against a clock that the story moves. */
export class Teller {
  readonly clientId: string;
  readonly events: GeneratedEvent[] = [];
  path: Path = emptyPath();
  now: number;
  /** Who types; a few members of staff take turns. */
  staff = 'staff-01';
  readonly #pack: RulePack;

  constructor(pack: RulePack, name: string, begin: number) {
    this.#pack = pack;
    this.clientId = deterministicId('bench client', name);
    this.now = begin;
    this.decide((path) =>
      registerClient({ facilityId: FACILITY, keyId: deterministicId('bench key', name), anonymous: false }, path),
    );
  }

  record(entry: AssertedEntry): string {
    return this.#move((terms, path, context) => recordEntry({ ...terms, entry }, path, context));
  }

  admit(at: number, level: string): string {
    const where = { facilityId: FACILITY, programId: null, level, track: null, source: null };
    return this.#move((terms, path, context) =>
      admit(
        { ...terms, ...where, reason: 'initial-placement', effective: momentAt(at), narrative: null },
        path,
        context,
      ),
    );
  }

  changeLevel(at: number, level: string, reason: string): string {
    const where = {
      facilityId: null,
      programId: null,
      placementId: this.placementId,
      level,
      track: null,
      direction: null,
    };
    return this.#move((terms, path, context) =>
      changeLevel({ ...terms, ...where, reason, effective: momentAt(at), narrative: null }, path, context),
    );
  }

  /** Restates the latest entry of a kind with another time, when there is one. */
  correctLast(kind: EntryKind, byMs: number): void {
    const entry = this.#last(kind);
    if (!entry) return;
    const { entryId, seq: _seq, ...body } = entry.body;
    const restated = { ...body, narrative: null, effective: momentAt(entry.body.effective.at + byMs) } as AssertedEntry;
    const reason = entry.judged?.reason ?? null;
    this.#move((terms, path, context) =>
      correctEntry(
        { ...terms, reason, entryId, replaces: entry.versionId, correction: 'wrong-date', entry: restated },
        path,
        context,
      ),
    );
  }

  voidLast(kind: EntryKind): void {
    const entry = this.#last(kind);
    if (!entry) return;
    const { entryId } = entry.body;
    this.decide((path, context) =>
      voidEntry(
        { entryId, replaces: entry.versionId, reason: 'duplicate', narrative: null, acceptImpact: LATE },
        path,
        context,
      ),
    );
  }

  /** The placement that the last admission opened. */
  get placementId(): string {
    const admitted = this.path.entries.findLast(({ body }) => body.kind === 'Admitted')?.body;
    return admitted?.kind === 'Admitted' ? admitted.placementId : '';
  }

  newId(): string {
    return deterministicId('bench id', this.clientId, String(this.events.length));
  }

  /** What the pack stands against has happened all the same: its findings are acknowledged. */
  #move(decide: (terms: RecordingTerms, path: Path, context: DecisionContext) => Decided): string {
    const terms = { ...NO_TERMS, acceptImpact: LATE };
    try {
      return this.decide((path, context) => decide(terms, path, context)).entryId as string;
    } catch (error) {
      const verdict = error instanceof Refusal ? (error.details['verdict'] as Verdict | undefined) : undefined;
      if (!verdict) throw error;
      const acknowledge = verdict.findings.map(({ ruleId }) => ruleId);
      return this.decide((path, context) => decide({ ...terms, acknowledge }, path, context)).entryId as string;
    }
  }

  #last(kind: EntryKind) {
    return this.path.entries.findLast(({ body, active }) => active && body.kind === kind);
  }

  decide(decide: (path: Path, context: DecisionContext) => Decided): Decided {
    const context = this.#context();
    const decided = decide(this.path, context);
    for (const [index, { type, data }] of decided.events.entries()) {
      CARE_PATH_SCHEMAS[type].parse(data);
      const metadata = metadataOf(context, [index, decided.events.length]);
      const written = eventParts({ data, metadata, privatePaths: CARE_PATH_PRIVATE[type], salt: SALT });
      this.#keep({
        id: eventIdOf(context.commandId, index),
        type,
        schemaVersion: CARE_PATH_VERSIONS.of(type),
        ...written,
        recordedAt: this.now,
      });
    }
    return decided;
  }

  #keep(event: GeneratedEvent): void {
    const stored = { ...event, stream: carePathStream(this.clientId), revision: this.events.length };
    const leaf = leafOf({ ...stored, ...publicParts(event) });
    this.path = evolve(this.path, readPathEvent({ ...stored, leaf }));
    this.events.push(event);
  }

  #context(): DecisionContext {
    const key = String(this.events.length);
    return {
      commandId: commandIdOf({ tenant: TENANT, principal: this.staff, stream: carePathStream(this.clientId), key }),
      nextPart: 0,
      now: this.now,
      actor: { id: this.staff, kind: 'person', roles: ROLES },
      origin: LIVE,
      packsAdopted: () => ({ inForce: this.#pack, advisory: undefined, forUnknownPopulation: false }),
      packBySha: () => this.#pack,
      assertMayEdit: () => undefined,
      textsOf: () => ({ narrative: null, reference: null }),
      populationOn: () => null,
      facility: () => undefined,
      program: () => undefined,
      startOfDay,
    };
  }
}

/** As long as a real one. */
const SALT = 'x'.repeat(22);

const metadataOf = ({ commandId, actor, origin }: DecisionContext, part: Part): EventMetadata => ({
  tenant: TENANT,
  facilityId: FACILITY,
  actor,
  onBehalfOf: null,
  commandId,
  // As long as the real one, which a key of the client's makes.
  bodyMac: commandId.replaceAll('-', '').padEnd(43, 'x'),
  correlationId: deterministicId('bench correlation', commandId),
  causationId: null,
  traceparent: null,
  origin,
  labels: ['42CFRPart2'],
  part,
});
