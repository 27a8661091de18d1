import { createHmac, randomUUID } from 'node:crypto';
import type { CallerContext } from '@throughline/access';
import { type LogPage, MemoryEventLog } from '@throughline/event-store';
import { EVERYTHING, type Reading, Replay, type ReplayCaches } from '@throughline/replay-application';
import { BulkPages } from './bulk-pages.js';
import { OpenStreams } from './open-streams.js';
import { LongReads } from './quota/long-reads.js';
import { PagesInLine } from './quota/pages-in-line.js';
import { Turns } from './quota/turns.js';

const READING: Reading = { facilities: 'all', filter: EVERYTHING };
const WHOLE = { from: null, to: null };
const CALLER = { principal: 'ada' } as CallerContext;
const FULL = 2_000;
const TERMS = { bytesMax: 4_194_304 };
const CACHES: ReplayCaches = {
  ...{ standings: TERMS, numberedStandings: TERMS, livePages: TERMS },
  ...{ bulkPages: TERMS, plannedPages: TERMS },
};

const hmac = (text: string) => createHmac('sha256', 'of this spec').update(text).digest('base64url');

/** Its first row may be damaged, and mended. */
class DamagedLog extends MemoryEventLog {
  isDamaged = false;

  override async readAll(...terms: Parameters<MemoryEventLog['readAll']>): Promise<LogPage> {
    const page = await super.readAll(...terms);
    const events = page.events.map((event) =>
      event.revision === 0 && this.isDamaged ? { ...event, data: '{' } : event,
    );
    return { ...page, events };
  }
}

describe('pages of a plan', () => {
  const log = new DamagedLog({ clock: { now: () => 1_700_000_000_000 } });
  let pages: BulkPages;
  beforeAll(async () => {
    const stream = `carePath-${randomUUID()}`;
    for (let n = 0; n < FULL + 300; n++) await log.append(stream, n === 0 ? 'none' : n - 1, [registered()]);
  });
  beforeEach(() => {
    log.isDamaged = false;
    const turns = new Turns();
    const reads = new LongReads(new OpenStreams(), turns, new PagesInLine(turns));
    pages = new BulkPages(new Replay(log, [hmac]), reads, CACHES);
  });
  const planned = async () => (await pages.plan(READING, WHOLE, CALLER)).pages;
  const taken = async ({ after, until, sha256 }: Awaited<ReturnType<typeof planned>>[number]) =>
    (await pages.page(READING, { after, until, sha256 }, CALLER)).page.sha256;

  it.each([
    ['damaged', true],
    ['mended', false],
  ])('are planned anew once a row of one was %s: the reader then gets what was planned', async (_how, isDamaged) => {
    log.isDamaged = !isDamaged;
    const [before] = await planned();
    log.isDamaged = isDamaged;

    const [remembered] = await planned();
    const found = await taken(remembered!);

    expect([remembered, found === before!.sha256]).toEqual([before, false]);
    const [anew] = await planned();
    expect([anew!.sha256, await taken(anew!)]).toEqual([found, found]);
  });

  it('are made anew where one that is kept does not have the hash that is asked for', async () => {
    const [first] = await planned();
    expect(await taken(first!)).toBe(first!.sha256);
    log.isDamaged = true;

    expect(await taken(first!)).toBe(first!.sha256);
    expect(await taken({ ...first!, sha256: 'another' })).not.toBe(first!.sha256);
  });
});

const registered = () => ({
  ...{ id: randomUUID(), type: 'ClientRegistered', schemaVersion: 1, private: '{}' },
  ...{ data: '{"facilityId":"NORTH"}', meta: '{"facilityId":"NORTH","part":[0,1]}' },
});
