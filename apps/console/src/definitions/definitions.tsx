import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { definitions } from '../api/definitions-query';
import type { Definition } from '../api/types';
import { Failure, Loading, hides } from '../design/states';
import { useTitle } from '../frame/title';
import { shared, useAddress } from '../frame/viewpoint';
import styles from './definitions.module.css';

/** Each screen by its name, and where it is opened; a client's path is opened from a client. */
const SCREENS: Readonly<Record<Definition['screen'], { readonly words: string; readonly to: string }>> = {
  board: { words: 'Board', to: '/board' },
  worklist: { words: 'Worklist', to: '/worklist' },
  audit: { words: 'Transition audit', to: '/audit' },
  path: { words: 'Client path', to: '/clients' },
  flow: { words: 'Flow', to: '/flow' },
  stays: { words: 'Stays', to: '/stays' },
  feeds: { words: 'Feeds', to: '/feeds' },
};

/** How every figure is counted, screen by screen. */
export function Definitions() {
  const { query } = useAddress();
  const { hash } = useLocation();
  const chosen = hash.slice(1);
  const { data, error, refetch } = useQuery(definitions);
  useTitle('How figures are counted');
  useEffect(() => {
    if (data && chosen) document.getElementById(chosen)?.scrollIntoView({ block: 'center' });
  }, [data, chosen]);
  if (hides({ data, error }))
    return (
      <Failure
        error={error}
        what="How figures are counted"
        screen="How figures are counted"
        again={() => void refetch()}
      />
    );
  const screens = [...new Set(data?.items.map(({ screen }) => screen))];
  return (
    <>
      <div className="frameHeading">
        <h1>How figures are counted</h1>
        <span className="second">The same sentences as in the service’s own documents</span>
      </div>
      {!data && <Loading words="Opening the definitions" />}
      <div className={styles['layout']}>
        {screens.map((screen) => (
          <section key={screen} className={`card ${styles['part']}`} aria-labelledby={`defined-${screen}`}>
            <h2 id={`defined-${screen}`}>
              <Link to={`${SCREENS[screen].to}${shared(query)}`}>{SCREENS[screen].words}</Link>
            </h2>
            <dl className={styles['list']}>
              {data?.items
                .filter((one) => one.screen === screen)
                .map(({ figure, title, definition }) => (
                  <div key={figure} id={figure} data-chosen={figure === chosen ? '' : undefined}>
                    <dt>{title}</dt>
                    <dd>{definition}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  );
}
