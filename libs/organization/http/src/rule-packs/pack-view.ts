import { ApiProperty } from '@nestjs/swagger';
import { type FlatPack, POPULATIONS } from '@throughline/continuum';
import { type FreshnessShown, PAGE_LIMIT_MAX, referenceTo } from '@throughline/http-kit';
import { ShowsFreshness } from '../known/shows-freshness.js';
import { PackRefView } from '../facilities/facility-view.js';
import { PACK_EXAMPLE, PackDocument } from './pack-document.js';

class PackListed extends PackRefView {
  @ApiProperty({ description: 'For people.', example: 'ASAM third edition, adults' })
  title!: string;

  @ApiProperty({
    description: 'Edition of the criteria that it follows.',
    example: 'The ASAM Criteria, third edition (2013)',
  })
  edition!: string;

  @ApiProperty({ enum: [...POPULATIONS, 'any'], description: 'Whom it is for.', example: 'adult' })
  population!: FlatPack['population'];

  @ApiProperty({ format: 'date', description: 'Facilities may adopt it from this day.', example: '2013-01-01' })
  effectiveFrom!: string;
}

export class PackList {
  @ApiProperty({ type: () => [PackListed], maxItems: PAGE_LIMIT_MAX })
  items!: PackListed[];

  @ApiProperty({ type: 'integer', description: 'Published rule packs, on all pages.', example: 9 })
  total!: number;

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

class PackCounts {
  @ApiProperty({ type: 'integer', description: 'Levels that are offered.', example: 9 })
  levels!: number;

  @ApiProperty({ type: 'integer', description: 'Requirements for a transition.', example: 12 })
  gates!: number;

  @ApiProperty({ type: 'integer', description: 'Deadlines in effect.', example: 8 })
  clocks!: number;

  @ApiProperty({ type: 'integer', description: 'Reasons that a transition takes.', example: 10 })
  reasons!: number;

  @ApiProperty({ type: 'integer', description: 'Sources.', example: 14 })
  sources!: number;
}

export class PackView {
  @ApiProperty({ type: () => PackRefView })
  pack!: PackRefView;

  @ApiProperty({
    ...referenceTo(PackDocument),
    description: 'The flattened pack: levels, moves, gates, clocks, phases, programs, reasons, each with its sources.',
    example: PACK_EXAMPLE,
  })
  document!: FlatPack;

  @ApiProperty({ type: () => PackCounts, description: 'How much of each part a reader of the rules is shown.' })
  counts!: PackCounts;

  @ShowsFreshness()
  freshness!: FreshnessShown;
}
