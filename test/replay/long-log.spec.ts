import { Agent } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { isLogFile } from '../acceptance/black-box/log-server.ts';
import { Running } from '../acceptance/black-box/running.ts';
import { freshDataDirectory, throughline } from '../acceptance/black-box/throughline-process.ts';
import { addEvents } from './long-history.ts';
import { type Opened, opened, residentMb, takeKilobyte } from './slow-readers.ts';

/** `npm run test:faults` sets it: then this comes in its long form. */
const LONG = Number(process.env['THROUGHLINE_KILLS'] ?? 0) > 100;
const EVENTS = LONG ? 5_000_000 : 10_000;
const SECONDS = LONG ? 240 : 5;
/** Of each kind: a token may have eight streams open. */
const READERS = LONG ? 8 : 2;
const LIMIT_MS = LONG ? 7_200_000 : 300_000;
const HEAP_MB = 256;
/** What all readers of this spec may add to the memory of the service, whatever lies behind them. */
const GROWTH_MB_MAX = 160;
/** The log is filled as a file. */
const describeWithFile = isLogFile('it would be filled event by event.') ? describe : describe.skip;

interface Plan {
  readonly count: number;
  readonly pages: readonly { readonly href: string }[];
}

describeWithFile(`a log of ${EVENTS} events, with a heap of ${HEAP_MB} MB`, () => {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
  let running: Running;

  beforeAll(async () => {
    const data = freshDataDirectory();
    await throughline(data, 'demo', '--clients', '5');
    await addEvents(data, EVENTS);
    // Nobody put these clients into the vault.
    await throughline(data, 'mend', '--accept', 'vault-older');
    const nodeFlags = [`--max-old-space-size=${HEAP_MB}`];
    running = await Running.start({ data, nodeFlags, readyWithinMs: LIMIT_MS });
  }, LIMIT_MS);
  afterAll(async () => {
    agent.destroy();
    await running?.end();
  });

  const asked = (name: string, path: string, more: Readonly<Record<string, string>> = {}) =>
    opened(agent, running, { path, headers: { ...running.as('partner', 'all', name).headers, ...more } });
  const ofKind = (open: () => Promise<Opened>) => Promise.all(Array.from({ length: READERS }, open));
  async function plan(): Promise<Plan & { readonly seconds: number }> {
    const began = performance.now();
    const { headers } = running.as('partner', 'all', 'planner');
    const { status, answer } = await opened(agent, running, { path: '/v1/replay/plan', headers, body: {} });
    expect(status).toBe(200);
    return { ...(JSON.parse(await text(answer!)) as Plan), seconds: (performance.now() - began) / 1_000 };
  }

  it(
    'costs readers of a kilobyte a second no more memory than a short one: lines, a live stream, and pages of a plan',
    async () => {
      const before = residentMb(running);
      let peak = before;
      const watch = setInterval(() => (peak = Math.max(peak, residentMb(running))), 250);
      const lines = await ofKind(() => asked('lines', '/v1/events', { Accept: 'application/x-ndjson' }));
      const live = await ofKind(() => asked('live', '/v1/events', { Accept: 'text/event-stream' }));
      const first = await plan();
      const again = await plan();
      expect(first.count).toBeGreaterThan(EVENTS);
      expect(again.pages.slice(0, -1)).toEqual(first.pages.slice(0, -1));
      let page = 0;
      const pages = await ofKind(() => asked('pages', first.pages[page++ % first.pages.length]!.href));
      const readers = [...lines, ...live, ...pages];
      expect(readers.map(({ status }) => status)).toEqual(readers.map(() => 200));

      let taken = 0;
      for (let second = 0; second < SECONDS; second += 1) {
        for (const reader of readers) taken += takeKilobyte(reader).length;
        await pause(1_000);
      }

      clearInterval(watch);
      process.stderr.write(
        `${first.count} events: planned in ${first.seconds.toFixed(1)} s, again in ${again.seconds.toFixed(1)} s. ${readers.length} slow readers took ${taken} bytes; at most ${(peak - before).toFixed(0)} MB more than ${before.toFixed(0)} MB.\n`,
      );
      expect(taken).toBeGreaterThan(readers.length * 1_024);
      expect(peak - before).toBeLessThan(GROWTH_MB_MAX);
      expect(running.process.running).toBe(true);
      for (const { answer } of readers) answer?.destroy();
    },
    LIMIT_MS,
  );
});
