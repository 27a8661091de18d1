import { WEEKDAYS } from '@throughline/care-path';
import { Choice, Choices, Id, WholeNumber } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';

const WINDOWS = ['morning', 'day', 'evening'] as const;
const MODALITIES = ['in-person', 'virtual', 'hybrid'] as const;

export class ScheduleBody extends RecordingBody {
  @Id({ description: 'The only open placement when left out.', example: null, optional: true })
  placementId?: string | null;

  @Choices(WEEKDAYS, { description: 'Days on which the client comes.', example: ['mon', 'wed', 'thu'] })
  days!: (typeof WEEKDAYS)[number][];

  @Choice(WINDOWS, { example: 'evening', optional: true })
  window?: (typeof WINDOWS)[number] | null;

  @Choice(MODALITIES, { example: 'in-person', optional: true })
  modality?: (typeof MODALITIES)[number] | null;

  @WholeNumber(1, 1440, { description: 'Minutes of one session.', example: 180, optional: true })
  sessionMinutes?: number | null;
}
