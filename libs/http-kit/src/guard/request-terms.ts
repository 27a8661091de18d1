import { defineProblem, fieldType, Refusal } from '@throughline/kernel';
import type { CallerContext } from '@throughline/access';
import type { KitRequest } from '../http-shapes.js';
import { unknownFields } from '../validation/validation-faults.js';

type Terms = Pick<CallerContext, 'correlationId' | 'traceparent' | 'idempotencyKey' | 'ifMatch' | 'dryRun'>;

const KEY_LENGTH_MAX = 255;
const VISIBLE_ASCII = /^[\x21-\x7e]+$/;
const STRONG_REVISION = /^"(0|[1-9]\d{0,14})"$/;
/** W3C Trace Context, version 00 and its successors; anything else is left out rather than refused. */
const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

export const idempotencyKeyMissing = defineProblem({
  code: 'idempotency-key-missing',
  kind: 'malformed',
  at: 'header:idempotency-key',
  sentence: 'The Idempotency-Key header is missing. Send one: the same key makes a repeat harmless.',
});

export const idempotencyKeyMalformed = defineProblem({
  code: 'idempotency-key-malformed',
  kind: 'malformed',
  at: 'header:idempotency-key',
  sentence: `The Idempotency-Key is not valid. Send 1 to ${KEY_LENGTH_MAX} visible ASCII characters, quoted or bare.`,
});

export const ifMatchMalformed = defineProblem({
  code: 'if-match-malformed',
  kind: 'malformed',
  at: 'header:if-match',
  sentence: 'If-Match is not valid. Send one strong entity tag as an ETag header gave it, such as "12".',
});

/** Reads the headers and the query parameter that every route shares. `changes` is false for routes that only ask. */
export function termsOf(request: KitRequest, changes: boolean): Terms {
  return {
    correlationId: request.id,
    traceparent: traceparentOf(request.headers.traceparent),
    idempotencyKey: changes ? idempotencyKeyOf(request.headers['idempotency-key']) : null,
    ifMatch: revisionOf(request.headers['if-match']),
    dryRun: changes && dryRunOf(request.query),
  };
}

/** Refuses every query parameter but these: whoever writes `dryrun` wants nothing written. */
export function assertParameters(query: unknown, known: readonly string[]): void {
  const unknown = Object.keys(query ?? {}).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw unknownFields(unknown, 'query:');
}

/** Quoted, as the HTTP working group's draft has it (a structured-field string), or bare, as most clients send it. */
export function idempotencyKeyOf(header: string | string[] | undefined): string {
  if (header === undefined || header === '') {
    throw new Refusal(idempotencyKeyMissing);
  }
  const key = typeof header === 'string' ? unquoted(header) : undefined;
  if (key !== undefined && key.length <= KEY_LENGTH_MAX && VISIBLE_ASCII.test(key)) return key;
  throw new Refusal(idempotencyKeyMalformed);
}

function unquoted(header: string): string | undefined {
  if (!header.startsWith('"')) return header;
  const quoted = /^"((?:[^"\\]|\\["\\])*)"$/.exec(header);
  return quoted?.[1]?.replaceAll(/\\(["\\])/g, '$1');
}

function revisionOf(header: string | undefined): number | null {
  if (header === undefined) return null;
  const revision = STRONG_REVISION.exec(header)?.[1];
  if (revision !== undefined) return Number(revision);
  throw new Refusal(ifMatchMalformed);
}

const traceparentOf = (header: string | string[] | undefined): string | null =>
  typeof header === 'string' && TRACEPARENT.test(header) ? header : null;

function dryRunOf(query: unknown): boolean {
  const sent = (query as { dryRun?: unknown } | null)?.dryRun;
  if (sent === undefined || sent === 'false') return false;
  if (sent === 'true') return true;
  throw new Refusal(fieldType, { at: 'query:dryRun' });
}
