import { randomUUID } from 'node:crypto';
import { type LogIdentity, MemoryEventLog, type RecordedEvent, START } from '@throughline/event-store';
import { sha256 } from '@throughline/kernel';
import fc from 'fast-check';
import { EVERYTHING, FullPages, planBulk, type Reading, Replay } from './index.js';
import { history, hmac, pause, Provider } from './wandering-clients.fixture.js';

const ALL: Reading = { facilities: 'all', filter: EVERYTHING };
const PLENTY = { bytesMax: 1_000_000 };
const SIZES = { page: 3, turn: 2 };

/** Pages that were read, and packed: here a page is its text. */
let made = 0;
function beginPage() {
  made += 1;
  const parts: string[] = [];
  const text = () => parts.join('');
  return {
    add: async (lines: string) => parts.push(lines),
    end: async () => ({ bytes: text(), sha256: sha256(text()) }),
  };
}

interface Asked {
  readonly reading?: Reading;
  readonly after?: string | null;
  readonly until?: string | null;
}

const planned = (replay: Replay, full: FullPages, { reading = ALL, after = null, until = null }: Asked = {}) =>
  planBulk(replay, reading, { after, until }, { beginPage, pause, full, sizes: SIZES });
const afresh = (replay: Replay, asked: Asked = {}) => planned(replay, new FullPages(PLENTY), asked);

const registered = () => ({
  ...{ id: randomUUID(), type: 'ClientRegistered', schemaVersion: 1, private: '{}' },
  ...{ data: '{"facilityId":"north"}', meta: '{"facilityId":"north","part":[0,1]}' },
});

class CountedLog extends MemoryEventLog {
  read = 0;

  constructor(identity?: LogIdentity) {
    super({ clock: { now: () => 1_700_000_000_000 }, ...(identity && { identity }) });
  }

  async grow(clients: number): Promise<void> {
    for (let n = 0; n < clients; n += 1) await this.append(`carePath-${randomUUID()}`, 'none', [registered()]);
  }

  override async readAll(...terms: Parameters<MemoryEventLog['readAll']>): ReturnType<MemoryEventLog['readAll']> {
    const page = await super.readAll(...terms);
    this.read += page.events.length;
    return page;
  }
}

async function eventsOf(log: MemoryEventLog): Promise<readonly RecordedEvent[]> {
  return (await log.readAll(START, { limit: 10_000 })).events;
}

describe('full pages of a plan', () => {
  it('are not read again when the history is planned again after new events', async () => {
    const log = new CountedLog();
    const replay = new Replay(log, [hmac]);
    const full = new FullPages(PLENTY);
    await log.grow(100);
    const before = await planned(replay, full);
    expect(before.pages.length).toBeGreaterThan(10);
    await log.grow(1);

    log.read = 0;
    const again = await planned(replay, full);

    expect(log.read).toBeLessThanOrEqual(SIZES.page + SIZES.turn);
    expect(again.pages.slice(0, before.pages.length - 1)).toEqual(before.pages.slice(0, -1));
    expect(again).toEqual(await afresh(replay));
  });

  it('are good for who goes on from the end of one of them, and for an earlier bound', async () => {
    const log = new CountedLog();
    const replay = new Replay(log, [hmac]);
    const full = new FullPages(PLENTY);
    await log.grow(100);
    const { pages } = await planned(replay, full);
    const asked = { after: pages[4]!.until, until: pages[7]!.until };

    log.read = 0;
    const part = await planned(replay, full, asked);

    expect(log.read).toBeLessThanOrEqual(SIZES.turn);
    expect(part.pages).toEqual(pages.slice(5, 8));
    expect(part.bound).toBe(asked.until);
    expect(part).toEqual(await afresh(replay, asked));
  });

  it('make the plan that would be made without them, after any history, for any reader, within any memory', async () => {
    let remembered = 0;
    await fc.assert(
      fc.asyncProperty(
        history,
        fc.infiniteStream(fc.nat()),
        fc.constantFrom(0, 2_000, 100_000),
        async (told, chosen, bytesMax) => {
          const next = (count: number) => chosen.next().value % count;
          const provider = new Provider();
          const full = new FullPages({ bytesMax });
          const cursors = new Map<Reading, (string | null)[]>();
          for (const step of told) {
            await provider.tell(step);
            for (const reading of READINGS) {
              const seen = cursors.get(reading) ?? [null];
              cursors.set(reading, seen);
              const asked = { reading, after: next(2) === 0 ? null : seen[next(seen.length)]! };

              const before = made;
              const plan = await planned(provider.replay, full, asked);
              remembered += plan.pages.length - (made - before);

              expect(plan).toEqual(await afresh(provider.replay, asked));
              expect(await planned(provider.replay, full, { ...asked, until: plan.bound })).toEqual(plan);
              seen.push(...plan.pages.map(({ until }) => until));
            }
          }
        },
      ),
      { numRuns: 20 },
    );
    // Pages were remembered in some of these histories, or this has shown nothing.
    expect(remembered).toBeGreaterThan(20);
  });

  it('of a log are none of its fork, whose plan is that of a service without memory', async () => {
    const parent = new CountedLog();
    await parent.grow(60);
    const full = new FullPages(PLENTY);
    const { pages, bound } = await planned(new Replay(parent, [hmac]), full);
    const events = await eventsOf(parent);
    const position = events[39]!.position;
    const { logId } = await parent.identity();
    const fork = new CountedLog({ logId: randomUUID(), parent: { logId, position, parent: null } });
    for (const event of events.slice(0, 40)) await fork.append(event.stream, 'none', [event]);
    await fork.grow(30);
    const replay = new Replay(fork, [hmac]);

    const plan = await planned(replay, full);

    expect(plan).toEqual(await afresh(replay));
    expect(plan.pages[0]!.sha256).not.toBe(pages[0]!.sha256);
    expect(await planned(replay, full, { after: pages[2]!.until })).toEqual(
      await afresh(replay, { after: pages[2]!.until }),
    );
    await expect(planned(replay, full, { after: bound })).rejects.toMatchObject({ code: 'history-rewound' });
  });

  it('are forgotten once one of them comes to something else', async () => {
    const log = new CountedLog();
    const replay = new Replay(log, [hmac]);
    const full = new FullPages(PLENTY);
    await log.grow(30);
    const { pages } = await planned(replay, full);
    const [first, second] = pages;
    const position = (await replay.stretchOf(ALL, { after: first!.until, until: second!.until })).to;

    full.compare(first!.until, { position, sha256: second!.sha256 });
    expect(full.behind(first!.until, position)).toMatchObject({ sha256: second!.sha256 });

    full.compare(first!.until, { position, sha256: 'another' });
    expect(full.behind(first!.until, position)).toBeUndefined();
    log.read = 0;
    expect((await planned(replay, full)).pages).toEqual(pages);
    expect(log.read).toBeGreaterThanOrEqual(30);
  });
});

const READINGS: readonly Reading[] = [
  ALL,
  { facilities: ['south'], filter: EVERYTHING },
  { facilities: ['west', 'south'], filter: EVERYTHING },
  { facilities: 'all', filter: { ...EVERYTHING, types: ['Admitted', 'ClientRegistered'] } },
  { facilities: ['south'], filter: { ...EVERYTHING, recordedTo: 1_700_000_000_001 } },
];
