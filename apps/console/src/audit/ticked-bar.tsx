import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { Link } from 'react-router';
import { tickedCounts } from '../api/audit-queries';
import { counted } from '../design/counted';
import { Icon } from '../design/icons';
import { shared, useAddress, useViewpoint } from '../frame/viewpoint';
import styles from './audit.module.css';
import { TICKED_MAX } from './use-ticked';

/** How many transitions of how many clients are ticked, and what can be made of them. */
export function TickedBar({ ticked, onClear }: { ticked: ReadonlySet<string>; onClear: () => void }) {
  const { query } = useAddress();
  const entryIds = [...ticked];
  const { data } = useQuery(tickedCounts(entryIds, useViewpoint()));
  return (
    <div className={styles['bar']}>
      <strong role="status">{ticked.size} ticked</strong>
      <span className="second">
        {data && data.total === ticked.size && counted(data.clients, 'client')}
        {data && data.total < ticked.size && `${data.total} known at your sites, of ${counted(data.clients, 'client')}`}
        {ticked.size >= TICKED_MAX && '. A packet holds no more.'}
      </span>
      <span style={{ flex: 1 }} />
      <Button className="button" onPress={onClear}>
        Clear
      </Button>
      <Link
        className="button primary"
        to={`/audit/packet${shared(query, { entries: entryIds.join(',') })}`}
        state={{ audit: `?${query}` }}
      >
        <Icon name="print" /> Audit packet
      </Link>
    </div>
  );
}
