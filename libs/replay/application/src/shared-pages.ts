import { BoundedCache, type CacheTerms } from '@throughline/kernel';

/** Pages that many live readers ask for at the same place: the first one reads, the others get the same. */
export class SharedPages<Page extends object> {
  readonly #made: BoundedCache<Page>;
  readonly #making = new Map<string, Promise<Page>>();

  constructor(
    cache: CacheTerms,
    private readonly bytesOf: (page: Page) => number,
  ) {
    this.#made = new BoundedCache(cache);
  }

  /** `key` says all that the page depends on. */
  async of(key: string, make: () => Promise<Page>): Promise<Page> {
    return this.#made.get(key) ?? this.#making.get(key) ?? this.#make(key, make);
  }

  #make(key: string, make: () => Promise<Page>): Promise<Page> {
    const making = make()
      .then((page) => {
        this.#made.keep(key, page, this.bytesOf(page));
        return page;
      })
      .finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }
}
