import { defineProblem, Refusal } from '@throughline/kernel';

const methodMalformed = defineProblem({
  code: 'method-malformed',
  kind: 'malformed',
  at: '/method',
  sentence: 'The method is not valid. Send a short code of lowercase letters.',
});

const METHOD_FORM = /^[a-z][a-z0-9-]{0,63}$/;

/** Why a key is destroyed, as a short code. Throws `Refusal` `method-malformed`. */
export function parseMethod(method: string): string {
  if (!METHOD_FORM.test(method)) throw new Refusal(methodMalformed);
  return method;
}
