import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { type Me, worklist } from '../api/queries';
import type { Obligation } from '../api/types';
import { Icon } from '../design/icons';
import { Tag } from '../design/marks';
import { Empty, Failure, Loading } from '../design/states';
import { distance, moment, msOf } from '../design/times';
import { useNames } from '../frame/names';
import { useReference } from '../frame/reference';
import { isPast, shared, useAddress, useViewpoint, type Viewpoint } from '../frame/viewpoint';
import { formFor } from '../record/forms';
import styles from './worklist.module.css';

const SHOWN_MAX = 200;
const STATES = [
  ['overdue', 'Overdue'],
  ['due', 'Due'],
  ['upcoming', 'Upcoming'],
  ['missed', 'Missed'],
] as const;
const ROLES: Record<string, string> = {
  director: 'Director',
  clinician: 'Clinician',
  'utilization-review': 'Utilization review',
  'front-desk': 'Admissions staff',
};

export function Worklist({ me }: { me: Me }) {
  const { of, set } = useAddress();
  const viewpoint = useViewpoint();
  const reference = useReference();
  const states = of('state') ?? 'overdue,due';
  const owner = of('owner') ?? me.roles.find((role) => role in ROLES) ?? 'all';
  const { data, error, refetch } = useQuery(worklist(viewpoint, of('site'), states));
  useEffect(() => void (document.title = 'Worklist · Throughline'), []);

  const wanted = (data ?? []).filter(({ ownerRole }) => owner === 'all' || ownerRole === owner);
  const shown = wanted.slice(0, SHOWN_MAX);
  const name = useNames(shown.map(({ clientId }) => clientId));
  return (
    <>
      <div className="frameHeading">
        <h1>Worklist</h1>
        {data && (
          <span className="second">
            {wanted.filter(({ due }) => due === 'overdue').length} overdue ·{' '}
            {wanted.filter(({ due }) => due === 'due').length} due · {owner === 'all' ? 'every role' : ROLES[owner]}
          </span>
        )}
      </div>
      <div className={styles['layout']}>
        <div className={`card ${styles['facets']}`}>
          <fieldset>
            <legend>State</legend>
            {STATES.map(([state, words]) => (
              <label key={state} className={styles['choice']}>
                <input
                  type="checkbox"
                  checked={states.split(',').includes(state)}
                  onChange={() => set({ state: toggled(states, state) })}
                />
                <span>{words}</span>
                <span className={styles['count']}>{data?.filter(({ due }) => due === state).length || ''}</span>
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>Whose task</legend>
            {[['all', 'Everyone'] as const, ...Object.entries(ROLES)].map(([role, words]) => (
              <label key={role} className={styles['choice']}>
                <input type="radio" name="owner" checked={owner === role} onChange={() => set({ owner: role })} />
                <span>{words}</span>
                <span className={styles['count']}>
                  {role === 'all' ? data?.length : data?.filter(({ ownerRole }) => ownerRole === role).length || ''}
                </span>
              </label>
            ))}
          </fieldset>
        </div>
        <div className="card">
          {error && <Failure error={error} again={() => void refetch()} />}
          {!data && !error && <Loading words="Collecting tasks" />}
          {data && wanted.length === 0 && (
            <Empty>No task is waiting here. Choose another state or role to see more.</Empty>
          )}
          {wanted.length > 0 && (
            <table className={styles['table']}>
              <thead>
                <tr>
                  <th scope="col">Due, site’s time</th>
                  <th scope="col">Task</th>
                  <th scope="col">Client</th>
                  <th scope="col">Owner</th>
                  <th scope="col">
                    <span className="hidden">What to do</span>
                  </th>
                </tr>
              </thead>
              {STATES.map(([state, words]) => {
                const rows = shown.filter(({ due }) => due === state);
                return (
                  rows.length > 0 && (
                    <tbody key={state}>
                      <tr className={styles['group']}>
                        <th colSpan={5} scope="rowgroup">
                          {words} <span className="second">{wanted.filter(({ due }) => due === state).length}</span>
                        </th>
                      </tr>
                      {rows.map((row) => (
                        <Task
                          key={`${row.openedBy} ${row.clockId} ${row.placementId}`}
                          row={row}
                          name={name}
                          viewpoint={viewpoint}
                          zone={reference.zone(row.facilityId)}
                          place={placeOf(row)}
                        />
                      ))}
                    </tbody>
                  )
                );
              })}
            </table>
          )}
          {wanted.length > SHOWN_MAX && (
            <Empty>
              The first {SHOWN_MAX} of {wanted.length} tasks. Choose a site or a role to see the rest.
            </Empty>
          )}
        </div>
      </div>
    </>
  );

  function placeOf({ facilityId, programId }: Obligation): string {
    return [programId ? reference.program(programId) : null, reference.site(facilityId)].filter(Boolean).join(' · ');
  }
}

function Task({
  row,
  name,
  viewpoint,
  zone,
  place,
}: {
  row: Obligation;
  name: (id: string) => string;
  viewpoint: Viewpoint;
  zone: string;
  place: string;
}) {
  const { query } = useAddress();
  const { over, words } = distance(row.dueAt, viewpoint.asOf ? msOf(viewpoint.asOf) : Date.now());
  const form = formFor(row.clockId);
  return (
    <tr>
      <td>
        <span className={over ? styles['over'] : styles['soon']}>
          <Icon name={over ? 'late' : 'clock'} size={13} /> {words}
        </span>
        <div className="second">{moment(row.dueAt, zone)}</div>
      </td>
      <td>
        <strong>{row.title}</strong>
        <div className="second">Opened {moment(row.openedAt, zone)}</div>
      </td>
      <td>
        <Link to={`/clients/${row.clientId}${shared(query)}`}>{name(row.clientId)}</Link>
        <div className="second">{place}</div>
      </td>
      <td>
        <Tag tone="info" plain>
          {ROLES[row.ownerRole] ?? row.ownerRole}
        </Tag>
      </td>
      <td className={styles['action']}>
        {!isPast(viewpoint) && form && (
          <Link
            className="button"
            to={`/clients/${row.clientId}/record/${form.id}${shared(query, form.fromTask(row))}`}
          >
            {form.verb}
          </Link>
        )}
      </td>
    </tr>
  );
}

function toggled(states: string, state: string): string {
  const set = new Set(states.split(',').filter(Boolean));
  if (!set.delete(state)) set.add(state);
  return [...set].join(',') || 'overdue';
}
