import type { OpenAPIObject } from '@nestjs/swagger';
import { type DocumentedProblem, problemResponse } from '@throughline/nest-kit';
import { PROBLEM_CATALOG } from './problem-catalog.js';

interface Operation {
  readonly requestBody?: unknown;
  readonly responses: Record<string, object>;
}

/** What is refused before any route's own code, or fails in it: told of each operation that can meet it. */
export function describeTransportProblems(document: OpenAPIObject): OpenAPIObject {
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const operation of Object.values(methods as Record<string, Operation>)) {
      for (const problem of problemsOf(path, operation))
        operation.responses[problem.status] ??= problemResponse([problem]);
    }
  }
  return document;
}

function problemsOf(path: string, { requestBody }: Operation): readonly DocumentedProblem[] {
  const codes = ['headers-too-large', 'internal', 'log-damaged', 'event-unreadable', 'shutting-down', 'files-disagree'];
  if (path.includes('{')) codes.push('address-too-long');
  if (requestBody !== undefined) codes.push('request-too-slow', 'body-too-large', 'media-type-unsupported');
  return PROBLEM_CATALOG.filter(({ code }) => codes.includes(code));
}
