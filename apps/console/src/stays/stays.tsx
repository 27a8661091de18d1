import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { stayList, stays } from '../api/stays-queries';
import { pack } from '../api/queries';
import type { Stays as Counted } from '../api/types';
import { reasonName } from '../audit/dossier';
import { HowCounted } from '../definitions/how-counted';
import { ListHeading } from '../design/list-heading';
import { useAsTable } from '../design/as-table';
import { Empty, Failure, Loading, hides } from '../design/states';
import { now } from '../design/now';
import { localDay, msOf } from '../design/times';
import { useReference } from '../frame/reference';
import { useRight } from '../frame/rights';
import { useTitle } from '../frame/title';
import { useAddress, useViewpoint } from '../frame/viewpoint';
import { CohortChoice, cohortOf } from './cohort';
import { DRAWN_MAX, IncidenceChart } from './incidence-chart';
import { StayPane } from './stay-pane';
import styles from './stays.module.css';
import { STROKES } from './strokes';

/** How long stays last and how they end, for the admissions of some months. */
export function Stays() {
  const { of, set } = useAddress();
  const viewpoint = useViewpoint();
  const reference = useReference();
  const { shown, buttons } = useAsTable('table');
  const until = viewpoint.asOf ? msOf(viewpoint.asOf) : now();
  const asked = cohortOf(of, until, reference.zone(of('site')));
  const { data, error, refetch } = useQuery({ ...stays(viewpoint, asked), enabled: reference.sites.length > 0 });
  const words = useOutcomeWords();
  const outcome = of('outcome');
  const found = useQuery({ ...stayList(viewpoint, asked, outcome ?? ''), enabled: outcome !== null });
  useTitle('Stays');
  if (hides({ data, error }))
    return <Failure error={error} what="The stays" screen="Stays" again={() => void refetch()} />;
  return (
    <>
      <ListHeading
        title="Stays"
        about={
          data && (
            <>
              {data.stays} <HowCounted figure="stays-stays">admissions</HowCounted> from {localDay(asked.from)} ·{' '}
              {data.ended} ended · {data.open} still going on
            </>
          )
        }
      >
        <CohortChoice />
      </ListHeading>
      {!data && <Loading words="Following the stays" />}
      {data && data.stays === 0 && <Empty>Nobody was admitted then. Choose more months or another level.</Empty>}
      {data && data.stays > 0 && (
        <div className={styles['layout']} data-open={outcome ? '' : undefined}>
          <div className="stack">
            <Figures counted={data} />
            <section className="card" aria-labelledby="ends">
              <div className={styles['head']}>
                <h2 id="ends">How stays end, by days since the admission</h2>
                {buttons}
              </div>
              {shown === 'table' ? (
                <IncidenceTable counted={data} words={words} />
              ) : (
                <IncidenceChart counted={data} words={words} />
              )}
              <Outcomes
                counted={data}
                words={words}
                chosen={outcome}
                onChoose={(next) => set({ outcome: next }, { push: true })}
              />
              <p className={styles['note']}>
                The {DRAWN_MAX} most frequent endings are drawn.{' '}
                <HowCounted figure="stays-incidence">Aalen-Johansen</HowCounted>, with a{' '}
                <HowCounted figure="stays-band">95% band</HowCounted>; stays that go on are followed up to now. An
                ending takes a client out of the risk of every other ending.
              </p>
            </section>
          </div>
          {outcome && (
            <StayPane
              title={words(outcome)}
              found={found}
              reference={reference}
              onClose={() => set({ outcome: null })}
            />
          )}
        </div>
      )}
    </>
  );
}

const OWN: Readonly<Record<string, string>> = {
  any: 'Ended',
  died: 'Died',
  open: 'Still going on',
  'not-recorded': 'Not recorded',
};

/** What an ending is called, by the rule pack in use. */
export function useOutcomeWords(): (outcome: string) => string {
  const adopted = useReference().sites[0]?.adoptions.at(-1)?.pack;
  const document = useQuery({ ...pack(adopted?.id ?? '', adopted?.version ?? ''), enabled: adopted !== undefined }).data
    ?.document;
  return (outcome) => OWN[outcome] ?? reasonName(document, outcome) ?? outcome;
}

function Figures({ counted: { quartiles, readmissions } }: { counted: Counted }) {
  const daysWords = (days: number | null) => (days === null ? 'not reached' : `${days} days`);
  return (
    <dl className={`card ${styles['figures']}`}>
      <div>
        <dt>
          <HowCounted figure="stays-quartile">A quarter had ended after</HowCounted>
        </dt>
        <dd>{daysWords(quartiles.q25)}</dd>
      </div>
      <div>
        <dt>
          <HowCounted figure="stays-quartile">Half had ended after</HowCounted>
        </dt>
        <dd>{daysWords(quartiles.q50)}</dd>
      </div>
      <div>
        <dt>
          <HowCounted figure="stays-quartile">Three quarters had ended after</HowCounted>
        </dt>
        <dd>{daysWords(quartiles.q75)}</dd>
      </div>
      {readmissions.map(({ days, discharged, readmitted, share }) => (
        <div key={days}>
          <dt>
            <HowCounted figure="stays-readmitted">Readmitted within {days} days</HowCounted>
          </dt>
          <dd>
            {readmitted} of {discharged}
            {share !== null && <span className="second"> {shareWords(share)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const shareWords = (share: number): string => `${(share * 100).toFixed(1)}%`;

function Outcomes({
  counted,
  words,
  chosen,
  onChoose,
}: {
  counted: Counted;
  words: (outcome: string) => string;
  chosen: string | null;
  onChoose: (outcome: string | null) => void;
}) {
  const mayList = useRight('seePaths');
  const rows = [
    ...counted.outcomes.map(({ outcome, ended }) => [outcome, ended] as const),
    ['open', counted.open] as const,
  ];
  return (
    <ul className={styles['outcomes']}>
      {rows.map(([outcome, count], index) => (
        <li key={outcome}>
          <svg width="34" height="10" aria-hidden="true">
            {index < DRAWN_MAX && outcome !== 'open' && (
              <path d="M1 5h32" fill="none" strokeWidth="2.5" {...STROKES[index % STROKES.length]} />
            )}
          </svg>
          {words(outcome)}
          {mayList && count > 0 ? (
            <Button
              className={styles['count'] ?? ''}
              aria-pressed={chosen === outcome}
              aria-label={`${count} ${words(outcome)}: show the stays`}
              onPress={() => onChoose(chosen === outcome ? null : outcome)}
            >
              {count}
            </Button>
          ) : (
            <strong>{count}</strong>
          )}
        </li>
      ))}
    </ul>
  );
}

function IncidenceTable({ counted, words }: { counted: Counted; words: (outcome: string) => string }) {
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Days</th>
            <th scope="col" className="number">
              <HowCounted figure="stays-at-risk">At risk</HowCounted>
            </th>
            {counted.outcomes.map(({ outcome }) => (
              <th key={outcome} scope="col" className="number">
                {words(outcome)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counted.atRisk.map(({ day, stays: count }) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              <td className="number">{count}</td>
              {counted.outcomes.map(({ outcome, points }) => {
                const point = points.findLast((each) => each.day <= day);
                return (
                  <td key={outcome} className="number">
                    {point
                      ? `${shareWords(point.incidence)} (${shareWords(point.low)} to ${shareWords(point.high)})`
                      : '·'}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
