import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'react-router';
import { type CensusCell, censusPlacements } from '../api/queries';
import { Icon } from '../design/icons';
import { LevelChip } from '../design/level-chip';
import { Tag } from '../design/marks';
import { Empty, Failure, Loading } from '../design/states';
import { localDay } from '../design/times';
import { useNames } from '../frame/names';
import type { Reference } from '../frame/reference';
import { shared, useAddress, type Viewpoint } from '../frame/viewpoint';
import styles from './board.module.css';

const STATUS: Record<string, string> = {
  'on-leave': 'On leave',
  'out-on-referral': 'Referred out',
  aftercare: 'Aftercare',
  present: 'Present',
};
const IN_TREATMENT = new Set(['present', 'on-leave']);

/** The clients behind one figure of the board; its heading says the same number. */
export function CellPane({
  cell,
  viewpoint,
  reference,
}: {
  cell: CensusCell;
  viewpoint: Viewpoint;
  reference: Reference;
}) {
  const { set, query } = useAddress();
  const { data, error, refetch } = useQuery(censusPlacements(viewpoint, cell));
  const rows = (data ?? []).filter(({ status }) => cell.status !== undefined || IN_TREATMENT.has(status));
  const name = useNames(rows.map(({ clientId }) => clientId));
  const close = () => set({ cell: null });
  useEffect(() => {
    const escape = (event: KeyboardEvent) => event.key === 'Escape' && set({ cell: null });
    addEventListener('keydown', escape);
    return () => removeEventListener('keydown', escape);
  });
  return (
    <aside className={`card ${styles['pane']}`} aria-labelledby="cell-heading">
      <div className={styles['paneHead']}>
        <div>
          <h2 id="cell-heading">
            {cell.programId ? reference.program(cell.programId) : reference.site(cell.facilityId)}
          </h2>
          <p className="second">
            {cell.status ? STATUS[cell.status] : 'In treatment'}:{' '}
            {data ? `${rows.length} ${rows.length === 1 ? 'client' : 'clients'}` : '…'} ·{' '}
            {reference.site(cell.facilityId)}
          </p>
        </div>
        <Button className="button plain" aria-label="Close" onPress={close}>
          <Icon name="close" />
        </Button>
      </div>
      {error && <Failure error={error} again={() => void refetch()} />}
      {!data && !error && <Loading words="Listing the clients" />}
      {data && rows.length === 0 && <Empty>Nobody is counted here at this moment.</Empty>}
      <ul className={styles['people']}>
        {rows.map((row) => (
          <li key={`${row.clientId} ${row.placementId}`}>
            <div className={styles['line']}>
              <Link to={`/clients/${row.clientId}${shared(query)}`}>{name(row.clientId)}</Link>
              <LevelChip code={row.level} />
            </div>
            <div className={`${styles['line']} second`}>
              <span>
                Admitted {localDay(row.admittedOn)} · this level since {localDay(row.levelSince)}
              </span>
              {row.status === 'on-leave' && (
                <Tag tone="warn" icon="leave" plain>
                  On leave
                </Tag>
              )}
              {row.status === 'out-on-referral' && (
                <Tag tone="info" icon="bridge" plain>
                  Referred out
                </Tag>
              )}
            </div>
          </li>
        ))}
      </ul>
    </aside>
  );
}

export function cellOf(text: string | null): CensusCell | null {
  if (text === null) return null;
  try {
    const cell = JSON.parse(text) as CensusCell;
    return typeof cell.facilityId === 'string' ? cell : null;
  } catch {
    return null;
  }
}
