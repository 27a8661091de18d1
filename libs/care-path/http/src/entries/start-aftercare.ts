import { Code } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';

export class AftercareStartBody extends RecordingBody {
  @Code({ description: 'A program of this facility.', example: null, optional: true })
  programId?: string | null;
}
