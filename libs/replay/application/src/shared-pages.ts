const KEPT_MAX = 16;

/** Pages that many live readers ask for at the same place: the first one reads, the others get the same. */
export class SharedPages<Page> {
  readonly #made = new Map<string, Promise<Page>>();

  /** `key` says all that the page depends on. */
  async of(key: string, make: () => Promise<Page>): Promise<Page> {
    const known = this.#made.get(key);
    if (known) return known;
    const making = make();
    this.#made.set(key, making);
    for (const oldest of this.#made.keys()) {
      if (this.#made.size <= KEPT_MAX) break;
      this.#made.delete(oldest);
    }
    try {
      return await making;
    } catch (error) {
      this.#made.delete(key);
      throw error;
    }
  }
}
