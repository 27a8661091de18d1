import {
  ACCEPTED,
  type Ages,
  assertInScope,
  assertNotErased,
  assertRights,
  carePathStream,
  type Decided,
  type DecisionContext,
  type Path,
  registerClient,
} from '@throughline/care-path';
import { type EventLog, type Request, type Transactor, type TransactResult } from '@throughline/event-store';
import type { ClientIdentities, Sealing, TenantMacs } from '@throughline/identity';
import {
  clientUnknown,
  type Clock,
  commandIdOf,
  type CommandRequest,
  type FacilityScope,
  type LocalDate,
  Refusal,
  UUID,
} from '@throughline/kernel';
import type { OrganizationDirectory, RecordedDirectory } from '@throughline/organization';
import { assertAfterBirth, populationSince } from './birth.js';
import {
  type CarePathAnswer,
  type DraftOrEvent,
  NOBODY_YET,
  readStored,
  eventPartsOf,
  undoEndOfRecorded,
} from './care-path-answer.js';
import { carePathDefinition } from './care-path-definition.js';
import { filed } from './filed-drafts.js';
import { type Impacted, impactOfStored } from './impact-of-stored.js';
import { type NewClient, registeredIn } from './new-client.js';
import { linkFacilities } from './linked-facilities.js';
import { sealedCommand } from './sealed-command.js';
import type { FiledDraft } from './sealed-events.js';
import { lastingMacOfRequest, macOfRequest } from './request-macs.js';
import { versionAfter } from './version-after.js';
import { decisionContextOf } from './decision-context-of.js';
import { LookedAt } from './looked-at.js';
import { TextsInHand } from './texts-in-hand.js';
import { describingRefusals, remediesOfVerdict } from './described-refusal.js';
import { atSites } from './obligations-at-sites.js';

export interface CarePathsParts {
  readonly transactor: Transactor;
  /** The log that the transactor writes to: a replayed answer is read from it. */
  readonly log: EventLog;
  readonly vault: ClientIdentities & Sealing & TenantMacs;
  readonly clock: Clock;
  readonly directory: RecordedDirectory;
  readonly tenant: string;
  /** Those of the domain when left out. */
  readonly ages?: Ages;
}

/** A decision of the care path's domain, over the path as it stands and the world around it. */
export type Decide = (path: Path, context: DecisionContext, requestContext: RequestContext) => Decided;

/** Who asks, and what a request is read with before it is a command of the domain. */
export interface RequestContext {
  readonly facilities: FacilityScope;
  readonly directory: OrganizationDirectory;
  /** The client's birth date as the vault had it when the command came; null when it is not known. */
  readonly bornOn: LocalDate | null;
}

/** What a command is about: a client who is registered, a path, or the erasure of the whole record. */
type Subject = 'registration' | 'care' | 'erasure';

/**
 * Records what is decided about one client: gathers what a decision may look at, asks the log whether it was asked
 * before, keeps the caller to their facilities, seals, appends, and answers from the events. A plain class: HTTP, the
 * import and the demo are callers of the same one.
 */
export class CarePaths {
  readonly #parts: CarePathsParts;

  constructor(parts: CarePathsParts) {
    this.#parts = parts;
  }

  /**
   * Vault first, event second: a retry after a crash in between finds the client that the first attempt minted. Null
   * identity: an anonymous inquiry. A dry run checks and mints nothing: it answers no client, but for a repeat.
   */
  async register(request: CommandRequest, client: NewClient): Promise<CarePathAnswer> {
    const { facilityId, identity } = client;
    const known = await registeredIn(this.#parts.vault, request, client);
    if (!known) return NOBODY_YET;
    const { keyId } = known;
    const decide: Decide = (path) => registerClient({ facilityId, keyId, anonymous: identity === null }, path);
    return this.#record(known.clientId, request, decide, 'registration');
  }

  /**
   * Rejects with the decision's `Refusal`; `client-unknown` for a client that does not exist or is another facility's;
   * `client-erased`, `facility-not-yours`, `time-before-birth`, `revision-stale`, `idempotency-key-reused`, and what the transactor rejects with.
   */
  record(clientId: string, request: CommandRequest, decide: Decide): Promise<CarePathAnswer> {
    return this.#record(clientId, request, decide, 'care');
  }

  /** The same of what asks for an erasure, and of its end: the only commands that a record takes once it has begun. */
  recordErasure(clientId: string, request: CommandRequest, decide: Decide): Promise<CarePathAnswer> {
    return this.#record(clientId, request, decide, 'erasure');
  }

  /** The path at the log's head, for a caller who may see it. Read it before awaiting anything else. */
  async read(clientId: string, facilities: CommandRequest['facilities']): Promise<Path> {
    if (!UUID.test(clientId)) throw new Refusal(clientUnknown);
    const { state } = await this.#parts.transactor.load(carePathDefinition(clientId));
    assertInScope(state, facilities);
    return state;
  }

  async #record(clientId: string, request: CommandRequest, decide: Decide, subject: Subject): Promise<CarePathAnswer> {
    if (!UUID.test(clientId)) throw new Refusal(clientUnknown);
    const { transactor, clock, directory, vault, tenant } = this.#parts;
    const { facilities } = request;
    await directory.catchUp();
    const commandId = this.commandIdOf(clientId, request);
    const bodyMac =
      subject === 'erasure'
        ? await lastingMacOfRequest(vault, clientId, request)
        : await this.#bodyMac(clientId, request);
    const bornOn = await vault.birthDateOf(clientId);
    const texts = new TextsInHand(vault, clientId);
    const lookedAt = new LookedAt(directory);
    let changed: Impacted = { impact: [], acceptance: ACCEPTED, inTheAir: [] };
    let current: string | null = null;
    const command: Request<Path, FiledDraft> = {
      commandId,
      bodyMac,
      dryRun: request.dryRun ?? false,
      restsOn: lookedAt,
      ...(request.seen !== undefined && request.seen !== null && { seen: request.seen }),
      permit: (path) => {
        if (path.registered || subject !== 'registration') assertInScope(path, facilities);
        if (subject !== 'erasure') assertNotErased(path);
      },
      decide: (path) => {
        const context = lookedAt.noting(
          decisionContextOf(request, {
            commandId,
            now: clock.now(),
            directory,
            populationOn: populationSince(bornOn, this.#parts.ages),
            textsOf: (entry) => texts.of(entry),
          }),
        );
        const decided = describingRefusals(directory, () => decide(path, context, { facilities, directory, bornOn }));
        changed = { impact: decided.impact, acceptance: decided.acceptance, inTheAir: decided.inTheAir ?? [] };
        current = decided.entryId;
        const drafts = filed(decided.events, path);
        for (const draft of drafts) assertRights(draft, path, facilities);
        assertAfterBirth(bornOn, drafts);
        return drafts;
      },
      seal: (drafts) => sealedCommand({ sealing: vault, tenant, clientId, request, commandId, bodyMac }, drafts),
    };
    let result: TransactResult<Path, FiledDraft>;
    // Nothing may come between the answer and the reading of its state, so the loop stands here.
    for (;;) {
      try {
        result = await transactor.transact(carePathDefinition(clientId), command);
        break;
      } catch (error) {
        await texts.openFor(error);
      }
    }
    const versionId = versionAfter(result, current);
    const recorded = result.drafts.length > 0 ? result.drafts : result.events.map(readStored);
    if (!result.dryRun) await linkFacilities(vault, clientId, { path: result.state, events: recorded });
    return this.#answer(clientId, result, { recorded, ...changed, entryId: current, versionId });
  }

  commandIdOf(clientId: string, request: Pick<CommandRequest, 'actor' | 'idempotencyKey'>): string {
    const { tenant } = this.#parts;
    return commandIdOf({
      tenant,
      principal: request.actor.id,
      stream: carePathStream(clientId),
      key: request.idempotencyKey,
    });
  }

  /** The vault and the log must not tell an unknown client from a foreign one by refusing in other words. */
  async #bodyMac(clientId: string, request: CommandRequest): Promise<string> {
    try {
      return await macOfRequest(this.#parts.vault, clientId, request);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.is(clientUnknown)) throw error;
      await this.read(clientId, request.facilities);
      throw error;
    }
  }

  async #answer(
    clientId: string,
    result: TransactResult<Path, FiledDraft>,
    decided: Pick<CarePathAnswer, keyof Impacted | 'entryId' | 'versionId'> & {
      readonly recorded: readonly DraftOrEvent[];
    },
  ): Promise<CarePathAnswer> {
    const { replayed, dryRun, events, revision, position } = result;
    const given = eventPartsOf(decided.recorded);
    const { impact, acceptance, inTheAir } = replayed ? await impactOfStored(this.#parts.log, events) : decided;
    const ownRevision = events.at(-1)?.revision ?? revision;
    return {
      clientId,
      ...given,
      remedies: remediesOfVerdict(given.verdict, this.#parts.directory),
      obligations: atSites(given.obligations, this.#parts.directory),
      entryId: given.entryId ?? decided.entryId,
      versionId: decided.versionId,
      revision: ownRevision === 'none' ? null : ownRevision,
      position,
      impact,
      acceptance,
      inTheAir,
      undoUntil: undoEndOfRecorded(events),
      replayed,
      dryRun,
      events: events.map(({ id, type }) => ({ id, type })),
    };
  }
}
