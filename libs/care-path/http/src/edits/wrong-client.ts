import { ApiProperty } from '@nestjs/swagger';
import { CarePathAnswerBody } from '../slices/answer-body.js';

export class WrongClientAnswer {
  @ApiProperty({ type: () => CarePathAnswerBody, description: 'The voiding, on the path where the entry was wrong.' })
  here!: CarePathAnswerBody;

  @ApiProperty({ type: () => CarePathAnswerBody, description: 'The entry, on the path of the right client.' })
  there!: CarePathAnswerBody;
}
