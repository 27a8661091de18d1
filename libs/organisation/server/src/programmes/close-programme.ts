import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { type CallerContext, type CommandAnswer, DIRECTORY, IsLocalDate } from '@throughline/nest-kit';
import { closeProgramme, evolveProgramme, type OrganisationDirectory, programmeStream } from '@throughline/organisation';
import type { OrganisationAnswer } from '../recording/organisation-answer.js';
import { OrganisationRecords } from '../recording/organisation-records.js';
import { assertWholeProvider } from '../recording/whole-provider.js';

export class CloseProgrammeBody {
  @ApiProperty({ description: 'The last day.', format: 'date', example: '2027-06-30' })
  @IsLocalDate()
  closedOn!: string;
}

export class CloseProgramme extends Command<CommandAnswer<OrganisationAnswer>> {
  constructor(
    readonly code: string,
    readonly body: CloseProgrammeBody,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@CommandHandler(CloseProgramme)
export class CloseProgrammeHandler implements ICommandHandler<CloseProgramme> {
  constructor(
    @Inject(OrganisationRecords) private readonly records: OrganisationRecords,
    @Inject(DIRECTORY) private readonly directory: OrganisationDirectory,
  ) {}

  async execute({ code, body: { closedOn }, caller }: CloseProgramme): Promise<CommandAnswer<OrganisationAnswer>> {
    assertWholeProvider(caller);
    await this.directory.catchUp();
    return this.records.record({
      caller,
      stream: programmeStream(code),
      evolve: evolveProgramme,
      asked: { command: 'CloseProgramme', code, closedOn },
      facilityId: this.directory.programme(code)?.facilityId ?? null,
      decide: (programme) => closeProgramme({ code, closedOn }, programme),
      location: null,
    });
  }
}
