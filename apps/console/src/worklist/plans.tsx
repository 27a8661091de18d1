import { Link } from 'react-router';
import type { Plan } from '../api/types';
import { LevelChip } from '../design/level-chip';
import { Tag } from '../design/marks';
import { dayOrMoment } from '../design/times';
import type { Reference } from '../frame/reference';
import { shared, useAddress } from '../frame/viewpoint';
import { moveWords } from '../path/words';
import styles from './worklist.module.css';

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
  const when = (plan: Plan) => dayOrMoment({ ...plan, at: plan.expectedAt, zone: reference.zone(plan.facilityId) });
  return (
    <section className="card" aria-labelledby="plans">
      <h2 id="plans" className={styles['heading']}>
        Planned moves <span className="second">{total}</span>
      </h2>
      <ul className={styles['list']}>
        {plans.map((row) => (
          <li key={row.planId}>
            <span className={styles['stamp']}>
              {row.state === 'passed' ? (
                <Tag tone="bad" icon="calendar" plain>
                  planned, not done
                </Tag>
              ) : row.state === 'overtaken' ? (
                <Tag tone="warn" icon="calendar" plain>
                  client has left
                </Tag>
              ) : (
                <Tag tone="info" icon="calendar" plain>
                  planned
                </Tag>
              )}
              <span className="second">{when(row)}</span>
            </span>
            <span className={styles['what']}>
              <strong>{moveWords(row.move)}</strong> {row.level && <LevelChip code={row.level} />}
              <span className="second">
                {' '}
                {row.programId && `${reference.program(row.programId)} · `}planned by {staff(row.plannedBy)}
              </span>
            </span>
            <span>
              <Link to={`/clients/${row.clientId}${shared(query)}`}>{name(row.clientId)}</Link>
              <span className="second"> {reference.site(row.facilityId)}</span>
            </span>
            <Link className="button" to={`/clients/${row.clientId}${shared(query)}`}>
              Open path
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
