import { readFileSync } from 'node:fs';
import { dueStateAt, lateMinutesAt } from './due-state.js';

const page = readFileSync(new URL('../../../docs/definitions.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^\| (\S+Z) \| (upcoming|due|overdue|missed) \| (\d+) \|$/gm)];

/** The obligation of the page: warned of on March 8, due by the end of March 10, lapsing after 7 more days. */
const OBLIGATION = {
  warnAt: Date.parse('2026-03-08T00:00Z'),
  overdueFrom: Date.parse('2026-03-11T00:00Z'),
  lapsesAt: Date.parse('2026-03-18T00:00Z'),
  closedAt: null,
};

describe('how pressing an obligation is', () => {
  it('has examples on the page of definitions', () => expect(examples.length).toBeGreaterThan(5));

  it.each(examples.map(([, at = '', state = '', late = '']) => [at, state, Number(late)] as const))(
    'at %s it is %s by %d minutes, as the page of definitions says',
    (text, state, late) => {
      const at = Date.parse(text);
      expect([dueStateAt(OBLIGATION, at), lateMinutesAt(OBLIGATION, at)]).toEqual([state, late]);
    },
  );

  it('stays overdue where it never lapses', () =>
    expect(dueStateAt({ ...OBLIGATION, lapsesAt: null }, Date.parse('2036-01-01T00:00Z'))).toBe('overdue'));

  it('stays as late as it was when it was settled', () => {
    const met = { ...OBLIGATION, closedAt: Date.parse('2026-03-11T01:30Z') };
    const later = Date.parse('2026-06-01T00:00Z');
    expect([dueStateAt(met, later), lateMinutesAt(met, later)]).toEqual(['overdue', 90]);
  });
});
