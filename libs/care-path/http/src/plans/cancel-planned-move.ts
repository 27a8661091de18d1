import { Code } from '@throughline/http-kit';

export class CancellationBody {
  @Code({ description: 'Coded reason.', example: 'client-choice' })
  reason!: string;
}
