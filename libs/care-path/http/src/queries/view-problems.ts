import type { DeclaredProblem } from '@throughline/http-kit';
import { TIME_PROBLEMS } from '@throughline/time';
import { cursorUnreadable } from '@throughline/kernel';
import { questionTooLarge, viewsBusy, viewsRebuilding } from '@throughline/projection';
import { positionMalformed, viewsBehind } from './at-least.js';

export const viewProblems: readonly DeclaredProblem[] = [
  ...TIME_PROBLEMS,
  cursorUnreadable,
  positionMalformed,
  viewsBehind,
  viewsRebuilding,
  viewsBusy,
  questionTooLarge,
];
