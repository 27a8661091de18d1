import type { RowsOfView, ViewName, ViewRow } from '@throughline/views';

type Sql = 'TEXT' | 'INTEGER';
type Stored = string | number | null;

/** How one field of a row is kept. */
export interface Column<Row> {
  readonly field: keyof Row & string;
  /** Differs from the field where SQL keeps the word for itself. */
  readonly name: string;
  readonly type: Sql;
  readonly form: 'plain' | 'flag' | 'json';
}

const column = <Row>(
  field: keyof Row & string,
  type: Sql,
  form: Column<Row>['form'] = 'plain',
  name: string = field,
): Column<Row> => ({
  field,
  name,
  type,
  form,
});
const texts = <Row>(...fields: (keyof Row & string)[]) => fields.map((field) => column<Row>(field, 'TEXT'));
const numbers = <Row>(...fields: (keyof Row & string)[]) => fields.map((field) => column<Row>(field, 'INTEGER'));
const flags = <Row>(...fields: (keyof Row & string)[]) => fields.map((field) => column<Row>(field, 'INTEGER', 'flag'));
const lists = <Row>(...fields: (keyof Row & string)[]) => fields.map((field) => column<Row>(field, 'TEXT', 'json'));

type Columns = { readonly [Name in ViewName]: readonly Column<RowsOfView[Name]>[] };
type Placement = RowsOfView['placements'];
type Move = RowsOfView['moves'];
type Obligation = RowsOfView['obligations'];
type ClientFacility = RowsOfView['clientFacilities'];

/** Every field of every row, in the order of the row, so that a row read back equals the row that was kept. */
export const COLUMNS: Columns = {
  placements: [
    ...texts<Placement>(
      'openedBy',
      'closedBy',
      'placementId',
      'facilityId',
      'programId',
      'track',
      'levelSystem',
      'level',
    ),
    ...numbers<Placement>('rank'),
    ...texts<Placement>('phase', 'status'),
    ...numbers<Placement>('episode', 'admittedAt'),
    ...texts<Placement>('admittedOn', 'levelSince'),
    column<Placement>('from', 'INTEGER', 'plain', 'fromAt'),
    ...texts<Placement>('fromLocalDate', 'fromPrecision', 'openedMove'),
    column<Placement>('to', 'INTEGER', 'plain', 'toAt'),
    ...texts<Placement>('toLocalDate', 'closedKind', 'closedMove', 'disposition'),
  ],
  moves: [
    ...texts<Move>('openedBy', 'closedBy', 'entryId', 'versionId', 'kind', 'move', 'placementId'),
    ...numbers<Move>('episode'),
    ...texts<Move>('facilityId', 'fromFacilityId', 'toFacilityId', 'fromProgramId', 'toProgramId'),
    ...texts<Move>('fromLevelSystem', 'fromLevel'),
    ...numbers<Move>('fromRank'),
    ...texts<Move>('toLevelSystem', 'toLevel'),
    ...numbers<Move>('toRank'),
    ...texts<Move>('track', 'phase'),
    ...numbers<Move>('lengthOfStayDays'),
    ...texts<Move>('disposition', 'target'),
    ...numbers<Move>('effectiveAt'),
    ...texts<Move>('localDate'),
    ...numbers<Move>('offsetMinutes'),
    ...texts<Move>('precision'),
    ...numbers<Move>('recordedAt', 'firstRecordedAt', 'hoursLate'),
    ...texts<Move>('actorId', 'actorKind'),
    ...lists<Move>('actorRoles'),
    ...texts<Move>('originKind', 'originSystem', 'decision', 'conformance'),
    ...lists<Move>('ruleIds', 'findings', 'acknowledged'),
    ...texts<Move>('reason', 'overrideReason', 'proposalId', 'approvedBy', 'packId', 'packVersion', 'packSha256'),
    ...numbers<Move>('corrected'),
    ...texts<Move>('correctedBy'),
    ...flags<Move>('voided'),
    ...numbers<Move>('voidedAt'),
    ...texts<Move>('voidedBy', 'voidReason'),
    ...flags<Move>('unanchored', 'overlapping', 'assertedDiffers'),
  ],
  obligations: [
    ...texts<Obligation>('openedBy', 'closedBy', 'subject', 'subjectKind', 'clockId', 'title', 'ownerRole'),
    ...texts<Obligation>('facilityId', 'programId', 'placementId'),
    ...numbers<Obligation>('openedAt', 'opensFrom', 'warnAt', 'dueAt'),
    ...texts<Obligation>('state'),
    ...numbers<Obligation>('closedAt'),
  ],
  clientFacilities: [
    ...texts<ClientFacility>('openedBy', 'closedBy', 'facilityId'),
    ...flags<ClientFacility>('registered'),
    ...numbers<ClientFacility>('since'),
  ],
};

/** The values of a row, in the order of its columns. */
export function valuesOf<Row extends ViewRow>(columns: readonly Column<Row>[], row: Row): Stored[] {
  return columns.map(({ field, form }) => {
    const value = row[field];
    if (form === 'json') return JSON.stringify(value);
    return form === 'flag' ? Number(value) : (value as Stored);
  });
}

/** A row from values that stand in the order of its columns, the first of them at `offset`. */
export function rowFrom<Row extends ViewRow>(
  columns: readonly Column<Row>[],
  values: readonly Stored[],
  offset = 0,
): Row {
  const row: Partial<Record<keyof Row, unknown>> = {};
  for (const [index, { field, form }] of columns.entries()) {
    const value = values[offset + index];
    row[field] = form === 'json' ? JSON.parse(value as string) : form === 'flag' ? value === 1 : value;
  }
  return row as Row;
}
