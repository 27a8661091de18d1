import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { board, boardTerms } from '../api/board-queries';
import type { Board as Counted } from '../api/types';
import { HowCounted } from '../definitions/how-counted';
import { Icon } from '../design/icons';
import { ListHeading } from '../design/list-heading';
import { Failure, Loading, hides } from '../design/states';
import { momentAlone } from '../design/times';
import { AfterPaint } from '../frame/after-paint';
import { useKeys } from '../frame/keys';
import { type Reference, useReference } from '../frame/reference';
import { Printed } from '../frame/printed';
import { useTitle } from '../frame/title';
import { useAddress, useViewpoint } from '../frame/viewpoint';
import styles from './board.module.css';
import { askedOf } from './asked';
import { ProgramRow, SiteRow, TotalRow } from './board-rows';
import { CellPane, cellOf } from './cell-pane';
import { OpeningContext, useOpening } from './figures';
import { Since } from './since';

const TITLE = 'Census board';
const NUMBERS = [
  ['board-opening', 'Opening'],
  ['board-in', 'In'],
  ['board-out', 'Out'],
  ['board-in-treatment', 'In treatment'],
] as const;
const MORE = [
  ['board-on-leave', 'On leave'],
  ['board-referred-out', 'Referred out'],
  ['board-planned-in', 'Plan in'],
  ['board-planned-out', 'Plan out'],
  ['board-without-authorization', 'No auth.'],
] as const;

/** The census meeting: every site and program, what changed since the last meeting, and the clients behind each number. */
export function Board() {
  const { of } = useAddress();
  const viewpoint = useViewpoint();
  const reference = useReference();
  const site = of('site');
  const zone = reference.zone(site);
  const { since, until } = askedOf(of, viewpoint, zone);
  const { data, error, refetch } = useQuery({ ...board(viewpoint, since, site), enabled: reference.sites.length > 0 });
  const cell = cellOf(of('cell'));
  const opening = useOpening();
  useKeys({ p: () => window.print() });
  useTitle(TITLE);

  if (hides({ data, error }))
    return <Failure error={error} what="The census" screen={TITLE} again={() => void refetch()} />;
  return (
    <div className={styles['whole']}>
      <ListHeading
        title={TITLE}
        about={
          data && (
            <>
              {data.totals.clients} <HowCounted figure="board-clients">clients</HowCounted> in treatment ·{' '}
              {data.totals.onLeave} on leave · {data.totals.outOnReferral} referred out · {data.totals.aftercare}{' '}
              <HowCounted figure="board-aftercare">in aftercare</HowCounted>
            </>
          )
        }
        csv={{ route: '/v1/census/board', terms: boardTerms(viewpoint, since, site), file: 'board' }}
      >
        <Since since={since} zone={zone} until={until} />
        <Button className="button no-print" onPress={() => window.print()}>
          <Icon name="print" /> Print
        </Button>
      </ListHeading>
      <AfterPaint>
        <Printed zone={zone} />
      </AfterPaint>
      {!data && <Loading words="Counting the census" />}
      {data && (
        <div className={styles['layout']} data-open={cell ? '' : undefined}>
          <div>
            <div className={`card ${styles['scroll']}`}>
              <OpeningContext value={opening}>
                <BoardTable counted={data} reference={reference} />
              </OpeningContext>
            </div>
            <p className={styles['legend']}>
              <span>
                <span className={styles['swatch']} aria-hidden="true" />
                Happened since {momentAlone(since, zone)}
              </span>
              <span>
                <span className={styles['learned']} aria-hidden="true">
                  was
                </span>
                Counted then, before something was learned later
              </span>
              <span className="no-print">
                Each number opens the clients it counts. Numbers count placements: a client can have two.
              </span>
            </p>
          </div>
          {cell && <CellPane cell={cell} since={since} viewpoint={viewpoint} reference={reference} />}
        </div>
      )}
    </div>
  );
}

function BoardTable({ counted, reference }: { counted: Counted; reference: Reference }) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">Program</th>
          <th scope="col">Level</th>
          {NUMBERS.map(([figure, words]) => (
            <th key={figure} scope="col" className="number">
              <HowCounted figure={figure}>{words}</HowCounted>
            </th>
          ))}
          <th scope="col">
            <HowCounted figure="board-places">Places</HowCounted>
          </th>
          {MORE.map(([figure, words]) => (
            <th key={figure} scope="col" className="number">
              <HowCounted figure={figure}>{words}</HowCounted>
            </th>
          ))}
        </tr>
      </thead>
      {counted.sites.map((site) => (
        <tbody key={site.facilityId}>
          <SiteRow row={site} reference={reference} />
          {counted.programs
            .filter(({ facilityId }) => facilityId === site.facilityId)
            .map((row) => (
              <ProgramRow key={`${row.programId} ${row.level}`} row={row} reference={reference} />
            ))}
        </tbody>
      ))}
      {counted.sites.length > 1 && (
        <tbody>
          <TotalRow row={counted.totals} reference={reference} />
        </tbody>
      )}
    </table>
  );
}
