import { PROJECTING_STATES } from '@throughline/embedded';
import { component } from '@throughline/http-kit';
import { PUBLISHER_STATES } from '@throughline/publication';
import { isoInUtc } from '@throughline/time';
import type { ParkedClient } from '@throughline/projection';
import { VIEW_NAMES, type ViewName } from '@throughline/views';
import { z } from 'zod';
import type { PublicationReport } from '../health/publication-report.js';
import { type FeedsStanding, LISTED_MAX } from './feeds.js';

const instant = () => z.iso.datetime({ offset: true });

/** What the rows of each view are, for operators. */
const HOLDS: Readonly<Record<ViewName, string>> = {
  placements: 'Who is where: the census, the board, stays, and flows',
  moves: 'Transitions and how each was checked: the audit',
  obligations: 'What is owed, and until when: the worklist',
  proposals: 'Requests for approval, and their answers',
  plans: 'Planned transitions',
  authorizations: 'What payers approved, and for which days',
  coverages: 'What payers said of coverage',
  clientFacilities: 'Which facilities may see a client',
  erasures: 'Requests for erasure',
};

export const ViewsShown = component(
  'Views',
  'How the views stand. All of them follow the log together, one transaction at a time.',
  z.strictObject({
    state: z
      .enum(PROJECTING_STATES)
      .describe(
        '`rebuilding`: no question is answered yet. `standing-by`: another process rebuilds or follows. `restarting`: the projector broke and starts again.',
      ),
    lagSeconds: z
      .int()
      .min(0)
      .nullable()
      .describe(
        'Age of the oldest event that the views lack, in seconds; 0 when they lack none. Null while rebuilding.',
      ),
    position: z.string().nullable().describe('Log position that the views have followed to. Null while rebuilding.'),
    head: z.string().describe('Newest log position.'),
    rebuild: z
      .strictObject({
        startedAt: instant(),
        events: z.int().min(0).describe('Number of events that were dealt with.'),
        eventsPerSecond: z.int().min(0).describe('Events dealt with per second, since the start.'),
      })
      .nullable()
      .describe('New rows that are made next to those in use. Null while none are.'),
    parked: z.int().min(0).describe('Number of parked clients of your facilities.'),
    views: z
      .array(z.strictObject({ name: z.enum(VIEW_NAMES as [ViewName]), holds: z.string() }))
      .max(VIEW_NAMES.length),
    publication: z
      .strictObject({
        state: z.enum(PUBLISHER_STATES),
        since: instant().describe('Since when it is in this state.'),
        code: z.string().nullable().describe('What is wrong, as a stable code.'),
        problem: z.string().nullable().describe('What is wrong, and what to do.'),
        waiting: z.int().min(0).nullable().describe('Number of events not published, up to 10,000.'),
        lagSeconds: z.int().min(0).nullable().describe('Age of the oldest of them, in seconds.'),
      })
      .nullable()
      .describe('Publication to Kafka. Null when it is off.'),
  }),
);

const ParkedShown = component(
  'ParkedClient',
  'A client whose rows stand still because an event cannot be dealt with. Everybody else goes on.',
  z.strictObject({
    clientId: z.uuid(),
    eventId: z.string(),
    eventType: z.string().describe('Type of the event, with the version of its shape.'),
    position: z.string().describe('Where the event is in the log.'),
    recordedAt: instant().describe('When the event was recorded.'),
    cause: z.string().describe('Name of the error.'),
    reason: z.string().describe('What the error means, and what to do.'),
    retriedAt: instant().nullable().describe('When somebody last retried in vain. Null when nobody has.'),
    retriedBy: z.string().nullable().describe('Who did; pseudonymous.'),
  }),
);

export const ParkedClientsShown = component(
  'ParkedClients',
  'Parked clients of your facilities, those parked first at the front, at most 500.',
  z.strictObject({
    items: z.array(ParkedShown).max(LISTED_MAX),
    total: z.int().min(0).describe('Number of all of them.'),
  }),
);

export const RetriedShown = component(
  'RetriedClient',
  'How a client stands after a retry.',
  z.strictObject({
    outcome: z.enum(['well', 'still-parked']).describe('`well`: the rows are up to date again.'),
    parked: ParkedShown.nullable().describe('Why they are still parked. Null when they are well.'),
  }),
);

const UNREADABLE =
  'This version of the service cannot read the event. Start the version that wrote it, or a newer one, then retry. If it stays, run throughline doctor.';
const REASONS: Readonly<Record<string, string>> = {
  UnreadableEvent: UNREADABLE,
  PathUnfoldable:
    'An earlier event of this client can no longer be read. Run throughline doctor on the data directory.',
  LogDamaged: 'This part of the log is damaged. Run throughline doctor, and restore the newest backup.',
};
const OTHERWISE =
  'The views failed over this event. Report the name of the error; after an update of the service, retry.';

export const parkedShown = (parked: ParkedClient) => ({
  ...parked,
  recordedAt: isoInUtc(parked.recordedAt),
  reason: REASONS[parked.cause] ?? OTHERWISE,
  retriedAt: parked.retriedAt === null ? null : isoInUtc(parked.retriedAt),
});

export const viewsShown = (
  { rebuild, ...standing }: FeedsStanding,
  parked: number,
  publication: PublicationReport | null,
) => ({
  ...standing,
  rebuild: rebuild && { ...rebuild, startedAt: isoInUtc(rebuild.startedAt) },
  parked,
  views: VIEW_NAMES.map((name) => ({ name, holds: HOLDS[name] })),
  publication,
});

export const PARKED = {
  clientId: '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02',
  eventId: '6c1f0f0e-7a51-4b0e-9a37-0d5a4c6a0b11',
  eventType: 'Admitted 2',
  position: '0000000000004708',
  recordedAt: '2026-03-01T15:00:00Z',
  cause: 'UnreadableEvent',
  reason: UNREADABLE,
  retriedAt: null,
  retriedBy: null,
} as const;

export const VIEWS = {
  state: 'following',
  lagSeconds: 0,
  position: '0000000000004711',
  head: '0000000000004711',
  rebuild: null,
  parked: 1,
  views: VIEW_NAMES.map((name) => ({ name, holds: HOLDS[name] })),
  publication: null,
} as const;
