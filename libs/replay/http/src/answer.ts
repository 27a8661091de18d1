import { component } from '@throughline/http-kit';
import { z } from 'zod';

export const hashShown = (sentence: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe(sentence);
export const cursorShown = (sentence: string) => z.string().max(2_000).describe(sentence);

export const headShown = (sentence: string) =>
  z
    .strictObject({
      logId: z.uuid().describe('Another one after a restore.'),
      position: z.string().describe('As in the headers of records in topics.'),
    })
    .describe(sentence);

/** One event as every format holds it. */
export const ReplayedEventShown = component(
  'ReplayedEvent',
  'An event of a care path. With `data` and `meta` as they stand, byte for byte, anyone can compute `leaf`.',
  z.strictObject({
    id: z.uuid().describe('Drop what you have already read under this ID.'),
    type: z.string().describe('Such as `Admitted`; `client-entered` and `client-left` are announcements.'),
    schemaVersion: z.int().describe('Version of the shape of `data`. A released shape never changes.'),
    stream: z.string().describe('`carePath-` and the client ID.'),
    revision: z
      .int()
      .min(0)
      .describe('Counts from 0 within the stream, without a gap. Of an announcement: that of its cause.'),
    recordedAt: z.int().describe('When the log took it. UTC ms.'),
    data: z.looseObject({}).describe('What happened. Sealed texts and staff IDs read null.'),
    meta: z
      .looseObject({})
      .describe('Who by role, where, and `part`: which event of its command this is, and how many there are.'),
    privateSha256: hashShown('SHA-256 of the part that stays in the service.'),
    leaf: hashShown('SHA-256 over the event. Checks that nothing was changed.'),
    unreadable: z
      .literal(true)
      .optional()
      .describe(
        'There when `data` or `meta` was damaged in the log, and is empty here. `leaf` is that of the event as it was recorded.',
      ),
    endsCommand: z.boolean().describe('True at the last line that you are given for a command.'),
    cursor: cursorShown('Reading goes on behind the whole command from here.'),
  }),
);

export const ReplayedEventsShown = component(
  'ReplayedEvents',
  'A page of the history.',
  z.strictObject({
    items: z
      .array(ReplayedEventShown)
      .describe('At most `limit` events, the rest of the last command, and announcements that belong to them.'),
    next: cursorShown('Send it as `after`. It moves on also when nothing passed your filter.'),
    caughtUp: z.boolean().describe('True when nothing lay beyond this page, or it ends at `until`.'),
    count: z.int().min(0).describe('How many events this answer gave, announcements included.'),
    head: headShown('Where `next` lies in the log.'),
  }),
);

export const ReconciledShown = component(
  'Reconciled',
  'What your own copy of a range must come to.',
  z.strictObject({
    to: cursorShown('The end of the range. Send it as `from` the next time.'),
    head: headShown('Where `to` lies in the log.'),
    count: z.int().min(0).describe('How many events of the range pass your filter, announcements included.'),
    types: z.record(z.string(), z.int().min(1)).describe('How many events of each type.'),
    digest: hashShown(
      'SHA-256 over the leaves in the order of the log, each as 64 hexadecimal digits and a line feed.',
    ),
  }),
);
