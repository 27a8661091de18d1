import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Me } from '../api/queries';
import type { Obligation } from '../api/types';
import { Icon } from '../design/icons';
import { useRight } from '../frame/rights';
import { Assign } from './assign';
import { Snooze } from './snooze';
import { ROLES } from './terms';
import styles from './worklist.module.css';

/** Whose a task is: somebody’s, or that of whoever has the role. */
export function Owner({ row, staff }: { row: Obligation; staff: (id: string) => string }) {
  const role = ROLES[row.ownerRole] ?? row.ownerRole;
  const owner = row.ownerId === null ? null : staff(row.ownerId);
  return owner === null ? (
    <div className={styles['role']}>{role}</div>
  ) : (
    <>
      <div className={styles['cut']} title={owner}>
        {owner}
      </div>
      <div className={`second ${styles['cut']}`}>{role}</div>
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
      <Button className={`button plain ${styles['more']}`} aria-label={`Owner and snooze: ${row.title}, ${name}`}>
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
