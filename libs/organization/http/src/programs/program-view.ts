import { DAY_WINDOWS, MODALITIES } from '@throughline/continuum';
import { ApiProperty } from '@nestjs/swagger';
import { type FreshnessShown, PAGE_LIMIT_MAX } from '@throughline/http-kit';
import { INHERITABLE } from '@throughline/organization-application';
import { ShowsFreshness } from '../known/shows-freshness.js';

export class ProgramView {
  @ApiProperty({ example: 'HAWTHORN-IOP-EVE' })
  code!: string;

  @ApiProperty({ example: 'HAWTHORN' })
  facilityId!: string;

  @ApiProperty({ example: 'Evening intensive outpatient' })
  name!: string;

  @ApiProperty({ type: [String], description: 'At most one for each level of a pack.', example: ['2.1'] })
  levels!: string[];

  @ApiProperty({ type: String, nullable: true, example: 'iop-evening' })
  template!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 24 })
  capacity!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 12 })
  groupCap!: number | null;

  @ApiProperty({ type: String, nullable: true, enum: DAY_WINDOWS, example: 'evening' })
  window!: string | null;

  @ApiProperty({ type: String, nullable: true, enum: MODALITIES, example: 'in-person' })
  modality!: string | null;

  @ApiProperty({ format: 'date', example: '2024-07-01' })
  openFrom!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: null })
  closedOn!: string | null;

  @ApiProperty({
    type: [String],
    enum: INHERITABLE,
    maxItems: INHERITABLE.length,
    description:
      'Which of these the program states nothing of itself, and takes from its template in the pack of today.',
    example: ['groupCap'],
  })
  inherited!: readonly (typeof INHERITABLE)[number][];

  @ApiProperty({ type: 'integer', example: 0 })
  revision!: number;
}

export class ProgramAnswer extends ProgramView {
  @ShowsFreshness()
  freshness!: FreshnessShown;
}

export class ProgramList {
  @ApiProperty({ type: () => [ProgramView], maxItems: PAGE_LIMIT_MAX })
  items!: ProgramView[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The cursor of the next page; null on the last.',
    example: null,
  })
  next!: string | null;

  @ShowsFreshness()
  freshness!: FreshnessShown;
}
