import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CallerContext, type CommandAnswer, CLOCK, DIRECTORY } from '@throughline/nest-kit';
import type { Clock } from '@throughline/kernel';
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
    const today = new Date(this.clock.now()).toISOString().slice(0, 10);
    return this.records.record({
      caller,
      stream: programmeStream(code),
      evolve: evolveProgramme,
      asked: { command: 'ChangeProgramme', code, ...offer },
      facilityId: this.directory.programme(code)?.facilityId ?? null,
      decide: (programme) => {
        if (programme) assertOffered(offer, this.directory, { facilityId: programme.facilityId, on: later(today, programme.openFrom) });
        return changeProgramme({ code, ...offer }, programme);
      },
      location: null,
    });
  }
}

const later = (one: string, other: string): string => (one > other ? one : other);
