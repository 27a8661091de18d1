import { pathPage, type PathPageQuery } from './path-page.js';
import { admission, assessment, Chronicle, discharge, on, place } from './scenario/index.js';

const NEWEST: PathPageQuery = { at: null, from: null, before: null, entryIds: null, until: null, limit: 2 };
const instant = (when: string) => () => on(when).at;

let chronicle: Chronicle;
let entryIds: readonly string[];
beforeEach(() => {
  chronicle = new Chronicle({ now: '2026-04-01T10:00' });
  const stay = chronicle.id('stay');
  entryIds = [
    chronicle.enter(admission('2026-03-01T09:00', stay, place('2.1'))),
    chronicle.enter(assessment('2026-03-02T09:00')),
    chronicle.enter(assessment('2026-03-02T09:00')),
    chronicle.enter(assessment('2026-03-04T09:00')),
    chronicle.enter(discharge('2026-03-20T15:00', stay)),
  ];
});
const shown = ({ indexes }: { indexes: readonly number[] }) =>
  indexes.map((index) => chronicle.path.entries[index]?.body.entryId);

describe('a page of a path', () => {
  it.each([1, 2, 3])('begins with the newest entries, and the pages hold every entry once: %i on each', (limit) => {
    const pages = [];
    let until: PathPageQuery['until'] = null;
    do {
      const page = pathPage(chronicle.path, { ...NEWEST, until, limit });
      pages.unshift(...shown(page));
      until = page.next;
    } while (until);
    expect(pages).toEqual(entryIds);
  });

  it('goes on where it was although newer entries came meanwhile', () => {
    const first = pathPage(chronicle.path, NEWEST);
    chronicle.enter(assessment('2026-03-25T09:00'));
    const second = pathPage(chronicle.path, { ...NEWEST, until: first.next });
    expect([...shown(second), ...shown(first)]).toEqual(entryIds.slice(1));
  });

  it('keeps to a half-open range, and says how many entries it holds', () => {
    const range = { from: instant('2026-03-02T09:00'), before: instant('2026-03-04T09:00') };
    const page = pathPage(chronicle.path, { ...NEWEST, ...range, limit: 1 });
    expect([shown(page), page.total, page.next === null]).toEqual([[entryIds[2]], 2, false]);
  });

  it('holds the entries that are named, and nothing after the instant asked for', () => {
    const named = { ...NEWEST, entryIds: [entryIds[0] ?? '', entryIds[4] ?? ''] };
    expect(shown(pathPage(chronicle.path, named))).toEqual(named.entryIds);
    const page = pathPage(chronicle.path, { ...named, at: instant('2026-03-10T00:00') });
    expect([shown(page), page.total, page.end, page.next]).toEqual([[entryIds[0]], 1, 4, null]);
  });
});
