import { pageOfCodes } from './page-of-codes.js';

const items = ['A', 'B', 'C'].map((code) => ({ code }));

describe('a page of what is in order of code', () => {
  it('goes on behind the last code of the page before, whatever was added meanwhile', () => {
    const first = pageOfCodes(items, { limit: 2 });
    const more = [...items, { code: 'AA' }].sort((a, b) => (a.code < b.code ? -1 : 1));
    const second = pageOfCodes(more, { limit: 2, cursor: first.next ?? '' });
    expect([first.items, second]).toEqual([[{ code: 'A' }, { code: 'B' }], { items: [{ code: 'C' }], next: null }]);
  });
});
