import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { census, rights } from '../api/queries';
import { now } from '../design/now';
import { clock } from '../design/times';
import styles from './frame.module.css';
import { type Change, useChanges } from './live';
import { useReference } from './reference';
import { useRight } from './rights';
import { NOW, shared, useAddress } from './viewpoint';

const POLL_MS = 10_000;
const STALE_MS = 60_000;
/** Answers that a change elsewhere does not concern. */
const KEPT = new Set([
  'me',
  'rights',
  'pack',
  'packs',
  'packet',
  'census',
  'client-names',
  'client-search',
  'staff-names',
  'definitions',
]);

/** How far what is shown is behind what was recorded, in words. The stream tells of changes; without it, they are asked for. */
export function Freshness() {
  const client = useQueryClient();
  const counts = useRight('seeCounts');
  const onChange = useCallback(
    ({ touched }: Change) => {
      if (touched.length > 0) void client.invalidateQueries({ queryKey: ['census'] });
    },
    [client],
  );
  const live = useChanges(onChange);
  const { data, isError } = useQuery({
    ...census(NOW, null),
    enabled: counts,
    refetchInterval: live === null ? POLL_MS : false,
  });
  const [seen, setSeen] = useState<{ position: string; changedAt: number | null } | null>(null);
  const position = data?.freshness.watermark.position;
  if (position !== undefined && position !== seen?.position)
    setSeen({ position, changedAt: seen === null ? null : Date.now() });
  useEffect(() => {
    // What changes under a reader's eyes is read again; a packet is made once, and forms keep what was typed.
    if (seen?.changedAt) void client.invalidateQueries({ predicate: ({ queryKey }) => !KEPT.has(String(queryKey[0])) });
  }, [client, seen?.changedAt]);
  const zone = useReference().zone(null);
  if (isError && live === null) return <span className={styles['fresh']}>The service cannot be reached</span>;
  if (!data && live === null) return null;
  const { behind, ms } = data?.freshness.lag ?? { behind: false, ms: 0 };
  const late = live?.behind ?? behind;
  const incomplete = data?.freshness.incomplete ?? 0;
  return (
    <span className={styles['fresh']} role="status">
      <span className={`${styles['dot']} ${late ? styles['behind'] : ''}`} aria-hidden="true" />
      {wordsOf({ late, ms, connected: live !== null }, zone)}
      {seen?.changedAt && <span className={styles['long']}> · changed {clock(seen.changedAt, zone)}</span>}
      {incomplete > 0 && <Incomplete clients={incomplete} />}
    </span>
  );
}

function Incomplete({ clients }: { clients: number }) {
  const { query } = useAddress();
  const seesFeeds = useQuery(rights).data?.roles.some((role) => role === 'director' || role === 'operator') ?? false;
  const words = `incomplete: ${clients} ${clients === 1 ? 'client is' : 'clients are'} missing`;
  return <> · {seesFeeds ? <Link to={`/feeds${shared(query)}`}>{words}</Link> : words}</>;
}

function wordsOf({ late, ms, connected }: { late: boolean; ms: number; connected: boolean }, zone: string): string {
  if (!late) return connected ? 'Live' : 'Asked every 10 s';
  if (ms > STALE_MS) return `Stale since ${clock(now() - ms, zone)}`;
  return ms === 0 ? 'Catching up' : `${Math.ceil(ms / 1_000)} s behind`;
}
