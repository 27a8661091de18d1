import type { Entry, Path } from '@throughline/care-path';
import { entryWantedFor, isAsWanted, isOfKind, type RecordName } from './entry-wanted.js';
import type { Beside, CaseStep } from './case-plan.js';
import type { EntryWanted } from './entry-wanted.js';
import type { Placed } from './follow-case.js';
import { effectiveOf, type RowItem } from './items.js';

/** A row's entry as it is to stand, and the entry that it changes, if any. */
interface Wanted {
  readonly item: RowItem;
  readonly record: RecordName;
  readonly wanted: EntryWanted;
  readonly placementId: string | null;
  readonly opens: boolean;
  readonly target: Entry | null;
}

export interface Steps {
  readonly steps: readonly CaseStep[];
  readonly alreadyThere: number;
  readonly unchanged: number;
}

type Voiding = Extract<CaseStep, { do: 'void' }>;

/** The edits that make the path say what the rows say: voidings first, then everything else in the order of the path. */
export function stepsOf(
  placed: readonly Placed[],
  path: Path,
  voided: { readonly gone: readonly Entry[]; readonly canceled: readonly Voiding[] },
): Steps {
  const wanted = placed.map((one) => wantedOf(one, path));
  const targets = new Set(wanted.map((one) => one?.target ?? null));
  const readAnew = placed.flatMap(({ item }) =>
    item.kind === 'row' && item.matched && !targets.has(item.matched) ? item.matched : [],
  );
  const voids: Voiding[] = [
    ...voided.canceled,
    ...voided.gone.filter((entry) => !targets.has(entry)).map((target) => taking(target, 'row-gone')),
    ...readAnew.map((target) => taking(target, 'read-anew')),
  ];
  const { steps, alreadyThere } = new StepList(voids).all(placed, wanted);
  const unchanged = placed.filter(({ outcome }) => outcome?.kind === 'unchanged').length;
  return { steps, alreadyThere, unchanged };
}

const taking = (target: Entry, because: Voiding['because']): Voiding => ({
  do: 'void',
  target,
  recordId: null,
  line: null,
  because,
});

function wantedOf({ item, outcome }: Placed, path: Path): Wanted | null {
  if (item.kind === 'entry' || outcome?.kind !== 'entry') return null;
  const { record, placementId, opens } = outcome;
  const target = opens
    ? openerOf(placementId, record, path)
    : item.matched && isOfKind(record, item.matched)
      ? item.matched
      : null;
  return { item, record, placementId, opens, target, wanted: entryWantedFor(item.dated, record, placementId) };
}

/** The entry that opened a placement, where it is of the kind that the row now is. */
function openerOf(placementId: string | null, record: RecordName, path: Path): Entry | null {
  const opener = path.entries.find(
    (entry) =>
      entry.active &&
      isOfKind(record, entry) &&
      'placementId' in entry.body &&
      entry.body.placementId === placementId &&
      (entry.body.kind === 'Admitted' || entry.body.kind === 'AftercareStarted'),
  );
  return opener?.recording.origin.kind === 'import' ? opener : null;
}

class StepList {
  readonly #steps: CaseStep[];
  readonly #refs = new Map<Placed, Beside>();
  /** Stays that rows open, by the name they have among the rows. */
  readonly #opened = new Map<string, number>();
  #alreadyThere = 0;

  constructor(voids: readonly Voiding[]) {
    this.#steps = [...voids];
  }

  all(placed: readonly Placed[], wanted: readonly (Wanted | null)[]) {
    for (const [index, one] of placed.entries()) {
      const there = activeEntry(one, wanted[index] ?? null);
      if (there) this.#refs.set(one, { entryId: there.body.entryId });
    }
    for (const index of inOrderOfRecording(placed, wanted)) this.#add(placed, index, wanted[index] ?? null);
    return { steps: this.#steps, alreadyThere: this.#alreadyThere };
  }

  #add(placed: readonly Placed[], index: number, wanted: Wanted | null): void {
    const one = placed[index] as Placed;
    if (!wanted) return;
    if (this.#refs.has(one)) return void (this.#alreadyThere += 1);
    const { item, record, target, opens, placementId } = wanted;
    const step = this.#steps.length;
    if (opens && !target) this.#opened.set(placementId as string, step);
    const of = {
      line: item.dated.row.line,
      recordId: item.recordId,
      wanted: this.#withStay(wanted.wanted),
      effective: item.dated.effective,
      record,
      ...this.#beside(placed, index),
    };
    this.#steps.push(target ? { do: 'correct', target, ...of } : { do: 'record', ...of });
    this.#refs.set(one, target ? { entryId: target.body.entryId } : { step });
  }

  #withStay({ command, request }: EntryWanted): EntryWanted {
    const step = this.#opened.get(String(request['placementId']));
    return step === undefined
      ? { command, request }
      : { command, request: { ...request, placementId: `step:${step}` } };
  }

  /** What an entry stands directly beside, where its time alone does not say where it stands. */
  #beside(placed: readonly Placed[], index: number): Pick<Extract<CaseStep, { do: 'record' }>, 'after' | 'before'> {
    const { item } = placed[index] as Placed;
    const { precision, localDate, at } = effectiveOf(item);
    const isBeside = ({ item: other }: Placed): boolean => {
      const time = effectiveOf(other);
      return precision === 'day' ? time.localDate === localDate : time.precision === 'minute' && time.at === at;
    };
    const near = (from: readonly Placed[]): Beside | undefined =>
      from
        .filter(isBeside)
        .map((one) => this.#refs.get(one))
        .find((ref) => ref !== undefined);
    const after = near(placed.slice(0, index).toReversed());
    const following = placed.slice(index + 1);
    if (precision === 'day' && isEndingItem(item) && !following.some(isBeside)) return NOTHING;
    if (after) return { after, before: null };
    const before = near(following);
    return before ? { after: null, before } : NOTHING;
  }
}

const NOTHING = { after: null, before: null };

/** The entry that says already what an item says. */
function activeEntry({ item }: Placed, wanted: Wanted | null): Entry | null {
  if (item.kind === 'entry') return item.entry;
  return wanted?.target && isAsWanted(wanted.target, wanted.wanted) ? wanted.target : null;
}

const isEndingItem = (item: Placed['item']): boolean =>
  item.kind === 'row' && (item.dated.act.record === 'discharge' || item.dated.act.record === 'aftercare-end');

/**
 * The order of the path, but an ending known by its day that comes first of its day is recorded behind what follows it
 * on that day: by itself it would stand at the end of the day.
 */
function inOrderOfRecording(placed: readonly Placed[], wanted: readonly (Wanted | null)[]): readonly number[] {
  const order = placed.map((_, index) => index);
  for (let index = 0; index + 1 < placed.length; index += 1) {
    const [one, next] = [placed[index] as Placed, placed[index + 1] as Placed];
    if (!wanted[index] || !wanted[index + 1] || !isEndingItem(one.item)) continue;
    const { precision, localDate } = effectiveOf(one.item);
    const first = index === 0 || effectiveOf((placed[index - 1] as Placed).item).localDate !== localDate;
    if (precision === 'day' && first && effectiveOf(next.item).localDate === localDate)
      [order[index], order[index + 1]] = [order[index + 1] as number, order[index] as number];
  }
  return order;
}
