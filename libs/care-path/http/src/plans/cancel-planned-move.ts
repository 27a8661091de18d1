import { Code } from '../fields/coded.js';

export class CancellationBody {
  @Code({ description: 'Coded reason.', example: 'client-choice' })
  reason!: string;
}
