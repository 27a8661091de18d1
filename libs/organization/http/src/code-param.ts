import { ApiProperty } from '@nestjs/swagger';
import { IsCode } from '@throughline/http-kit';

/** The code of a facility or a program, as a part of a path. */
export class CodeParam {
  @ApiProperty({ example: 'HAWTHORN' })
  @IsCode()
  code!: string;
}
