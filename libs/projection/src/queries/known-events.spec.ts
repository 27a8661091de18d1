import { MemoryEventLog, type Position, type RecordedEvent, START } from '@throughline/event-store';
import { canonicalJson, deterministicId } from '@throughline/kernel';
import fc from 'fast-check';
import { KnownEvents } from './known-events.js';

const isOfClient = ({ stream }: RecordedEvent) => stream.startsWith('carePath-');

/** One event a stream, each recorded at a time of its own, as on a cluster. */
async function recorded(
  drawn: readonly { readonly client: boolean; readonly at: number }[],
  clusterTime: boolean,
): Promise<{ log: MemoryEventLog; events: readonly RecordedEvent[] }> {
  let now = 0;
  const log = new MemoryEventLog({ clock: { now: () => now }, clusterTime });
  for (const [index, { client, at }] of drawn.entries()) {
    now = at;
    const parts = { data: '{}', meta: canonicalJson({}), private: canonicalJson({}) };
    const id = deterministicId('known-events', String(index));
    await log.append(`${client ? 'carePath-' : 'facility-'}${id}`, 'none', [
      { id, type: 'Admitted', schemaVersion: 1, ...parts },
    ]);
  }
  return { log, events: (await log.readAll(START, { limit: 100 })).events };
}

/** Marks as views keep them: the newest time of the clients' events, as far as they have followed the log. */
function viewsOf(events: readonly RecordedEvent[]) {
  const marks: { position: Position; recordedAt: number }[] = [];
  for (const { position, recordedAt } of events.filter(isOfClient))
    marks.push({ position, recordedAt: Math.max(recordedAt, marks.at(-1)?.recordedAt ?? recordedAt) });
  const last = marks.at(-1);
  return {
    reachedBy: async (instant: number) => ({
      position: marks.findLast(({ recordedAt }) => recordedAt <= instant)?.position ?? START,
      followed: { position: last?.position ?? START, recordedAt: last?.recordedAt ?? null },
    }),
  };
}

const known = (events: readonly RecordedEvent[], isKnown: (event: RecordedEvent) => boolean) => {
  const end = events.findIndex((event) => !isKnown(event));
  return end < 0 ? events : events.slice(0, end);
};

describe('which events were known at an instant', () => {
  const drawing = fc.record({
    drawn: fc.array(fc.record({ client: fc.boolean(), at: fc.nat(9) }), { maxLength: 12 }),
    followed: fc.nat(12),
    instant: fc.nat(9),
  });

  it('are those before the first later one of the same kind, and before the first later one of any client', () =>
    fc.assert(
      fc.asyncProperty(drawing, async ({ drawn, followed, instant }) => {
        const { log, events } = await recorded(drawn, true);
        const isKnown = await new KnownEvents(log, viewsOf(events.slice(0, followed))).by(instant);
        const untilLater = known(events, (event) => !isOfClient(event) || event.recordedAt <= instant);
        const clients = events.filter(isOfClient);
        expect(known(clients, isKnown)).toEqual(untilLater.filter(isOfClient));
        const others = events.filter((event) => !isOfClient(event));
        const before = others.filter((event) => untilLater.includes(event));
        expect(known(others, isKnown)).toEqual(known(before, ({ recordedAt }) => recordedAt <= instant));
      }),
    ));

  it('are told by their own times, without a question to the views, where these never fall', async () => {
    const { log, events } = await recorded(
      [
        { client: true, at: 5 },
        { client: false, at: 7 },
      ],
      false,
    );
    const views = { reachedBy: () => Promise.reject(new Error('asked')) };
    const isKnown = await new KnownEvents(log, views).by(6);
    expect(events.map(isKnown)).toEqual([true, false]);
  });
});
