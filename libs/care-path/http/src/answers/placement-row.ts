import { component, Position } from '@throughline/http-kit';
import { KEPT_COLUMNS } from '@throughline/projection';
import { exampleRow, PLACEMENT_COLUMNS } from '@throughline/views';
import { EXAMPLE_ZONE } from './examples.js';
import { rowSchema } from './row-schema.js';
import { shownRow } from './shown-row.js';

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

export const STRETCH = shownRow(PLACEMENT_COLUMNS, exampleRow(PLACEMENT_COLUMNS), () => EXAMPLE_ZONE);
export const PLACEMENT = shownRow(PLACEMENT_ROW, exampleRow(PLACEMENT_ROW), () => EXAMPLE_ZONE);
