import { ApiProperty } from '@nestjs/swagger';
import { IsLocalDate } from '@throughline/nest-kit';

export class CloseFacilityBody {
  @ApiProperty({ description: 'The last day.', format: 'date', example: '2027-06-30' })
  @IsLocalDate()
  closedOn!: string;
}
