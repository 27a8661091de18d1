import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { atLevelTerms } from '../api/at-level-query';
import { api, bodyOf } from '../api/client';
import { counted } from '../design/counted';
import { Heads } from '../design/heads';
import { Icon } from '../design/icons';
import { LevelChip } from '../design/level-chip';
import { ListHeading } from '../design/list-heading';
import { Answered } from '../design/states';
import { useNames } from '../frame/names';
import { useReference } from '../frame/reference';
import { useRight } from '../frame/rights';
import { useTitle } from '../frame/title';
import { isPast, shared, useAddress, useViewpoint } from '../frame/viewpoint';
import { NextRows } from '../tables/next-rows';
import { VirtualBody } from '../tables/virtual-body';
import { AtLevel, AtLevelForm, atLevelIn } from './at-level';
import work from '../worklist/worklist.module.css';

const PAGE = 50;
const HEADS = ['Client', 'Level and program', 'Site'] as const;
/** Of a row, in pixels, before it is measured. */
const ROW_HEIGHT = 37;

/** The clients of the reader's sites, a page at a time; or those who were at a level between two days. */
export function Clients() {
  const { of, query } = useAddress();
  const viewpoint = useViewpoint();
  const reference = useReference();
  const mayAsk = useRight('seeAudit');
  const asked = mayAsk ? atLevelIn(of) : null;
  const site = of('site');
  const mayRegister = useRight('registerClients');
  useTitle('Clients');
  const terms = {
    ...(site && { facilityId: [site] }),
    ...(viewpoint.asOf && { asOf: viewpoint.asOf }),
    ...(viewpoint.knownAt && { knownAt: viewpoint.knownAt }),
  };
  const listed = useInfiniteQuery({
    queryKey: ['clients', terms],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/v1/clients', {
          params: { query: { ...terms, limit: PAGE, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    enabled: asked === null,
  });
  const { hasNextPage } = listed;
  const total = listed.data?.pages[0]?.total;
  const rows = listed.data?.pages.flatMap(({ items }) => items) ?? [];
  const name = useNames(rows.map(({ clientId }) => clientId));
  return (
    <>
      <ListHeading
        title="Clients"
        about={
          <>
            {asked === null && total !== undefined && `${counted(total, 'client')}. `}
            Search by name or record number in the bar above.
          </>
        }
        csv={
          asked
            ? { route: '/v1/placements', terms: atLevelTerms(viewpoint, asked), file: 'at-level' }
            : { route: '/v1/clients', terms, file: 'clients' }
        }
      >
        {mayRegister && !isPast(viewpoint) && (
          <Link className="button primary" to={`/clients/new${shared(query)}`}>
            <Icon name="plus" /> New client
          </Link>
        )}
      </ListHeading>
      {mayAsk && <AtLevelForm key={`${of('level')} ${of('from')} ${of('to')}`} />}
      {asked ? (
        <AtLevel asked={asked} />
      ) : (
        <div className="card">
          <Answered
            asked={listed}
            what="The list of clients"
            awaited="Listing clients"
            empty="No clients at your sites at this time. Choose another time, or register a new client."
            isEmpty={() => rows.length === 0}
          >
            {() => (
              <table className={work['table']} aria-rowcount={hasNextPage ? -1 : rows.length + 1}>
                <Heads of={HEADS} first />
                <VirtualBody
                  rows={rows}
                  columns={HEADS.length}
                  height={ROW_HEIGHT}
                  draw={({ clientId, placements, registeredFacilityId }, place) => (
                    <tr key={clientId} {...place}>
                      <td>
                        <Link to={`/clients/${clientId}${shared(query)}`}>{name(clientId)}</Link>
                      </td>
                      <td>
                        {placements.length === 0 && <span className="quiet">No placement</span>}
                        {placements.map((placement) => (
                          <div key={placement.placementId}>
                            <LevelChip code={placement.level} /> {reference.program(placement.programId)}
                          </div>
                        ))}
                      </td>
                      <td className="second">{reference.site(placements[0]?.facilityId ?? registeredFacilityId)}</td>
                    </tr>
                  )}
                />
              </table>
            )}
          </Answered>
          {hasNextPage && (
            <div style={{ padding: 14 }}>
              <NextRows list={listed} what="The next clients">
                Show {PAGE} more
              </NextRows>
            </div>
          )}
        </div>
      )}
    </>
  );
}
