import { clientIdOf } from '@throughline/care-path';
import { type RecordedEvent, START } from '@throughline/event-store';
import fc from 'fast-check';
import { RunningService } from '../running-service.fixture.js';

const HOUR_MS = 3_600_000;
const CLIENTS = 3;
const iso = (at: number) => new Date(at).toISOString();

/** Everything before the first event that was recorded later. */
function knownIn(log: readonly RecordedEvent[], instant: number): readonly RecordedEvent[] {
  const end = log.findIndex(({ recordedAt }) => recordedAt > instant);
  return end < 0 ? log : log.slice(0, end);
}

const movesIn = (events: readonly RecordedEvent[]): number =>
  events.filter(({ type }) => !/Registered|Assessment/.test(type)).length;

describe('what was known at an instant, where the time of the log goes back', () => {
  it('is the same in paths, lists and files, and as everything before the first later event', async () => {
    const acts = fc.array(fc.record({ client: fc.nat(CLIENTS - 1), hours: fc.integer({ min: -6, max: 6 }) }), {
      minLength: 4,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(acts, async (drawn) => {
        const service = await RunningService.start(undefined, { clusterTime: true });
        try {
          const clients: string[] = [];
          for (let client = 0; client < CLIENTS; client += 1) clients.push((await service.admitted()).clientId);
          for (const [turn, { client, hours }] of drawn.entries()) {
            service.clock.moveBy(hours * HOUR_MS);
            const change = { when: `2026-05-11T${10 + turn}:10-05:00`, level: turn % 2 === 0 ? '1' : '2.1' };
            await service.record(clients[client]!, 'level-changes', change);
          }
          const { events: log } = await service.log.readAll(START, { limit: 10_000, streamPrefix: 'carePath' });
          for (const instant of new Set(log.flatMap(({ recordedAt }) => [recordedAt - 1, recordedAt]))) {
            const known = knownIn(log, instant);
            const query = `knownAt=${iso(instant)}`;
            for (const clientId of clients) {
              const { body } = await service.get(`/v1/clients/${clientId}/path?${query}`);
              const own = known.filter(({ stream }) => clientIdOf(stream) === clientId);
              expect(body.revision).toBe(own.at(-1)?.revision ?? -1);
            }
            const { body } = await service.get(`/v1/transitions?limit=200&${query}`);
            expect(body.items).toHaveLength(movesIn(known));
            const { text } = await service.get(`/v1/transitions.csv?${query}`);
            expect(text.trim().split('\n').length - 1).toBe(movesIn(known));
          }
        } finally {
          await service.stop();
        }
      }),
      { numRuns: 5 },
    );
  }, 180_000);
});
