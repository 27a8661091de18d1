import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Me } from '../api/queries';
import type { Obligation } from '../api/types';
import { Icon } from '../design/icons';
import { Tag } from '../design/marks';
import { moment } from '../design/times';
import { useRight } from '../frame/rights';
import { Assign } from './assign';
import { Snooze } from './snooze';
import { SNOOZED_BECAUSE } from './snooze-words';
import { ROLES } from './terms';
import styles from './worklist.module.css';

/** Whose a task is, and until when it is snoozed. */
export function Owner({ row, zone, staff }: { row: Obligation; zone: string; staff: (id: string) => string }) {
  const role = ROLES[row.ownerRole] ?? row.ownerRole;
  return (
    <>
      {row.ownerId ? (
        <>
          {staff(row.ownerId)} <div className="second">{role}</div>
        </>
      ) : (
        <Tag tone="info" plain>
          {role}
        </Tag>
      )}
      {row.snoozed && row.snoozedUntil && row.snoozeReason && (
        <div className="second">
          <Icon name="hourglass" size={12} /> Snoozed until {moment(row.snoozedUntil, zone)}.{' '}
          {SNOOZED_BECAUSE[row.snoozeReason]}.
        </div>
      )}
    </>
  );
}

/** Take, give, give back, snooze, and end a snooze: what the API lets this person do with a task. */
export function TaskMenu({ row, zone, name, me }: { row: Obligation; zone: string; name: string; me: Me }) {
  const mayHandle = useRight('handleTasks');
  const isMine = row.ownerId === me.id;
  const isDirector = me.roles.includes('director');
  if (!mayHandle || !(isDirector || isMine || (row.ownerId === null && me.roles.includes(row.ownerRole)))) return null;
  return (
    <DialogTrigger>
      <Button className="button plain" aria-label={`Owner and snooze: ${row.title}, ${name}`}>
        <Icon name="clients" /> <Icon name="down" size={12} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog aria-label={`${row.title}, ${name}`} className={styles['menu'] ?? ''}>
          {({ close }) => (
            <>
              <Assign row={row} me={me} onDone={close} />
              <Snooze row={row} zone={zone} onDone={close} />
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
