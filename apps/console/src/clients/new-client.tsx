import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { Link, useNavigate } from 'react-router';
import { api, bodyOf, Rejected, send } from '../api/client';
import type { CommandAnswer } from '../api/types';
import { Tick } from '../design/facet';
import { Labeled } from '../design/labeled';
import { localDay } from '../design/times';
import { nameOf } from '../frame/names';
import { useReference } from '../frame/reference';
import { shared, useAddress } from '../frame/viewpoint';
import { Listed } from '../record/field-control';
import styles from './new-client.module.css';

const NAME_MAX = 200;

/** Registers a person who asks for care, unless somebody is known who may be the same. Then the inquiry is recorded. */
export function NewClient() {
  const { of, query } = useAddress();
  const { sites } = useReference();
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  const [attempt, setAttempt] = useState(0);
  const [familyName, setFamilyName] = useState('');
  const [givenNames, setGivenNames] = useState('');
  const [birthDate, setBirthDate] = useState('');
  const [facilityId, setFacilityId] = useState<string | null>(of('site'));
  const [anotherPerson, setAnotherPerson] = useState(false);
  const identity = { familyName, givenNames, birthDate: birthDate || null };
  const { candidates, elsewhere } = useMatches(identity);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      send<CommandAnswer>(
        '/v1/clients',
        { facilityId: facilityId ?? sites[0]?.code, identity, anotherPerson },
        // A second press is the same request; what was changed in between is another one.
        { key: `${key}-${attempt}` },
      ),
    onError: () => setAttempt(attempt + 1),
    onSuccess: ({ clientId }) => navigate(`/clients/${clientId}/record/inquiry${shared(query)}`, { replace: true }),
  });
  const problem = error instanceof Rejected ? error.problem : null;
  const known = candidates.length > 0 || elsewhere !== null || problem?.code === 'client-known';
  useEffect(() => void (document.title = 'New client · Throughline'), []);
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
        <Written caption="Family name" value={familyName} onChange={setFamilyName} />
        <Written caption="Given names" value={givenNames} onChange={setGivenNames} />
        <Written caption="Date of birth" optional type="date" value={birthDate} onChange={setBirthDate} />
        {birthDate === null && <p className="second">Without a date of birth, duplicates are not looked for.</p>}
        {sites.length > 1 && (
          <Listed
            label="Site"
            choices={sites.map(({ code, name }) => ({ value: code, words: name }))}
            value={facilityId}
            onChange={(value) => setFacilityId(value as string | null)}
          />
        )}
        <div aria-live="polite">
          {candidates.length > 0 && <h2>Possible existing client</h2>}
          <ul className={styles['known']}>
            {candidates.map(({ clientId, identity: person }) => (
              <li key={clientId}>
                <Link to={`/clients/${clientId}${shared(query)}`}>{nameOf(person, clientId, false)}</Link>
                {person.birthDate && <span className="second"> born {localDay(person.birthDate)}</span>}
              </li>
            ))}
          </ul>
          {elsewhere && <p>{elsewhere}</p>}
          {known && (
            <Tick isSelected={anotherPerson} onChange={setAnotherPerson}>
              This is another person
            </Tick>
          )}
        </div>
        {error && (
          <p role="alert" className="error-text">
            {problem?.detail ?? 'Whether the client is registered is not known: the server did not answer. Try again.'}
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

const SETTLED_MS = 400;

/** What was typed, once nothing more is typed for a moment. */
function useSettled({ familyName, givenNames, birthDate }: Sought): Sought {
  const [settled, setSettled] = useState<Sought>({ familyName, givenNames, birthDate });
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ familyName, givenNames, birthDate }), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [familyName, givenNames, birthDate]);
  return settled;
}

/** Who may be the same person. What was typed goes in a body, never in an address, and is kept nowhere. */
function useMatches(typed: Sought) {
  const { familyName, givenNames, birthDate } = useSettled(typed);
  const { data } = useQuery({
    queryKey: ['match', familyName, givenNames, birthDate],
    queryFn: () =>
      bodyOf(api.POST('/v1/clients/match', { body: { name: { familyName, givenNames }, birthDate } as never })),
    enabled: familyName.trim() !== '' && givenNames.trim() !== '' && birthDate !== null,
    gcTime: 0,
    retry: false,
  });
  return { candidates: data?.candidates ?? [], elsewhere: data?.elsewhere ?? null };
}

function Written({
  caption,
  value,
  onChange,
  type = 'text',
  optional = false,
}: {
  caption: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'date';
  optional?: boolean;
}) {
  return (
    <Labeled caption={caption} optional={optional}>
      {(id) => (
        <input
          id={id}
          className="input"
          type={type}
          maxLength={type === 'text' ? NAME_MAX : undefined}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Labeled>
  );
}
