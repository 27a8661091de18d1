import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { api, bodyOf } from '../api/client';
import type { Move } from '../api/types';
import { Icon } from '../design/icons';
import { LevelChip } from '../design/level-chip';
import { type Conformance, Tag, VerdictMark, verdictWords } from '../design/marks';
import { Empty, Failure, Loading } from '../design/states';
import { clock, day, lateness } from '../design/times';
import { useNames } from '../frame/names';
import { type Reference, useReference } from '../frame/reference';
import { useAddress, useViewpoint } from '../frame/viewpoint';
import facets from '../worklist/worklist.module.css';
import styles from './audit.module.css';
import { Dossier, moveWords } from './dossier';

const VERDICTS: readonly Conformance[] = ['non-conforming', 'justified', 'conforming'];
const PERIODS = [
  ['30', 'Last 30 days'],
  ['90', 'Last 90 days'],
  ['365', 'Last year'],
  ['all', 'All time'],
] as const;
const DAY_MS = 86_400_000;

/** Every move that a rule checked: who moved whom, when, on what basis, allowed by which rule, approved by whom. */
export function Audit() {
  const { of, set } = useAddress();
  const viewpoint = useViewpoint();
  const reference = useReference();
  const verdict = (of('verdict') ?? '') as Conformance | '';
  const period = of('period') ?? '90';
  const late = of('late') === 'yes';
  const site = of('site');
  useEffect(() => void (document.title = 'Move audit · Throughline'), []);

  const query = {
    limit: 100,
    ...(viewpoint.asOf && { asOf: viewpoint.asOf }),
    ...(viewpoint.knownAt && { knownAt: viewpoint.knownAt }),
    ...(verdict && { conformance: verdict }),
    ...(site && { facilityId: site }),
    ...(late && { hoursLateMin: 24 }),
    ...(period !== 'all' && { effectiveFrom: daysAgo(Number(period)) }),
  };
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['transitions', query],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/v1/transitions', {
          params: { query: { ...query, ...(pageParam && { cursor: pageParam }) } as never },
        }),
      ),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const rows: Move[] = data?.pages.flatMap(({ items }) => items) ?? [];
  const chosen = rows.find(({ entryId }) => entryId === of('entry'));
  const name = useNames(rows.map(({ clientId }) => clientId));
  const csv = `/v1/transitions.csv?${new URLSearchParams(
    Object.entries(query)
      .filter(([key]) => key !== 'limit')
      .map(([key, value]) => [key, String(value)]),
  ).toString()}`;

  return (
    <>
      <div className="frameHeading">
        <h1>Move audit</h1>
        <span className="second">
          {data &&
            `${rows.length}${hasNextPage ? '+' : ''} transitions · ${verdict ? verdictWords(verdict) : 'every result'}`}
        </span>
        <span style={{ flex: 1 }} />
        <a className="button no-print" href={csv} download="transitions.csv">
          <Icon name="download" /> CSV
        </a>
      </div>
      <div className={styles['layout']} data-open={chosen ? '' : undefined}>
        <div className={`card ${facets['facets']}`}>
          <fieldset>
            <legend>Result of the rule check</legend>
            {(['', ...VERDICTS] as const).map((each) => (
              <label key={each} className={facets['choice']}>
                <input
                  type="radio"
                  name="verdict"
                  checked={verdict === each}
                  onChange={() => set({ verdict: each, entry: null })}
                />
                {each === '' ? <span>Every result</span> : <VerdictMark verdict={each} />}
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>Happened in</legend>
            {PERIODS.map(([days, words]) => (
              <label key={days} className={facets['choice']}>
                <input
                  type="radio"
                  name="period"
                  checked={period === days}
                  onChange={() => set({ period: days, entry: null })}
                />
                <span>{words}</span>
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>Recorded</legend>
            <label className={facets['choice']}>
              <input type="checkbox" checked={late} onChange={() => set({ late: late ? null : 'yes', entry: null })} />
              <span>A day late or more</span>
            </label>
          </fieldset>
        </div>
        <div className="card">
          {error && <Failure error={error} again={() => void refetch()} />}
          {!data && !error && <Loading words="Collecting transitions" />}
          {data && rows.length === 0 && <Empty>No transition matches. Choose a longer period or another result.</Empty>}
          {rows.map((row) => (
            <Row
              key={row.entryId + row.versionId}
              row={row}
              name={name(row.clientId)}
              reference={reference}
              chosen={row.entryId === chosen?.entryId}
              onOpen={() => set({ entry: row.entryId === chosen?.entryId ? null : row.entryId }, { push: true })}
            />
          ))}
          {hasNextPage && (
            <div className={styles['head']}>
              <Button className="button" isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
                {isFetchingNextPage ? 'Loading…' : 'Show 100 more'}
              </Button>
            </div>
          )}
        </div>
        {chosen && (
          <Dossier
            row={chosen}
            name={name(chosen.clientId)}
            reference={reference}
            onClose={() => set({ entry: null })}
          />
        )}
      </div>
    </>
  );
}

function Row({
  row,
  name,
  reference,
  chosen,
  onOpen,
}: {
  row: Move;
  name: string;
  reference: Reference;
  chosen: boolean;
  onOpen: () => void;
}) {
  const zone = reference.zone(row.facilityId);
  const behind = row.originKind === 'import' ? null : lateness(row.hoursLate);
  const seen = row.findings.filter(({ severity }) => severity !== 'advice').map(({ observed }) => observed);
  return (
    <Button className={styles['row'] ?? ''} aria-pressed={chosen} onPress={onOpen}>
      <VerdictMark verdict={row.conformance as Conformance} words="" />
      <span className={styles['words']}>
        <span className={styles['move']}>
          <strong>{moveWords(row.move)}</strong>
          {row.fromLevel && <LevelChip code={row.fromLevel} />}
          {row.fromLevel && row.toLevel && <Icon name="right" size={14} />}
          {row.toLevel && <LevelChip code={row.toLevel} />}
          <span className="second">
            {reference.program(row.toProgramId ?? row.fromProgramId)} · {reference.site(row.facilityId)}
          </span>
          {row.voided && (
            <Tag tone="bad" icon="void" plain>
              Voided
            </Tag>
          )}
          {row.corrected > 0 && (
            <Tag tone="info" icon="pencil" plain>
              Corrected
            </Tag>
          )}
        </span>
        <span className={styles['sentence']}>
          {name}
          {seen.length > 0 && `: ${seen.join(' ')}`}
          {row.approvedBy && ' Approved.'}
        </span>
      </span>
      <span className={styles['when']}>
        {day(row.effectiveAt, zone)}
        <br />
        {behind ? (
          <Tag tone="late" icon="late" plain>
            {behind}
          </Tag>
        ) : (
          <span className="second">{clock(row.effectiveAt, zone)}</span>
        )}
      </span>
    </Button>
  );
}

const daysAgo = (days: number): string =>
  new Date(Math.floor((Date.now() - days * DAY_MS) / DAY_MS) * DAY_MS).toISOString();
