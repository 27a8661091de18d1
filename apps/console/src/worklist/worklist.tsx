import { useQuery } from '@tanstack/react-query';
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
import { Icon } from '../design/icons';
import { ListHeading } from '../design/list-heading';
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
import { TaskGroup, TaskHeads } from './task-row';
import { ROLES, STATES } from './terms';
import { countOf } from './counts';
import { type Tab, tabOf } from './tab';
import { Tabs } from './tabs';
import { useWorklistFacets } from './worklist-facets';
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
  const filters = useWorklistFacets({ counts, owner, states: asked.states });
  const decisions = hides(waiting) ? [] : proposals.items;
  return (
    <>
      <ListHeading
        title="Worklist"
        beside={<Tabs tab={tab} askedOn={askedHere} viewpoint={viewpoint} />}
        about={counts && <Pressing counts={counts} owner={owner} />}
        csv={{ route: '/v1/worklist/clients', terms: worklistTerms(viewpoint, asked), file: 'worklist' }}
      >
        {filters.button}
      </ListHeading>
      <div className={styles['layout']}>
        {filters.panel}
        <div className="stack">
          {hides(waiting) && <Missing asked={waiting} what="What waits for a decision" />}
          <div className="card">
            {failed && <Failure error={error} what="The worklist" again={() => void refetch()} />}
            {(tasks.length > 0 || decisions.length > 0 || (!data && !failed)) && (
              <table className={styles['tasks']}>
                <TaskHeads />
                <Decisions
                  proposals={decisions}
                  total={proposals.total}
                  name={name}
                  staff={staff}
                  reference={reference}
                  me={me}
                />
                <Tasks
                  rows={tasks}
                  counts={counts}
                  name={name}
                  staff={staff}
                  me={me}
                  reference={reference}
                  viewpoint={viewpoint}
                />
              </table>
            )}
            {!data && !failed && <Loading words="Collecting tasks" />}
            {data && !failed && tasks.length === 0 && (
              <Empty>No task is waiting here. Choose All, or another state or role.</Empty>
            )}
            {counts && counts.total > TASKS_SHOWN_MAX && (
              <Empty>
                The first {TASKS_SHOWN_MAX} of {counts.total} tasks. Choose a site or a role to see the rest.
              </Empty>
            )}
          </div>
          {hides(planned) ? (
            <Missing asked={planned} what="The list of planned moves" />
          ) : (
            <Plans plans={plans.items} total={plans.total} name={name} staff={staff} reference={reference} />
          )}
        </div>
      </div>
    </>
  );
}

/** A list that is left out when it is empty: should it not be known, that is said, for nobody could tell the two apart. */
function Missing({
  asked,
  what,
}: {
  asked: { readonly error: unknown; readonly refetch: () => unknown };
  what: string;
}) {
  return (
    <section className="card" aria-label={what}>
      <Failure error={asked.error} what={what} again={() => void asked.refetch()} />
    </section>
  );
}

/** How many tasks are overdue and due, and whose they are. */
function Pressing({ counts, owner }: { counts: WorklistCounts; owner: string }) {
  return (
    <>
      <span className={styles['over']}>
        <Icon name="late" size={13} /> {countOf(counts, 'states', 'overdue')} overdue
      </span>{' '}
      ·{' '}
      <span className={styles['soon']}>
        <Icon name="clock" size={13} /> {countOf(counts, 'states', 'due')} due
      </span>{' '}
      ·{' '}
      {owner === 'all'
        ? 'every role'
        : valuesIn(owner)
            .map((role) => ROLES[role] ?? role)
            .join(', ')}
    </>
  );
}

/** The tasks, the most pressing state first. */
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
  return STATES.map(([state, words]) => {
    const inState = rows.filter(({ due }) => due === state);
    return (
      inState.length > 0 && (
        <TaskGroup
          key={state}
          name={state}
          words={<HowCounted figure={`worklist-${state}`}>{words}</HowCounted>}
          count={countOf(counts, 'states', state)}
        >
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
        </TaskGroup>
      )
    );
  });
}
