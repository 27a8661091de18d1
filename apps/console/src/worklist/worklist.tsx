import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import {
  openPlans,
  TASKS_SHOWN_MAX,
  waitingProposals,
  worklist,
  worklistCounts,
  worklistTerms,
} from '../api/worklist-queries';
import { type Me } from '../api/queries';
import type { Obligation, WorklistCounts } from '../api/types';
import { HowCounted } from '../definitions/how-counted';
import { CsvLink } from '../design/csv-link';
import { Empty, Failure, Loading, hides } from '../design/states';
import { useNames } from '../frame/names';
import { useReference } from '../frame/reference';
import { useTitle } from '../frame/title';
import { useAddress, useViewpoint } from '../frame/viewpoint';
import { valuesIn } from '../audit/audit-terms';
import { useStaffNames } from '../audit/dossier';
import { askedOn, ownerOn } from './asked';
import { Decisions } from './decisions';
import { Plans } from './plans';
import { Task } from './task';
import { ROLES, STATES } from './terms';
import { countOf } from './counts';
import { type Tab, tabOf } from './tab';
import { Tabs } from './tabs';
import { WorklistFacets } from './worklist-facets';
import styles from './worklist.module.css';

const NONE = { items: [], total: 0 };

/** What waits: decisions first, then tasks by how pressing they are, then planned moves. */
export function Worklist({ me }: { me: Me }) {
  const { of } = useAddress();
  const viewpoint = useViewpoint();
  const reference = useReference();
  const site = of('site');
  const tab = tabOf(of('tab'));
  const owner = ownerOn(tab, of, me.roles);
  const askedHere = (each: Tab) => askedOn(each, of, me.roles);
  const asked = askedHere(tab);
  const { data, error, refetch } = useQuery(worklist(viewpoint, asked));
  const counts = useQuery(worklistCounts(viewpoint, asked)).data;
  const failed = hides({ data, error });
  const waiting = useQuery(waitingProposals(viewpoint, site));
  const planned = useQuery(openPlans(viewpoint, site));
  useTitle('Worklist');

  const tasks = (!failed && data) || [];
  const proposals = waiting.data ?? NONE;
  const plans = planned.data ?? NONE;
  const name = useNames([...tasks, ...proposals.items, ...plans.items].map(({ clientId }) => clientId));
  const staff = useStaffNames([
    ...tasks.flatMap(({ ownerId }) => ownerId ?? []),
    ...proposals.items.map((one) => one.proposedBy),
    ...plans.items.map((one) => one.plannedBy),
  ]);
  return (
    <>
      <div className="frameHeading">
        <h1>Worklist</h1>
        <Tabs tab={tab} askedOn={askedHere} viewpoint={viewpoint} />
        {counts && (
          <span className="second">
            {countOf(counts, 'states', 'overdue')} overdue · {countOf(counts, 'states', 'due')} due ·{' '}
            {owner === 'all'
              ? 'every role'
              : valuesIn(owner)
                  .map((role) => ROLES[role] ?? role)
                  .join(', ')}
          </span>
        )}
        <span style={{ flex: 1 }} />
        <CsvLink route="/v1/worklist/clients" terms={worklistTerms(viewpoint, asked)} file="worklist" />
      </div>
      <div className={styles['layout']}>
        <WorklistFacets counts={counts} owner={owner} states={asked.states} />
        <div className="stack">
          <UnlessMissing asked={waiting} what="What waits for a decision">
            <Decisions
              proposals={proposals.items}
              total={proposals.total}
              name={name}
              staff={staff}
              reference={reference}
              me={me}
            />
          </UnlessMissing>
          <div className="card">
            {failed && <Failure error={error} what="The worklist" again={() => void refetch()} />}
            {!data && !failed && <Loading words="Collecting tasks" />}
            {data && !failed && tasks.length === 0 && (
              <Empty>No task is waiting here. Choose All, or another state or role.</Empty>
            )}
            {tasks.length > 0 && (
              <Tasks
                rows={tasks}
                counts={counts}
                name={name}
                staff={staff}
                me={me}
                reference={reference}
                viewpoint={viewpoint}
              />
            )}
            {counts && counts.total > TASKS_SHOWN_MAX && (
              <Empty>
                The first {TASKS_SHOWN_MAX} of {counts.total} tasks. Choose a site or a role to see the rest.
              </Empty>
            )}
          </div>
          <UnlessMissing asked={planned} what="The list of planned moves">
            <Plans plans={plans.items} total={plans.total} name={name} staff={staff} reference={reference} />
          </UnlessMissing>
        </div>
      </div>
    </>
  );
}

/** A list that is left out when it is empty: should it not be known, that is said, for nobody could tell the two apart. */
function UnlessMissing({
  asked,
  what,
  children,
}: {
  asked: { readonly data: unknown; readonly error: unknown; readonly refetch: () => unknown };
  what: string;
  children: ReactNode;
}) {
  if (!hides(asked)) return children;
  return (
    <section className="card" aria-label={what}>
      <Failure error={asked.error} what={what} again={() => void asked.refetch()} />
    </section>
  );
}

function Tasks({
  rows,
  counts,
  name,
  staff,
  me,
  reference,
  viewpoint,
}: {
  rows: readonly Obligation[];
  counts: WorklistCounts | undefined;
  name: (id: string) => string;
  staff: (id: string) => string;
  me: Me;
  reference: ReturnType<typeof useReference>;
  viewpoint: ReturnType<typeof useViewpoint>;
}) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">Due, site’s time</th>
          <th scope="col">Task</th>
          <th scope="col">Client</th>
          <th scope="col">Owner</th>
          <th scope="col">
            <span className="hidden">What to do</span>
          </th>
        </tr>
      </thead>
      {STATES.map(([state, words]) => {
        const inState = rows.filter(({ due }) => due === state);
        return (
          inState.length > 0 && (
            <tbody key={state}>
              <tr className={styles['group']}>
                <th colSpan={5} scope="rowgroup">
                  <HowCounted figure={`worklist-${state}`}>{words}</HowCounted>{' '}
                  <span className="second">{countOf(counts, 'states', state)}</span>
                </th>
              </tr>
              {inState.map((row) => (
                <Task
                  key={`${row.clientId} ${row.task}`}
                  row={row}
                  name={name}
                  staff={staff}
                  me={me}
                  viewpoint={viewpoint}
                  reference={reference}
                />
              ))}
            </tbody>
          )
        );
      })}
    </table>
  );
}
