import { ApiProperty } from '@nestjs/swagger';
import { IsCode, IsLine, IsLocalDate } from '@throughline/http-kit';

export class OpenFacilityBody {
  @ApiProperty({
    description: 'Short and permanent. It names the facility in events, tokens, and reports.',
    example: 'HAWTHORN',
  })
  @IsCode()
  code!: string;

  @ApiProperty({ example: 'Hawthorn House', maxLength: 200 })
  @IsLine(200)
  name!: string;

  @ApiProperty({
    description: 'IANA time zone; every local date of the facility is read in it.',
    example: 'America/Chicago',
  })
  @IsLine(64)
  zone!: string;

  @ApiProperty({ format: 'date', example: '2024-07-01' })
  @IsLocalDate()
  openFrom!: string;
}
