import { AppendTooLarge, LogDamaged, LogFull, LogUnavailable } from '@throughline/event-store';
import { Refusal, UnreadableEvent } from '@throughline/kernel';
import { type ProblemFacts, STATUS_OF } from './problem.js';

const RETRY_AFTER_SECONDS = 1;

/** What an error means to the caller. Undefined for a bug of ours, of which the caller learns nothing. */
export function problemFactsOf(error: unknown): ProblemFacts | undefined {
  if (error instanceof Refusal) return factsOfRefusal(error);
  if (error instanceof LogFull)
    return { status: 507, code: 'storage-full', detail: 'The disk that holds the log is full; nothing was written.' };
  if (error instanceof LogDamaged)
    return {
      status: 500,
      code: error.code,
      detail: 'A part of the log cannot be read. Tell those who run the service; nothing was written.',
    };
  if (error instanceof UnreadableEvent) {
    const detail =
      'The log holds an event here that this version of the service cannot read. Tell those who run it; nothing was written.';
    return { status: 500, code: error.code, detail };
  }
  if (error instanceof AppendTooLarge)
    return {
      status: 413,
      code: 'append-too-large',
      detail: 'This command would record more than one append may hold; nothing was written.',
    };
  if (error instanceof LogUnavailable) {
    const detail =
      'The log did not answer; whether the command was recorded is unknown. Ask again with the same Idempotency-Key.';
    return { status: 503, code: error.code, detail, retryAfter: RETRY_AFTER_SECONDS };
  }
  return factsOfFramework(error);
}

function factsOfRefusal({ kind, code, message, faults, details }: Refusal): ProblemFacts {
  const again = kind === 'unavailable' || (kind === 'conflict' && code.endsWith('-busy'));
  return {
    status: STATUS_OF[kind],
    code,
    detail: message,
    faults,
    details,
    ...(again && { retryAfter: RETRY_AFTER_SECONDS }),
  };
}

/** By Fastify's own code or by status: the texts of frameworks may repeat what was sent. */
const FRAMEWORK: Readonly<Record<string, Pick<ProblemFacts, 'code' | 'detail'>>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: 'media-type-unsupported',
    detail: 'Send the body as application/json, or as this route describes.',
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    code: 'body-cut-off',
    detail: 'The body is not as long as its Content-Length says.',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'body-missing', detail: 'Send a JSON object as the body.' },
  400: { code: 'request-malformed', detail: 'The request cannot be understood.' },
  404: { code: 'route-unknown', detail: 'There is no such route; GET /openapi.json lists them.' },
  405: { code: 'method-not-allowed', detail: 'This route does not take this method.' },
  413: { code: 'body-too-large', detail: 'The body is larger than this route takes.' },
  414: { code: 'address-too-long', detail: 'A part of the address is longer than any id.' },
  415: { code: 'media-type-unsupported', detail: 'Send the body as application/json, or as this route describes.' },
  431: { code: 'headers-too-large', detail: 'The headers are larger than the service takes.' },
  503: { code: 'shutting-down', detail: 'The service is shutting down; try again shortly.' },
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
  if (!known)
    return status < 500 ? { status, code: 'request-malformed', detail: 'The request cannot be served.' } : undefined;
  return { status, ...known, ...(status === 503 && { retryAfter: RETRY_AFTER_SECONDS }) };
}
