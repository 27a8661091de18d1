import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { type CallerContext, type CommandAnswer, IsLocalDate } from '@throughline/nest-kit';
import { closeFacility, evolveFacility, facilityStream } from '@throughline/organization';
import type { OrganizationAnswer } from '../recording/organization-answer.js';
import { OrganizationRecords } from '../recording/organization-records.js';
import { assertWholeProvider } from '../recording/whole-provider.js';

export class CloseFacilityBody {
  @ApiProperty({ description: 'The last day.', format: 'date', example: '2027-06-30' })
  @IsLocalDate()
  closedOn!: string;
}

export class CloseFacility extends Command<CommandAnswer<OrganizationAnswer>> {
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
  constructor(@Inject(OrganizationRecords) private readonly records: OrganizationRecords) {}

  async execute({ code, body: { closedOn }, caller }: CloseFacility): Promise<CommandAnswer<OrganizationAnswer>> {
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
