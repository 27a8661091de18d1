/** A seeded source of chance: the same seed and the same questions give the same answers, on every machine. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(private readonly seed: string) {
    [this.#a, this.#b, this.#c] = hashed(seed);
    for (let turn = 0; turn < 12; turn += 1) this.next();
  }

  /** A source of its own for one purpose: drawing from it leaves every other one as it is. */
  fork(purpose: string): Random {
    return new Random(`${this.seed}\u001f${purpose}`);
  }

  /** At least 0, below 1. Small fast counter generator (sfc32) by Chris Doty-Humphrey, in the public domain. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    this.#c |= 0;
    return (sum >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.whole(0, items.length - 1)] as Item;
  }

  /** One of the items, each as likely as its weight says. */
  weighted<Item>(items: readonly (readonly [item: Item, weight: number])[]): Item {
    let left = this.next() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    return (items.at(-1) as readonly [Item, number])[0];
  }

  /** So many different items, in the order of the list. */
  some<Item>(items: readonly Item[], count: number): readonly Item[] {
    const drawn = items.map((item, index) => ({ item, index, lot: this.next() })).sort((a, b) => a.lot - b.lot);
    return drawn
      .slice(0, count)
      .sort((a, b) => a.index - b.index)
      .map(({ item }) => item);
  }

  /** A version 4 UUID. */
  uuid(): string {
    const digits = Array.from({ length: 32 }, () => this.whole(0, 15).toString(16));
    digits[12] = '4';
    digits[16] = this.pick(['8', '9', 'a', 'b']);
    const part = (from: number, to: number) => digits.slice(from, to).join('');
    return [part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32)].join('-');
  }
}

/** Three 32-bit words of a text (FNV-1a with three offsets), to start the generator from. */
function hashed(text: string): [number, number, number] {
  const word = (offset: number): number => {
    let hash = offset;
    for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x0100_0193);
    return hash | 0;
  };
  return [word(0x811c_9dc5), word(0x1234_5679), word(0x0bad_c0de)];
}
