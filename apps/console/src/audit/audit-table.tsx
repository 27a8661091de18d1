import type { Move } from '../api/types';
import { SortHeading } from '../design/sort-heading';
import { useAddress } from '../frame/viewpoint';
import styles from './audit.module.css';
import { AuditRow } from './audit-row';
import type { Column, Naming } from './columns';

/** How the API orders transitions when it is not asked otherwise. */
const FIRST = '-effectiveAt';

/** The transitions, as sentences, with the columns that the reader chose. The API orders them. */
export function AuditTable({
  rows,
  columns,
  name,
  chosen,
  ticked,
  onTick,
  ...naming
}: Naming & {
  rows: readonly Move[];
  columns: readonly Column[];
  name: (clientId: string) => string;
  chosen: string | undefined;
  /** Null where nothing can be done with ticked rows. */
  ticked: ReadonlySet<string> | null;
  onTick: (row: Move) => void;
}) {
  const { set } = useAddress();
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {ticked && (
              <th scope="col">
                <span className="hidden">Ticked</span>
              </th>
            )}
            <SortHeading name="move" words="Transition" first={FIRST} />
            {columns.map((column) => (
              <SortHeading key={column.name} name={column.name} words={column.words} first={FIRST} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AuditRow
              key={row.entryId + row.versionId}
              {...naming}
              row={row}
              name={name(row.clientId)}
              columns={columns}
              chosen={row.entryId === chosen}
              ticked={ticked && ticked.has(row.entryId)}
              onTick={() => onTick(row)}
              onOpen={() => set({ entry: row.entryId === chosen ? null : row.entryId }, { push: true })}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
