import { IsString, Matches } from 'class-validator';
import { field } from '../fields/field.js';
import { Instant } from '../fields/instant.js';
import { orElse } from '../validation/validation-faults.js';
import { positionMalformed } from './at-least.js';

const KNOWN =
  'Only what the log had taken by this instant or the start of this day; everything known by now when omitted.';
const AT_LEAST = 'A position that a command answered: waits until the answer includes it (read your own write).';

export const KnownAt = (description = KNOWN): PropertyDecorator => Instant(description, '2026-03-05T09:00-06:00');

export const AtLeast = (): PropertyDecorator =>
  field(
    { description: AT_LEAST, example: '0000000000000042', optional: true },
    { type: String, maxLength: 40 },
    IsString(),
    Matches(/^[0-9A-Za-z]{1,40}$/, orElse(positionMalformed)),
  );

/** As of which knowledge a question is answered, and the position it waits for. */
export class KnownAsOf {
  @KnownAt()
  knownAt?: string | null;

  @AtLeast()
  atLeast?: string | null;
}
