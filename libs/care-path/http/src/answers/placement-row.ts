import { component } from '@throughline/nest-kit';
import { KEPT_COLUMNS } from '@throughline/projection';
import { exampleRow, PLACEMENT_COLUMNS } from '@throughline/views';
import { Position } from './fields.js';
import { rowSchema } from './row-schema.js';

/** Every column of a period of a placement as it is answered. */
export const PLACEMENT_ROW = { ...KEPT_COLUMNS, ...PLACEMENT_COLUMNS };

export const PlacementStretch = component(
  'PlacementPeriod',
  'A period of a placement at one place, phase and status. Half-open.',
  rowSchema(PLACEMENT_COLUMNS),
);
export const KeptPlacement = component(
  'KeptPlacementPeriod',
  'A period of a placement, with whose it is and when it was known.',
  rowSchema(PLACEMENT_ROW, { knownFrom: Position, knownTo: Position }),
);

export const STRETCH = exampleRow(PLACEMENT_COLUMNS);
export const PLACEMENT = exampleRow(PLACEMENT_ROW);
