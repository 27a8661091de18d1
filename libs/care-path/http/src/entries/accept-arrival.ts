import { Id } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';

export class ArrivalBody extends RecordingBody {
  @Id({ description: 'The only open placement when left out.', example: null, optional: true })
  placementId?: string | null;
}
