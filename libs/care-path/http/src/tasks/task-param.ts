import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { ClientParam } from '@throughline/identity-http';
import { EXAMPLE_TASK } from './task-answer.js';

/** A client and a task, by the key that the worklist has. What is no key at all is answered as an unknown task. */
export class TaskParam extends ClientParam {
  @ApiProperty({ example: EXAMPLE_TASK })
  @IsString()
  task!: string;
}
