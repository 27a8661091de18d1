import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsIn, IsObject, ValidateNested } from 'class-validator';
import { type Population, POPULATIONS } from '@throughline/continuum';
import { IsCode, IsLine, IsLocalDate, Optional, orNull } from '@throughline/http-kit';

class AdoptedPackBody {
  @ApiProperty({ example: 'asam-3e-adult' })
  @IsCode()
  id!: string;

  @ApiProperty({ example: '1.0.0' })
  @IsLine(64)
  version!: string;
}

export class AdoptPackBody {
  @ApiProperty({
    type: () => AdoptedPackBody,
    nullable: true,
    description:
      'A published pack. Null ends, from that day on, what was adopted for just this program and population.',
  })
  @orNull()
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => AdoptedPackBody)
  pack!: AdoptedPackBody | null;

  @ApiProperty({
    description: 'New entries of this day and later are judged by this pack.',
    format: 'date',
    example: '2024-07-01',
  })
  @IsLocalDate()
  from!: string;

  @Optional({
    type: String,
    nullable: true,
    default: null,
    description: 'Only for this program of the facility; null for all.',
    example: 'HAWTHORN-IOP-EVE',
  })
  @orNull()
  @IsCode()
  programId?: string | null;

  @Optional({
    type: String,
    nullable: true,
    default: null,
    enum: POPULATIONS,
    description: 'Only for clients of this population; null for all.',
    example: 'adolescent',
  })
  @orNull()
  @IsIn(POPULATIONS)
  population?: Population | null;

  @Optional({
    type: Boolean,
    default: false,
    description:
      "A second result in addition to the one in effect, such as one by a payer's edition. It decides nothing.",
    example: false,
  })
  @IsBoolean()
  advisory?: boolean;
}
