import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { Link } from 'react-router';
import { api, bodyOf } from '../api/client';
import type { Move } from '../api/types';
import { HowCounted } from '../definitions/how-counted';
import { Icon } from '../design/icons';
import { ListHeading } from '../design/list-heading';
import { Empty, Failure, Loading, hides } from '../design/states';
import { useNames } from '../frame/names';
import { useReference } from '../frame/reference';
import { useRight } from '../frame/rights';
import { useTitle } from '../frame/title';
import { shared, useAddress, useViewpoint } from '../frame/viewpoint';
import { NextRows } from '../tables/next-rows';
import styles from './audit.module.css';
import { useAuditFacets } from './audit-facets';
import { AuditTable } from './audit-table';
import { termsOf, valuesIn } from './audit-terms';
import { useColumns } from './columns';
import { ColumnsMenu } from './columns-menu';
import { ChosenTransition } from './chosen-transition';
import { useStaffNames } from './dossier';
import { PasteNumbers } from './paste-numbers';
import { Period } from './period';
import { TickedBar } from './ticked-bar';
import { useChosen } from './use-chosen';
import { useTicked } from './use-ticked';

const PAGE = 100;

/** Every move that a rule checked: who moved whom, when, on what basis, allowed by which rule, approved by whom. */
export function Audit() {
  const { of, set, query } = useAddress();
  const viewpoint = useViewpoint();
  const reference = useReference();
  const { ticked, toggle, clear } = useTicked();
  useTitle('Transition audit');

  const terms = termsOf(of, viewpoint, reference.zone(of('site')));
  const sort = of('sort');
  const ordered = { ...terms, ...(sort && { sort }) };
  const ready = reference.sites.length > 0;
  const counts = useQuery({
    queryKey: ['transition-counts', terms],
    queryFn: () => bodyOf(api.GET('/v1/transitions/counts', { params: { query: terms as never } })),
    placeholderData: keepPreviousData,
    enabled: ready,
  });
  const listed = useInfiniteQuery({
    queryKey: ['transitions', ordered],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/v1/transitions', {
          params: { query: { ...ordered, limit: PAGE, ...(pageParam && { cursor: pageParam }) } as never },
        }),
      ),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    enabled: ready,
  });
  const { data, error, refetch } = listed;
  const failed = hides(listed);
  const read = failed ? undefined : data?.pages.flatMap(({ items }) => items);
  const rows: readonly Move[] = read ?? [];
  const chosen = useChosen(read);
  const name = useNames([...rows, ...(chosen.row ? [chosen.row] : [])].map(({ clientId }) => clientId));
  const facetPeople = (counts.data?.facets ?? [])
    .filter(({ filter }) => filter === 'approvedBy' || filter === 'actorId')
    .flatMap(({ values }) => values.map(({ value }) => value));
  const staff = useStaffNames([
    ...rows.flatMap(({ actorId, approvedBy }) => [actorId, ...(approvedBy ? [approvedBy] : [])]),
    ...facetPeople.filter((id) => id !== 'none'),
  ]);
  const columns = useColumns();
  const mayPacket = useRight('makeAuditPackets');
  const filters = useAuditFacets({ counts: counts.data, rows, staff, reference });

  return (
    <>
      <ListHeading
        title="Transition audit"
        about={
          counts.data && (
            <>
              {counts.data.total} <HowCounted figure="audit-transitions">transitions</HowCounted> of{' '}
              {counts.data.clients} clients
            </>
          )
        }
        csv={{ route: '/v1/transitions', terms: ordered, file: 'transitions' }}
      >
        {filters.button}
        <Period />
        {mayPacket && <PasteNumbers />}
        <ColumnsMenu {...columns} />
      </ListHeading>
      <div className={styles['layout']} data-open={chosen.state === 'none' ? undefined : ''}>
        {filters.panel}
        <div className="card">
          {valuesIn(of('client')).length > 0 && (
            <p className={`${styles['head']} ${styles['pasted']}`}>
              Only the clients of the record numbers that were pasted
              <span style={{ flex: 1 }} />
              <Button className="button" onPress={() => set({ client: null })}>
                <Icon name="close" /> Show all clients
              </Button>
              {mayPacket && (
                <Link
                  className="button primary"
                  to={`/audit/packet${shared(query, { client: of('client') })}`}
                  state={{ audit: `?${query}` }}
                >
                  <Icon name="print" /> Audit packet
                </Link>
              )}
            </p>
          )}
          {of('pack') && (
            <p className={`${styles['head']} ${styles['pasted']}`}>
              Only transitions checked by {of('pack')}
              <span style={{ flex: 1 }} />
              <Button className="button" onPress={() => set({ pack: null })}>
                <Icon name="close" /> Show all rule packs
              </Button>
            </p>
          )}
          {failed && <Failure error={error} what="The list of transitions" again={() => void refetch()} />}
          {!data && !failed && <Loading words="Collecting transitions" />}
          {read?.length === 0 && <Empty>No transition matches. Choose a longer period, or take a filter away.</Empty>}
          {rows.length > 0 && (
            <AuditTable
              rows={rows}
              total={counts.data?.total ?? null}
              columns={columns.shown}
              name={name}
              staff={staff}
              reference={reference}
              chosen={chosen.row?.entryId}
              ticked={mayPacket ? ticked : null}
              onTick={({ entryId }) => toggle(entryId)}
            />
          )}
          {rows.length > 0 && listed.hasNextPage && counts.data && (
            <div className={styles['head']}>
              <span className="second">
                The first {rows.length} of {counts.data.total}
              </span>
              <NextRows list={listed} what="The next transitions">
                Show {PAGE} more
              </NextRows>
            </div>
          )}
          {mayPacket && ticked.size > 0 && <TickedBar ticked={ticked} onClear={clear} />}
        </div>
        <ChosenTransition chosen={chosen} name={name} reference={reference} onClose={() => set({ entry: null })} />
      </div>
    </>
  );
}
