import { ApiProperty } from '@nestjs/swagger';
import { IsCode } from '@throughline/http-kit';
import { Matches } from 'class-validator';

export class PackParam {
  @ApiProperty({ example: 'asam-3e-adult' })
  @IsCode()
  id!: string;

  @ApiProperty({ example: '1.0.0' })
  @Matches(/^[0-9A-Za-z.+-]{1,64}$/)
  version!: string;
}

/** A pack, and another that it is compared with. */
export class PacksParam extends PackParam {
  @ApiProperty({ example: 'asam-3e-adult' })
  @IsCode()
  otherId!: string;

  @ApiProperty({ example: '1.1.0' })
  @Matches(/^[0-9A-Za-z.+-]{1,64}$/)
  otherVersion!: string;
}
