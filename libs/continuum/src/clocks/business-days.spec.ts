import { readFileSync } from 'node:fs';
import { Calendar } from '../document/calendars.js';
import { loadPacks } from '../loading/load-packs.js';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { businessDaysOf } from './business-days.js';

const packs = await loadPacks(join(fileURLToPath(import.meta.url), '../../../../../packs'));
const federal = packs.find(({ ref }) => ref.id === 'asam-3e-adult')?.document.calendars[0] as Calendar;
const calendar = (more: object) =>
  businessDaysOf(Calendar.parse({ code: 'site', name: 'Site', source: 'OWN', status: 'own-choice', ...more }));

/** The days of a year that are neither a weekend nor a business day. */
function keptIn(year: number): readonly string[] {
  const days = businessDaysOf(federal);
  const kept: string[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const date = new Date(at);
    const day = date.toISOString().slice(0, 10);
    if (date.getUTCDay() % 6 !== 0 && days.counted(day, 0) !== day) kept.push(day);
  }
  return kept;
}

describe('the federal holidays of the United States', () => {
  it.each([
    // As the Office of Personnel Management publishes them.
    [
      2025,
      ['2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04', '2025-09-01', '2025-10-13'],
      ['2025-11-11', '2025-11-27', '2025-12-25'],
    ],
    [
      2026,
      ['2026-01-01', '2026-01-19', '2026-02-16', '2026-05-25', '2026-06-19', '2026-07-03', '2026-09-07', '2026-10-12'],
      ['2026-11-11', '2026-11-26', '2026-12-25'],
    ],
    [
      2027,
      ['2027-01-01', '2027-01-18', '2027-02-15', '2027-05-31', '2027-06-18', '2027-07-05', '2027-09-06', '2027-10-11'],
      // New Year's Day of 2028 is a Saturday, and is kept in 2027.
      ['2027-11-11', '2027-11-25', '2027-12-24', '2027-12-31'],
    ],
  ])('are kept in %i on their observed days', (year, first, last) => expect(keptIn(year)).toEqual([...first, ...last]));

  it('have no Juneteenth before 2021', () => expect(keptIn(2020)).not.toContain('2020-06-19'));
});

const page = readFileSync(new URL('../../../../docs/definitions.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^\| (\d{4}-\d\d-\d\d) \| (\d+) \| (\d{4}-\d\d-\d\d) \|$/gm)];

describe('business days', () => {
  const days = businessDaysOf(federal);

  it('have examples on the page of definitions', () => expect(examples.length).toBeGreaterThan(5));
  it.each(examples.map(([, from = '', count = '', to = '']) => [from, Number(count), to] as const))(
    'from %s, %d of them, end on %s, as the page of definitions says',
    (from, count, to) => expect(days.counted(from, count)).toBe(to),
  );
  it.each([
    ['the next day in the week', '2026-03-03', 1, '2026-03-04'],
    ['over a weekend', '2026-03-06', 1, '2026-03-09'],
    ['from a weekend', '2026-03-07', 1, '2026-03-09'],
    ['over an observed holiday and its weekend', '2026-07-02', 1, '2026-07-06'],
    ['over the end of a year', '2027-12-30', 1, '2028-01-03'],
    ['back', '2026-07-06', -1, '2026-07-02'],
    ['none, from a business day', '2026-03-03', 0, '2026-03-03'],
    ['none, from a holiday', '2026-07-03', 0, '2026-07-06'],
  ])('are counted %s', (_what, from, count, to) => expect(days.counted(from, count)).toBe(to));

  it('can have another weekend, single days, and holidays kept on the day itself', () => {
    const site = calendar({
      weekend: ['fri'],
      dates: [{ on: '2026-03-04', name: 'Closed' }],
      holidays: [{ name: 'Founding day', month: 3, day: 7 }],
    });
    expect([site.counted('2026-03-03', 1), site.counted('2026-03-05', 1)]).toEqual(['2026-03-05', '2026-03-08']);
  });

  it('come to an end even when a calendar leaves none', () => {
    const never = calendar({
      weekend: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri'],
      dates: Array.from({ length: 300 }, (_, week) => ({
        on: new Date(Date.UTC(2026, 0, 3 + 7 * week)).toISOString().slice(0, 10),
        name: 'Closed',
      })),
    });
    expect(never.counted('2026-01-01', 1)).toMatch(/^2028-/);
  });
});
