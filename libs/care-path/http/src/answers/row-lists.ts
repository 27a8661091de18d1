import { component } from '@throughline/nest-kit';
import { KEPT_COLUMNS } from '@throughline/projection';
import { OBLIGATION_COLUMNS } from '@throughline/views';
import { pageOf, Position } from './fields.js';
import { OBLIGATION } from './obligation-row.js';
import { KeptPlacement, PLACEMENT } from './placement-row.js';
import { rowSchema } from './row-schema.js';

/** Every column of an obligation as it is listed. */
export const OBLIGATION_ROW = { ...KEPT_COLUMNS, ...OBLIGATION_COLUMNS };

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
};
