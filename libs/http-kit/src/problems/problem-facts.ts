import {
  AppendTooLarge,
  appendTooLarge,
  LogAccessDenied,
  logAccessDenied,
  LogClosed,
  logClosed,
  LogDamaged,
  logDamaged,
  LogFull,
  logFull,
  LogUnavailable,
  logUnavailable,
  recordContended,
} from '@throughline/event-store';
import { eventUnreadable, Refusal, UnreadableEvent } from '@throughline/kernel';
import { type DeclaredProblem, factsOf, type ProblemFacts, STATUS_OF } from './problem.js';
import {
  addressTooLong,
  bodyCutOff,
  bodyTooLarge,
  headersTooLarge,
  mediaTypeUnsupported,
  methodNotAllowed,
  requestMalformed,
  routeUnknown,
  shuttingDown,
} from './transport-problems.js';
import { bodyMissing } from '../validation/validation.pipe.js';

const RETRY_AFTER_SECONDS = 1;

/** What an error means to the caller. Undefined for a bug of ours, of which the caller learns nothing. */
export function problemFactsOf(error: unknown): ProblemFacts | undefined {
  if (error instanceof Refusal) return factsOfRefusal(error);
  if (error instanceof LogFull) return factsOf(logFull);
  if (error instanceof LogAccessDenied) return { ...factsOf(logAccessDenied), retryAfter: RETRY_AFTER_SECONDS };
  if (error instanceof LogDamaged) return factsOf(logDamaged);
  if (error instanceof UnreadableEvent) return factsOf(eventUnreadable);
  if (error instanceof AppendTooLarge) return factsOf(appendTooLarge);
  if (error instanceof LogClosed) return { ...factsOf(logClosed), retryAfter: RETRY_AFTER_SECONDS };
  if (error instanceof LogUnavailable)
    return { ...factsOf(logUnavailable), code: error.code, retryAfter: RETRY_AFTER_SECONDS };
  return factsOfFramework(error);
}

function factsOfRefusal(refusal: Refusal): ProblemFacts {
  const { kind, code, message, faults, details } = refusal;
  const again = kind === 'unavailable' || refusal.is(recordContended);
  return {
    status: STATUS_OF[kind],
    code,
    detail: message,
    faults,
    details,
    ...(again && { retryAfter: RETRY_AFTER_SECONDS }),
    ...(kind === 'too-many' && { retryAfter: Number(details['retryAfterSeconds']) }),
  };
}

/** By Fastify's own code or by status: the texts of frameworks may repeat what was sent. */
const FRAMEWORK: Readonly<Record<string, DeclaredProblem>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: mediaTypeUnsupported,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: bodyCutOff,
  FST_ERR_CTP_EMPTY_JSON_BODY: bodyMissing,
  400: requestMalformed,
  404: routeUnknown,
  405: methodNotAllowed,
  413: bodyTooLarge,
  414: addressTooLong,
  415: mediaTypeUnsupported,
  431: headersTooLarge,
  503: shuttingDown,
};

interface FrameworkError {
  readonly code?: unknown;
  readonly statusCode?: unknown;
  getStatus?(): number;
}

function factsOfFramework(error: unknown): ProblemFacts | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, statusCode } = error as FrameworkError;
  const status = (error as FrameworkError).getStatus?.() ?? statusCode;
  if (typeof status !== 'number' || status < 400) return undefined;
  const known = FRAMEWORK[String(code)] ?? FRAMEWORK[status];
  if (!known) return status < 500 ? { ...factsOf(requestMalformed), status } : undefined;
  return { ...factsOf(known), status, ...(status === 503 && { retryAfter: RETRY_AFTER_SECONDS }) };
}
