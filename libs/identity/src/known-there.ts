import { defineProblem, Refusal } from '@throughline/kernel';
import type { Registration } from './client-identities.js';
import type { ClientIdentity } from './client-identity.js';
import type { Matches } from './match-answers.js';
import type { MatchQuestion } from './match-question.js';
import type { MatchRuleId } from './match-rules.js';

const LISTED_MAX = 20;
/** What leaves no reasonable doubt at a desk. Weaker likeness is for the match, which a person asks for. */
const CERTAIN: ReadonlySet<MatchRuleId> = new Set(['record-number', 'birth-date-and-full-name']);

export const clientKnown = defineProblem({
  code: 'client-known',
  kind: 'conflict',
  at: '/anotherPerson',
  sentence:
    'The facility already has a client with this name and date of birth, or with this MRN. Open that client, or say that this is another person.',
  details: { clientIds: ['3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02'] },
});

/** One person, one path: refuses to register whom the vault knows at that facility. Other facilities are not looked at. */
export function assertNotKnownThere(
  match: (question: MatchQuestion) => Matches,
  { facilityId, identity }: Pick<Registration, 'facilityId' | 'identity'>,
): void {
  if (!identity) return;
  const questions = questionsOf(identity).map((question) => ({ ...question, facilities: [facilityId] }));
  const clientIds = new Set(questions.flatMap((question) => certainIn(match(question))));
  if (clientIds.size === 0) return;
  throw new Refusal(clientKnown, { details: { clientIds: [...clientIds].slice(0, LISTED_MAX) } });
}

type Question = Omit<MatchQuestion, 'facilities'>;

/** The vault takes one record number a question. */
function questionsOf({ familyName, givenNames, birthDate, recordNumbers }: ClientIdentity): readonly Question[] {
  const person = { name: { familyName, givenNames }, birthDate };
  return [person, ...recordNumbers.map((recordNumber) => ({ ...person, recordNumber }))];
}

const certainIn = ({ own }: Matches): readonly string[] =>
  own.filter(({ rules }) => rules.some((rule) => CERTAIN.has(rule))).map(({ clientId }) => clientId);
