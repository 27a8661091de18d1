import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from '../acceptance/black-box/http.ts';
import { provideLog } from '../acceptance/black-box/log-server.ts';
import { Running } from '../acceptance/black-box/running.ts';
import { freshDataDirectory, throughline } from '../acceptance/black-box/throughline-process.ts';
import { type Opened, opened, residentMb, takeKilobyte } from './slow-readers.ts';

/** `npm run test:faults` sets it: then each of these comes in its long form. */
const LONG = Number(process.env['THROUGHLINE_KILLS'] ?? 0) > 100;
const STREAMS = LONG ? 5_000 : 60;
const CLIENTS = LONG ? '500' : '60';
const SLOW_READERS = LONG ? 64 : 8;
const SLOW_SECONDS = LONG ? 60 : 5;
const ASKED = LONG ? 2_000 : 20;
const ASKING = LONG ? 16 : 3;
const LIMIT_MS = LONG ? 1_800_000 : 300_000;
const OPEN_OF_A_TOKEN = 8;
const HEAP_MB = 256;
/** What the readers of this spec may add to the memory of the service: a few pages each, and what the runtime takes for itself. */
const GROWTH_MB_MAX = 160;

/** A token that asks without end waits for itself: on a busy machine longer than this client does. */
const LATE = 0;
function unlessLate(error: Error): { readonly status: number } {
  if (error.message !== 'No answer came in time.') throw error;
  return { status: LATE };
}

describe('readers who take much, or nothing', () => {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
  let running: Running;

  beforeAll(async () => {
    const data = freshDataDirectory();
    await provideLog(data);
    await throughline(data, 'demo', '--clients', CLIENTS);
    running = await Running.start({ data, nodeFlags: [`--max-old-space-size=${HEAP_MB}`] });
  }, LIMIT_MS);
  afterAll(async () => {
    agent.destroy();
    await running?.end();
  });

  const partner = (name: string): Caller => running.as('partner', 'all', name);
  async function openedBy({ headers }: Caller, accept: string, take: boolean): Promise<Opened> {
    const one = await opened(agent, running, { path: '/v1/events', headers: { ...headers, accept } });
    if (take) one.answer?.resume();
    return one;
  }
  async function whileLess(read: () => Promise<boolean>): Promise<void> {
    for (let n = 0; n < 600 && (await read()); n++) await pause(100);
  }
  const register = () => running.as('director').post('/v1/clients', { facilityId: 'DAL', anonymous: true });

  it(
    `are refused beyond their places, with ${STREAMS} idle streams, and keep nobody from recording`,
    async () => {
      const before = residentMb(running);
      const open: Opened[] = [];
      for (let n = 0; n < STREAMS; n += 50)
        open.push(
          ...(await Promise.all(
            Array.from({ length: Math.min(50, STREAMS - n) }, (_, index) =>
              openedBy(partner(`idle-${Math.floor((n + index) / (2 * OPEN_OF_A_TOKEN))}`), 'text/event-stream', true),
            ),
          )),
        );
      const of = (status: number) => open.filter((one) => one.status === status).length;
      expect((await register()).status).toBe(201);
      expect(of(200)).toBeGreaterThan(0);
      expect(of(429)).toBeGreaterThanOrEqual(Math.floor(STREAMS / (2 * OPEN_OF_A_TOKEN)) * OPEN_OF_A_TOKEN - of(0));
      // What is not answered at all met the limit of sockets.
      expect(of(200) + of(429) + of(0)).toBe(STREAMS);
      const grown = residentMb(running) - before;
      process.stderr.write(
        `${STREAMS} idle streams: ${of(200)} open, ${of(429)} refused, ${of(0)} not connected, ${grown.toFixed(0)} MB more.\n`,
      );
      expect(grown).toBeLessThan(GROWTH_MB_MAX);
      for (const { answer } of open) answer?.destroy();
      let last = 429;
      await whileLess(async () => {
        const { status, answer } = await openedBy(partner('idle-0'), 'text/event-stream', true);
        answer?.destroy();
        last = status;
        return status !== 200;
      });
      expect(last).toBe(200);
    },
    LIMIT_MS,
  );

  it(
    `who take a kilobyte a second cost bounded memory, with a heap of ${HEAP_MB} MB`,
    async () => {
      const whole = (await running.http.ask({ method: 'GET', path: '/v1/events', headers: partner('whole').headers }))
        .text;
      expect(whole.length).toBeGreaterThan(0);
      const before = residentMb(running);
      const slow = await Promise.all(
        Array.from({ length: SLOW_READERS }, (_, n) =>
          openedBy(partner(`slow-${Math.floor(n / OPEN_OF_A_TOKEN)}`), 'application/x-ndjson', false),
        ),
      );
      expect(slow.map(({ status }) => status)).toEqual(slow.map(() => 200));
      let taken = 0;
      for (let second = 0; second < SLOW_SECONDS; second++) {
        for (const reader of slow) taken += takeKilobyte(reader).length;
        expect((await register()).status).toBe(201);
        await pause(1_000);
      }
      const grown = residentMb(running) - before;
      process.stderr.write(`${SLOW_READERS} slow readers took ${taken} bytes; ${grown.toFixed(0)} MB more.\n`);
      expect(taken).toBeGreaterThan(0);
      expect(grown).toBeLessThan(GROWTH_MB_MAX);
      expect(running.process.running).toBe(true);
      for (const { answer } of slow) answer?.destroy();
    },
    LIMIT_MS,
  );

  it(
    'leave the others their time: what a token that asks without end adds is said',
    async () => {
      const p99 = async (): Promise<number> => {
        const times: number[] = [];
        for (let n = 0; n < ASKED; n++) {
          const began = performance.now();
          expect((await running.as('director').get('/v1/census')).status).toBe(200);
          times.push(performance.now() - began);
        }
        return times.toSorted((one, other) => one - other)[Math.floor(0.99 * (times.length - 1))] ?? 0;
      };
      await p99();
      const alone = await p99();
      let isOver = false;
      const statuses = new Map<number, number>();
      const greedy = partner('greedy');
      const asking = Array.from({ length: ASKING }, async (_, n) => {
        while (!isOver) {
          const asked = n % 2 === 0 ? greedy.get('/v1/events?limit=1000') : greedy.post('/v1/reconcile', {});
          const { status } = await asked.catch(unlessLate);
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          if (status === 429) await pause(50);
        }
      });
      const beside = await p99();
      isOver = true;
      await Promise.all(asking);
      process.stderr.write(
        `Another token: p99 ${alone.toFixed(1)} ms alone, ${beside.toFixed(1)} ms beside one that asks without end (${JSON.stringify([...statuses])}).\n`,
      );
      expect([...statuses.keys()].every((status) => [LATE, 200, 429].includes(status))).toBe(true);
    },
    LIMIT_MS,
  );
});
