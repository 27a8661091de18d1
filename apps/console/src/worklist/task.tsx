import { Link } from 'react-router';
import type { Me } from '../api/queries';
import type { Obligation } from '../api/types';
import { Icon } from '../design/icons';
import { now } from '../design/now';
import { distance, dueBy, moment, msOf } from '../design/times';
import type { Reference } from '../frame/reference';
import { isPast, shared, useAddress, type Viewpoint } from '../frame/viewpoint';
import { formFor } from '../record/forms';
import { Owner, TaskMenu } from './owner';
import styles from './worklist.module.css';

export function Task({
  row,
  name,
  staff,
  me,
  viewpoint,
  reference,
}: {
  row: Obligation;
  name: (id: string) => string;
  staff: (id: string) => string;
  me: Me;
  viewpoint: Viewpoint;
  reference: Reference;
}) {
  const { query } = useAddress();
  const zone = reference.zone(row.facilityId);
  const { over, words } = distance(row.dueAt, viewpoint.asOf ? msOf(viewpoint.asOf) : now());
  const form = row.action === null ? undefined : formFor(row.action);
  const mayRecord = form?.roles.some((role) => me.roles.includes(role)) ?? false;
  const place = [row.programId ? reference.program(row.programId) : null, reference.site(row.facilityId)];
  return (
    <tr>
      <td>
        <span className={over ? styles['over'] : styles['soon']}>
          <Icon name={over ? 'late' : 'clock'} size={13} /> {words}
        </span>
        <div className="second">{dueBy(row, zone)}</div>
      </td>
      <td>
        <strong>{row.title}</strong>
        <div className="second">Opened {moment(row.openedAt, zone)}</div>
      </td>
      <td>
        <Link to={`/clients/${row.clientId}${shared(query)}`}>{name(row.clientId)}</Link>
        <div className="second">{place.filter(Boolean).join(' · ')}</div>
      </td>
      <td>
        <Owner row={row} zone={zone} staff={staff} />
      </td>
      <td className={styles['action']}>
        {!isPast(viewpoint) && form && mayRecord && (
          <Link
            className="button"
            to={`/clients/${row.clientId}/record/${form.id}${shared(query, form.fromTask(row))}`}
          >
            {form.verb}
          </Link>
        )}
        {!isPast(viewpoint) && <TaskMenu row={row} zone={zone} name={name(row.clientId)} me={me} />}
      </td>
    </tr>
  );
}
