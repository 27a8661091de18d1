import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Link, useNavigate, useParams } from 'react-router';
import { identity, type Me, path, pathEntry } from '../api/queries';
import type { Path } from '../api/types';
import { Icon } from '../design/icons';
import { LevelChip } from '../design/level-chip';
import { Tag } from '../design/marks';
import { Failure, Loading } from '../design/states';
import { now } from '../design/now';
import { localDay, msOf, weekday } from '../design/times';
import { useKeys } from '../frame/keys';
import { nameOf } from '../frame/names';
import { useInitials } from '../frame/preferences';
import { type Reference, useReference } from '../frame/reference';
import { useRight } from '../frame/rights';
import { isPast, shared, useAddress, useViewpoint } from '../frame/viewpoint';
import { isDrafted } from '../record/draft';
import { FORMS } from '../record/forms';
import { Entries } from './entries';
import { EntryCard } from './entry-card';
import { PathChart } from './path-chart';
import { Proposals } from './proposals';
import styles from './path.module.css';

export function ClientPath({ me }: { me: Me }) {
  const { clientId = '' } = useParams();
  const { of, set, query } = useAddress();
  const viewpoint = useViewpoint();
  const reference = useReference();
  const initials = useInitials();
  const known = useInfiniteQuery(path(clientId, viewpoint));
  const mayHold = useRight('seeErasures');
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
  useEffect(() => void (document.title = 'Client · Throughline'), []);

  if (known.error) return <Failure error={known.error} again={() => void known.refetch()} />;
  if (!known.data) return <Loading words="Reading the path" />;
  const { data } = known;
  const home = data.situation.placements[0]?.place.facilityId ?? data.registered?.facilityId;
  const zone = reference.zone(home);
  const older = loaded ? undefined : alone.data;
  const entry = loaded ?? older?.timeline[0];
  const sought = alone.isLoading;
  return (
    <>
      <div className="frameHeading">
        <h1>{name}</h1>
        {data.erased && <Tag tone="bad">Erased</Tag>}
        {data.situation.placements.map((placement) => (
          <LevelChip key={placement.placementId} code={placement.place.level.code} />
        ))}
        <span className={`second ${styles['about']}`}>
          {data.situation.placements.length === 0
            ? 'Not in treatment'
            : data.situation.placements
                .map(({ place }) => `${reference.program(place.programId)} · ${reference.site(place.facilityId)}`)
                .join('; ')}
          {data.situation.episode > 0 && ` · episode ${data.situation.episode}`}
          {!initials && person?.birthDate && ` · born ${localDay(person.birthDate)}`}
          {!initials && person?.recordNumbers?.[0] && ` · ${person.recordNumbers[0].value}`}
        </span>
        <div className="tools">
          {mayHold && (
            <Link className="button" to={`/clients/${clientId}/standing${shared(query)}`}>
              Holds and erasure
            </Link>
          )}
          {!isPast(viewpoint) && !data.erased && <RecordMenu clientId={clientId} roles={me.roles} query={query} />}
        </div>
      </div>
      {data.erased && (
        <p className={`card ${styles['notice']}`} role="status">
          This record was erased. Its entries stay, without names, numbers and notes, so that counts do not change.
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
          <Proposals path={data} me={me} zone={zone} canAct={!isPast(viewpoint)} />
          <PathChart
            key={clientId}
            path={data}
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
            earlier={
              known.hasNextPage ? { reading: known.isFetchingNextPage, read: () => void known.fetchNextPage() } : null
            }
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

function RecordMenu({
  clientId,
  roles,
  query,
}: {
  clientId: string;
  roles: readonly string[];
  query: URLSearchParams;
}) {
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const forms = FORMS.filter((form) => form.roles.some((role) => roles.includes(role)) && !form.hidden);
  const changesLevel = forms.some(({ id }) => id === 'level-change');
  useKeys({
    r: () => setOpen(forms.length > 0),
    l: () => changesLevel && void navigate(`/clients/${clientId}/record/level-change${shared(query)}`),
  });
  if (forms.length === 0) return null;
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="button primary">
        <Icon name="plus" /> Record
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog aria-label="Record an entry" className={styles['menu'] ?? ''}>
          {forms.map((form) => (
            <Link key={form.id} to={`/clients/${clientId}/record/${form.id}${shared(query)}`}>
              {form.title}
              {isDrafted(`${clientId} ${form.id}`) && <span className="second"> · not recorded yet</span>}
            </Link>
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** What is on record now: delivered, recommended, authorized, home, coverage. Absence is written, never blank. */
function Facts({ path: { situation }, zone, reference }: { path: Path; zone: string; reference: Reference }) {
  const treated = situation.placements[0];
  const authorized = situation.authorizations.at(-1)?.value as Record<string, unknown> | undefined;
  const until = (authorized?.['lastDay'] ?? authorized?.['to'] ?? null) as string | null;
  const level = authorized?.['level'] as { code: string } | null | undefined;
  const home = situation.livingEnvironment;
  return (
    <div className={`card ${styles['facts']}`}>
      <Fact label="Delivered">
        {treated ? (
          <>
            <LevelChip code={treated.place.level.code} /> <strong>{reference.program(treated.place.programId)}</strong>
            <div className="second">
              {statusWords(treated.status)}
              {treated.phase && ` · phase ${treated.phase.replaceAll('-', ' ')}`}
            </div>
          </>
        ) : (
          'No placement is open'
        )}
      </Fact>
      <Fact label="Recommended">
        {situation.recommendation ? (
          <>
            <LevelChip code={situation.recommendation.value.level.code} />
            <div className="second">recommended {weekday(situation.recommendation.at, zone)}</div>
          </>
        ) : (
          'No level recommended'
        )}
      </Fact>
      <Fact label="Authorized">
        {authorized ? (
          <>
            {level && <LevelChip code={level.code} />}{' '}
            <strong>{String(authorized['state']).replaceAll('-', ' ')}</strong>
            <div className="second">{until ? `to ${localDay(until)}` : 'no last day recorded'}</div>
          </>
        ) : (
          'No authorization recorded'
        )}
      </Fact>
      <Fact label="Assessment">
        {situation.assessment ? weekday(situation.assessment.at, zone) : 'None recorded'}
        {situation.assessment && (
          <div className="second">
            {situation.assessment.value.review ? `sign-off: ${situation.assessment.value.review}` : 'not signed off'}
          </div>
        )}
      </Fact>
      <Fact label="Living environment">
        {home ? (
          <>
            {home.value.safe === true && home.value.substanceFree === true ? (
              'Safe, substance-free'
            ) : (
              <Tag tone="warn" icon="house" plain>
                {home.value.safe === false
                  ? 'Not safe'
                  : home.value.substanceFree === false
                    ? 'Not substance-free'
                    : 'Not known'}
              </Tag>
            )}
            <div className="second">recorded {localDay(home.on)}</div>
          </>
        ) : (
          'None recorded'
        )}
      </Fact>
    </div>
  );
}

const Fact = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div className={styles['fact']}>
    <div className="second">{label}</div>
    {children}
  </div>
);

const statusWords = (status: string): string =>
  ({ present: 'In treatment', 'on-leave': 'On leave', 'out-on-referral': 'Referred out', aftercare: 'Aftercare' })[
    status
  ] ?? status;
