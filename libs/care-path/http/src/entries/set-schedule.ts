import { DAY_WINDOWS, MODALITIES, WEEKDAYS } from '@throughline/continuum';
import { Choice, Choices, Id, WholeNumber } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';

export class ScheduleBody extends RecordingBody {
  @Id({ description: 'Default: the only open placement.', example: null, optional: true })
  placementId?: string | null;

  @Choices(WEEKDAYS, { description: 'Days on which the client comes.', example: ['mon', 'wed', 'thu'] })
  days!: (typeof WEEKDAYS)[number][];

  @Choice(DAY_WINDOWS, { example: 'evening', optional: true })
  window?: (typeof DAY_WINDOWS)[number] | null;

  @Choice(MODALITIES, { example: 'in-person', optional: true })
  modality?: (typeof MODALITIES)[number] | null;

  @WholeNumber(1, 1440, { description: 'Minutes of one session.', example: 180, optional: true })
  sessionMinutes?: number | null;
}
