import { ApiProperty } from '@nestjs/swagger';
import { type FlatPack, POPULATIONS } from '@throughline/continuum';
import { PAGE_LIMIT_MAX, referenceTo } from '@throughline/http-kit';
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

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The cursor of the next page; null on the last.',
    example: null,
  })
  next!: string | null;
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
}
