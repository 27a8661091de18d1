import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import {
  appendTooLarge,
  logClosed,
  logFull,
  logUnavailable,
  logAccessDenied,
  recordContended,
  streamBusy,
} from '@throughline/event-store';
import {
  FIELD_PROBLEMS,
  idempotencyKeyReused,
  revisionStale,
  jsonKeyForbidden,
  jsonKeyRepeated,
  jsonTooDeep,
  jsonTooManyValues,
} from '@throughline/kernel';
import { roleNotAllowed, tokenMissing } from '../guard/access-guard.js';
import { jsonMalformed } from '../validation/parse-json.js';
import { type DeclaredProblem, factsOf, problemOf, statusOf } from '../problems/problem.js';
import { FaultSchema, ProblemSchema } from './problem-schemas.js';
import { idempotencyKeyMalformed, idempotencyKeyMissing, ifMatchMalformed } from '../guard/request-terms.js';
import { issuerUnavailable, tokenInvalid } from '@throughline/access';
import { bodyCutOff, bodyTooLarge, mediaTypeUnsupported } from '../problems/transport-problems.js';
import { requestInvalid } from '../validation/validation-faults.js';
import { bodyMissing } from '../validation/validation.pipe.js';

const SAMPLE_CORRELATION_ID = '6c1f0f0e-7a51-4b0e-9a37-0d5a4c6a0b11';

/** On every route. */
export const ALWAYS: readonly DeclaredProblem[] = [
  requestInvalid,
  tokenMissing,
  tokenInvalid,
  issuerUnavailable,
  roleNotAllowed,
  logUnavailable,
  logAccessDenied,
  logClosed,
];

/** On every route that changes something. */
export const ON_COMMANDS: readonly DeclaredProblem[] = [
  idempotencyKeyMissing,
  idempotencyKeyMalformed,
  ifMatchMalformed,
  recordContended,
  streamBusy,
  revisionStale,
  bodyTooLarge,
  appendTooLarge,
  mediaTypeUnsupported,
  idempotencyKeyReused,
  logFull,
];

/** Wherever a body is read: what may be wrong with its text, and with one of its fields (in `errors`). */
export const ON_BODIES: readonly DeclaredProblem[] = [
  bodyMissing,
  bodyCutOff,
  jsonMalformed,
  jsonTooDeep,
  jsonTooManyValues,
  jsonKeyRepeated,
  jsonKeyForbidden,
  ...FIELD_PROBLEMS,
];

const described = new Map<string, DeclaredProblem>();

/** Every problem that some route describes as its own, by code; complete once the routes are loaded. */
export const describedProblems = (): readonly DeclaredProblem[] => [...described.values()];

/** Describes these errors on a route: one response per status, one example per code. */
export function ApiProblems(...problems: readonly DeclaredProblem[]): MethodDecorator & ClassDecorator {
  for (const problem of problems) if (!described.has(problem.code)) described.set(problem.code, problem);
  const byStatus = new Map<number, DeclaredProblem[]>();
  for (const problem of distinct(problems))
    byStatus.set(statusOf(problem), [...(byStatus.get(statusOf(problem)) ?? []), problem]);
  const responses = [...byStatus].map(([status, ofStatus]) => ApiResponse({ status, ...problemResponse(ofStatus) }));
  return applyDecorators(ApiExtraModels(ProblemSchema, FaultSchema), ...responses);
}

/** Several parts of a route may refuse in the same words. */
const distinct = (problems: readonly DeclaredProblem[]): Iterable<DeclaredProblem> =>
  new Map(problems.map((problem) => [`${statusOf(problem)} ${problem.code}`, problem])).values();

/** These problems, all of one status, as a response of the API's description. */
export function problemResponse(problems: readonly DeclaredProblem[]) {
  const examples = problems.map(
    (problem) =>
      [problem.code, { summary: problem.sentence, value: problemOf(factsOf(problem), SAMPLE_CORRELATION_ID) }] as const,
  );
  return {
    description: problems.map(({ code }) => `\`${code}\``).join(', '),
    content: {
      'application/problem+json': {
        schema: { $ref: getSchemaPath(ProblemSchema) },
        examples: Object.fromEntries(examples),
      },
    },
  };
}
