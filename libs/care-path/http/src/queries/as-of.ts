import { orElse, Page, field } from '@throughline/http-kit';
import { IsString, Matches } from 'class-validator';
import { Instant } from './instant.js';
import { positionMalformed } from './at-least.js';

const AS_OF = 'How things were at this instant, or when this day began at each site; now when omitted.';
const KNOWN =
  'Only what the log had taken by this instant or the start of this day; everything known by now when omitted.';
const AT_LEAST = 'A position that a command answered: waits until the answer includes it (read your own write).';

const AtLeast = (): PropertyDecorator =>
  field(
    { description: AT_LEAST, example: '0000000000000042', optional: true },
    { type: String, maxLength: 40 },
    IsString(),
    Matches(/^[0-9A-Za-z]{1,40}$/, orElse(positionMalformed)),
  );

/** As of which knowledge a question is answered, and the position it waits for. */
export class KnownAsOf {
  @Instant(KNOWN, '2026-03-05T09:00-06:00')
  knownAt?: string | null;

  @AtLeast()
  atLeast?: string | null;
}

/** The two times of a question about one instant. */
export class AsOf extends KnownAsOf {
  @Instant(AS_OF, '2026-03-01T09:00-06:00')
  asOf?: string | null;
}

/** The same for a list. */
export class ListAsOf extends Page {
  @Instant(AS_OF, '2026-03-01T09:00-06:00')
  asOf?: string | null;

  @Instant(KNOWN, '2026-03-05T09:00-06:00')
  knownAt?: string | null;

  @AtLeast()
  atLeast?: string | null;
}
