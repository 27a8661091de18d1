import { z } from 'zod';
import { component, exactly } from '../openapi/answer-schemas.js';

export const Position = component(
  'Position',
  'An opaque place in the log, for `atLeast`; their order as texts is the order of the log.',
  z.string().regex(/^[0-9a-f]{1,64}$/),
);

/** How far an answer takes account of the log, as it is answered. */
export interface FreshnessShown {
  readonly watermark: { readonly position: string; readonly recordedAt: string | null };
  readonly knownTo: string;
  readonly lag: {
    readonly behind: boolean;
    readonly ahead: boolean;
    readonly events: number | null;
    readonly ms: number;
  } | null;
  readonly incomplete: number;
  readonly future: boolean;
}

const flag = (description: string) => z.boolean().describe(description);

export const StatusShown = component(
  'Freshness',
  'How far the views had followed the log when they answered.',
  exactly<FreshnessShown>()(
    z.strictObject({
      watermark: z
        .strictObject({
          position: Position,
          recordedAt: z.iso.datetime().nullable().describe('When the log took it; null when it is not known.'),
        })
        .describe('The last event that the answer takes account of.'),
      knownTo: Position.describe('The position that `knownAt` came to.'),
      lag: z
        .strictObject({
          behind: flag('There are events that the views have not taken yet.'),
          ahead: flag('The views know of events that the log lacks: an older log was put in its place.'),
          events: z.int().min(0).nullable().describe('How many; null when they are not counted.'),
          ms: z.int().min(0).describe('For how long. Milliseconds.'),
        })
        .nullable()
        .describe('How far the views are behind the log; null when it is not said.'),
      incomplete: z
        .int()
        .min(0)
        .describe('Clients whose rows may be out of date, because an event of theirs cannot be read.'),
      future: flag('What was asked lies in the future: this is what is known now, not a forecast.'),
    }),
  ),
);
