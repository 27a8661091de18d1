import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { rebuild, views } from '../api/feeds-queries';
import { problemOf } from '../api/request-key';
import { HowCounted } from '../definitions/how-counted';
import { Tag } from '../design/marks';
import { Failure, Loading, hides } from '../design/states';
import { momentAlone } from '../design/times';
import { useReference } from '../frame/reference';
import { ageWords, positionWords } from './feed-words';
import styles from './feeds.module.css';

const STATES = {
  following: { tone: 'good', icon: 'tick', words: 'Following the log' },
  rebuilding: { tone: 'warn', icon: 'hourglass', words: 'Rebuilding: nothing is answered yet' },
  'standing-by': { tone: 'warn', icon: 'hourglass', words: 'Standing by: another process follows the log' },
  restarting: { tone: 'bad', icon: 'warn', words: 'Stopped, and starting again' },
  stopped: { tone: 'bad', icon: 'warn', words: 'Stopped' },
} as const;

/** How far the views have followed the log, and a rebuild of them. */
export function Views({ operates }: { operates: boolean }) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(views);
  const failed = hides({ data, error });
  const zone = useReference().zone(null);
  const {
    mutate,
    isPending,
    error: refused,
  } = useMutation({
    mutationFn: rebuild,
    onSuccess: () => client.invalidateQueries({ queryKey: ['feeds'] }),
  });
  return (
    <section className="card" aria-labelledby="views">
      <h2 id="views" className="partHeading">
        Views
      </h2>
      {failed && <Failure error={error} what="The state of the views" again={() => void refetch()} />}
      {!data && !failed && <Loading words="Looking at the views" />}
      {data && !failed && (
        <div className={styles['part']}>
          <div>
            <Tag tone={STATES[data.state].tone} icon={STATES[data.state].icon}>
              {STATES[data.state].words}
            </Tag>
          </div>
          <dl className={styles['facts']}>
            <dt>
              <HowCounted figure="feeds-behind">Behind</HowCounted>
            </dt>
            <dd>{data.lagSeconds === null ? 'not known while rebuilding' : ageWords(data.lagSeconds)}</dd>
            <dt>Position</dt>
            <dd className={styles['position']}>{data.position === null ? 'none yet' : positionWords(data.position)}</dd>
            <dt>Newest</dt>
            <dd className={styles['position']}>{positionWords(data.head)}</dd>
            {data.rebuild && (
              <>
                <dt>Rebuild</dt>
                <dd>
                  {data.rebuild.events} events dealt with, {data.rebuild.eventsPerSecond} a second, since{' '}
                  {momentAlone(data.rebuild.startedAt, zone)}
                </dd>
              </>
            )}
          </dl>
          {operates && (
            <div className={styles['act']}>
              <Button className="button" isDisabled={isPending || data.rebuild !== null} onPress={() => mutate()}>
                Rebuild the views
              </Button>
              <span className="second">
                {data.rebuild
                  ? 'A rebuild is under way.'
                  : 'New rows are made next to those in use, which go on answering.'}
              </span>
            </div>
          )}
          {refused && (
            <p role="alert" className="error-text">
              {problemOf(refused).detail}
            </p>
          )}
          <ul className={styles['views']}>
            {data.views.map(({ name, holds }) => (
              <li key={name}>
                <strong>{name}</strong> <span className="second">{holds}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
