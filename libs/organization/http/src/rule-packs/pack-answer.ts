import { ApiProperty } from '@nestjs/swagger';
import { FAULTS_MAX } from '@throughline/continuum';
import { PackRefView } from '../facilities/facility-view.js';
import { OrganizationAnswer } from '../recording/organization-answer.js';

/** Something in a written pack, where its author will look for it. */
class PackNoteView {
  @ApiProperty({ type: 'integer', example: 41 })
  line!: number;

  @ApiProperty({ type: 'integer', example: 5 })
  column!: number;

  @ApiProperty({ example: '/levels/3/weeklyMinutes' })
  pointer!: string;

  @ApiProperty({ example: 'hours-outside-level' })
  code!: string;

  @ApiProperty({ example: 'The program states fewer hours than its level.' })
  message!: string;
}

export class PackAnswer extends OrganizationAnswer {
  @ApiProperty({ type: () => PackRefView })
  pack!: PackRefView;

  @ApiProperty({
    type: () => [PackNoteView],
    maxItems: FAULTS_MAX,
    description: 'Nothing wrong, but worth a look.',
  })
  notes!: readonly PackNoteView[];
}
