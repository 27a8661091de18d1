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
  { status: 401, code: 'token-invalid', detail: 'The bearer token is not valid here.' },
  { status: 403, code: 'role-not-allowed', detail: 'Your role may not do this.' },
  { status: 503, code: 'log-unavailable', detail: 'The log did not answer; whether the command was recorded is unknown. Ask again with the same Idempotency-Key.' },
];

/** On every route that changes something. */
export const ON_COMMANDS: readonly DocumentedProblem[] = [
  { status: 400, code: 'idempotency-key-missing', detail: 'Send an Idempotency-Key header: the same key makes a repeat harmless.' },
  { status: 409, code: 'too-busy', detail: 'Others keep changing this record; nothing was written. Try again.' },
  { status: 412, code: 'stale-revision', detail: 'The record has changed since you read it; read it again and decide again.', details: { currentRevision: 12 } },
  { status: 413, code: 'body-too-large', detail: 'The body is larger than this route takes.' },
  { status: 415, code: 'media-type-unsupported', detail: 'Send the body as application/json, or as this route describes.' },
  { status: 422, code: 'idempotency-key-reused', detail: 'This idempotency key was used before with another request; choose a new one.' },
  { status: 507, code: 'storage-full', detail: 'The disk that holds the log is full; nothing was written.' },
];

const described = new Map<string, DocumentedProblem>();

/** Every problem that some route describes as its own, by code; complete once the routes are loaded. */
export const describedProblems = (): readonly DocumentedProblem[] => [...described.values()];

/** Describes these errors on a route: one response per status, one example per code. */
export function ApiProblems(...problems: readonly DocumentedProblem[]): MethodDecorator & ClassDecorator {
  for (const problem of problems) if (!described.has(problem.code)) described.set(problem.code, problem);
  const byStatus = new Map<number, DocumentedProblem[]>();
  for (const problem of distinct(problems)) byStatus.set(problem.status, [...(byStatus.get(problem.status) ?? []), problem]);
  const responses = [...byStatus].map(([status, ofStatus]) => ApiResponse(responseOf(status, ofStatus)));
  return applyDecorators(ApiExtraModels(ProblemSchema, FaultSchema), ...responses);
}

/** Several parts of a route may refuse in the same words. */
const distinct = (problems: readonly DocumentedProblem[]): Iterable<DocumentedProblem> =>
  new Map(problems.map((problem) => [`${problem.status} ${problem.code}`, problem])).values();

function responseOf(status: number, problems: readonly DocumentedProblem[]) {
  const examples = problems.map((facts) => [facts.code, { summary: facts.detail, value: problemOf(facts, SAMPLE_CORRELATION_ID) }] as const);
  return {
    status,
    description: problems.map(({ code }) => `\`${code}\``).join(', '),
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemSchema) }, examples: Object.fromEntries(examples) } },
  };
}
