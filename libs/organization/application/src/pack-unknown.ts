import { defineProblem } from '@throughline/kernel';

export const packUnknown = defineProblem({
  code: 'pack-unknown',
  kind: 'not-found',
  sentence: 'This version of the pack is not published here. Publish it first, or name a published version.',
});
