import { type DeclaredProblem, positionMalformed, viewsBehind } from '@throughline/http-kit';
import { viewsBusy, viewsRebuilding } from '@throughline/kernel';
import { TIME_PROBLEMS } from '@throughline/time';

/** Wherever the directory is asked as it was known. On a cluster, views tell what was recorded by an instant. */
export const knownProblems: readonly DeclaredProblem[] = [
  ...TIME_PROBLEMS,
  positionMalformed,
  viewsBehind,
  viewsRebuilding,
  viewsBusy,
];
