import { Link } from 'react-router';
import type { Me } from '../api/queries';
import type { Proposal } from '../api/types';
import { Icon } from '../design/icons';
import { LevelChip } from '../design/level-chip';
import { Tag } from '../design/marks';
import { now } from '../design/now';
import { dayOrMoment, distance, moment, msOf, withDates } from '../design/times';
import type { Reference } from '../frame/reference';
import { useRight } from '../frame/rights';
import { shared, useAddress, useViewpoint } from '../frame/viewpoint';
import { kindWords } from '../path/words';
import { TaskGroup, TaskRow } from './task-row';
import { ROLES } from './terms';
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
    <TaskGroup
      name="decisions"
      words={mayDecide ? 'Waiting for your decision' : 'Waiting for a decision'}
      count={total}
    >
      {proposals.map((row) => {
        const zone = reference.zone(row.facilityId);
        const asked = distance(row.proposedAt, asOf ? msOf(asOf) : now()).words.replace(/ over$/, ' ago');
        const canDecide = mayDecide && row.proposedBy !== me.id;
        const when = dayOrMoment({ ...row, at: row.effectiveAt, zone });
        const place = [row.programId ? reference.program(row.programId) : null, reference.site(row.facilityId)];
        return (
          <TaskRow
            key={row.proposalId}
            when={
              <Tag tone="info" icon="hourglass" plain>
                asked {asked}
              </Tag>
            }
            by={row.dueAt && `answer by ${moment(row.dueAt, zone)}`}
            what={
              <>
                <strong>
                  {EDITS[row.proposes] ?? ''}
                  {kindWords(row.kind)}
                </strong>{' '}
                {row.level && <LevelChip code={row.level} />} <span className="second">{when}</span>
              </>
            }
            about={`Asked by ${staff(row.proposedBy)}. ${withDates(row.findingsSummary ?? '')}`.trim()}
            client={{ id: row.clientId, name: name(row.clientId) }}
            level={null}
            place={place.filter(Boolean).join(' · ')}
            owner={row.ownerRole && <div className={styles['role']}>{ROLES[row.ownerRole] ?? row.ownerRole}</div>}
          >
            <Link className={canDecide ? 'button primary' : 'button'} to={`/clients/${row.clientId}${shared(query)}`}>
              <Icon name="right" /> {canDecide ? 'Decide' : 'Open'}
            </Link>
          </TaskRow>
        );
      })}
    </TaskGroup>
  );
}
