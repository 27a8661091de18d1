import { component, exactly, PAGE_LIMIT_MAX, StatusShown } from '@throughline/http-kit';
import { PLACEMENT_CHANGES, type CensusCounts, type FlowCounts, type FlowGroup } from '@throughline/projection';
import { MOVE_KINDS, type MoveKind } from '@throughline/views';
import { z } from 'zod';
import { code, count, countedPageOf, flag, id, orNull } from './fields.js';
import {
  type CensusAnswer,
  type ClientItemShown,
  type ComparisonAnswer,
  DIFFERENCES_MAX,
  type FlowAnswer,
} from './shown-views.js';
import { KeptPlacement } from './placement-row.js';

const GROUPS = 'At most one for each facility, program, level, phase, and track that has a placement.';

const groupKey = {
  facilityId: code('Code of the facility; there when counted by it.').exactOptional(),
  programId: orNull(z.string(), 'Code of the program, null for none; there when counted by it.').exactOptional(),
  levelSystem: code('Whose level codes; there when counted by level.').exactOptional(),
  level: code('The level; there when counted by it.').exactOptional(),
  rank: z.int().describe('Intensity of the level, times ten; there when counted by it.').exactOptional(),
  phase: orNull(z.string(), 'The phase, null for none; there when counted by it.').exactOptional(),
  track: code('The track; there when counted by it.').exactOptional(),
};

const counted = z.strictObject({
  census: count('Placements present or on leave.'),
  present: count('Placements present.'),
  onLeave: count('Placements on leave.'),
  outOnReferral: count('Placements referred elsewhere for a while; no part of the census.'),
  aftercare: count('Placements in aftercare; no part of the census.'),
  incoherent: count('Placements that entries of their path contradict; no part of the census.'),
  clients: count('Different clients among the census.'),
});
const Counts = component('CensusCounts', 'Placements by status.', exactly<CensusCounts>()(counted));
const CensusGroup = component(
  'CensusGroup',
  'Placements of one group by status.',
  z.strictObject({ ...groupKey, ...counted.shape }),
);

export const CensusShown = component(
  'Census',
  'Who was placed where at an instant, as it was known at another.',
  exactly<CensusAnswer>()(
    z.strictObject({
      asOf: code('The instant or day asked for; the time now when omitted.'),
      groups: z.array(CensusGroup).describe(`${GROUPS} In the order of what is counted by.`),
      totals: Counts,
      placements: z
        .array(KeptPlacement)
        .max(PAGE_LIMIT_MAX)
        .describe('The placements behind the counts, by client; empty unless asked for.'),
      next: orNull(z.string(), 'The `cursor` of the next page of placements; null on the last.'),
      freshness: StatusShown,
    }),
  ),
);

const moves = Object.fromEntries(MOVE_KINDS.map((kind) => [kind, z.int().min(0).exactOptional()])) as Record<
  MoveKind,
  z.ZodExactOptional<z.ZodInt>
>;
const MovesCounted = component(
  'MovesCounted',
  'Placements by kind of transition. Kinds without one are omitted.',
  z.strictObject(moves),
);
const Counted = component(
  'FlowCounts',
  'opening + sum of in - sum of out = closing.',
  exactly<FlowCounts>()(
    z.strictObject({
      opening: count('Placements just at the beginning.'),
      in: MovesCounted.describe('Placements that came.'),
      out: MovesCounted.describe('Placements that went.'),
      closing: count('Placements at the end.'),
    }),
  ),
);
const FlowGroupShown = component(
  'FlowGroup',
  'What came and went in one group.',
  exactly<FlowGroup>()(
    z.strictObject({
      ...groupKey,
      census: Counted.describe('Present and on leave.'),
      outOnReferral: Counted.describe('Referred elsewhere for a while.'),
      aftercare: Counted.describe('In aftercare.'),
      incoherent: Counted.describe('Contradicted by entries of their path.'),
    }),
  ),
);
export const FlowShown = component(
  'Flow',
  'Who came and went between two instants.',
  exactly<FlowAnswer>()(
    z.strictObject({
      from: code('Start of the window, as asked for: what happens at it is counted.'),
      to: code('End of the window, as asked for: what happens at it is not counted.'),
      groups: z.array(FlowGroupShown).describe(`${GROUPS} In the order of what is counted by.`),
      freshness: StatusShown,
    }),
  ),
);

const Difference = component(
  'CensusDifference',
  'A step by which a placement came to differ between the two times. There can be two.',
  z.strictObject({
    clientId: id('Whose it is.'),
    placementId: id('The placement.'),
    change: z.enum(PLACEMENT_CHANGES).describe('What became of it.'),
    because: z
      .enum(['happened-since', 'learned-since'])
      .describe(
        '`learned-since`: the earlier instant looks different with later knowledge. `happened-since`: time has passed.',
      ),
    before: KeptPlacement.nullable().describe('Before the step; null when it was not there.'),
    after: KeptPlacement.nullable().describe('After the step; null when it is not there.'),
  }),
);
export const ComparisonShown = component(
  'CensusComparison',
  'Differences between the census at two as-of times.',
  exactly<ComparisonAnswer>()(
    z.strictObject({
      before: Counts.describe('Just before the earlier time.'),
      after: Counts.describe('Just before the later time. Default: now.'),
      differences: z
        .array(Difference)
        .max(DIFFERENCES_MAX)
        .describe(
          `The first ${DIFFERENCES_MAX} at most; ask about fewer facilities to see others. Empty for roles that see no paths.`,
        ),
      freshness: StatusShown,
    }),
  ),
);

const ClientShown = component(
  'ClientItem',
  'Where a client has been and stands, without a name.',
  exactly<ClientItemShown>()(
    z.strictObject({
      clientId: id('The client.'),
      registeredFacilityId: orNull(z.string(), 'Where the client was registered; null while that cannot be read.'),
      facilities: z.array(z.string()).describe('At most one for each facility that the active path touches.'),
      revision: z.int().describe('Revision of the path.'),
      stale: flag('An event of theirs cannot be read: this may be out of date.'),
      placements: z
        .array(KeptPlacement)
        .describe('Their placements at the as-of time. At most one for each admission.'),
    }),
  ),
);
export const ClientsShown = component(
  'ClientList',
  'A page of clients.',
  countedPageOf(ClientShown, 'By id.', { total: count('Clients of these facilities, on all pages.') }),
);
