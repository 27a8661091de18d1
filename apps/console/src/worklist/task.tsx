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
import { snoozeWords } from './snooze-words';
import { TaskRow } from './task-row';
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
    <TaskRow
      when={
        <span className={over ? styles['over'] : styles['soon']}>
          <Icon name={over ? 'late' : 'clock'} size={13} /> {words}
        </span>
      }
      by={dueBy(row, zone)}
      what={<strong title={row.title}>{row.title}</strong>}
      about={snoozeWords(row, zone) ?? `Opened ${moment(row.openedAt, zone)}`}
      client={{ id: row.clientId, name: name(row.clientId) }}
      level={row.level}
      place={place.filter(Boolean).join(' · ')}
      owner={<Owner row={row} staff={staff} />}
    >
      {!isPast(viewpoint) && form && mayRecord && (
        <Link className="button" to={`/clients/${row.clientId}/record/${form.id}${shared(query, form.fromTask(row))}`}>
          {form.verb}
        </Link>
      )}
      {!isPast(viewpoint) && <TaskMenu row={row} zone={zone} name={name(row.clientId)} me={me} />}
    </TaskRow>
  );
}
