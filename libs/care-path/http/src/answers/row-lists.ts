import { component, Position } from '@throughline/http-kit';
import { KEPT_COLUMNS } from '@throughline/projection';
import {
  ERASURE_COLUMNS,
  exampleRow,
  OBLIGATION_COLUMNS,
  PLAN_COLUMNS,
  PROPOSAL_COLUMNS,
  TASK_COLUMNS,
} from '@throughline/views';
import { EXAMPLE_ZONE } from './examples.js';
import { count, countedPageOf, pageOf } from './fields.js';
import { OBLIGATION } from './obligation-row.js';
import { KeptPlacement, PLACEMENT } from './placement-row.js';
import { rowSchema } from './row-schema.js';
import { shownRow } from './shown-row.js';

/** Every column of an obligation as it is listed. */
export const OBLIGATION_ROW = { ...KEPT_COLUMNS, ...OBLIGATION_COLUMNS, ...TASK_COLUMNS };

export const PlacementsListed = component(
  'Placements',
  'A page of placement periods.',
  pageOf(KeptPlacement, 'In the order asked for.'),
);

const KeptObligation = component(
  'KeptObligation',
  'An obligation, with whose it is and when it was known.',
  rowSchema(OBLIGATION_ROW, { knownFrom: Position, knownTo: Position }),
);
export const ObligationsListed = component(
  'Obligations',
  'A page of obligations.',
  pageOf(KeptObligation, 'In the order asked for.'),
);
export const OBLIGATION_LISTED = {
  clientId: PLACEMENT.clientId,
  knownFrom: PLACEMENT.knownFrom,
  knownTo: null,
  ...OBLIGATION,
  ...shownRow(TASK_COLUMNS, exampleRow(TASK_COLUMNS), () => EXAMPLE_ZONE),
};

/** Every column of a proposal as it is listed. */
export const PROPOSAL_ROW = { ...KEPT_COLUMNS, ...PROPOSAL_COLUMNS };

const ListedProposal = component(
  'ListedProposal',
  'A proposed move or edit, with whose it is and when it was known.',
  rowSchema(PROPOSAL_ROW, { knownFrom: Position, knownTo: Position }),
);
export const ProposalsListed = component(
  'Proposals',
  'A page of proposals.',
  countedPageOf(ListedProposal, 'In the order asked for.', { total: count('Proposals that match, on all pages.') }),
);
export const PROPOSAL_LISTED = shownRow(PROPOSAL_ROW, exampleRow(PROPOSAL_ROW), () => EXAMPLE_ZONE);

/** Every column of a planned move as it is listed. */
export const PLAN_ROW = { ...KEPT_COLUMNS, ...PLAN_COLUMNS };

const ListedPlan = component(
  'ListedPlan',
  'A planned move, with whose it is and when it was known.',
  rowSchema(PLAN_ROW, { knownFrom: Position, knownTo: Position }),
);
export const PlansListed = component(
  'Plans',
  'A page of planned moves.',
  countedPageOf(ListedPlan, 'In the order asked for.', { total: count('Planned moves that match, on all pages.') }),
);
export const PLAN_LISTED = shownRow(PLAN_ROW, exampleRow(PLAN_ROW), () => EXAMPLE_ZONE);

/** Every column of a request for erasure as it is listed. */
export const ERASURE_ROW = { ...KEPT_COLUMNS, ...ERASURE_COLUMNS };

const ListedErasure = component(
  'ListedErasure',
  'A request to erase a record, with whose it is and when it was known.',
  rowSchema(ERASURE_ROW, { knownFrom: Position, knownTo: Position }),
);
export const ErasuresListed = component(
  'Erasures',
  'A page of requests for erasure.',
  countedPageOf(ListedErasure, 'In the order asked for.', { total: count('Requests that match, on all pages.') }),
);
export const ERASURE_LISTED = shownRow(ERASURE_ROW, exampleRow(ERASURE_ROW), () => EXAMPLE_ZONE);
