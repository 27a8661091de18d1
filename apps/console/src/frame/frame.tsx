import { type ReactNode, useEffect } from 'react';
import { Button } from 'react-aria-components';
import { Outlet, useLocation } from 'react-router';
import type { Me } from '../api/queries';
import { Icon } from '../design/icons';
import { Caught } from '../design/caught';
import { Empty, Failure } from '../design/states';
import { momentAlone } from '../design/times';
import { rolesWords } from '../path/words';
import { AfterPaint } from './after-paint';
import { ClientSearch } from './client-search';
import styles from './frame.module.css';
import { Freshness } from './freshness';
import { IconButton } from './icon-button';
import { useKeys } from './keys';
import pastMark from './mark-past.svg';
import { prefer, useInitials, useTheme } from './preferences';
import { Rail, type Room } from './rail';
import { ReferenceContext, useReadReference, useReference } from './reference';
import { Shortcuts } from './shortcuts';
import { SignOut } from './sign-out';
import { SiteChoice } from './site-choice';
import { TimeControl } from './time-control';
import { isPast, useAddress, useUnreadable, useViewpoint } from './viewpoint';

const CARE = ['director', 'clinician', 'front-desk', 'utilization-review'];
const ROOMS: readonly Room[] = [
  { to: '/board', word: 'Board', icon: 'board', roles: [...CARE, 'analyst'] },
  { to: '/worklist', word: 'Worklist', icon: 'worklist', roles: CARE },
  { to: '/clients', word: 'Clients', icon: 'clients', roles: CARE },
  { to: '/audit', word: 'Audit', icon: 'audit', roles: ['director', 'utilization-review', 'clinician', 'analyst'] },
  { to: '/flow', word: 'Flow', icon: 'flow', roles: ['director', 'utilization-review', 'analyst'] },
  { to: '/stays', word: 'Stays', icon: 'stays', roles: ['director', 'utilization-review', 'analyst'] },
  { to: '/erasures', word: 'Erasures', icon: 'void', roles: ['director', 'operator'] },
  { to: '/feeds', word: 'Feeds', icon: 'feeds', roles: ['operator'] },
  { to: '/rules', word: 'Rules', icon: 'rules', roles: [...CARE, 'analyst', 'operator'] },
];

export function Frame({ me, notice }: { me: Me; notice?: ReactNode }) {
  const viewpoint = useViewpoint();
  const reference = useReadReference();
  const { error, again } = reference;
  const rooms = ROOMS.filter(({ roles }) => roles.some((role) => me.roles.includes(role)));
  return (
    <ReferenceContext value={reference}>
      <div className={styles['frame']}>
        <Rail rooms={rooms} me={me} />
        <div className={styles['main']}>
          <header className={styles['top']}>
            <SiteChoice />
            <ClientSearch />
            <span className={styles['spacer']} />
            <AfterPaint>
              <Freshness />
            </AfterPaint>
            <TimeControl />
            <Shortcuts rooms={rooms} />
            <Switches me={me} />
          </header>
          {notice}
          {isPast(viewpoint) && <PastBanner />}
          <main className={styles['content']} id="content">
            {error ? <Failure error={error} what="The list of sites" screen="Sites" again={again} /> : <Screen />}
          </main>
        </div>
      </div>
    </ReferenceContext>
  );
}

/** The screen of the address. One that fails leaves the frame as it is, and another address is tried anew. */
function Screen() {
  const { pathname, search } = useLocation();
  const { set } = useAddress();
  const unreadable = useUnreadable();
  if (unreadable.length === 0)
    return (
      <Caught at={pathname + search}>
        <Outlet />
      </Caught>
    );
  return (
    <Empty>
      The link names a moment that cannot be read. It may have been cut. Ask for the whole link, or go on with now.{' '}
      <Button className="button" onPress={() => set({ asOf: null, knownAt: null })}>
        Go on with now
      </Button>
    </Empty>
  );
}

function PastBanner() {
  const { set, of } = useAddress();
  const { asOf, knownAt } = useViewpoint();
  const { zone } = useReference();
  const at = zone(of('site'));
  usePastMark();
  return (
    <div className={styles['banner']} role="status">
      <Icon name="late" />
      <span>
        {asOf ? `As of ${momentAlone(asOf, at)}` : 'As of now'},{' '}
        {knownAt ? `as known at ${momentAlone(knownAt, at)}` : 'with everything known today'}. Nothing can be recorded
        here.
      </span>
      <Button className="button" onPress={() => set({ asOf: null, knownAt: null })}>
        Back to now
      </Button>
    </div>
  );
}

/** The mark in the tab of the browser is that of the past while the banner stands. */
function usePastMark(): void {
  useEffect(() => {
    const mark = document.querySelector<HTMLLinkElement>('link[rel=icon]');
    if (!mark) return;
    const { href } = mark;
    mark.href = pastMark;
    return () => void (mark.href = href);
  }, []);
}

function Switches({ me }: { me: Me }) {
  const initials = useInitials();
  const theme = useTheme();
  const who = me.name ?? rolesWords(me.roles);
  const toggleInitials = () => prefer('initials', initials ? 'off' : 'on');
  useKeys({ i: toggleInitials });
  return (
    <>
      <IconButton
        icon="eye"
        words={initials ? 'Show names' : 'Show initials for the projector'}
        onPress={toggleInitials}
      />
      <IconButton
        icon="theme"
        words={theme === 'dark' ? 'Light theme' : 'Dark theme'}
        onPress={() => prefer('theme', theme === 'dark' ? 'light' : 'dark')}
      />
      <span className={`second ${styles['who']}`}>{who}</span>
      <SignOut />
    </>
  );
}
