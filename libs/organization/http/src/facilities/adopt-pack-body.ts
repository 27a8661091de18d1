import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsObject, ValidateNested } from 'class-validator';
import { IsCode, IsLine, IsLocalDate } from '@throughline/nest-kit';

class AdoptedPackBody {
  @ApiProperty({ example: 'asam-3e-adult' })
  @IsCode()
  id!: string;

  @ApiProperty({ example: '1.0.0' })
  @IsLine(64)
  version!: string;
}

export class AdoptPackBody {
  @ApiProperty({ type: () => AdoptedPackBody, description: 'A published pack.' })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => AdoptedPackBody)
  pack!: AdoptedPackBody;

  @ApiProperty({
    description: 'New entries of this day and later are judged by this pack.',
    format: 'date',
    example: '2024-07-01',
  })
  @IsLocalDate()
  from!: string;
}
