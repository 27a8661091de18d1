import type { Path } from '../api/types';
import { Heads } from '../design/heads';
import { LevelChip } from '../design/level-chip';
import { localDay, weekday } from '../design/times';
import styles from './path.module.css';

type Lanes = NonNullable<Path['lanes']>;

interface Row {
  readonly key: string;
  readonly lane: string;
  readonly level: string | null;
  readonly from: string;
  readonly to: string;
  readonly says: string;
}

/** The chart as a table: what was recommended, authorized, and delivered, from when to when. */
export function LanesTable({ lanes, zone }: { lanes: Lanes; zone: string }) {
  return (
    <table className={styles['entries']}>
      <Heads of={['Band', 'Level', 'From', 'To', 'State']} />
      <tbody>
        {rowsOf(lanes, zone).map(({ key, lane, level, from, to, says }) => (
          <tr key={key}>
            <td>{lane}</td>
            <td>{level === null ? <span className="quiet">–</span> : <LevelChip code={level} />}</td>
            <td>{from}</td>
            <td>{to}</td>
            <td>{says}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const rowsOf = ({ recommended, authorized, delivered, variance }: Lanes, zone: string): readonly Row[] => [
  ...recommended.map(({ entryId, level, from, to }) => ({
    ...{ key: `recommended ${entryId}`, lane: 'Recommended', level: level.code, says: '' },
    ...{ from: weekday(from, zone), to: endOf(to, zone) },
  })),
  ...authorized.map(({ entryId, level, firstDay, lastDay, state }) => ({
    ...{ key: `authorized ${entryId}`, lane: 'Authorized', level, says: state.replaceAll('-', ' ') },
    ...{
      from: firstDay === null ? 'no first day recorded' : localDay(firstDay),
      to: lastDay === null ? 'no last day recorded' : localDay(lastDay),
    },
  })),
  ...delivered.map(({ openedBy, placementId, level, from, to, status }) => ({
    ...{ key: `delivered ${openedBy} ${placementId} ${from}`, lane: 'Delivered', level: level.code },
    ...{ from: weekday(from, zone), to: endOf(to, zone), says: status.replaceAll('-', ' ') },
  })),
  ...variance.map(({ placementId, from, to, days, delivered: given, recommended: advised }) => ({
    ...{ key: `variance ${placementId} ${from}`, lane: 'At another level than recommended', level: given.code },
    ...{ from: weekday(from, zone), to: endOf(to, zone), says: `${advised.code} recommended, ${days} days` },
  })),
];

const endOf = (to: string | null, zone: string): string => (to === null ? 'now' : weekday(to, zone));
