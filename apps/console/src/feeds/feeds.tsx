import type { Me } from '../api/queries';
import { ParkedClients } from './parked-clients';
import { Partners } from './partners';
import { Publication } from './publication';
import styles from './feeds.module.css';
import { Views } from './views';
import { useTitle } from '../frame/title';

/** What follows the log, how far behind it is, and what stands still: for those who run the service. */
export function Feeds({ me }: { me: Me }) {
  const operates = me.roles.includes('operator');
  useTitle('Feeds');
  return (
    <>
      <div className="frameHeading">
        <h1>Feeds</h1>
        <span className="second">Views, parked clients, publication, and partners</span>
      </div>
      <div className={styles['layout']}>
        <div className="stack">
          <ParkedClients operates={operates} />
          <Partners />
        </div>
        <div className="stack">
          <Views operates={operates} />
          <Publication />
        </div>
      </div>
    </>
  );
}
