import { useQuery } from '@tanstack/react-query';
import { subscriptions } from '../api/feeds-queries';
import { counted } from '../design/counted';
import { Heads } from '../design/heads';
import { Tag } from '../design/marks';
import { Answered } from '../design/states';
import { useReference } from '../frame/reference';
import work from '../worklist/worklist.module.css';
import styles from './feeds.module.css';

const TONES = { active: 'good', requested: 'info', error: 'bad', off: 'warn' } as const;

/** Subscriptions of partners: how far each was numbered, and how far it was told. */
export function Partners() {
  const asked = useQuery(subscriptions);
  const reference = useReference();
  return (
    <section className="card" aria-labelledby="partners">
      <h2 id="partners" className="partHeading">
        Partners
        {asked.data && asked.data.total > 0 && (
          <span className="second"> {counted(asked.data.total, 'subscription')}</span>
        )}
      </h2>
      <Answered
        asked={asked}
        what="The list of partners"
        awaited="Listing partners"
        empty="No partner has a subscription. Create one with POST /v1/subscriptions."
        isEmpty={({ items }) => items.length === 0}
      >
        {({ items }) => (
          <table className={work['table']}>
            <Heads of={['Subscription', 'State', 'Sees', 'Newest number', 'Delivered up to']} />
            <tbody>
              {items.map((one) => (
                <tr key={one.subscriptionId}>
                  <td title={one.subscriptionId}>
                    {one.subscriptionId.slice(0, 8)}
                    <div className="second">{one.purpose.replaceAll('-', ' ')}</div>
                  </td>
                  <td>
                    <Tag tone={TONES[one.state]}>{one.ended ? 'ended' : one.state}</Tag>
                    {one.failure && <div className="second">{one.failure.replaceAll('-', ' ')}</div>}
                  </td>
                  <td>{one.facilities === null ? 'All sites' : one.facilities.map(reference.site).join(', ')}</td>
                  <td className={styles['figure']}>{one.sequence}</td>
                  <td className={styles['figure']}>{one.endpoint === null ? 'asks by itself' : one.delivered}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Answered>
    </section>
  );
}
