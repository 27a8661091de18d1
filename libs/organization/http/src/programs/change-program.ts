import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CallerContext, CLOCK, type CommandAnswer, DIRECTORY } from '@throughline/nest-kit';
import { resolveWhen } from '@throughline/time';
import type { Clock, LocalDate } from '@throughline/kernel';
import { changeProgram, evolveProgram, type OrganizationDirectory, programStream } from '@throughline/organization';
import type { OrganizationAnswer } from '../recording/organization-answer.js';
import { OrganizationRecords } from '../recording/organization-records.js';
import { assertWholeProvider } from '../recording/whole-provider.js';
import { assertOffered } from './assert-offer.js';
import { offerOf, type ProgramOfferBody } from './program-body.js';

export class ChangeProgram extends Command<CommandAnswer<OrganizationAnswer>> {
  constructor(
    readonly code: string,
    readonly body: ProgramOfferBody,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@CommandHandler(ChangeProgram)
export class ChangeProgramHandler implements ICommandHandler<ChangeProgram> {
  constructor(
    @Inject(OrganizationRecords) private readonly records: OrganizationRecords,
    @Inject(DIRECTORY) private readonly directory: OrganizationDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ code, body, caller }: ChangeProgram): Promise<CommandAnswer<OrganizationAnswer>> {
    assertWholeProvider(caller);
    await this.directory.catchUp();
    const offer = offerOf(body);
    return this.records.record({
      caller,
      stream: programStream(code),
      evolve: evolveProgram,
      asked: { command: 'ChangeProgram', code, ...offer },
      facilityId: this.directory.program(code)?.facilityId ?? null,
      decide: (program) => {
        if (program)
          assertOffered(offer, this.directory, {
            facilityId: program.facilityId,
            on: later(this.#todayAt(program.facilityId), program.openFrom),
          });
        return changeProgram({ code, ...offer }, program);
      },
      location: null,
    });
  }

  /** The day that the clocks of a facility show now. */
  #todayAt(facilityId: string): LocalDate {
    return resolveWhen(new Date(this.clock.now()).toISOString(), this.directory.facility(facilityId)?.zone ?? 'UTC')
      .localDate;
  }
}

const later = (one: string, other: string): string => (one > other ? one : other);
