import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { census, flow } from '../api/queries';
import type { CensusGroup, FlowGroup } from '../api/types';
import { Icon } from '../design/icons';
import { LevelChip } from '../design/level-chip';
import { Failure, Loading } from '../design/states';
import { atZone, clock, momentAlone, msOf, zoneName } from '../design/times';
import { type Reference, useReference } from '../frame/reference';
import { lastWednesday } from '../frame/time-control';
import { useAddress, useViewpoint } from '../frame/viewpoint';
import styles from './board.module.css';
import { CellPane, cellOf } from './cell-pane';
import { Dash, Delta, Figure, Opens, Places } from './figures';

const TITLE = 'Census board';

export function Board() {
  const { of } = useAddress();
  const viewpoint = useViewpoint();
  const reference = useReference();
  const site = of('site');
  const zone = reference.zone(site);
  const since = of('compare') ?? atZone(...meeting(zone, viewpoint.asOf ? msOf(viewpoint.asOf) : Date.now()));
  const until = viewpoint.asOf ?? now();
  const counted = useQuery(census(viewpoint, site));
  const moved = useQuery(flow(viewpoint, since, until, site));
  const cell = cellOf(of('cell'));
  useEffect(() => void (document.title = `${TITLE} · Throughline`), []);

  if (counted.error) return <Failure error={counted.error} again={() => void counted.refetch()} />;
  const { data } = counted;
  return (
    <>
      <div className="frameHeading">
        <h1>{TITLE}</h1>
        {data && (
          <span className="second">
            {data.totals.clients} clients in treatment · {data.totals.onLeave} on leave · {data.totals.outOnReferral}{' '}
            referred out · {data.totals.aftercare} in aftercare
          </span>
        )}
        <span style={{ flex: 1 }} />
        <span className="second">
          <Icon name="compare" size={14} /> Since {momentAlone(since, zone)}
        </span>
        <Button className="button no-print" onPress={() => window.print()}>
          <Icon name="print" /> Print
        </Button>
      </div>
      {!data && <Loading words="Counting the census" />}
      {data && (
        <div className={styles['layout']} data-open={cell ? '' : undefined}>
          <div>
            <div className={`card ${styles['scroll']}`}>
              <BoardTable groups={data.groups} flows={moved.data?.groups ?? []} reference={reference} />
            </div>
            <p className={styles['legend']}>
              <span>
                <span className={styles['swatch']} aria-hidden="true" />
                Changed since {momentAlone(since, zone)}
              </span>
              <span>Opening, in, and out count moves since then. In treatment now is present and on leave.</span>
            </p>
          </div>
          {cell && <CellPane cell={cell} viewpoint={viewpoint} reference={reference} />}
        </div>
      )}
    </>
  );
}

function BoardTable({
  groups,
  flows,
  reference,
}: {
  groups: readonly CensusGroup[];
  flows: readonly FlowGroup[];
  reference: Reference;
}) {
  const sites = [...new Set(groups.map(({ facilityId }) => facilityId ?? ''))];
  const flowOf = new Map(flows.map((group) => [keyOf(group), group.census]));
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">Program</th>
          <th scope="col">Level</th>
          <th scope="col" className="number">
            Opening
          </th>
          <th scope="col" className="number">
            In
          </th>
          <th scope="col" className="number">
            Out
          </th>
          <th scope="col" className="number">
            In treatment
          </th>
          <th scope="col">Places</th>
          <th scope="col" className="number">
            On leave
          </th>
          <th scope="col" className="number">
            Referred out
          </th>
          <th scope="col" className="number">
            Aftercare
          </th>
        </tr>
      </thead>
      {sites.map((site) => (
        <tbody key={site}>
          <tr className={styles['site']}>
            <th scope="rowgroup" colSpan={10}>
              {reference.site(site)}{' '}
              <span className="second">
                {clock(Date.now(), reference.zone(site))} {zoneName(Date.now(), reference.zone(site))}
              </span>
            </th>
          </tr>
          {groups
            .filter(({ facilityId }) => facilityId === site)
            .toSorted((a, b) => (b.rank ?? 0) - (a.rank ?? 0))
            .map((group) => (
              <ProgramRow key={keyOf(group)} group={group} flow={flowOf.get(keyOf(group))} reference={reference} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

function ProgramRow({
  group,
  flow: moves,
  reference,
}: {
  group: CensusGroup;
  flow: FlowGroup['census'] | undefined;
  reference: Reference;
}) {
  const aftercare = group.level === 'aftercare';
  const program = reference.programs.find(({ code }) => code === group.programId);
  const changed = moves !== undefined && (sum(moves.in) > 0 || sum(moves.out) > 0);
  const cell = { facilityId: group.facilityId ?? '', ...(group.programId && { programId: group.programId }) };
  return (
    <tr>
      <th scope="row" className={styles['program']}>
        {aftercare ? 'Aftercare' : reference.program(group.programId)}
      </th>
      <td>
        <LevelChip code={group.level ?? ''} />
      </td>
      <Figure value={aftercare ? null : (moves?.opening ?? null)} />
      <Figure value={aftercare ? null : sum(moves?.in)} since={changed} title={reasonsOf(moves?.in)} />
      <Figure value={aftercare ? null : sum(moves?.out)} since={changed} title={reasonsOf(moves?.out)} />
      <td className="number">
        {aftercare ? <Dash /> : <Opens cell={cell} count={group.census} what="in treatment" reference={reference} />}
        <Delta from={aftercare ? undefined : moves?.opening} to={group.census} />
      </td>
      <td>{program?.capacity ? <Places taken={group.census} capacity={program.capacity} /> : <Dash />}</td>
      <td className="number">
        <Opens cell={{ ...cell, status: 'on-leave' }} count={group.onLeave} what="on leave" reference={reference} />
      </td>
      <td className="number">
        <Opens
          cell={{ ...cell, status: 'out-on-referral' }}
          count={group.outOnReferral}
          what="referred out"
          reference={reference}
        />
      </td>
      <td className="number">
        <Opens
          cell={{ facilityId: cell.facilityId, status: 'aftercare' }}
          count={group.aftercare}
          what="in aftercare"
          reference={reference}
        />
      </td>
    </tr>
  );
}

const keyOf = (group: { facilityId?: string; programId?: string | null; level?: string }): string =>
  [group.facilityId, group.programId, group.level].join(' ');
const sum = (counts: Partial<Record<string, number>> | undefined): number =>
  Object.values(counts ?? {}).reduce<number>((total, count) => total + (count ?? 0), 0);
const reasonsOf = (counts: Partial<Record<string, number>> | undefined): string | undefined =>
  Object.entries(counts ?? {})
    .map(([move, count]) => `${move.replaceAll('-', ' ')} ${count}`)
    .join(', ') || undefined;
const meeting = (zone: string, before: number): [string, string, string] => {
  const { date, time } = lastWednesday(zone, before);
  return [date, time, zone];
};
/** The minute that runs: figures of one minute share their answer. */
const now = (): string => new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString();
