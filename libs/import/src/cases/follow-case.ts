import type { Path } from '@throughline/care-path';
import type { DatedRow } from '../rows/read-row.js';
import type { RejectCode } from '../rows/reject-reasons.js';
import { groupsOf, type Item, type RowItem } from './items.js';
import { outcomeOf, type RowOutcome, type RowTerms } from './row-outcome.js';
import { type OrderTerms, orderOf } from './same-time.js';
import { afterEntry, NOWHERE, type Source, type CaseState } from './case-state.js';

/** An item in its place among the others, and what a row turns out to record there. */
export type Placed =
  | { readonly item: Extract<Item, { kind: 'entry' }>; readonly outcome: null }
  | { readonly item: RowItem; readonly outcome: Exclude<RowOutcome, { kind: 'rejected' }> };

/** The first item that does not fit what comes before it. */
export interface Trouble {
  readonly item: Item;
  readonly code: RejectCode;
  readonly against: Source | null;
}

export interface Followed {
  readonly placed: readonly Placed[];
  readonly trouble: Trouble | null;
  /** All items in the order in which they were looked at. */
  readonly ordered: readonly Item[];
}

export interface FollowTerms {
  readonly path: Path;
  readonly order: OrderTerms;
  readonly trackOf: RowTerms['trackOf'];
  /** Entries that contradicted the path before. */
  readonly misfits: ReadonlySet<string>;
}

/** Follows a case through its rows and the entries that stand beside them, to the first that contradicts the others. */
export function followCase(items: readonly Item[], terms: FollowTerms): Followed {
  let adopted: ReadonlyMap<string, string> = new Map();
  for (;;) {
    const followed = follow(items, terms, adopted);
    const found = adoptions(followed.placed);
    if ([...found.keys()].every((key) => adopted.has(key))) return followed;
    adopted = new Map([...adopted, ...found]);
  }
}

const rowKey = ({ row, moment }: DatedRow): string => `row:${row.line}.${moment}`;

function follow(items: readonly Item[], terms: FollowTerms, adopted: ReadonlyMap<string, string>): Followed {
  const matched = new Map(items.flatMap((item) => (item.kind === 'row' ? [[rowKey(item.dated), item.matched]] : [])));
  const kept = new Set(items.flatMap((item) => openedBy(item.kind === 'row' ? item.matched : item.entry)));
  const rowTerms: RowTerms = {
    trackOf: terms.trackOf,
    newPlacement: (dated) => {
      const key = rowKey(dated);
      const entry = matched.get(key) ?? null;
      const [own] = openedBy(entry);
      if (own !== undefined || adopted.has(key)) return own ?? (adopted.get(key) as string);
      const placementId = placementOf(entry);
      return placementId !== null && !kept.has(placementId) ? placementId : key;
    },
  };
  const look = (state: CaseState, item: Item): { next: CaseState; placed: Placed } | Trouble => {
    if (item.kind === 'row') {
      const outcome = outcomeOf(item.dated, state, rowTerms);
      if (outcome.kind === 'rejected') return { item, code: outcome.code, against: outcome.against };
      return { next: outcome.kind === 'entry' ? outcome.state : state, placed: { item, outcome } };
    }
    const { state: next, fits } = afterEntry(state, item.entry.body);
    if (!fits && !terms.misfits.has(item.entry.body.entryId)) return { item, code: 'contradicts-entry', against: null };
    return { next, placed: { item, outcome: null } };
  };
  return inOrder(items, terms, look);
}

type Look = (state: CaseState, item: Item) => { readonly next: CaseState; readonly placed: Placed } | Trouble;

function inOrder(items: readonly Item[], { order, path }: FollowTerms, look: Look): Followed {
  const attempt = (state: CaseState, item: Item) => {
    const seen = look(state, item);
    if ('code' in seen) return undefined;
    const { outcome } = seen.placed;
    return { state: seen.next, cost: outcome?.kind === 'entry' && outcome.implied ? 1 : 0 };
  };
  const placed: Placed[] = [];
  const ordered: Item[] = [];
  let trouble: Trouble | null = null;
  let state = NOWHERE;
  for (const group of groupsOf(items)) {
    const items = trouble ? group : orderOf(group, state, attempt, order, path);
    ordered.push(...items);
    for (const item of trouble ? [] : items) {
      const seen = look(state, item);
      if ('code' in seen) {
        trouble = seen;
        break;
      }
      placed.push(seen.placed);
      state = seen.next;
    }
  }
  return { placed, trouble, ordered };
}

/** The placement that an entry opens. */
const openedBy = (entry: RowItem['matched']): readonly string[] =>
  entry?.body.kind === 'Admitted' || entry?.body.kind === 'AftercareStarted' ? [entry.body.placementId] : [];

const placementOf = (entry: RowItem['matched']): string | null =>
  entry && 'placementId' in entry.body ? entry.body.placementId : null;

/**
 * A stay that used to begin with a later row goes on under the id that it had: whatever hangs on it keeps hanging. Answers
 * the rows that now open such stays, with those ids.
 */
function adoptions(placed: readonly Placed[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { item, outcome } of placed) {
    if (item.kind !== 'row' || (outcome?.kind === 'entry' && outcome.opens)) continue;
    const [opened] = openedBy(item.matched);
    const stay = outcome?.kind === 'entry' ? outcome.placementId : stayBefore(placed, item);
    if (opened !== undefined && stay?.startsWith('row:') === true && !found.has(stay)) found.set(stay, opened);
  }
  return found;
}

/** The stay that was open where a row says nothing new. */
function stayBefore(placed: readonly Placed[], item: RowItem): string | null {
  const index = placed.findIndex((one) => one.item === item);
  const before = placed
    .slice(0, index)
    .findLast(({ outcome }) => outcome?.kind === 'entry' && outcome.placementId !== null);
  return before?.outcome?.kind === 'entry' ? before.outcome.placementId : null;
}
