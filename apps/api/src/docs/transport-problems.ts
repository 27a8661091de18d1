import type { OpenAPIObject } from '@nestjs/swagger';
import { logDamaged } from '@throughline/event-store';
import { eventUnreadable } from '@throughline/kernel';
import {
  addressTooLong,
  bodyTooLarge,
  type DeclaredProblem,
  headersTooLarge,
  internalFault,
  mediaTypeUnsupported,
  problemResponse,
  requestTooSlow,
  shuttingDown,
  statusOf,
} from '@throughline/http-kit';
import { clockInDoubt, filesDisagree } from '../health/readiness.js';

interface Operation {
  readonly requestBody?: unknown;
  readonly responses: Record<string, object>;
}

/** What is refused before any route's own code, or fails in it: told of each operation that can meet it. */
export function describeTransportProblems(document: OpenAPIObject): OpenAPIObject {
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const operation of Object.values(methods as Record<string, Operation>)) {
      for (const problem of problemsOf(path, operation))
        operation.responses[statusOf(problem)] ??= problemResponse([problem]);
    }
  }
  return document;
}

function problemsOf(path: string, { requestBody }: Operation): readonly DeclaredProblem[] {
  return [
    headersTooLarge,
    internalFault,
    logDamaged,
    eventUnreadable,
    shuttingDown,
    filesDisagree,
    clockInDoubt,
    ...(path.includes('{') ? [addressTooLong] : []),
    ...(requestBody === undefined ? [] : [requestTooSlow, bodyTooLarge, mediaTypeUnsupported]),
  ];
}
