import { ApiProperty } from '@nestjs/swagger';
import { type FreshnessShown, referenceTo, StatusShown } from '@throughline/http-kit';

const EXAMPLE: FreshnessShown = {
  watermark: { position: '00000000000000000042', recordedAt: null },
  knownTo: '00000000000000000042',
  lag: { behind: false, ahead: false, events: 0, ms: 0 },
  incomplete: 0,
  future: false,
};

/** The field of an answer that says how far it takes account of the log. */
export const ShowsFreshness = (): PropertyDecorator =>
  ApiProperty({
    ...referenceTo(StatusShown),
    example: EXAMPLE,
    description: 'How far the answer takes account of the log.',
  });
