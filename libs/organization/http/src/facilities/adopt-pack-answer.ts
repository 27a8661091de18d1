import { ApiProperty } from '@nestjs/swagger';
import { OrganizationAnswer } from '../recording/organization-answer.js';

class UncoveredProgramView {
  @ApiProperty({ description: 'Code of a program of the facility.', example: 'HAWTHORN-IOP-EVE' })
  programId!: string;

  @ApiProperty({ type: [String], description: 'Levels that it offers and the pack does not know.', example: ['2.1'] })
  levels!: readonly string[];
}

export class AdoptPackAnswer extends OrganizationAnswer {
  @ApiProperty({
    type: [UncoveredProgramView],
    description:
      'Programs that offer levels which the pack does not know: admissions to them are refused. Change what the program offers.',
  })
  uncovered!: readonly UncoveredProgramView[];
}
