import { Button } from 'react-aria-components';
import { Link } from 'react-router';
import { Icon } from '../design/icons';
import { shared, useAddress } from '../frame/viewpoint';
import styles from './audit.module.css';

/** How many of how many clients are ticked, and what can be made of them. */
export function TickedBar({ ticked, onClear }: { ticked: ReadonlyMap<string, string>; onClear: () => void }) {
  const { query } = useAddress();
  const clients = new Set(ticked.values()).size;
  return (
    <div className={styles['bar']}>
      <strong role="status">{ticked.size} ticked</strong>
      <span className="second">
        {clients} {clients === 1 ? 'client' : 'clients'}
      </span>
      <span style={{ flex: 1 }} />
      <Button className="button" onPress={onClear}>
        Clear
      </Button>
      <Link className="button primary" to={`/audit/packet${shared(query, { entries: [...ticked.keys()].join(',') })}`}>
        <Icon name="print" /> Audit packet
      </Link>
    </div>
  );
}
