import { ApiProperty } from '@nestjs/swagger';
import type { FlatPack } from '@throughline/continuum';
import { PackRefView } from '../facilities/facility-view.js';

export class PackList {
  @ApiProperty({ type: () => [PackRefView] })
  items!: PackRefView[];

  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page; null on the last.', example: null })
  next!: string | null;
}

export class PackView {
  @ApiProperty({ type: () => PackRefView })
  pack!: PackRefView;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The flattened pack: levels, moves, gates, clocks, phases, programmes, reasons, each with its sources.',
    example: { id: 'asam-3e-adult', version: '1.0.0', levels: [] },
  })
  document!: FlatPack;
}
