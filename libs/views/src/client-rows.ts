import type { Entry, Path } from '@throughline/care-path';
import type { CurrentRows, Touched, View, ViewRow } from './view.js';

/** A row that came, changed or went. `before` null: it came; `after` null: it went. */
interface RowChange<Row extends ViewRow = ViewRow> {
  readonly key: string;
  readonly before: Row | null;
  readonly after: Row | null;
  /** The row has come to its end, and nothing else of it has changed. */
  readonly ends: boolean;
}

/** One client's rows in one view, kept up with the path as events are folded into it. */
export class ClientRows<Row extends ViewRow = ViewRow> implements CurrentRows<Row> {
  readonly #view: View<Row>;
  readonly #rows = new Map<string, Row>();
  readonly #open = new Map<string, Row>();
  readonly #opened = new Map<string, Map<string, Row>>();
  readonly #closed = new Map<string, Map<string, Row>>();

  constructor(view: View<Row>) {
    this.#view = view;
  }

  /** Makes the touched rows again; answers what that changed, and costs no more than what was touched. */
  follow(path: Path, touched: Touched): readonly RowChange<Row>[] {
    const made = new Map(this.#view.rows(path, touched, this).map((row) => [this.#view.key(row), row]));
    const changes: RowChange<Row>[] = [];
    for (const key of this.#touchedKeys(path, touched)) {
      if (!made.has(key)) changes.push({ key, before: this.#rows.get(key) as Row, after: null, ends: false });
    }
    for (const [key, after] of made) {
      const before = this.#rows.get(key) ?? null;
      if (!before || !sameRow(before, after))
        changes.push({ key, before, after, ends: before !== null && isEnd(this.#view, before, after) });
    }
    for (const change of changes) this.#apply(change);
    return changes;
  }

  values(): IterableIterator<Row> {
    return this.#rows.values();
  }

  get(key: string): Row | undefined {
    return this.#rows.get(key);
  }

  openedBy(id: string): Iterable<Row> {
    return this.#opened.get(id)?.values() ?? [];
  }

  closedBy(id: string): Iterable<Row> {
    return this.#closed.get(id)?.values() ?? [];
  }

  open(): Iterable<Row> {
    return this.#open.values();
  }

  #touchedKeys({ entries }: Path, { from, proposalIds, planIds }: Touched): Set<string> {
    const keys = new Set<string>();
    for (const id of [...proposalIds, ...planIds]) addAll(keys, this.#opened.get(id)?.keys());
    for (let index = from; index < entries.length; index += 1) {
      const { entryId } = (entries[index] as Entry).body;
      addAll(keys, this.#opened.get(entryId)?.keys());
      addAll(keys, this.#closed.get(entryId)?.keys());
    }
    return keys;
  }

  #apply({ key, before, after }: RowChange<Row>): void {
    this.#rows.delete(key);
    this.#open.delete(key);
    if (before) {
      take(this.#opened, before.openedBy, key);
      if (before.closedBy !== null) take(this.#closed, before.closedBy, key);
    }
    if (!after) return;
    this.#rows.set(key, after);
    put(this.#opened, after.openedBy, key, after);
    if (after.closedBy === null) this.#open.set(key, after);
    else put(this.#closed, after.closedBy, key, after);
  }
}

function addAll(keys: Set<string>, more: Iterable<string> | undefined): void {
  for (const key of more ?? []) keys.add(key);
}

function put<Row>(index: Map<string, Map<string, Row>>, id: string, key: string, row: Row): void {
  const rows = index.get(id);
  if (rows) rows.set(key, row);
  else index.set(id, new Map([[key, row]]));
}

function take<Row>(index: Map<string, Map<string, Row>>, id: string, key: string): void {
  const rows = index.get(id);
  rows?.delete(key);
  if (rows?.size === 0) index.delete(id);
}

function sameRow<Row extends object>(a: Row, b: Row): boolean {
  for (const name of Object.keys(a) as (keyof Row)[]) if (!sameValue(a[name], b[name])) return false;
  return true;
}

/** Rows are flat: only lists within them are compared in depth. */
const sameValue = (one: unknown, other: unknown): boolean =>
  one === other ||
  (typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other));

type Fields = Readonly<Record<string, unknown>>;

function isEnd({ lasts }: View, before: ViewRow, after: ViewRow): boolean {
  if (!lasts || before.closedBy !== null || after.closedBy === null) return false;
  const { to, untilEnd } = lasts;
  const was = before as unknown as Fields;
  const is = after as unknown as Fields;
  if (is[to] === null) return false;
  for (const name of Object.keys(was)) {
    const unchanged = name in untilEnd ? was[name] === untilEnd[name] : sameValue(was[name], is[name]);
    if (!unchanged) return false;
  }
  return true;
}
