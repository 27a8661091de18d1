import { ApiProperty } from '@nestjs/swagger';
import { PACK_CHANGES, PACK_PARTS, type PackChange } from '@throughline/continuum';
import type { FreshnessShown } from '@throughline/http-kit';
import { ShowsFreshness } from '../known/shows-freshness.js';
import { PackRefView } from '../facilities/facility-view.js';

class PackChangeView implements PackChange {
  @ApiProperty({
    enum: PACK_PARTS,
    description: 'The part of the pack; `pack` for what it says of itself.',
    example: 'gates',
  })
  part!: PackChange['part'];

  @ApiProperty({ description: 'Id or code within the part.', example: 'assessment-current' })
  id!: string;

  @ApiProperty({
    description: 'For people; the name in the other pack where both have it.',
    example: 'Assessment out of date',
  })
  title!: string;

  @ApiProperty({ enum: PACK_CHANGES, example: 'differs' })
  change!: PackChange['change'];

  @ApiProperty({
    type: [String],
    description: 'What it says, or what reads differently. At most one plain sentence for each of its fields.',
    example: ['Days: 30 before, 14 now.'],
  })
  sentences!: readonly string[];
}

class PartCount {
  @ApiProperty({ enum: PACK_PARTS, example: 'gates' })
  part!: PackChange['part'];

  @ApiProperty({ type: 'integer', description: 'Differences in this part.', example: 3 })
  count!: number;
}

export class PackComparison {
  @ApiProperty({ type: () => PackRefView })
  before!: PackRefView;

  @ApiProperty({ type: () => PackRefView })
  after!: PackRefView;

  @ApiProperty({
    type: () => [PackChangeView],
    description: 'Part by part, at most one for each entry of either pack. Empty where both say the same.',
  })
  changes!: readonly PackChangeView[];

  @ApiProperty({ type: 'integer', description: 'Differences in all parts.', example: 3 })
  total!: number;

  @ApiProperty({ type: () => [PartCount], maxItems: PACK_PARTS.length, description: 'Each part that differs.' })
  parts!: readonly PartCount[];

  @ShowsFreshness()
  freshness!: FreshnessShown;
}
