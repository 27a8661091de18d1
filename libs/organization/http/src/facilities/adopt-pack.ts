import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsObject, ValidateNested } from 'class-validator';
import { Refusal } from '@throughline/kernel';
import { type CallerContext, type CommandAnswer, DIRECTORY, IsCode, IsLine, IsLocalDate } from '@throughline/nest-kit';
import { adoptPack, evolveFacility, facilityStream, type OrganizationDirectory } from '@throughline/organization';
import type { OrganizationAnswer } from '../recording/organization-answer.js';
import { OrganizationRecords } from '../recording/organization-records.js';
import { assertWholeProvider } from '../recording/whole-provider.js';
import { packUnknown } from '../rule-packs/pack-problems.js';

export class AdoptedPackBody {
  @ApiProperty({ example: 'asam-3e-adult' })
  @IsCode()
  id!: string;

  @ApiProperty({ example: '1.0.0' })
  @IsLine(64)
  version!: string;
}

export class AdoptPackBody {
  @ApiProperty({ type: () => AdoptedPackBody, description: 'A published pack.' })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => AdoptedPackBody)
  pack!: AdoptedPackBody;

  @ApiProperty({
    description: 'New entries of this day and later are judged by this pack.',
    format: 'date',
    example: '2024-07-01',
  })
  @IsLocalDate()
  from!: string;
}

export class AdoptPack extends Command<CommandAnswer<OrganizationAnswer>> {
  constructor(
    readonly code: string,
    readonly body: AdoptPackBody,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@CommandHandler(AdoptPack)
export class AdoptPackHandler implements ICommandHandler<AdoptPack> {
  constructor(
    @Inject(OrganizationRecords) private readonly records: OrganizationRecords,
    @Inject(DIRECTORY) private readonly directory: OrganizationDirectory,
  ) {}

  async execute({ code, body, caller }: AdoptPack): Promise<CommandAnswer<OrganizationAnswer>> {
    assertWholeProvider(caller);
    const { id, version } = body.pack;
    await this.directory.catchUp();
    const pack = this.directory.packByVersion(id, version)?.ref;
    if (!pack) throw new Refusal(packUnknown, { at: '/pack' });
    return this.records.record({
      caller,
      stream: facilityStream(code),
      evolve: evolveFacility,
      asked: { command: 'AdoptPack', code, id, version, from: body.from },
      facilityId: code,
      decide: (facility) => adoptPack({ code, pack, from: body.from }, facility),
      location: null,
    });
  }
}
