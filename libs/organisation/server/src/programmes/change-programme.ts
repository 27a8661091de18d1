import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CallerContext, type CommandAnswer, CLOCK, DIRECTORY, resolveWhen } from '@throughline/nest-kit';
import type { Clock, LocalDate } from '@throughline/kernel';
import { changeProgramme, evolveProgramme, type OrganisationDirectory, programmeStream } from '@throughline/organisation';
import type { OrganisationAnswer } from '../recording/organisation-answer.js';
import { OrganisationRecords } from '../recording/organisation-records.js';
import { assertWholeProvider } from '../recording/whole-provider.js';
import { assertOffered } from './assert-offer.js';
import { offerOf, type ProgrammeOfferBody } from './programme-body.js';

export class ChangeProgramme extends Command<CommandAnswer<OrganisationAnswer>> {
  constructor(
    readonly code: string,
    readonly body: ProgrammeOfferBody,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@CommandHandler(ChangeProgramme)
export class ChangeProgrammeHandler implements ICommandHandler<ChangeProgramme> {
  constructor(
    @Inject(OrganisationRecords) private readonly records: OrganisationRecords,
    @Inject(DIRECTORY) private readonly directory: OrganisationDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ code, body, caller }: ChangeProgramme): Promise<CommandAnswer<OrganisationAnswer>> {
    assertWholeProvider(caller);
    await this.directory.catchUp();
    const offer = offerOf(body);
    return this.records.record({
      caller,
      stream: programmeStream(code),
      evolve: evolveProgramme,
      asked: { command: 'ChangeProgramme', code, ...offer },
      facilityId: this.directory.programme(code)?.facilityId ?? null,
      decide: (programme) => {
        if (programme) assertOffered(offer, this.directory, { facilityId: programme.facilityId, on: later(this.#todayAt(programme.facilityId), programme.openFrom) });
        return changeProgramme({ code, ...offer }, programme);
      },
      location: null,
    });
  }

  /** The day that the clocks of a facility show now. */
  #todayAt(facilityId: string): LocalDate {
    return resolveWhen(new Date(this.clock.now()).toISOString(), this.directory.facility(facilityId)?.zone ?? 'UTC').localDate;
  }
}

const later = (one: string, other: string): string => (one > other ? one : other);
