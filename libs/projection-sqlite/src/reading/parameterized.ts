import type { Value } from '@throughline/projection';
import type { Parameters } from '../view-reader.js';

/** Collects the values of a statement under names of its own, so that equal questions make equal statements. */
export class Parameterized {
  readonly #values: Record<string, string | number | null> = {};
  readonly #prefix: string;
  #count = 0;

  constructor(prefix = 'value') {
    this.#prefix = prefix;
  }

  get values(): Parameters {
    return this.#values;
  }

  named(name: string, value: string | number): string {
    this.#values[name] = value;
    return `:${name}`;
  }

  value(value: Value): string {
    const name = `${this.#prefix}${(this.#count += 1)}`;
    this.#values[name] = typeof value === 'boolean' ? Number(value) : value;
    return `:${name}`;
  }

  /** A list of any length is one parameter. */
  list(values: readonly Value[]): string {
    const stored = values.map((value) => (typeof value === 'boolean' ? Number(value) : value));
    return `(SELECT value FROM json_each(${this.value(JSON.stringify(stored))}))`;
  }
}
