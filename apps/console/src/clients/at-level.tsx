import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'react-router';
import { clientsAtLevel, countsAtLevel } from '../api/at-level-query';
import { counted } from '../design/counted';
import { Heads } from '../design/heads';
import { LevelChip } from '../design/level-chip';
import { Answered } from '../design/states';
import { localDay } from '../design/times';
import { DayField } from '../fields/day-field';
import { Listed } from '../fields/listed';
import { useNames } from '../frame/names';
import { type Reference, useReference } from '../frame/reference';
import { shared, useAddress, useViewpoint } from '../frame/viewpoint';
import work from '../worklist/worklist.module.css';
import styles from './at-level.module.css';

export interface AtLevelAsked {
  readonly level: string;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  readonly site: string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What the address asks for; null where it names no level, or not both days. */
export function atLevelIn(of: (name: string) => string | null): AtLevelAsked | null {
  const [level, from, to] = [of('level') ?? '', of('from') ?? '', of('to') ?? ''];
  return level !== '' && DAY.test(from) && DAY.test(to) && from <= to ? { level, from, to, site: of('site') } : null;
}

/** Asks who was at a level at any time between two days. The address keeps the question. */
export function AtLevelForm() {
  const { of, set } = useAddress();
  const { programs } = useReference();
  const [level, setLevel] = useState(of('level'));
  const [from, setFrom] = useState(of('from') ?? '');
  const [to, setTo] = useState(of('to') ?? '');
  const levels = [...new Set(programs.flatMap((program) => program.levels))].toSorted();
  const needs = level === null || from === '' || to === '' ? 'Choose a level and both days.' : null;
  const wrong = needs === null && from > to ? 'The last day is before the first.' : null;
  return (
    <form
      className={`card ${styles['form']} no-print`}
      aria-label="Who was at a level"
      onSubmit={(event) => {
        event.preventDefault();
        if (!needs && !wrong) set({ level, from, to }, { push: true });
      }}
    >
      <Listed
        caption="At any time at level"
        choices={levels.map((code) => ({ value: code, words: code }))}
        value={level}
        onChange={setLevel}
      />
      <DayField caption="First day" value={from} onChange={setFrom} />
      <DayField caption="Last day" value={to} onChange={setTo} />
      <div className={styles['act']}>
        <Button type="submit" className="button" isDisabled={needs !== null || wrong !== null}>
          List the clients
        </Button>
        {of('level') !== null && (
          <Button className="button plain" onPress={() => set({ level: null, from: null, to: null })}>
            Show all clients
          </Button>
        )}
      </div>
      {(wrong ?? needs) && <p className="second">{wrong ?? needs}</p>}
    </form>
  );
}

/** Those clients, each with the periods at that level. */
export function AtLevel({ asked }: { asked: AtLevelAsked }) {
  const viewpoint = useViewpoint();
  const reference = useReference();
  const { query } = useAddress();
  const answer = useQuery(clientsAtLevel(viewpoint, asked));
  const { data: counts } = useQuery(countsAtLevel(viewpoint, asked));
  const byClient = Map.groupBy(answer.data ?? [], ({ clientId }) => clientId);
  const name = useNames([...byClient.keys()]);
  return (
    <section className="card" aria-labelledby="at-level">
      <h2 id="at-level" className="partHeading">
        {counts ? `${counted(counts.clients, 'client')} at ` : 'At '}
        <LevelChip code={asked.level} /> at any time from {localDay(asked.from)} to {localDay(asked.to)}
      </h2>
      <Answered
        asked={answer}
        what="The list of clients"
        awaited="Listing the clients"
        empty="Nobody was at this level in these days. Choose other days, another level, or all sites."
        isEmpty={(rows) => rows.length === 0}
      >
        {() => (
          <table className={work['table']}>
            <Heads of={['Client', 'At this level', 'Program and site']} />
            <tbody>
              {[...byClient].map(([clientId, periods]) => (
                <tr key={clientId}>
                  <td>
                    <Link to={`/clients/${clientId}${shared(query)}`}>{name(clientId)}</Link>
                  </td>
                  <td>
                    {periods.map((one) => (
                      <div key={`${one.openedBy} ${one.placementId}`}>
                        {localDay(one.fromLocalDate)} to {one.toLocalDate === null ? 'now' : localDay(one.toLocalDate)}
                      </div>
                    ))}
                  </td>
                  <td className="second">
                    {[...new Set(periods.map((one) => placeOf(one, reference)))].map((place) => (
                      <div key={place}>{place}</div>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Answered>
    </section>
  );
}

const placeOf = (
  { programId, facilityId }: { readonly programId: string | null; readonly facilityId: string },
  reference: Reference,
): string => `${reference.program(programId)}, ${reference.site(facilityId)}`;
