import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { type CallerContext, type CommandAnswer, IsLocalDate } from '@throughline/nest-kit';
import { closeFacility, evolveFacility, facilityStream } from '@throughline/organisation';
import type { OrganisationAnswer } from '../recording/organisation-answer.js';
import { OrganisationRecords } from '../recording/organisation-records.js';
import { assertWholeProvider } from '../recording/whole-provider.js';

export class CloseFacilityBody {
  @ApiProperty({ description: 'The last day.', format: 'date', example: '2027-06-30' })
  @IsLocalDate()
  closedOn!: string;
}

export class CloseFacility extends Command<CommandAnswer<OrganisationAnswer>> {
  constructor(
    readonly code: string,
    readonly body: CloseFacilityBody,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@CommandHandler(CloseFacility)
export class CloseFacilityHandler implements ICommandHandler<CloseFacility> {
  constructor(@Inject(OrganisationRecords) private readonly records: OrganisationRecords) {}

  async execute({ code, body: { closedOn }, caller }: CloseFacility): Promise<CommandAnswer<OrganisationAnswer>> {
    assertWholeProvider(caller);
    return this.records.record({
      caller,
      stream: facilityStream(code),
      evolve: evolveFacility,
      asked: { command: 'CloseFacility', code, closedOn },
      facilityId: code,
      decide: (facility) => closeFacility({ code, closedOn }, facility),
      location: null,
    });
  }
}
