import { useQuery } from '@tanstack/react-query';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { NavLink, useLocation } from 'react-router';
import type { Me } from '../api/queries';
import { worklistCounts } from '../api/worklist-queries';
import { Icon, type IconName } from '../design/icons';
import { askedOn } from '../worklist/asked';
import { countOf } from '../worklist/counts';
import { tabOf } from '../worklist/tab';
import { AfterPaint } from './after-paint';
import styles from './frame.module.css';
import { shared, useAddress, useViewpoint } from './viewpoint';

export interface Room {
  readonly to: string;
  readonly word: string;
  readonly icon: IconName;
  readonly roles: readonly string[];
}

/** Tabs at the foot of a narrow screen. */
const TABS = 5;
const WORKLIST = '/worklist';
const COUNT_MAX = 999;

/** The way to every screen: a rail, and five tabs on a phone with the rest under More. */
export function Rail({ rooms, me }: { rooms: readonly Room[]; me: Me }) {
  const { query } = useAddress();
  const first = rooms.length > TABS ? TABS - 1 : TABS;
  return (
    <nav className={styles['rail']} aria-label="Screens">
      <span className={styles['brand']} aria-hidden="true">
        <svg width="30" height="30" viewBox="0 0 32 32">
          <path
            d="M4 25h7v-6h6v-6h6V7h5"
            fill="none"
            stroke="#62CBD4"
            strokeWidth="2.6"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      </span>
      {rooms.map(({ to, word, icon }, index) => (
        <NavLink key={to} to={`${to}${shared(query)}`} data-later={index >= first ? '' : undefined}>
          <Icon name={icon} size={20} />
          {word}
          {to === WORKLIST && (
            <AfterPaint>
              <Overdue me={me} />
            </AfterPaint>
          )}
        </NavLink>
      ))}
      {rooms.length > TABS && <More rooms={rooms.slice(first)} />}
    </nav>
  );
}

/** How many tasks of one's role are overdue: as many as the worklist says when it opens. No mark would say that none is. */
function Overdue({ me }: { me: Me }) {
  const { of } = useAddress();
  const viewpoint = useViewpoint();
  const asked = askedOn(tabOf(null), (name) => (name === 'site' ? of(name) : null), me.roles);
  const { data, isError } = useQuery(worklistCounts(viewpoint, asked));
  const count = countOf(data, 'states', 'overdue');
  if (count === 0 || (count === undefined && !isError)) return null;
  return (
    <span className={styles['overdue']}>
      {count === undefined ? '?' : count > COUNT_MAX ? `${COUNT_MAX}+` : count}
      <span className="hidden">{count === undefined ? ' how many are overdue is not known' : ' overdue'}</span>
    </span>
  );
}

function More({ rooms }: { rooms: readonly Room[] }) {
  const { query } = useAddress();
  const { pathname } = useLocation();
  const here = rooms.some(({ to }) => pathname.startsWith(to));
  return (
    <DialogTrigger>
      <Button className={styles['more'] ?? ''} data-here={here ? '' : undefined}>
        <Icon name="down" size={20} />
        More
      </Button>
      <Popover className="popover" placement="top end">
        <Dialog aria-label="More screens" className={styles['moreRooms'] ?? ''}>
          {({ close }) =>
            rooms.map(({ to, word, icon }) => (
              <NavLink key={to} to={`${to}${shared(query)}`} onClick={close}>
                <Icon name={icon} size={20} /> {word}
              </NavLink>
            ))
          }
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
