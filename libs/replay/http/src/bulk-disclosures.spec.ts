import type { CallerContext } from '@throughline/access';
import type { Position } from '@throughline/event-store';
import { DISCLOSURE_NOTICE, Refusal, disclosureNotRecorded } from '@throughline/kernel';
import type { KitReply } from '@throughline/http-kit';
import { type Disclosure, EVERYTHING, type Reading, type Replay } from '@throughline/replay-application';
import { jest } from '@jest/globals';
import { BulkDisclosures } from './bulk-disclosures.js';
import { Disclosing } from './disclosing.js';

const at = (position: number) => `${position}`.padStart(4, '0') as Position;
const MINUTE_MS = 60_000;

/** What the ledger holds, and a reader who takes pages; each is sent with the notice of 42 CFR 2.32. */
function reader() {
  const rows: (Pick<Disclosure, 'what' | 'from' | 'to'> & { to: Position | null })[] = [];
  const ledger = {
    full: false,
    open(row: Disclosure) {
      if (ledger.full) throw new Refusal(disclosureNotRecorded);
      const kept = { what: row.what, from: row.from, to: row.to };
      rows.push(kept);
      return (to: Position) => void (kept.to = to);
    },
    list: () => [],
  };
  const disclosures = new BulkDisclosures(new Disclosing(ledger, { now: () => 0 }, {} as Replay));
  const caller = { principal: 'reader', roles: ['partner'], correlationId: 'c' } as unknown as CallerContext;
  const take = (
    from: number,
    to: number,
    other: { readonly purpose?: 'audit'; readonly facilities?: string[] } = {},
  ) => {
    const { purpose, facilities } = other;
    const headers: string[] = [];
    const reply = { header: (_: string, text: string) => headers.push(text) } as unknown as KitReply;
    const reading: Reading = { facilities: facilities ?? 'all', filter: EVERYTHING };
    disclosures.begin({ caller, terms: { ...(purpose && { purpose }) }, reading, from: at(from), to: at(to), reply });
    expect(headers).toEqual([DISCLOSURE_NOTICE]);
  };
  const ranges = () => rows.map(({ from, to }) => [Number(from), to === null ? null : Number(to)]);
  return { ledger, disclosures, take, ranges };
}

describe('pages of a plan in the ledger', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('have one row, which covers everything behind its beginning until it ends', () => {
    const { take, ranges } = reader();
    take(0, 10);
    take(10, 20);
    take(10, 20);
    expect(ranges()).toEqual([[0, null]]);
    jest.advanceTimersByTime(MINUTE_MS);
    expect(ranges()).toEqual([[0, 20]]);
  });

  it('have another row after a minute, so that the ledger says when they left', () => {
    const { take, ranges } = reader();
    take(0, 10);
    jest.advanceTimersByTime(MINUTE_MS - 1);
    take(10, 20);
    jest.advanceTimersByTime(1);
    take(20, 30);
    expect(ranges()).toEqual([
      [0, 20],
      [20, null],
    ]);
  });

  it('have another row when one lies before the beginning of theirs', () => {
    const { take, ranges } = reader();
    take(10, 20);
    take(0, 10);
    take(20, 30);
    expect(ranges()).toEqual([
      [10, 20],
      [0, null],
    ]);
  });

  it.each([
    ['for another purpose', { purpose: 'audit' as const }],
    ['by who sees other facilities meanwhile', { facilities: ['ROWAN'] }],
  ])('have another row when they are taken %s', (_, other) => {
    const { take, ranges } = reader();
    take(0, 10);
    take(10, 20, other);
    expect(ranges()).toEqual([
      [0, null],
      [10, null],
    ]);
  });

  it('are not sent without one, and the next one tries again', () => {
    const { ledger, take, ranges } = reader();
    ledger.full = true;
    expect(() => take(0, 10)).toThrow(Refusal);
    ledger.full = false;
    take(0, 10);
    expect(ranges()).toEqual([[0, null]]);
  });

  it('have rows that end when the service does', () => {
    const { disclosures, take, ranges } = reader();
    take(0, 10);
    disclosures.onModuleDestroy();
    expect(ranges()).toEqual([[0, 10]]);
  });
});
