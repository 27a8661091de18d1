import type { Transactor } from '@throughline/event-store';
import {
  canonicalJson,
  type Clock,
  type CommandTerms,
  commandIdOf,
  type LocalDate,
  Refusal,
} from '@throughline/kernel';
import {
  adoptPack,
  changeProgram,
  closeFacility,
  closeProgram,
  type DataOf,
  evolveFacility,
  evolveProgram,
  evolveRulePack,
  facilityStream,
  openFacility,
  openProgram,
  type OrganizationDirectory,
  type OrganizationEvent,
  type Program,
  programStream,
  publishPack,
  rulePackStream,
} from '@throughline/organization';
import { isZone, resolveWhen, zoneUnknown } from '@throughline/time';
import { assertOffered, assertOpen } from './assert-offer.js';
import { type AdoptAnswer, type ChangeAnswer, changeAnswer, type PublishAnswer } from './change-answer.js';
import { type Adoptions, offerShown, type OfferShown } from './inherited-offer.js';
import { newEvents } from './new-events.js';
import { type Evolve, organizationStream } from './organization-stream.js';
import { adoptionOf, type PackToAdopt } from './pack-to-adopt.js';
import { offerOf, type ProgramOffer, type ProgramToOpen } from './program-offer.js';
import { soundPack } from './sound-pack.js';
import { NOBODY_PLACED, type PlacedClients, stillPlaced } from './still-placed.js';
import { uncoveredPrograms } from './uncovered-programs.js';
import { assertWholeProvider } from './whole-provider.js';

export interface OrganizationParts {
  readonly transactor: Transactor;
  readonly vault: { mac(request: Readonly<Record<string, unknown>>): Promise<string> };
  readonly directory: OrganizationDirectory;
  readonly clock: Clock;
  readonly tenant: string;
  /** Left out where nobody asks: a job that sets a provider up. */
  readonly placed?: PlacedClients;
}

interface Change<Subject> {
  readonly stream: string;
  readonly evolve: Evolve<Subject>;
  /** What was requested, for telling a repeat from another request under the same key. */
  readonly request: { readonly command: string; readonly [field: string]: unknown };
  readonly facilityId: string | null;
  decide(subject: Subject | null): readonly OrganizationEvent[];
}

/**
 * Records what is decided about facilities, programs and packs. A plain class: HTTP, the import, the demo and the command
 * line are callers of the same one. What is so already changes nothing. Rejects with the decision's `Refusal`,
 * `whole-provider-needed`, `revision-stale`, `idempotency-key-reused`, and what the transactor rejects with.
 */
export class Organization {
  readonly #placed: PlacedClients;

  constructor(private readonly parts: OrganizationParts) {
    this.#placed = parts.placed ?? NOBODY_PLACED;
  }

  async openFacility(terms: CommandTerms, facility: DataOf<'FacilityOpened'>): Promise<ChangeAnswer> {
    await this.#prepare(terms);
    if (!isZone(facility.zone)) throw new Refusal(zoneUnknown, { at: '/zone' });
    return this.#record(terms, {
      stream: facilityStream(facility.code),
      evolve: evolveFacility,
      request: { command: 'OpenFacility', ...facility },
      facilityId: facility.code,
      decide: (known) => openFacility({ ...facility }, known),
    });
  }

  /** Refused while clients are placed there, unless it is stated that they may remain. */
  async closeFacility(
    terms: CommandTerms,
    closing: DataOf<'FacilityClosed'>,
    clientsRemain = false,
  ): Promise<ChangeAnswer> {
    await this.#prepare(terms);
    const where = { facilityId: closing.code, programId: null };
    const placed = await stillPlaced(this.#placed, where, { clientsRemain, terms });
    return this.#record(terms, {
      stream: facilityStream(closing.code),
      evolve: evolveFacility,
      request: { command: 'CloseFacility', ...closing, clientsRemain },
      facilityId: closing.code,
      decide: (facility) => closeFacility(closing, facility, placed),
    });
  }

  /** Adopts a published pack from a day: for everyone, for a program, for a population, or for both together. */
  async adoptPack(terms: CommandTerms, { code, ...stated }: PackToAdopt): Promise<AdoptAnswer> {
    await this.#prepare(terms);
    const { directory } = this.parts;
    const adoption = adoptionOf(stated, code, directory);
    const answer = await this.#record(terms, {
      stream: facilityStream(code),
      evolve: evolveFacility,
      request: { command: 'AdoptPack', code, ...adoption },
      facilityId: code,
      decide: (facility) => adoptPack({ code, ...adoption }, facility),
    });
    return { ...answer, uncovered: uncoveredPrograms(adoption, code, directory) };
  }

  async openProgram(
    terms: CommandTerms,
    { code, facilityId, openFrom, ...stated }: ProgramToOpen,
  ): Promise<ChangeAnswer> {
    await this.#prepare(terms);
    const { directory } = this.parts;
    const offer = offerOf(stated);
    const opened = { code, facilityId, openFrom, ...offer };
    return this.#record(terms, {
      stream: programStream(code),
      evolve: evolveProgram,
      request: { command: 'OpenProgram', ...opened },
      facilityId,
      decide: (program) => {
        assertOpen(directory, facilityId, openFrom);
        assertOffered(offer, directory, { programId: code, facilityId, on: openFrom });
        return openProgram(opened, program);
      },
    });
  }

  /** Restates what a program offers, from now on. */
  async changeProgram(terms: CommandTerms, code: string, stated: ProgramOffer): Promise<ChangeAnswer> {
    await this.#prepare(terms);
    const { directory } = this.parts;
    const offer = offerOf(stated);
    return this.#record(terms, {
      stream: programStream(code),
      evolve: evolveProgram,
      request: { command: 'ChangeProgram', code, ...offer },
      facilityId: directory.program(code)?.facilityId ?? null,
      decide: (program) => {
        if (program) {
          const { facilityId, openFrom } = program;
          const on = later(todayAt(facilityId, this.parts), openFrom);
          assertOffered(offer, directory, { programId: code, facilityId, on });
        }
        return changeProgram({ code, ...offer }, program);
      },
    });
  }

  /** A program as it is offered today, or would be by the packs of an earlier directory. Read the directory first. */
  offered(program: Program, directory: Adoptions = this.parts.directory): OfferShown {
    return offerShown(program, directory, todayAt(program.facilityId, this.parts));
  }

  /** Refused while clients are placed in it, unless it is stated that they may remain. */
  async closeProgram(
    terms: CommandTerms,
    closing: DataOf<'ProgramClosed'>,
    clientsRemain = false,
  ): Promise<ChangeAnswer> {
    await this.#prepare(terms);
    const facilityId = this.parts.directory.program(closing.code)?.facilityId ?? null;
    const where = { facilityId, programId: closing.code };
    const placed = await stillPlaced(this.#placed, where, { clientsRemain, terms });
    return this.#record(terms, {
      stream: programStream(closing.code),
      evolve: evolveProgram,
      request: { command: 'CloseProgram', ...closing, clientsRemain },
      facilityId,
      decide: (program) => closeProgram(closing, program, placed),
    });
  }

  /** `written` is the pack's YAML; what it extends must be published before. */
  async publishPack(terms: CommandTerms, written: string): Promise<PublishAnswer> {
    await this.#prepare(terms);
    const { pack, sha256, notes } = soundPack(written, this.parts.directory);
    const ref = { id: pack.id, version: pack.version, sha256 };
    const answer = await this.#record(terms, {
      stream: rulePackStream(pack.id, pack.version),
      evolve: evolveRulePack,
      request: { command: 'PublishPack', ...ref },
      facilityId: null,
      decide: (before) => publishPack({ pack: ref, document: canonicalJson(pack) }, before),
    });
    return { ...answer, pack: ref, notes };
  }

  async #prepare(terms: CommandTerms): Promise<void> {
    assertWholeProvider(terms);
    await this.parts.directory.catchUp();
  }

  async #record<Subject>(terms: CommandTerms, change: Change<Subject>): Promise<ChangeAnswer> {
    const { transactor, vault, tenant } = this.parts;
    const { stream, facilityId } = change;
    const commandId = commandIdOf({ tenant, principal: terms.actor.id, stream, key: terms.idempotencyKey });
    const bodyMac = await vault.mac(change.request);
    const result = await transactor.transact(organizationStream(stream, change.evolve), {
      commandId,
      bodyMac,
      ...(terms.seen !== undefined && terms.seen !== null && { seen: terms.seen }),
      dryRun: terms.dryRun ?? false,
      decide: ({ subject }) => change.decide(subject),
      seal: (drafts) => newEvents(drafts, terms, { tenant, commandId, bodyMac, facilityId }),
    });
    return changeAnswer(result);
  }
}

/** The day that the clocks of a facility show now. */
const todayAt = (facilityId: string, { clock, directory }: Pick<OrganizationParts, 'clock' | 'directory'>): LocalDate =>
  resolveWhen(new Date(clock.now()).toISOString(), directory.facility(facilityId)?.zone ?? 'UTC').localDate;

const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);
