import { component, Position } from '@throughline/http-kit';
import { KEPT_COLUMNS } from '@throughline/projection';
import { exampleRow, MOVE_COLUMNS } from '@throughline/views';
import { z } from 'zod';
import { EXAMPLE_ZONE, VERDICT } from './examples.js';
import { pageOf } from './fields.js';
import { rowSchema } from './row-schema.js';
import { shownRow } from './shown-row.js';
import { Finding, Relied } from './stored-shapes.js';

/** Every column of an audit row as it is answered. */
export const MOVE_ROW = { ...KEPT_COLUMNS, ...MOVE_COLUMNS };

export const MoveShown = component(
  'Transition',
  'A move: who moved whom, from where to where, when, why, and how it was checked.',
  rowSchema(MOVE_ROW, {
    findings: z.array(Finding),
    reliedOn: z.array(Relied),
    advisoryFindings: z.array(Finding),
    knownFrom: Position,
    knownTo: Position,
  }),
);
export const MovesShown = component('Transitions', 'A page of moves.', pageOf(MoveShown, 'In the order asked for.'));

export const MOVE = {
  ...shownRow(MOVE_ROW, exampleRow(MOVE_ROW), () => EXAMPLE_ZONE),
  findings: VERDICT.findings,
  reliedOn: VERDICT.relied,
  advisoryFindings: VERDICT.findings,
};

export const MOVES_CSV = 'entryId,move,localDate\r\n5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21,step-down,2026-03-01\r\n';
