import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { ClientParam } from '@throughline/identity-http';

/** A client and an entry of the client's path, as parts of a path. What is no id at all is answered as an unknown one. */
export class EntryIds extends ClientParam {
  @ApiProperty({ format: 'uuid', example: '5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21' })
  @IsString()
  entryId!: string;
}
