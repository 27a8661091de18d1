import { type DocumentedProblem, ON_TIMES } from '@throughline/nest-kit';

export const viewProblems: readonly DocumentedProblem[] = [
  ...ON_TIMES,
  { status: 400, code: 'cursor-unreadable', detail: 'This cursor does not belong to this list with this order.' },
  { status: 400, code: 'position-malformed', detail: 'A position is what a command answered, unchanged.' },
  {
    status: 503,
    code: 'views-behind',
    detail: 'The views have not followed the log up to this position yet. Try again.',
  },
];
