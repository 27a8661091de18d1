import { createHmac, randomUUID } from 'node:crypto';
import { MemoryEventLog, type NewEvent } from '@throughline/event-store';
import { leafOf, Refusal } from '@throughline/kernel';
import { Replay, type ReplayFilter, type ReplayPage } from './index.js';
import { lineOf } from './replayed-event.js';

const ALL: ReplayFilter = { facilities: 'all', types: null };
const hmac = (bytes: Uint8Array) => createHmac('sha256', 'of this spec').update(bytes).digest();

/** One command at these facilities, an event each. */
const command = (...facilities: readonly (string | null)[]): NewEvent[] =>
  facilities.map((facilityId, index) => ({
    id: randomUUID(),
    type: index % 2 === 0 ? 'Admitted' : 'Discharged',
    schemaVersion: 1,
    data: '{"a":"ü","b":1}',
    meta: JSON.stringify({ facilityId, part: [index, facilities.length] }),
    private: '{"salt":"x","values":{"/meta/actor/id":"ada"}}',
  }));

async function replayOf(...commands: readonly (readonly NewEvent[])[]) {
  const log = new MemoryEventLog({ clock: { now: () => 1_700_000_000_000 } });
  for (const events of commands) await log.append(`carePath-${randomUUID()}`, 'none', events);
  return { log, replay: new Replay(log, hmac) };
}

async function everything(replay: Replay, filter: ReplayFilter, limit: number): Promise<readonly ReplayPage[]> {
  const pages: ReplayPage[] = [];
  for (let after: string | null = null, caughtUp = false; !caughtUp;) {
    const page: ReplayPage = await replay.page(after, filter, limit);
    pages.push(page);
    ({ next: after, caughtUp } = page);
  }
  return pages;
}
const idsIn = (pages: readonly ReplayPage[]) => pages.flatMap(({ events }) => events.map(({ event }) => event.id));
const codeOf = (request: Promise<unknown>) =>
  request.catch((error: unknown) => (error instanceof Refusal ? error.code : error));

describe('replaying the history', () => {
  it.each([1, 2, 3, 7, 100])('gives each event once and in order, with pages of %i', async (limit) => {
    const commands = [
      command('NORTH'),
      command('NORTH', 'NORTH', 'SOUTH'),
      command('SOUTH'),
      command('NORTH', 'NORTH'),
    ];
    const { replay } = await replayOf(...commands);
    expect(idsIn(await everything(replay, ALL, limit))).toEqual(commands.flat().map(({ id }) => id));
  });

  it('goes on from any event without a gap and without a repeat, at the end of its command', async () => {
    const commands = [command('NORTH'), command('NORTH', 'NORTH', 'NORTH'), command('NORTH')];
    const { replay } = await replayOf(...commands);
    const [{ events } = { events: [] }] = await everything(replay, ALL, 100);
    for (const [index, { cursor }] of events.entries()) {
      const behind = index === 0 ? 1 : index < 4 ? 4 : 5;
      expect(idsIn([await replay.page(cursor, ALL, 100)])).toEqual(
        commands
          .flat()
          .slice(behind)
          .map(({ id }) => id),
      );
    }
  });

  it('shows a reader the events of their facilities alone, and says where a command ends for them', async () => {
    const { replay } = await replayOf(command('NORTH', 'SOUTH', 'NORTH', 'SOUTH'), command(null), command('SOUTH'));
    const [page] = await everything(replay, { facilities: ['NORTH'], types: null }, 100);
    expect(page?.events.map(({ event, endsCommand }) => [JSON.parse(event.meta).facilityId, endsCommand])).toEqual([
      ['NORTH', false],
      ['NORTH', true],
    ]);
  });

  it('moves on when nothing passed the filter', async () => {
    const { replay } = await replayOf(command('SOUTH'), command('SOUTH'));
    const none = { facilities: ['NORTH'], types: null };
    const first = await replay.page(null, none, 1);
    expect([first.events, first.caughtUp]).toEqual([[], false]);
    expect(await replay.page(first.next, none, 1)).toMatchObject({ events: [], caughtUp: true });
  });

  it('follows: what is recorded later comes, once', async () => {
    const first = command('NORTH');
    const later = command('NORTH', 'NORTH');
    const { log, replay } = await replayOf(first);
    const stop = new AbortController();
    const seen: string[] = [];
    for await (const page of replay.follow(null, ALL, { limit: 10, signal: stop.signal })) {
      seen.push(...idsIn([page]));
      if (seen.length === 1) await log.append(`carePath-${randomUUID()}`, 'none', later);
      if (seen.length === 3) stop.abort();
    }
    expect(seen).toEqual([...first, ...later].map(({ id }) => id));
  });

  it('refuses a cursor that was given for another filter, was cut, or is of another log', async () => {
    const { replay } = await replayOf(command('NORTH'));
    const { next } = await replay.page(null, ALL, 10);
    expect(await codeOf(replay.page(next, { facilities: ['NORTH'], types: null }, 10))).toBe(
      'cursor-of-another-filter',
    );
    expect(await codeOf(replay.page(next.slice(0, -3), ALL, 10))).toBe('cursor-invalid');
    const { replay: other } = await replayOf(command('NORTH'));
    expect(await codeOf(other.page(next, ALL, 10))).toBe('history-rewound');
  });

  it('takes the same filter in another order for the same filter', async () => {
    const { replay } = await replayOf(command('NORTH'));
    const { next } = await replay.page(null, { facilities: ['NORTH', 'SOUTH'], types: ['Admitted', 'Discharged'] }, 10);
    const again = { facilities: ['SOUTH', 'NORTH'], types: ['Discharged', 'Admitted'] };
    expect((await replay.page(next, again, 10)).caughtUp).toBe(true);
  });
});

describe('an event on its line', () => {
  it('is JSON whose data and meta are the stored bytes, with all that its leaf needs', async () => {
    const [event] = command('NORTH') as [NewEvent];
    const { replay } = await replayOf([event]);
    const [replayed] = (await replay.page(null, ALL, 1)).events;
    const line = lineOf(replayed!);
    expect(line).toContain(`"data":${event.data},"meta":${event.meta},`);
    expect(line).not.toContain('\n');
    const { data, meta, privateSha256, leaf, cursor, endsCommand, ...rest } = JSON.parse(line);
    expect([data, meta.facilityId, cursor, endsCommand]).toEqual([{ a: 'ü', b: 1 }, 'NORTH', replayed?.cursor, true]);
    expect(leafOf({ ...rest, data: event.data, meta: event.meta, privateSha256 })).toBe(leaf);
  });

  it('holds nothing of the private part but its hash', async () => {
    const { replay } = await replayOf(command('NORTH'));
    expect(lineOf((await replay.page(null, ALL, 1)).events[0]!)).not.toMatch(/ada|salt/);
  });
});
