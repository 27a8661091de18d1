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
    async open(row: Disclosure) {
      if (ledger.full) throw new Refusal(disclosureNotRecorded);
      const kept = { what: row.what, from: row.from, to: row.to };
      rows.push(kept);
      return (to: Position) => void (kept.to = to);
    },
    list: async () => [],
  };
  const disclosures = new BulkDisclosures(new Disclosing(ledger, { now: () => 0 }, {} as Replay));
  const caller = { principal: 'reader', roles: ['partner'], correlationId: 'c' } as unknown as CallerContext;
  const take = async (
    from: number,
    to: number,
    other: { readonly purpose?: 'audit'; readonly facilities?: string[] } = {},
  ) => {
    const { purpose, facilities } = other;
    const headers: string[] = [];
    const reply = { header: (_: string, text: string) => headers.push(text) } as unknown as KitReply;
    const reading: Reading = { facilities: facilities ?? 'all', filter: EVERYTHING };
    await disclosures.begin({
      caller,
      terms: { ...(purpose && { purpose }) },
      reading,
      from: at(from),
      to: at(to),
      reply,
    });
    expect(headers).toEqual([DISCLOSURE_NOTICE]);
  };
  const ranges = () => rows.map(({ from, to }) => [Number(from), to === null ? null : Number(to)]);
  return { ledger, disclosures, take, ranges };
}

describe('pages of a plan in the ledger', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('have one row, which covers everything behind its beginning until it ends', async () => {
    const { take, ranges } = reader();
    await take(0, 10);
    await take(10, 20);
    await take(10, 20);
    expect(ranges()).toEqual([[0, null]]);
    await jest.advanceTimersByTimeAsync(MINUTE_MS);
    expect(ranges()).toEqual([[0, 20]]);
  });

  it('have another row after a minute, so that the ledger says when they left', async () => {
    const { take, ranges } = reader();
    await take(0, 10);
    await jest.advanceTimersByTimeAsync(MINUTE_MS - 1);
    await take(10, 20);
    await jest.advanceTimersByTimeAsync(1);
    await take(20, 30);
    expect(ranges()).toEqual([
      [0, 20],
      [20, null],
    ]);
  });

  it('have another row when one lies before the beginning of theirs', async () => {
    const { take, ranges } = reader();
    await take(10, 20);
    await take(0, 10);
    await take(20, 30);
    expect(ranges()).toEqual([
      [10, 20],
      [0, null],
    ]);
  });

  it.each([
    ['for another purpose', { purpose: 'audit' as const }],
    ['by who sees other facilities meanwhile', { facilities: ['ROWAN'] }],
  ])('have another row when they are taken %s', async (_, other) => {
    const { take, ranges } = reader();
    await take(0, 10);
    await take(10, 20, other);
    expect(ranges()).toEqual([
      [0, null],
      [10, null],
    ]);
  });

  it('are not sent without one, and the next one tries again', async () => {
    const { ledger, take, ranges } = reader();
    ledger.full = true;
    await expect(take(0, 10)).rejects.toBeInstanceOf(Refusal);
    ledger.full = false;
    await take(0, 10);
    expect(ranges()).toEqual([[0, null]]);
  });

  it('wait for the row of the first one where they are taken at once, and are all refused without it', async () => {
    const { ledger, take, ranges } = reader();
    ledger.full = true;
    const refused = await Promise.allSettled([take(0, 10), take(10, 20)]);
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    ledger.full = false;
    await Promise.all([take(0, 10), take(10, 20)]);
    expect(ranges()).toEqual([[0, null]]);
  });

  it('have rows that end when the service does', async () => {
    const { disclosures, take, ranges } = reader();
    await take(0, 10);
    await disclosures.onModuleDestroy();
    expect(ranges()).toEqual([[0, 10]]);
  });
});
