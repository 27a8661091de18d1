import { createHmac, randomUUID } from 'node:crypto';
import { MemoryEventLog, type NewEvent } from '@throughline/event-store';
import { IN_ONE_TURN } from './in-one-turn.js';
import { bulkLines, EVERYTHING, FullPages, planBulk, type Reading, reconcile, Replay } from './index.js';
import { SMALL_CACHES } from './replay-caches.js';

const ALL: Reading = { facilities: 'all', filter: EVERYTHING };
const WHOLE = { after: null, until: null };
/** Events of the largest command here: none is split. */
const COMMAND_MAX = 3;
const pause = () => Promise.resolve();

/** As it is: the text of a page, which nobody compressed. */
function beginPage() {
  const parts: string[] = [];
  return {
    add: async (lines: string) => parts.push(lines),
    end: async () => ({ bytes: parts.join(''), sha256: `${parts.join('').length}` }),
  };
}

/** Nothing was planned before. */
const packing = (give: () => Promise<unknown> = pause) => ({
  ...{ beginPage, pause: give },
  full: new FullPages(SMALL_CACHES.plannedPages),
});

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

const command = (facilityId: string, size: number): NewEvent[] =>
  Array.from({ length: size }, (_, index) => ({
    id: randomUUID(),
    type: index === 0 ? 'ClientRegistered' : 'Admitted',
    schemaVersion: 1,
    data: index === 0 ? JSON.stringify({ facilityId }) : '{}',
    meta: JSON.stringify({ facilityId, part: [index, size] }),
    private: '{}',
  }));

/** Counts the events that were looked at since others had their turn. */
class WatchedLog extends MemoryEventLog {
  readonly inOneTurn: number[] = [];
  #looked = 0;

  override async readAll(...terms: Parameters<MemoryEventLog['readAll']>): ReturnType<MemoryEventLog['readAll']> {
    const page = await super.readAll(...terms);
    this.#looked += page.events.length;
    return page;
  }

  readonly pause = async (): Promise<void> => {
    this.inOneTurn.push(this.#looked);
    this.#looked = 0;
  };
}

async function history(commands: number) {
  const log = new WatchedLog({ clock: { now: () => 1_700_000_000_000 } });
  for (let n = 0; n < commands; n++)
    await log.append(`carePath-${randomUUID()}`, 'none', command(n % 5 === 0 ? 'NORTH' : 'SOUTH', 1 + (n % 3)));
  const replay = new Replay(log, [(text) => createHmac('sha256', 'of this spec').update(text).digest('base64url')]);
  return { log, replay };
}

const idsOf = (lines: string) =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).id as string);

describe('the history in bulk', () => {
  it('and the live stream behind its bound hold each event once, in order', async () => {
    const { log, replay } = await history(2_600);
    const plan = await planBulk(replay, ALL, { after: null, until: null }, packing());
    expect(plan.pages.length).toBeGreaterThan(1);
    await log.append(`carePath-${randomUUID()}`, 'none', command('NORTH', 2));

    const taken: string[] = [];
    for (const page of plan.pages) {
      const lines = await textOf(bulkLines(replay, ALL, page, pause));
      expect([lines.length, idsOf(lines).length]).toEqual([page.bytes, page.events]);
      expect(JSON.parse(lines.trimEnd().split('\n').at(-1)!).endsCommand).toBe(true);
      taken.push(...idsOf(lines));
    }
    const live = await replay.page(ALL, { after: plan.bound, until: null }, 100);
    const { events } = await log.readAll('0' as never, { limit: 10_000 });
    expect([...taken, ...live.events.map(({ event }) => event.id)]).toEqual(events.map(({ id }) => id));
  });

  it('puts together what a filter leaves of a long log', async () => {
    const { replay } = await history(2_600);
    const north: Reading = { ...ALL, facilities: ['NORTH'] };
    const plan = await planBulk(replay, north, { after: null, until: null }, packing());
    expect(plan.pages.map(({ events }) => events)).toEqual([expect.any(Number)]);
    const [page] = plan.pages;
    expect(idsOf(await textOf(bulkLines(replay, north, page!, pause)))).toHaveLength(page!.events);
  });

  it.each<[string, (replay: Replay, reading: Reading, pause: () => Promise<void>) => Promise<unknown>]>([
    ['planned', (replay, reading, give) => planBulk(replay, reading, WHOLE, packing(give))],
    ['taken', (replay, reading, give) => textOf(bulkLines(replay, reading, WHOLE, give))],
    ['reconciled', (replay, reading, give) => reconcile(replay, { reading, from: null, to: null, pause: give })],
  ])('lets others have their turn every few events while it is %s, whatever the filter leaves', async (_what, read) => {
    for (const facilities of ['all', ['NORTH']] as const) {
      const { log, replay } = await history(1_000);
      await read(replay, { ...ALL, facilities }, log.pause);
      expect(log.inOneTurn.length).toBeGreaterThan(5);
      expect(Math.max(...log.inOneTurn)).toBeLessThanOrEqual(IN_ONE_TURN + COMMAND_MAX);
    }
  });

  it('of an empty history has no page, and a bound to go on from', async () => {
    const { log, replay } = await history(0);
    const plan = await planBulk(replay, ALL, { after: null, until: null }, packing());
    expect(plan.pages).toEqual([]);
    await log.append(`carePath-${randomUUID()}`, 'none', command('NORTH', 1));
    expect((await replay.page(ALL, { after: plan.bound, until: null }, 10)).events).toHaveLength(1);
  });
});
