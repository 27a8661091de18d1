import { type Canonical, canonicalJson, type FacilityScope, Refusal, sha256 } from '@throughline/kernel';
import {
  cursorAhead,
  cursorInvalid,
  cursorOfAnotherFilter,
  cursorOfAnotherLog,
  cursorOfAnotherScope,
  historyRewound,
} from './cursor-refusals.js';
import { addedSince, scopeText } from './cursor-scope.js';
import type { LogIdentity } from './event-log.js';
import { type Position, START } from './position.js';
import { type HmacKeys, partsOfToken, signToken, tokensWith } from './signed-token.js';

const FILTER_HASH_LENGTH = 24;

/** What a cursor is bound to: the log it counts in, what was asked for, and what the reader may see. */
export interface CursorBinding {
  readonly identity: LogIdentity;
  /** What was asked for: filters, and the order where there are several. */
  readonly filter: Canonical;
  readonly facilities: FacilityScope;
}

/** Bookmarks of one reading. */
export interface Cursors {
  issue(position: Position): string;
  /**
   * Where reading goes on, in the positions of the log that the cursor was given for: `placeOf` finds that place. Throws a `Refusal`: `cursor-cut`, `cursor-invalid`, `cursor-of-another-filter` (malformed);
   * `cursor-of-another-scope` (conflict), with the cursor for the scope of today and the facilities that came into it;
   * `history-rewound` (rewound), with the last cursor that both logs share; `cursor-of-another-log` and `cursor-ahead`
   * (rewound). `head` is the position of the newest event.
   */
  parse(token: string, head: Position): Position;
  /** The same of a bound up to which is read: it may have been given for any filter and scope. */
  parseBound(token: string, head: Position): Position;
}

interface Parts {
  readonly logId: string;
  readonly position: Position;
  readonly filter: string;
  readonly facilities: string;
}

/** A reader's bookmark: opaque, bound to log, filter and scope, and impossible to forge. */
export function createCursors(keys: HmacKeys, { identity, filter, facilities }: CursorBinding): Cursors {
  const bound = {
    filter: sha256(canonicalJson(filter)).slice(0, FILTER_HASH_LENGTH),
    facilities: scopeText(facilities),
  };

  const sign = (logId: string, position: Position): string =>
    signToken(keys, [logId, position, bound.filter, bound.facilities]);
  const issue = tokensWith(keys, { before: [identity.logId], behind: [bound.filter, bound.facilities] });

  function partsOf(token: string): Parts {
    const [logId, position, filterHash, scope, ...more] = partsOfToken(keys, token);
    if (!logId || !position || !filterHash || !scope || more.length > 0) throw new Refusal(cursorInvalid);
    return { logId, position: position as Position, filter: filterHash, facilities: scope };
  }

  function within({ logId, position }: Parts, head: Position): Position {
    const common = commonPosition({ identity, head }, logId);
    if (common === undefined) throw new Refusal(cursorOfAnotherLog);
    if (position <= common) return position;
    if (logId === identity.logId) throw new Refusal(cursorAhead);
    // Of the log that knows the place: one that was copied by another engine has other positions.
    throw new Refusal(historyRewound, { details: { lastCommonCursor: sign(logId, common) } });
  }

  function parse(token: string, head: Position): Position {
    const cursor = partsOf(token);
    if (cursor.filter !== bound.filter) throw new Refusal(cursorOfAnotherFilter);
    if (cursor.facilities !== bound.facilities) {
      // Of the log that the cursor was given for: whether that one was rewound is told when it is used.
      const resumeCursor = sign(cursor.logId, cursor.position);
      const addedFacilities = addedSince(cursor.facilities, facilities);
      throw new Refusal(cursorOfAnotherScope, { details: { resumeCursor, addedFacilities } });
    }
    return within(cursor, head);
  }

  return { issue, parse, parseBound: (token, head) => within(partsOf(token), head) };
}

/** Up to where this log and the other one hold the same events; nothing when the other is no ancestor. */
function commonPosition(
  { identity, head }: Pick<CursorBinding, 'identity'> & { readonly head: Position },
  logId: string,
): Position | undefined {
  let common = head;
  if (identity.logId === logId) return common;
  for (let fork = identity.parent; fork; fork = fork.parent) {
    // Positions of two engines cannot be compared: such a copy holds all of its parent up to the fork.
    if (fork.position < common || (common !== START && fork.position.length !== common.length)) common = fork.position;
    if (fork.logId === logId) return common;
  }
  return undefined;
}
