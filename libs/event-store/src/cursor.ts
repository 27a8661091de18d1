import { type Canonical, canonicalJson, defineProblem, Refusal } from '@throughline/kernel';
import { decodeBase64Url, encodeBase64Url, sameText } from './base64url.js';
import type { LogIdentity } from './event-log.js';
import type { Position } from './position.js';

const VERSION = '1';
const TOKEN_LENGTH_MAX = 1_000;
const FILTER_HASH_BYTES = 12;

/** HMAC-SHA-256 (or better) under a key that only the service holds. Passed in, so that the port needs no engine. */
export type Hmac = (bytes: Uint8Array) => Uint8Array;

/** What a cursor is bound to: the log it counts in and the filter it was given for. */
export interface CursorScope {
  readonly identity: LogIdentity;
  readonly filter: Canonical;
}

export interface Cursors {
  issue(position: Position, scope: CursorScope): string;
  /**
   * Throws a `Refusal`: `cursor-invalid` (malformed) when forged or cut off, `cursor-of-another-filter` (malformed);
   * `history-rewound` (rewound) when it points to history that this log does not have, with `details.lastCommonCursor`
   * (null when unknown) from which following may go on.
   */
  parse(token: string, scope: CursorScope & { readonly head: Position }): Position;
}

export const cursorInvalid = defineProblem({
  code: 'cursor-invalid',
  kind: 'malformed',
  sentence: 'This is not a cursor of this service. Send a cursor as it was given, or start over without one.',
});

export const cursorOfAnotherFilter = defineProblem({
  code: 'cursor-of-another-filter',
  kind: 'malformed',
  sentence: 'This cursor was given for another filter. Send it with that filter, or start over without a cursor.',
});

export const historyRewound = defineProblem({
  code: 'history-rewound',
  kind: 'rewound',
  sentence:
    'The log was restored or copied since this cursor was given. Discard what you read after `lastCommonCursor`, and continue from it.',
  details: { lastCommonCursor: null },
});

/** The partner's bookmark: opaque, bound to one log and one filter, and impossible to forge. */
export function createCursors(hmac: Hmac): Cursors {
  const tag = (purpose: string, text: string) => hmac(new TextEncoder().encode(`${purpose}\n${text}`));
  const filterHash = (filter: Canonical) =>
    encodeBase64Url(tag('filter', canonicalJson(filter)).slice(0, FILTER_HASH_BYTES));

  function issue(position: Position, { identity, filter }: CursorScope): string {
    const payload = [VERSION, identity.logId, position, filterHash(filter)].join('.');
    return encodeBase64Url(new TextEncoder().encode(`${payload}.${encodeBase64Url(tag('cursor', payload))}`));
  }

  /** The parts of a token of our own making, or nothing. */
  function authentic(token: string): { logId: string; position: Position; filter: string } | undefined {
    const bytes = token.length <= TOKEN_LENGTH_MAX ? decodeBase64Url(token) : undefined;
    const text = bytes && new TextDecoder().decode(bytes);
    const end = text?.lastIndexOf('.') ?? -1;
    if (!text || end < 0) return undefined;
    const payload = text.slice(0, end);
    if (!sameText(text.slice(end + 1), encodeBase64Url(tag('cursor', payload)))) return undefined;
    const [version, logId, position, filter] = payload.split('.');
    if (version !== VERSION || !logId || !position || !filter) return undefined;
    return { logId, position: position as Position, filter };
  }

  function parse(token: string, scope: CursorScope & { readonly head: Position }): Position {
    const cursor = authentic(token);
    if (!cursor) throw new Refusal(cursorInvalid);
    if (cursor.filter !== filterHash(scope.filter)) throw new Refusal(cursorOfAnotherFilter);
    const common = commonPosition(scope, cursor.logId);
    if (common === undefined) throw rewound(null);
    if (cursor.position > common) throw rewound(cursor.logId === scope.identity.logId ? null : issue(common, scope));
    return cursor.position;
  }

  return { issue, parse };
}

/** Up to where this log and the other one hold the same events; nothing when the other is no ancestor. */
function commonPosition(
  { identity, head }: CursorScope & { readonly head: Position },
  logId: string,
): Position | undefined {
  let common = head;
  if (identity.logId === logId) return common;
  for (let fork = identity.parent; fork; fork = fork.parent) {
    if (fork.position < common) common = fork.position;
    if (fork.logId === logId) return common;
  }
  return undefined;
}

const rewound = (lastCommonCursor: string | null) => new Refusal(historyRewound, { details: { lastCommonCursor } });
