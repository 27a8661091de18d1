import { Code, Day, StaffId, WholeNumber } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';

export class CertificationBody extends RecordingBody {
  @Code({ description: 'The level for which the hours are certified.', example: '2.1' })
  level!: string;

  @WholeNumber(1, 168, { description: 'Hours of care a week that the physician determined.', example: 9 })
  hoursPerWeek!: number;

  @Day({ description: 'First day.', example: '2026-03-02' })
  from!: string;

  @Day({ description: 'The last day for which it is valid.', example: '2026-04-30' })
  lastDay!: string;

  @StaffId({
    description: 'The pseudonymous id of the physician; none where the physician is not one of the staff.',
    example: 'b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f',
    optional: true,
  })
  physician?: string | null;
}
