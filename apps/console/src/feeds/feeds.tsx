import type { Me } from '../api/queries';
import { ListHeading } from '../design/list-heading';
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
      <ListHeading title="Feeds" about="Views, parked clients, publication, and partners" />
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
