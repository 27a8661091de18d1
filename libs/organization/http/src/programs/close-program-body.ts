import { ApiProperty } from '@nestjs/swagger';
import { IsLocalDate } from '@throughline/nest-kit';

export class CloseProgramBody {
  @ApiProperty({ description: 'The last day.', format: 'date', example: '2027-06-30' })
  @IsLocalDate()
  closedOn!: string;
}
