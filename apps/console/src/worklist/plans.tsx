import { Link } from 'react-router';
import type { Plan } from '../api/types';
import { LevelChip } from '../design/level-chip';
import { Tag } from '../design/marks';
import { dayOrMoment } from '../design/times';
import type { Reference } from '../frame/reference';
import { shared, useAddress } from '../frame/viewpoint';
import { moveWords } from '../path/words';
import { TaskGroup, TaskHeads, TaskRow } from './task-row';
import styles from './worklist.module.css';

const STATES: Readonly<Record<string, { tone: 'bad' | 'warn' | 'info'; words: string }>> = {
  passed: { tone: 'bad', words: 'planned, not done' },
  overtaken: { tone: 'warn', words: 'client has left' },
};
const PLANNED = { tone: 'info', words: 'planned' } as const;

/** Planned moves that nothing came of yet; those whose day has passed say so. */
export function Plans({
  plans,
  total,
  name,
  staff,
  reference,
}: {
  plans: readonly Plan[];
  total: number;
  name: (id: string) => string;
  staff: (id: string) => string;
  reference: Reference;
}) {
  const { query } = useAddress();
  if (plans.length === 0) return null;
  return (
    <table className={`card ${styles['tasks']}`}>
      <TaskHeads />
      <TaskGroup name="plans" words="Planned moves" count={total}>
        {plans.map((row) => {
          const { tone, words } = STATES[row.state] ?? PLANNED;
          const place = [row.programId ? reference.program(row.programId) : null, reference.site(row.facilityId)];
          return (
            <TaskRow
              key={row.planId}
              when={
                <Tag tone={tone} icon="calendar" plain>
                  {words}
                </Tag>
              }
              by={dayOrMoment({ ...row, at: row.expectedAt, zone: reference.zone(row.facilityId) })}
              what={
                <>
                  <strong>{moveWords(row.move)}</strong> {row.level && <LevelChip code={row.level} />}
                </>
              }
              about={`Planned by ${staff(row.plannedBy)}`}
              client={{ id: row.clientId, name: name(row.clientId) }}
              level={null}
              place={place.filter(Boolean).join(' · ')}
              owner={null}
            >
              <Link className="button" to={`/clients/${row.clientId}${shared(query)}`}>
                Open path
              </Link>
            </TaskRow>
          );
        })}
      </TaskGroup>
    </table>
  );
}
