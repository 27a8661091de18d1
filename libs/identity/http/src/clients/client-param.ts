import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';

/** A client's id as a part of a path. What is no id at all is answered as an unknown client. */
export class ClientParam {
  @ApiProperty({ format: 'uuid', example: '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02' })
  @IsString()
  clientId!: string;
}
