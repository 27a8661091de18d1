import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { Refusal } from '@throughline/kernel';
import { type CallerContext, type CommandAnswer, IsCode, IsLine, IsLocalDate } from '@throughline/nest-kit';
import { isZone, zoneUnknown } from '@throughline/time';
import { evolveFacility, facilityStream, openFacility } from '@throughline/organization';
import type { OrganizationAnswer } from '../recording/organization-answer.js';
import { OrganizationRecords } from '../recording/organization-records.js';
import { assertWholeProvider } from '../recording/whole-provider.js';

export class OpenFacilityBody {
  @ApiProperty({
    description: 'Short and for ever: it names the facility in events, tokens and reports.',
    example: 'HAWTHORN',
  })
  @IsCode()
  code!: string;

  @ApiProperty({ example: 'Hawthorn House', maxLength: 200 })
  @IsLine(200)
  name!: string;

  @ApiProperty({
    description: 'IANA time zone; every local date of the facility is read in it.',
    example: 'America/Chicago',
  })
  @IsLine(64)
  zone!: string;

  @ApiProperty({ format: 'date', example: '2024-07-01' })
  @IsLocalDate()
  openFrom!: string;
}

export class OpenFacility extends Command<CommandAnswer<OrganizationAnswer>> {
  constructor(
    readonly body: OpenFacilityBody,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@CommandHandler(OpenFacility)
export class OpenFacilityHandler implements ICommandHandler<OpenFacility> {
  constructor(@Inject(OrganizationRecords) private readonly records: OrganizationRecords) {}

  async execute({ body, caller }: OpenFacility): Promise<CommandAnswer<OrganizationAnswer>> {
    assertWholeProvider(caller);
    if (!isZone(body.zone)) throw new Refusal(zoneUnknown, { at: '/zone' });
    return this.records.record({
      caller,
      stream: facilityStream(body.code),
      evolve: evolveFacility,
      asked: { command: 'OpenFacility', ...body },
      facilityId: body.code,
      decide: (facility) => openFacility({ ...body }, facility),
      location: `/v1/facilities/${body.code}`,
    });
  }
}
