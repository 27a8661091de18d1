import { Link } from 'react-router';
import type { Me } from '../api/queries';
import type { Proposal } from '../api/types';
import { Icon } from '../design/icons';
import { LevelChip } from '../design/level-chip';
import { Tag } from '../design/marks';
import { now } from '../design/now';
import { dayOrMoment, distance, moment, msOf } from '../design/times';
import type { Reference } from '../frame/reference';
import { useRight } from '../frame/rights';
import { shared, useAddress, useViewpoint } from '../frame/viewpoint';
import { kindWords } from '../path/words';
import styles from './worklist.module.css';

const EDITS: Readonly<Record<string, string>> = {
  move: '',
  record: 'Late entry: ',
  correct: 'Correct: ',
  void: 'Void: ',
  reinstate: 'Reinstate: ',
};

/** What waits for somebody's decision, the one asked longest ago first. Nobody decides on their own proposal. */
export function Decisions({
  proposals,
  total,
  name,
  staff,
  reference,
  me,
}: {
  proposals: readonly Proposal[];
  total: number;
  name: (id: string) => string;
  staff: (id: string) => string;
  reference: Reference;
  me: Me;
}) {
  const { query } = useAddress();
  const { asOf } = useViewpoint();
  const mayDecide = useRight('answerProposals');
  if (proposals.length === 0) return null;
  return (
    <section className="card" aria-labelledby="decisions">
      <h2 id="decisions" className={styles['heading']}>
        {mayDecide ? 'Waiting for your decision' : 'Waiting for a decision'} <span className="second">{total}</span>
      </h2>
      <ul className={styles['list']}>
        {proposals.map((row) => {
          const zone = reference.zone(row.facilityId);
          const asked = distance(row.proposedAt, asOf ? msOf(asOf) : now()).words.replace(/ over$/, ' ago');
          const own = row.proposedBy === me.id;
          return (
            <li key={row.proposalId}>
              <span className={styles['stamp']}>
                <Tag tone="info" icon="hourglass" plain>
                  asked {asked}
                </Tag>
                {row.dueAt && <span className="second">answer by {moment(row.dueAt, zone)}</span>}
              </span>
              <span className={styles['what']}>
                <strong>
                  {EDITS[row.proposes] ?? ''}
                  {kindWords(row.kind)}
                </strong>{' '}
                {row.level && <LevelChip code={row.level} />}
                <span className="second">
                  {' '}
                  by {staff(row.proposedBy)} · {dayOrMoment({ ...row, at: row.effectiveAt, zone })}
                </span>
              </span>
              <span>
                <Link to={`/clients/${row.clientId}${shared(query)}`}>{name(row.clientId)}</Link>
                <span className="second"> {reference.site(row.facilityId)}</span>
              </span>
              <Link
                className={mayDecide && !own ? 'button primary' : 'button'}
                to={`/clients/${row.clientId}${shared(query)}`}
              >
                <Icon name="right" /> {mayDecide && !own ? 'Decide' : 'Open'}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
