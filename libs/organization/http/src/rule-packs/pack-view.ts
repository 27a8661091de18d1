import { ApiProperty } from '@nestjs/swagger';
import type { FlatPack } from '@throughline/continuum';
import { PAGE_LIMIT_MAX, referenceTo } from '@throughline/http-kit';
import { PackRefView } from '../facilities/facility-view.js';
import { PACK_EXAMPLE, PackDocument } from './pack-document.js';

export class PackList {
  @ApiProperty({ type: () => [PackRefView], maxItems: PAGE_LIMIT_MAX })
  items!: PackRefView[];

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
