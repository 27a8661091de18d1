import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Heads } from '../design/heads';
import { LevelChip } from '../design/level-chip';
import { shared, useAddress } from '../frame/viewpoint';
import styles from './worklist.module.css';

const HEADS = ['Due, site’s time', 'Task', 'Client', 'Owner', { words: 'What to do', hidden: true }] as const;

export const TaskHeads = () => <Heads of={HEADS} />;

/** Rows that belong together, below what they are and how many there are. */
export function TaskGroup({
  name,
  words,
  count,
  children,
}: {
  name: string;
  words: ReactNode;
  /** Undefined while it is not known. */
  count: number | undefined;
  children: ReactNode;
}) {
  return (
    <tbody data-group={name}>
      <tr className={styles['group']}>
        <th colSpan={HEADS.length} scope="rowgroup">
          {words} <span className="second">{count}</span>
        </th>
      </tr>
      {children}
    </tbody>
  );
}

/** Two lines: by when, what, of whom, whose, and what to do. What does not fit is cut, and said whole to whoever points or tabs there. */
export function TaskRow({
  when,
  by,
  what,
  about,
  client,
  level,
  place,
  owner,
  children,
}: {
  when: ReactNode;
  by: string | null;
  what: ReactNode;
  /** What more is known of it, on the second line. */
  about: string;
  client: { readonly id: string; readonly name: string };
  level: string | null;
  place: string;
  owner: ReactNode;
  children: ReactNode;
}) {
  const { query } = useAddress();
  return (
    <tr className={styles['row']}>
      <td className={styles['due']}>
        <div>{when}</div>
        <div className={`second ${styles['cut']}`} title={by ?? undefined}>
          {by}
        </div>
      </td>
      <td className={styles['task']}>
        <div className={styles['cut']}>{what}</div>
        <div className={`second ${styles['cut']}`} title={about}>
          {about}
        </div>
      </td>
      <td className={styles['client']}>
        <div className={styles['who']}>
          <Link className={styles['cut']} to={`/clients/${client.id}${shared(query)}`}>
            {client.name}
          </Link>
          {level !== null && <LevelChip code={level} />}
        </div>
        <div className={`second ${styles['cut']}`} title={place}>
          {place}
        </div>
      </td>
      <td className={styles['owner']}>{owner}</td>
      <td className={styles['action']}>{children}</td>
    </tr>
  );
}
