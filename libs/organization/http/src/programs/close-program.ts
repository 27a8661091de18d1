import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { type CallerContext, type CommandAnswer, DIRECTORY, IsLocalDate } from '@throughline/nest-kit';
import { closeProgram, evolveProgram, type OrganizationDirectory, programStream } from '@throughline/organization';
import type { OrganizationAnswer } from '../recording/organization-answer.js';
import { OrganizationRecords } from '../recording/organization-records.js';
import { assertWholeProvider } from '../recording/whole-provider.js';

export class CloseProgramBody {
  @ApiProperty({ description: 'The last day.', format: 'date', example: '2027-06-30' })
  @IsLocalDate()
  closedOn!: string;
}

export class CloseProgram extends Command<CommandAnswer<OrganizationAnswer>> {
  constructor(
    readonly code: string,
    readonly body: CloseProgramBody,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@CommandHandler(CloseProgram)
export class CloseProgramHandler implements ICommandHandler<CloseProgram> {
  constructor(
    @Inject(OrganizationRecords) private readonly records: OrganizationRecords,
    @Inject(DIRECTORY) private readonly directory: OrganizationDirectory,
  ) {}

  async execute({ code, body: { closedOn }, caller }: CloseProgram): Promise<CommandAnswer<OrganizationAnswer>> {
    assertWholeProvider(caller);
    await this.directory.catchUp();
    return this.records.record({
      caller,
      stream: programStream(code),
      evolve: evolveProgram,
      asked: { command: 'CloseProgram', code, closedOn },
      facilityId: this.directory.program(code)?.facilityId ?? null,
      decide: (program) => closeProgram({ code, closedOn }, program),
      location: null,
    });
  }
}
