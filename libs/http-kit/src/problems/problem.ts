import type { Fault, ProblemType, RefusalKind } from '@throughline/kernel';

/** RFC 9457, `application/problem+json`. Refusals of the domain add members of their own: `findings`, `impact`, `currentRevision`. */
export interface Problem {
  /** `/docs/problems#<code>` of this very service. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** `urn:uuid:<correlation id>`: quote it when asking for help. Never a path, which may hold an id. */
  readonly instance: string;
  readonly code: string;
  readonly errors?: readonly Fault[];
  readonly [member: string]: unknown;
}

/** A problem names as many wrong fields at most. */
export const FAULTS_MAX = 50;

export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';

/** The one place where kinds of refusal become statuses. */
export const STATUS_OF: Readonly<Record<RefusalKind, number>> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  rewound: 410,
  gone: 410,
  stale: 412,
  'too-large': 413,
  'out-of-range': 416,
  'too-many': 429,
  refused: 422,
  fault: 500,
  unavailable: 503,
  unanswerable: 503,
  full: 507,
};

/** A problem of the transport, which no decision knows: it has its status from HTTP. */
export interface TransportProblem {
  readonly status: number;
  readonly code: string;
  readonly sentence: string;
}

export type DeclaredProblem = ProblemType | TransportProblem;

export const statusOf = (problem: DeclaredProblem): number =>
  'status' in problem ? problem.status : STATUS_OF[problem.kind];

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be understood',
  401: 'Sign-in is required',
  403: 'Not allowed',
  404: 'Not found',
  405: 'The method is not supported here',
  406: 'No acceptable format',
  408: 'The request took too long',
  409: 'The request conflicts with what is recorded',
  410: 'No longer available',
  412: 'The record has changed',
  413: 'The request is too large',
  414: 'The address is too long',
  415: 'The form of the body is not supported',
  416: 'There is no such part',
  422: 'The request is valid and was refused',
  429: 'Too many requests',
  431: 'The headers are too large',
  500: 'Something failed here',
  503: 'Not available now',
  507: 'No space left',
};

export interface ProblemFacts {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly faults?: readonly Fault[];
  readonly details?: Readonly<Record<string, unknown>>;
  /** Seconds after which to try again. */
  readonly retryAfter?: number;
}

/** What a declared problem says wherever it occurs. */
export const factsOf = (problem: DeclaredProblem): ProblemFacts => ({
  status: statusOf(problem),
  code: problem.code,
  detail: problem.sentence,
  ...('details' in problem && problem.details !== undefined && { details: problem.details }),
});

export function problemOf(facts: ProblemFacts, correlationId: string): Problem {
  const { status, code, detail, faults = [], details = {} } = facts;
  return {
    ...details,
    type: `/docs/problems#${code}`,
    title: titleOf(status),
    status,
    detail,
    instance: `urn:uuid:${correlationId}`,
    code,
    ...(faults.length > 0 && { errors: faults.slice(0, FAULTS_MAX) }),
  };
}

export const titleOf = (status: number): string =>
  TITLES[status] ?? (status < 500 ? 'The request cannot be served' : 'Something failed here');
