import { Choice, Flag, Id } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';

const METHODS = ['in-person', 'phone', 'video', 'message'] as const;

export class AftercareContactBody extends RecordingBody {
  @Id({ description: 'The open aftercare stay when left out; none when there is none.', example: null, optional: true })
  placementId?: string | null;

  @Choice(METHODS, { example: 'phone' })
  method!: (typeof METHODS)[number];

  @Flag({ description: 'Whether the client was reached.', example: true })
  reached!: boolean;
}
