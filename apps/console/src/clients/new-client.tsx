import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Link, useNavigate } from 'react-router';
import { api, bodyOf, Rejected, send, UNREACHABLE } from '../api/client';
import { problemOf, useRequestKey } from '../api/request-key';
import type { CommandAnswer } from '../api/types';
import { Tick } from '../design/facet';
import { localDay } from '../design/times';
import { nameOf } from '../frame/names';
import { useReference } from '../frame/reference';
import { useTitle } from '../frame/title';
import { shared, useAddress } from '../frame/viewpoint';
import { DayField } from '../fields/day-field';
import { Listed } from '../fields/listed';
import { Written } from '../fields/written';
import styles from './new-client.module.css';

const NAME_MAX = 200;

/** Registers a person who asks for care, unless somebody is known who may be the same. Then the inquiry is recorded. */
export function NewClient() {
  const { of, query } = useAddress();
  const { sites } = useReference();
  const navigate = useNavigate();
  const [familyName, setFamilyName] = useState('');
  const [givenNames, setGivenNames] = useState('');
  const [birthDate, setBirthDate] = useState('');
  const [facilityId, setFacilityId] = useState<string | null>(of('site'));
  const registration = {
    facilityId: facilityId ?? sites[0]?.code,
    identity: { familyName: familyName.trim(), givenNames: givenNames.trim(), birthDate: birthDate || null },
  };
  const typed = JSON.stringify(registration);
  // Whoever was found, or confirmed to be another person, was so for what was typed then.
  const [found, setFound] = useState<{ readonly typed: string; readonly matches: Matches } | null>(null);
  const [confirmed, setConfirmed] = useState<string | null>(null);
  const matches = found?.typed === typed ? found.matches : null;
  const anotherPerson = confirmed === typed;
  const { keyFor, settled } = useRequestKey();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      if (matches === null) {
        const answer = await matchesOf(registration.identity);
        setFound({ typed, matches: answer });
        if (isSomebody(answer)) return null;
      }
      const body = { ...registration, anotherPerson };
      try {
        const answer = await send<CommandAnswer>('/v1/clients', body, { key: keyFor(body) });
        settled(null);
        return answer;
      } catch (failure) {
        settled(failure);
        // Somebody was registered in between.
        if (problemOf(failure).code === 'client-known')
          setFound({ typed, matches: await matchesOf(registration.identity) });
        throw new Rejected(problemOf(failure), null);
      }
    },
    onSuccess: (answer) =>
      answer && navigate(`/clients/${answer.clientId}/record/inquiry${shared(query)}`, { replace: true }),
  });
  // Nothing is recorded by looking for duplicates: only the registration may have an outcome that is not known.
  const problem = error && (error instanceof Rejected ? error.problem : UNREACHABLE);
  const known = (matches !== null && isSomebody(matches)) || problem?.code === 'client-known';
  useTitle('New client');
  return (
    <>
      <div className="frameHeading">
        <h1>New client</h1>
        <span className="second">Enter what identifies the person. You record the inquiry next.</span>
      </div>
      <form
        className={`card ${styles['form']}`}
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          mutate();
        }}
      >
        <Written caption="Family name" max={NAME_MAX} value={familyName} onChange={setFamilyName} />
        <Written caption="Given names" max={NAME_MAX} value={givenNames} onChange={setGivenNames} />
        <DayField caption="Date of birth" optional value={birthDate} onChange={setBirthDate} />
        {birthDate === '' && <p className="second">With a date of birth, duplicates are found more reliably.</p>}
        {sites.length > 1 && (
          <Listed
            caption="Site"
            choices={sites.map(({ code, name }) => ({ value: code, words: name }))}
            value={facilityId}
            onChange={(value) => setFacilityId(value)}
          />
        )}
        <div aria-live="polite">
          {known && <h2>Possible existing client</h2>}
          <ul className={styles['known']}>
            {(matches?.candidates ?? []).map(({ clientId, identity: person }) => (
              <li key={clientId}>
                <Link to={`/clients/${clientId}${shared(query)}`}>{nameOf(person, clientId, false)}</Link>
                {person.birthDate && <span className="second"> born {localDay(person.birthDate)}</span>}
              </li>
            ))}
          </ul>
          {matches?.elsewhere && <p>{matches.elsewhere}</p>}
          {known && (
            <Tick isSelected={anotherPerson} onChange={(yes) => setConfirmed(yes ? typed : null)}>
              This is another person
            </Tick>
          )}
        </div>
        {problem && (
          <p role="alert" className="error-text">
            {problem.detail}
          </p>
        )}
        <div>
          <Button
            type="submit"
            className="button primary"
            isDisabled={
              isPending ||
              familyName.trim() === '' ||
              (known && !anotherPerson) ||
              (sites.length > 1 && facilityId === null)
            }
          >
            Register the client
          </Button>
        </div>
      </form>
    </>
  );
}

interface Sought {
  readonly familyName: string;
  readonly givenNames: string;
  readonly birthDate: string | null;
}
type Matches = Awaited<ReturnType<typeof matchesOf>>;

/** Who may be the same person. What was typed goes in a body, never in an address, and is kept nowhere. */
const matchesOf = ({ familyName, givenNames, birthDate }: Sought) =>
  bodyOf(api.POST('/v1/clients/match', { body: { name: { familyName, givenNames }, birthDate } as never }));

const isSomebody = ({ candidates, elsewhere }: Matches): boolean => candidates.length > 0 || elsewhere !== null;
