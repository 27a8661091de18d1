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
import { Listed } from '../fields/listed';
import { dropDraft } from '../record/draft';
import { checkWords } from '../record/screen-words';
import styles from './new-client.module.css';
import { Person } from './person';
import { DRAFT, NOBODY, useNewClient } from './use-new-client';

/** Registers a person who asks for care, unless somebody is known who may be the same. Then the inquiry is recorded. */
export function NewClient() {
  const { of, query } = useAddress();
  const { sites } = useReference();
  const navigate = useNavigate();
  const { values, change } = useNewClient({ ...NOBODY, facilityId: of('site') });
  const { familyName, givenNames, birthDate, facilityId, isAnonymous } = values;
  const identity = { familyName: familyName.trim(), givenNames: givenNames.trim(), birthDate: birthDate || null };
  const registration = {
    facilityId: facilityId ?? sites[0]?.code,
    ...(isAnonymous ? { anonymous: true } : { identity }),
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
      if (matches === null && !isAnonymous) {
        const answer = await matchesOf(identity);
        setFound({ typed, matches: answer });
        if (isSomebody(answer)) return null;
      }
      const body = { ...registration, ...(!isAnonymous && { anotherPerson }) };
      try {
        const answer = await send<CommandAnswer>('/v1/clients', body, { key: keyFor(body) });
        settled(null);
        return answer;
      } catch (failure) {
        settled(failure);
        // Somebody was registered in between.
        if (problemOf(failure).code === 'client-known') setFound({ typed, matches: await matchesOf(identity) });
        throw new Rejected(problemOf(failure), null);
      }
    },
    onSuccess: (answer) => {
      if (!answer) return;
      dropDraft(DRAFT);
      void navigate(`/clients/${answer.clientId}/record/inquiry${shared(query)}`, { replace: true });
    },
  });
  // Nothing is recorded by looking for duplicates: only the registration may have an outcome that is not known.
  const problem = error && (error instanceof Rejected ? error.problem : UNREACHABLE);
  const known = (matches !== null && isSomebody(matches)) || problem?.code === 'client-known';
  const needs =
    !isAnonymous && familyName.trim() === ''
      ? 'Type the family name first, or tick above that the name is not known.'
      : known && !anotherPerson
        ? 'Open the client who is known, or tick above that it is somebody else.'
        : sites.length > 1 && facilityId === null
          ? 'Choose first at which site the client is registered.'
          : null;
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
        <Tick isSelected={isAnonymous} onChange={(yes) => change({ isAnonymous: yes })}>
          The name is not known, or the person does not give it
        </Tick>
        {isAnonymous ? (
          <p className="second">The record is opened without a name.</p>
        ) : (
          <Person values={values} problem={problem} onChange={change} />
        )}
        {sites.length > 1 && (
          <Listed
            caption="Site"
            choices={sites.map(({ code, name }) => ({ value: code, words: name }))}
            value={facilityId}
            onChange={(site) => change({ facilityId: site })}
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
            {checkWords(problem)[0]}
          </p>
        )}
        <div>
          <Button type="submit" className="button primary" isDisabled={isPending || needs !== null}>
            Register the client
          </Button>
        </div>
        {needs && <p className="second">{needs}</p>}
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
