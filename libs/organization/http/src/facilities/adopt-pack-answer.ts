import { ApiProperty } from '@nestjs/swagger';
import { OrganizationAnswer } from '../recording/organization-answer.js';

class UncoveredProgramView {
  @ApiProperty({ description: 'Code of a program of the facility.', example: 'HAWTHORN-IOP-EVE' })
  programId!: string;

  @ApiProperty({
    type: [String],
    description: 'At most one for each level that it offers: those that the pack does not know.',
    example: ['2.1'],
  })
  levels!: readonly string[];
}

export class AdoptPackAnswer extends OrganizationAnswer {
  @ApiProperty({
    type: [UncoveredProgramView],
    description:
      'At most one for each program of the facility that offers levels which the pack does not know. Admissions to them are refused. Change what the program offers.',
  })
  uncovered!: readonly UncoveredProgramView[];
}
