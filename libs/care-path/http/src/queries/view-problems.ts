import { type DeclaredProblem, positionMalformed, viewsBehind } from '@throughline/http-kit';
import { TIME_PROBLEMS } from '@throughline/time';
import { disclosureNotRecorded, viewsBusy, viewsRebuilding } from '@throughline/kernel';
import { questionTooLarge } from '@throughline/projection';

export const viewProblems: readonly DeclaredProblem[] = [
  ...TIME_PROBLEMS,
  positionMalformed,
  viewsBehind,
  viewsRebuilding,
  viewsBusy,
  questionTooLarge,
];

/** A view as a file is written down before its first byte. */
export const viewFileProblems: readonly DeclaredProblem[] = [...viewProblems, disclosureNotRecorded];
