import type { ClientIdentity, ClientIdentities, MatchRuleId, Registration } from '@throughline/identity';
import { defineProblem, Refusal } from '@throughline/kernel';

const LISTED_MAX = 20;
/** What leaves no reasonable doubt at a desk. Weaker likeness is for the match, which a person asks for. */
const CERTAIN: ReadonlySet<MatchRuleId> = new Set(['record-number', 'birth-date-and-full-name']);

export const clientKnown = defineProblem({
  code: 'client-known',
  kind: 'conflict',
  at: '/anotherPerson',
  sentence:
    'The facility knows a client with this name and birth date, or with this record number: `clientIds` lists them. Record on that path, or send `anotherPerson` as true.',
  details: { clientIds: ['3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02'] },
});

/** One person, one path: refuses to register whom the vault knows at that facility. Other facilities are not looked at. */
export function assertNotKnownThere(
  vault: Pick<ClientIdentities, 'match'>,
  { facilityId, identity }: Registration,
): void {
  if (!identity) return;
  const clientIds = new Set(questionsOf(identity).flatMap((question) => certainly(vault, facilityId, question)));
  if (clientIds.size === 0) return;
  throw new Refusal(clientKnown, { details: { clientIds: [...clientIds].slice(0, LISTED_MAX) } });
}

type Question = Omit<Parameters<ClientIdentities['match']>[0], 'facilities'>;

/** The vault takes one record number a question. */
function questionsOf({ familyName, givenNames, birthDate, recordNumbers }: ClientIdentity): readonly Question[] {
  const person = { name: { familyName, givenNames }, birthDate };
  return [person, ...recordNumbers.map((recordNumber) => ({ ...person, recordNumber }))];
}

const certainly = (vault: Pick<ClientIdentities, 'match'>, facilityId: string, question: Question): readonly string[] =>
  vault
    .match({ ...question, facilities: [facilityId] })
    .own.filter(({ rules }) => rules.some((rule) => CERTAIN.has(rule)))
    .map(({ clientId }) => clientId);
