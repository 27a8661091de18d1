import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { problemOf } from './problem.js';
import { FaultSchema, ProblemSchema } from './problem-schemas.js';

/** An error that a route may answer, with the sentence a person would read. */
export interface DocumentedProblem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

const SAMPLE_CORRELATION_ID = '6c1f0f0e-7a51-4b0e-9a37-0d5a4c6a0b11';

/** On every route. */
export const ALWAYS: readonly DocumentedProblem[] = [
  { status: 400, code: 'request-invalid', detail: 'The request does not have the form that this route takes.' },
  { status: 401, code: 'token-missing', detail: 'Send a bearer token in the Authorization header.' },
  { status: 401, code: 'token-invalid', detail: 'The bearer token is not valid here.' },
  { status: 403, code: 'role-not-allowed', detail: 'Your role may not do this.' },
  {
    status: 503,
    code: 'log-unavailable',
    detail:
      'The log did not answer; whether the command was recorded is unknown. Ask again with the same Idempotency-Key.',
  },
];

/** On every route that changes something. */
export const ON_COMMANDS: readonly DocumentedProblem[] = [
  {
    status: 400,
    code: 'idempotency-key-missing',
    detail: 'Send an Idempotency-Key header: the same key makes a repeat harmless.',
  },
  {
    status: 400,
    code: 'idempotency-key-malformed',
    detail: 'An Idempotency-Key is 1 to 255 visible ASCII characters, quoted or bare.',
  },
  {
    status: 400,
    code: 'if-match-malformed',
    detail: 'If-Match takes one strong entity tag as an ETag header gave it, e.g. "12".',
  },
  { status: 409, code: 'too-busy', detail: 'Others keep changing this record; nothing was written. Try again.' },
  {
    status: 412,
    code: 'stale-revision',
    detail: 'The record has changed since you read it; read it again and decide again.',
    details: { currentRevision: 12 },
  },
  { status: 413, code: 'body-too-large', detail: 'The body is larger than this route takes.' },
  {
    status: 415,
    code: 'media-type-unsupported',
    detail: 'Send the body as application/json, or as this route describes.',
  },
  {
    status: 422,
    code: 'idempotency-key-reused',
    detail: 'This idempotency key was used before with another request; choose a new one.',
  },
  { status: 507, code: 'storage-full', detail: 'The disk that holds the log is full; nothing was written.' },
];

/** Where a time is given as text, in a body or a query. */
export const ON_TIMES: readonly DocumentedProblem[] = [
  {
    status: 400,
    code: 'time-malformed',
    detail: 'Give a day (2026-03-01) or a time with its offset from UTC (2026-03-01T09:00-06:00).',
  },
  {
    status: 400,
    code: 'time-without-zone',
    detail: 'A time of day needs its offset from UTC, e.g. 2026-03-01T09:00-06:00.',
  },
  { status: 400, code: 'date-does-not-exist', detail: 'There is no such day on the calendar.' },
  { status: 400, code: 'far-past', detail: 'The year lies before 1900; check it.' },
  { status: 400, code: 'far-future', detail: 'The year lies after 2200; check it.' },
];

const described = new Map<string, DocumentedProblem>();

/** Every problem that some route describes as its own, by code; complete once the routes are loaded. */
export const describedProblems = (): readonly DocumentedProblem[] => [...described.values()];

/** Describes these errors on a route: one response per status, one example per code. */
export function ApiProblems(...problems: readonly DocumentedProblem[]): MethodDecorator & ClassDecorator {
  for (const problem of problems) if (!described.has(problem.code)) described.set(problem.code, problem);
  const byStatus = new Map<number, DocumentedProblem[]>();
  for (const problem of distinct(problems))
    byStatus.set(problem.status, [...(byStatus.get(problem.status) ?? []), problem]);
  const responses = [...byStatus].map(([status, ofStatus]) => ApiResponse({ status, ...problemResponse(ofStatus) }));
  return applyDecorators(ApiExtraModels(ProblemSchema, FaultSchema), ...responses);
}

/** Several parts of a route may refuse in the same words. */
const distinct = (problems: readonly DocumentedProblem[]): Iterable<DocumentedProblem> =>
  new Map(problems.map((problem) => [`${problem.status} ${problem.code}`, problem])).values();

/** These problems, all of one status, as a response of the API's description. */
export function problemResponse(problems: readonly DocumentedProblem[]) {
  const examples = problems.map(
    (facts) => [facts.code, { summary: facts.detail, value: problemOf(facts, SAMPLE_CORRELATION_ID) }] as const,
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
