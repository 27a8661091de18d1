import { useQuery } from '@tanstack/react-query';
import { views } from '../api/feeds-queries';
import { Tag } from '../design/marks';
import { momentAlone } from '../design/times';
import { useReference } from '../frame/reference';
import { ageWords } from './feed-words';
import styles from './feeds.module.css';

/** Publication to Kafka. What is wrong there keeps nobody from recording. */
export function Publication() {
  const { data } = useQuery(views);
  const zone = useReference().zone(null);
  if (!data) return null;
  const { publication } = data;
  return (
    <section className="card" aria-labelledby="publication">
      <h2 id="publication" className="partHeading">
        Publication to Kafka
      </h2>
      <div className={styles['part']}>
        {publication === null ? (
          <p>Off. Set THROUGHLINE_KAFKA_BROKERS to publish the log to topics.</p>
        ) : (
          <>
            <div>
              <Tag tone={publication.code === null ? 'good' : 'bad'} icon={publication.code === null ? 'tick' : 'warn'}>
                {publication.state}
              </Tag>{' '}
              <span className="second">since {momentAlone(publication.since, zone)}</span>
            </div>
            {publication.problem && <p>{publication.problem}</p>}
            <p>
              {publication.waiting === null ? 'Events waiting: not known' : `${publication.waiting} events waiting`}
              {publication.lagSeconds !== null && `, ${ageWords(publication.lagSeconds)}`}
            </p>
          </>
        )}
      </div>
    </section>
  );
}
