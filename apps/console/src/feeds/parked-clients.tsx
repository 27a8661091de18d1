import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { parkedClients, retry } from '../api/feeds-queries';
import { problemOf } from '../api/request-key';
import type { ParkedClient } from '../api/types';
import { useStaffNames } from '../audit/dossier';
import { HowCounted } from '../definitions/how-counted';
import { Heads } from '../design/heads';
import { Tag } from '../design/marks';
import { Answered } from '../design/states';
import { momentAlone } from '../design/times';
import { useReference } from '../frame/reference';
import work from '../worklist/worklist.module.css';
import { positionWords, retriedWords } from './feed-words';
import styles from './feeds.module.css';

/** Clients whose figures stand still, each with the event that stopped them, and a retry. Operators see no names. */
export function ParkedClients({ operates }: { operates: boolean }) {
  const asked = useQuery(parkedClients);
  const { data } = asked;
  const [said, setSaid] = useState('');
  const items = data?.items ?? [];
  const staff = useStaffNames(items.flatMap(({ retriedBy }) => (retriedBy === null ? [] : [retriedBy])));
  return (
    <section className="card" aria-labelledby="parked">
      <h2 id="parked" className="partHeading">
        <HowCounted figure="feeds-parked">Parked clients</HowCounted>{' '}
        {data && <span className="quiet">{data.total}</span>}
      </h2>
      <p role="status" className={said === '' ? 'hidden' : styles['said']}>
        {said}
      </p>
      <Answered
        asked={asked}
        what="The list of parked clients"
        awaited="Listing parked clients"
        empty="No clients are parked, so all figures are complete. A client is listed here while one of its events cannot be read."
        isEmpty={() => items.length === 0}
      >
        {() => (
          <table className={work['table']}>
            <Heads of={['Client', 'Event', 'Reason', ...(operates ? ['Retry'] : [])]} />
            <tbody>
              {items.map((parked) => (
                <Parked key={parked.clientId} parked={parked} staff={staff} operates={operates} onSaid={setSaid} />
              ))}
            </tbody>
          </table>
        )}
      </Answered>
      {data && data.total > items.length && (
        <p className={styles['said']}>
          The first {items.length} of {data.total}.
        </p>
      )}
    </section>
  );
}

function Parked({
  parked,
  staff,
  operates,
  onSaid,
}: {
  parked: ParkedClient;
  staff: (id: string) => string;
  operates: boolean;
  onSaid: (words: string) => void;
}) {
  const client = useQueryClient();
  const zone = useReference().zone(null);
  const short = parked.clientId.slice(0, 8);
  const { mutate, isPending } = useMutation({
    mutationFn: () => retry(parked.clientId),
    onSuccess: ({ outcome }) => onSaid(`Client ${short}: ${retriedWords(outcome)}`),
    onError: (error) => onSaid(problemOf(error).detail),
    // Figures everywhere counted without this client.
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <tr>
      <td>
        <span title={parked.clientId}>Client {short}</span>
        <div>
          <Tag tone="warn" icon="broken">
            Parked
          </Tag>
        </div>
      </td>
      <td>
        {parked.eventType}
        <div className="second">recorded {momentAlone(parked.recordedAt, zone)}</div>
        <div className={`second ${styles['position']}`}>{positionWords(parked.position)}</div>
      </td>
      <td>
        {parked.reason}
        <div className="second">
          {parked.cause}
          {parked.retriedAt !== null &&
            ` · retried ${momentAlone(parked.retriedAt, zone)}${parked.retriedBy ? ` by ${staff(parked.retriedBy)}` : ''}`}
        </div>
      </td>
      {operates && (
        <td className={work['action']}>
          <Button
            className="button"
            isDisabled={isPending}
            aria-label={`Retry client ${short}`}
            onPress={() => mutate()}
          >
            {isPending ? 'Retrying' : 'Retry'}
          </Button>
        </td>
      )}
    </tr>
  );
}
