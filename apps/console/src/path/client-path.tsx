import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { identity, type Me, path, pathEntry } from '../api/queries';
import { Failure, Loading, hides } from '../design/states';
import { now } from '../design/now';
import { msOf } from '../design/times';
import { useKeys } from '../frame/keys';
import { nameOf } from '../frame/names';
import { useInitials } from '../frame/preferences';
import { useReference } from '../frame/reference';
import { useTitle } from '../frame/title';
import { isPast, useAddress, useViewpoint } from '../frame/viewpoint';
import { Entries } from './entries';
import { EntryCard } from './entry-card';
import { Facts } from './facts';
import { PathChart } from './path-chart';
import { PathHeading } from './path-heading';
import { Plans } from './plans';
import { Proposals } from './proposals';
import styles from './path.module.css';
import { ERASED } from './words';

export function ClientPath({ me }: { me: Me }) {
  const { clientId = '' } = useParams();
  const { of, set } = useAddress();
  const viewpoint = useViewpoint();
  const reference = useReference();
  const initials = useInitials();
  const known = useInfiniteQuery(path(clientId, viewpoint));
  const everything = useInfiniteQuery({
    ...path(clientId, { ...viewpoint, knownAt: null }),
    enabled: viewpoint.knownAt !== null,
  });
  const identified = useQuery(identity(clientId)).data?.identity;
  // What this tab read before an erasure is not shown after it.
  const person = known.data?.erased ? null : identified;
  const name = nameOf(person, clientId, initials);
  const entryId = of('entry');
  const loaded = known.data?.timeline.find((each) => each.entryId === entryId);
  const alone = useQuery({
    ...pathEntry(clientId, viewpoint, entryId ?? ''),
    enabled: entryId !== null && known.data !== undefined && !loaded && known.hasNextPage,
  });
  const step = (by: 1 | -1) => {
    const entries = known.data?.timeline ?? [];
    const at = entries.findIndex((each) => each.entryId === entryId);
    set({ entry: entries[at === -1 ? entries.length - 1 : at + by]?.entryId ?? entryId });
  };
  useKeys({ '[': () => step(-1), ']': () => step(1) });
  // The tab of a browser is read over shoulders, and its history is kept: no name stands in it.
  useTitle('Client');

  if (hides(known))
    return <Failure error={known.error} what="The path" screen="Client" again={() => void known.refetch()} />;
  if (!known.data) return <Loading words="Reading the path" screen="Client" />;
  const { data } = known;
  const home = data.situation.placements[0]?.place.facilityId ?? data.registered?.facilityId;
  const zone = reference.zone(home);
  const later = everything.data && everything.data.total > data.total ? everything.data : null;
  const older = loaded ? undefined : alone.data;
  const entry = loaded ?? older?.timeline[0];
  const sought = alone.isLoading;
  return (
    <>
      <PathHeading path={data} name={name} person={person} me={me} />
      {data.erased && (
        <p className={`card ${styles['notice']}`} role="status">
          {ERASED}
        </p>
      )}
      {entryId && !entry && !sought && (
        <p className={`card ${styles['notice']}`} role="status">
          {isPast(viewpoint)
            ? 'The entry of this link was not on the path yet at this moment. Go back to now to see it.'
            : 'The entry of this link is not on this path. Choose another below.'}
        </p>
      )}
      <Facts path={data} zone={zone} reference={reference} />
      <div className={styles['layout']} data-open={entry ? '' : undefined}>
        <div className="stack">
          <Plans path={data} canAct={!isPast(viewpoint)} />
          <Proposals
            path={data}
            me={me}
            zone={zone}
            until={viewpoint.asOf ? msOf(viewpoint.asOf) : now()}
            canAct={!isPast(viewpoint)}
          />
          <PathChart
            key={clientId}
            path={data}
            later={later}
            zone={zone}
            until={viewpoint.asOf ? msOf(viewpoint.asOf) : now()}
            chosen={entryId}
            onChoose={(id) => set({ entry: id }, { push: true })}
          />
          <Entries
            path={data}
            zone={zone}
            chosen={entryId}
            onChoose={(id) => set({ entry: id }, { push: true })}
            read={known}
          />
        </div>
        {entry && (
          <EntryCard
            entry={entry}
            path={older ?? data}
            zone={zone}
            reference={reference}
            canEdit={!isPast(viewpoint)}
            onClose={() => set({ entry: null })}
          />
        )}
      </div>
    </>
  );
}
