import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { IsLocalDate, Optional, orNull } from '@throughline/http-kit';

/** What closes a facility or a program. */
export class ClosureBody {
  @ApiProperty({ description: 'The last day.', format: 'date', example: '2027-06-30' })
  @IsLocalDate()
  closedOn!: string;

  @Optional({
    type: Boolean,
    nullable: true,
    default: null,
    description: 'True to close it although clients are still placed there.',
    example: false,
  })
  @orNull()
  @IsBoolean()
  clientsRemain?: boolean | null;
}
