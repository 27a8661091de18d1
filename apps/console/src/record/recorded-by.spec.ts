import type { PathEntry } from '../api/types';
import { formFor } from './forms';
import { RECORDED_BY } from './recorded-by';

describe('the form that records a kind of entry', () => {
  // The compiler asks for a line for each kind that the API names.
  it.each(Object.keys(RECORDED_BY) as PathEntry['kind'][])('is there for %s', (kind) => {
    expect(formFor(kind)).toBeDefined();
  });
});
