import { CODE } from '@throughline/kernel';
import { DAY_WINDOWS, MODALITIES } from '@throughline/continuum';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { IsCode, IsLine, IsLocalDate, Optional, orNull } from '@throughline/http-kit';

/** What a program offers; it can be restated. */
export class ProgramOfferBody {
  @ApiProperty({ example: 'Evening intensive outpatient', maxLength: 200 })
  @IsLine(200)
  name!: string;

  @ApiProperty({
    type: [String],
    description: "Level codes of the facility's pack that the program delivers.",
    example: ['2.1'],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(CODE, { each: true, message: 'each level is a code' })
  levels!: string[];

  @Optional({
    type: String,
    nullable: true,
    default: null,
    description: "The program of the facility's pack that this one follows.",
    example: 'iop-evening',
  })
  @orNull()
  @IsCode()
  template?: string | null;

  @Optional({
    type: 'integer',
    nullable: true,
    default: null,
    description: 'Places.',
    minimum: 0,
    maximum: 100_000,
    example: 24,
  })
  @orNull()
  @IsInt()
  @Min(0)
  @Max(100_000)
  capacity?: number | null;

  @Optional({
    type: 'integer',
    nullable: true,
    default: null,
    description: 'At most this many clients in one group.',
    minimum: 1,
    maximum: 1_000,
    example: 12,
  })
  @orNull()
  @IsInt()
  @Min(1)
  @Max(1_000)
  groupCap?: number | null;

  @Optional({ type: String, nullable: true, default: null, enum: DAY_WINDOWS, example: 'evening' })
  @orNull()
  @IsIn(DAY_WINDOWS)
  window?: (typeof DAY_WINDOWS)[number] | null;

  @Optional({ type: String, nullable: true, default: null, enum: MODALITIES, example: 'in-person' })
  @orNull()
  @IsIn(MODALITIES)
  modality?: (typeof MODALITIES)[number] | null;
}

export class OpenProgramBody extends ProgramOfferBody {
  @ApiProperty({ description: 'Unique across all facilities.', example: 'HAWTHORN-IOP-EVE' })
  @IsCode()
  code!: string;

  @ApiProperty({ example: 'HAWTHORN' })
  @IsCode()
  facilityId!: string;

  @ApiProperty({ format: 'date', example: '2024-07-01' })
  @IsLocalDate()
  openFrom!: string;
}
