import { Id } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';

export class ArrivalBody extends RecordingBody {
  @Id({ description: 'Default: the only open placement.', example: null, optional: true })
  placementId?: string | null;
}
