import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { openErasures } from '../api/standing-queries';
import { useStaffNames } from '../audit/dossier';
import { counted } from '../design/counted';
import { Heads } from '../design/heads';
import { ListHeading } from '../design/list-heading';
import { Tag } from '../design/marks';
import { Answered } from '../design/states';
import { momentAlone } from '../design/times';
import { useNames } from '../frame/names';
import { useReference } from '../frame/reference';
import { useTitle } from '../frame/title';
import { shared, useAddress } from '../frame/viewpoint';
import work from '../worklist/worklist.module.css';
import { STATES, standingWords } from './standing-words';

/** Requests for erasure that wait or are under way, the one asked longest ago first. */
export function Erasures() {
  const { query } = useAddress();
  const reference = useReference();
  const asked = useQuery(openErasures);
  const rows = asked.data?.items ?? [];
  const name = useNames(rows.map(({ clientId }) => clientId));
  const staff = useStaffNames(rows.map(({ askedBy }) => askedBy));
  useTitle('Erasures');
  return (
    <>
      <ListHeading
        title="Requests for erasure"
        about={
          <>{asked.data && `${counted(asked.data.total, 'request')} · `}A director who did not ask confirms each.</>
        }
      />
      <div className="card" style={{ overflowX: 'auto' }}>
        <Answered
          asked={asked}
          what="The list of requests"
          awaited="Listing requests"
          empty="No request waits. Ask for one on the page of a client."
          isEmpty={({ total }) => total === 0}
        >
          {() => (
            <table className={work['table']}>
              <Heads of={['Client', 'State', 'Ground', 'Asked']} />
              <tbody>
                {rows.map((row) => (
                  <tr key={row.erasureId}>
                    <td>
                      <Link to={`/clients/${row.clientId}/standing${shared(query)}`}>{name(row.clientId)}</Link>
                      <div className="second">{reference.site(row.facilityId)}</div>
                    </td>
                    <td>
                      {STATES[row.state] ?? row.state} {row.onHold && <Tag tone="warn">On hold</Tag>}
                    </td>
                    <td>{standingWords(row.ground)}</td>
                    <td>
                      {momentAlone(row.askedAt, reference.zone(row.facilityId))}
                      <div className="second">by {staff(row.askedBy)}</div>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Answered>
      </div>
    </>
  );
}
