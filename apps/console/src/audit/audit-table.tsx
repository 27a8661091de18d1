import { useMemo } from 'react';
import type { Move, MoveSortColumn } from '../api/types';
import { SortHeading } from '../design/sort-heading';
import { useAddress } from '../frame/viewpoint';
import { useColumnsTable } from '../tables/use-columns-table';
import { VirtualBody } from '../tables/virtual-body';
import styles from './audit.module.css';
import { AuditRow } from './audit-row';
import { COLUMNS, type Column, type Naming } from './columns';

/** How the API orders transitions when it is not asked otherwise. */
const FIRST = '-effectiveAt';
const MOVE: MoveSortColumn = 'move';
const NAMES = [MOVE, ...COLUMNS.map(({ name }) => name)];
/** Of a row, in pixels, before it is measured. */
const ROW_HEIGHT = 51;

/** The transitions, as sentences, with the columns that the reader chose. The API orders them. */
export function AuditTable({
  rows,
  total,
  columns,
  name,
  chosen,
  ticked,
  onTick,
  ...naming
}: Naming & {
  rows: readonly Move[];
  /** How many there are, read or not; null while it is being counted. */
  total: number | null;
  columns: readonly Column[];
  name: (clientId: string) => string;
  chosen: string | undefined;
  /** Null where nothing can be done with ticked rows. */
  ticked: ReadonlySet<string> | null;
  onTick: (row: Move) => void;
}) {
  const { set } = useAddress();
  const shown = useMemo(() => [MOVE, ...columns.map((column) => column.name)], [columns]);
  const heads = useColumnsTable({ rows, names: NAMES, shown, first: FIRST });
  const words = (column: string) => columns.find((each) => each.name === column)?.words ?? 'Transition';
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-rowcount={total === null ? -1 : total + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {ticked && (
              <th scope="col">
                <span className="hidden">Ticked</span>
              </th>
            )}
            {heads.map((head) => (
              <SortHeading key={head.name} words={words(head.name)} order={head.order} onSort={head.onSort} />
            ))}
          </tr>
        </thead>
        <VirtualBody
          rows={rows}
          columns={heads.length + (ticked ? 1 : 0)}
          height={ROW_HEIGHT}
          draw={(row, place) => (
            <AuditRow
              key={row.entryId + row.versionId}
              {...naming}
              place={place}
              row={row}
              name={name(row.clientId)}
              columns={columns}
              chosen={row.entryId === chosen}
              ticked={ticked && ticked.has(row.entryId)}
              onTick={() => onTick(row)}
              onOpen={() => set({ entry: row.entryId === chosen ? null : row.entryId }, { push: true })}
            />
          )}
        />
      </table>
    </div>
  );
}
