/** A binary heap: whatever has the smallest time comes out first; equal times in the order of `tie`. */
export class EarliestFirst<Item extends { readonly at: number; readonly tie: number }> {
  readonly #items: Item[] = [];

  get size(): number {
    return this.#items.length;
  }

  add(item: Item): void {
    const items = this.#items;
    let index = items.push(item) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!comesBefore(items[index] as Item, items[parent] as Item)) return;
      this.#swap(index, parent);
      index = parent;
    }
  }

  take(): Item | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (first === undefined || last === undefined || items.length === 0) return first;
    items[0] = last;
    for (let index = 0; ;) {
      const smallest = this.#smallestFrom(index);
      if (smallest === index) return first;
      this.#swap(index, smallest);
      index = smallest;
    }
  }

  /** The index of the smallest among an item and its two children. */
  #smallestFrom(index: number): number {
    let smallest = index;
    for (const child of [2 * index + 1, 2 * index + 2]) {
      if (child < this.#items.length && comesBefore(this.#items[child] as Item, this.#items[smallest] as Item))
        smallest = child;
    }
    return smallest;
  }

  #swap(a: number, b: number): void {
    const items = this.#items;
    [items[a], items[b]] = [items[b] as Item, items[a] as Item];
  }
}

const comesBefore = (
  a: { readonly at: number; readonly tie: number },
  b: { readonly at: number; readonly tie: number },
): boolean => a.at < b.at || (a.at === b.at && a.tie < b.tie);
