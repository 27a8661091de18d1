import { defineProblem } from '@throughline/kernel';

export const signInElsewhere = defineProblem({
  code: 'sign-in-elsewhere',
  kind: 'forbidden',
  sentence: 'This service has its own issuer. Sign in there, then open the console again.',
});
