import { KEPT_COLUMNS } from '@throughline/projection';
import { type Column, MOVE_COLUMNS, OBLIGATION_COLUMNS, PLACEMENT_COLUMNS } from '@throughline/views';

/** IDs of staff, which leave the service in the audit alone. */
const STAFF = ['actorId', 'correctedBy', 'voidedBy', 'proposedBy', 'approvedBy'];

const { clientId } = KEPT_COLUMNS;
const COLUMNS = {
  placements: { clientId, ...PLACEMENT_COLUMNS },
  moves: { clientId, ...MOVE_COLUMNS },
  obligations: { clientId, ...OBLIGATION_COLUMNS },
};
export type ExportedView = keyof typeof COLUMNS;

export interface ExportedColumn extends Pick<Column, 'kind' | 'nullable' | 'description'> {
  readonly name: string;
}

/** The columns of a file, under the names that they have in the API. */
export const exportedColumns = (view: ExportedView): readonly ExportedColumn[] =>
  Object.entries(COLUMNS[view] as Readonly<Record<string, Column>>)
    .filter(([name]) => !STAFF.includes(name))
    .map(([name, { kind, nullable, description }]) => ({ name, kind, nullable, description }));
