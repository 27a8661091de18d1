import { eventUnreadable } from '@throughline/kernel';
import { logDamaged } from '@throughline/event-store';
import {
  ALWAYS,
  type DeclaredProblem,
  describedProblems,
  internalFault,
  ON_BODIES,
  ON_COMMANDS,
  TRANSPORT_PROBLEMS,
} from '@throughline/http-kit';
import { clockInDoubt, filesDisagree } from '../health/readiness.js';

/** Every problem of the service, one per code, sorted by code. Where several share a code, the one declared for every route wins. */
export function problemCatalog(): readonly DeclaredProblem[] {
  const everywhere = [...ALWAYS, ...ON_COMMANDS, ...ON_BODIES, ...TRANSPORT_PROBLEMS];
  const all = [
    ...everywhere,
    internalFault,
    logDamaged,
    eventUnreadable,
    filesDisagree,
    clockInDoubt,
    ...describedProblems(),
  ];
  const byCode = new Map(all.toReversed().map((problem) => [problem.code, problem]));
  return [...byCode.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
