import { component, exactly, PAGE_LIMIT_MAX, StatusShown } from '@throughline/http-kit';
import { CONTRADICTIONS_MAX, OPEN_FIRST_MAX } from '@throughline/views';
import { z } from 'zod';
import type { PathAnswer } from '../queries/see-path.js';
import type { PlacementsAnswer } from '../queries/see-placements.js';
import { ContradictionShown } from './command-answer.js';
import { code, count, flag, id, instant, orNull } from './fields.js';
import { LanesShown } from './path-lanes.js';
import { PlannedMove, ProposedMove, TimelineItemShown } from './path.js';
import { PlacementStretch } from './placement-row.js';
import { SituationShown } from './situation.js';
import { Actor } from './stored-shapes.js';

const Narrative = component(
  'OpenedNarrative',
  'Free text out of its seal; `erased` with the key of the client; `unreadable` when it does not belong where it was found.',
  z.union([
    z.strictObject({ text: z.string() }),
    z.strictObject({ erased: z.literal(true) }),
    z.strictObject({ unreadable: z.literal(true) }),
  ]),
);

export const PathShown = component(
  'Path',
  "A client's path as people read it.",
  exactly<PathAnswer>()(
    z.strictObject({
      clientId: id('The client.'),
      revision: z.int().describe('What `If-Match` names.'),
      registered: z
        .strictObject({
          at: instant('When the log took it.'),
          by: Actor.describe('By whom.'),
          facilityId: code('Where.'),
          anonymous: flag('Without a name.'),
        })
        .nullable()
        .describe('The registration; null while it cannot be read.'),
      total: count('How many entries were asked for, on all pages together.'),
      timeline: z
        .array(TimelineItemShown)
        .max(PAGE_LIMIT_MAX)
        .describe(
          'The entries of this page, voided ones too, in the order of the path. The first page has the newest.',
        ),
      next: orNull(z.string(), 'The `cursor` of the next page, which has older entries; null on the last.'),
      lanes: LanesShown.nullable().describe('Null on later pages.'),
      proposals: z
        .array(ProposedMove)
        .max(OPEN_FIRST_MAX)
        .describe(
          `Those that wait, then the latest that are closed, ${OPEN_FIRST_MAX} at most, in the order proposed. \`GET /v1/proposals\` lists all.`,
        ),
      plans: z
        .array(PlannedMove)
        .max(OPEN_FIRST_MAX)
        .describe(
          `Those that are planned, then the latest that are closed, ${OPEN_FIRST_MAX} at most, in the order planned. \`GET /v1/planned-moves\` lists all.`,
        ),
      situation: SituationShown,
      contradictions: z
        .array(ContradictionShown)
        .max(CONTRADICTIONS_MAX)
        .describe(
          'What contradicts itself on the path, and what would resolve it; empty for a coherent one. The first 200.',
        ),
      narratives: z
        .record(z.string(), Narrative)
        .nullable()
        .describe(
          'Free text by the id of the version, proposal or plan that holds it; null for roles without access to it.',
        ),
      references: z
        .record(z.string(), Narrative)
        .nullable()
        .describe(
          "Payers' numbers for authorizations, by the id of the version or proposal that holds one; null for roles without access to them.",
        ),
      freshness: StatusShown,
      current: flag('It is the path as it stands: `If-Match` may name its revision.'),
      erased: flag(
        'The record is erased, or is being erased: nothing is added to it, and nobody can tell whose it was.',
      ),
    }),
  ),
);

export const PlacementsShown = component(
  'PlacementHistory',
  'Where a client was, from when to when.',
  exactly<PlacementsAnswer>()(
    z.strictObject({
      clientId: id('The client.'),
      items: z.array(PlacementStretch).max(PAGE_LIMIT_MAX).describe('In order of time.'),
      next: orNull(z.string(), 'The `cursor` of the next page; null on the last.'),
      freshness: StatusShown,
    }),
  ),
);
