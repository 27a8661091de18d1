import { Button } from 'react-aria-components';
import type { CensusCell } from '../api/queries';
import type { Reference } from '../frame/reference';
import { useAddress } from '../frame/viewpoint';
import styles from './board.module.css';

/** A number opens exactly what it counts. Zero is a dot. */
export function Opens({
  cell,
  count,
  what,
  reference,
}: {
  cell: CensusCell;
  count: number;
  what: string;
  reference: Reference;
}) {
  const { of, set } = useAddress();
  if (count === 0) return <span className="quiet">·</span>;
  const value = JSON.stringify(cell);
  const place = cell.programId ? reference.program(cell.programId) : reference.site(cell.facilityId);
  return (
    <Button
      className={styles['cell'] ?? ''}
      aria-pressed={of('cell') === value}
      aria-label={`${count} ${what}, ${place}: show the clients`}
      onPress={() => set({ cell: of('cell') === value ? null : value }, { push: true })}
    >
      {count}
    </Button>
  );
}

export function Figure({
  value,
  since = false,
  title,
}: {
  value: number | null;
  since?: boolean;
  title?: string | undefined;
}) {
  return (
    <td className={`number ${since && value ? styles['since'] : ''}`} title={title}>
      {value === null ? <Dash /> : value === 0 ? <span className="quiet">·</span> : value}
    </td>
  );
}

export function Delta({ from, to }: { from: number | undefined; to: number }) {
  const change = from === undefined ? 0 : to - from;
  return (
    <span className={styles['delta']}>
      {change !== 0 && (
        <>
          <span aria-hidden="true">{change > 0 ? '▲' : '▼'}</span>
          <span className="hidden">{change > 0 ? 'up' : 'down'} by </span>
          {Math.abs(change)}
        </>
      )}
    </span>
  );
}

export function Places({ taken, capacity }: { taken: number; capacity: number }) {
  const share = Math.min(100, Math.round((taken / capacity) * 100));
  return (
    <span className={styles['places']}>
      <span className={styles['meter']} aria-hidden="true">
        <svg width="44" height="6" viewBox="0 0 100 10" preserveAspectRatio="none">
          <rect width={share} height="10" fill="var(--accent)" />
        </svg>
      </span>
      {taken}/{capacity}
    </span>
  );
}

export const Dash = () => <span className="quiet">–</span>;
