import { AUTHORIZATION_DECISIONS } from '@throughline/continuum';
import { Choice, Code, Day, WholeNumber } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';

export class AuthorizationBody extends RecordingBody {
  @Choice(AUTHORIZATION_DECISIONS, { example: 'approved' })
  state!: (typeof AUTHORIZATION_DECISIONS)[number];

  @Code({ description: 'The level that the payer speaks of.', example: '2.1', optional: true })
  level?: string | null;

  @Day({ description: 'First day.', example: '2026-03-02', optional: true })
  from?: string | null;

  @Day({ description: 'The last day that it covers.', example: '2026-03-31', optional: true })
  lastDay?: string | null;

  @WholeNumber(0, 3660, {
    description: 'Days or sessions granted, as the payer counts them.',
    example: 30,
    optional: true,
  })
  days?: number | null;
}
