import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Recorded } from '../acceptance/black-box/answers.ts';
import { provideLog } from '../acceptance/black-box/log-server.ts';
import { Running } from '../acceptance/black-box/running.ts';
import { freshDataDirectory, throughline } from '../acceptance/black-box/throughline-process.ts';

/** `npm run test:faults` sets it: then this comes in its long form. */
const LONG = Number(process.env['THROUGHLINE_KILLS'] ?? 0) > 100;
const CLIENTS = LONG ? '500' : '60';
const REBUILDS = LONG ? 20 : 2;
const LIMIT_MS = 120_000 + REBUILDS * 60_000;

interface Standing {
  readonly state: string;
  readonly position: string | null;
  readonly rebuild: object | null;
}
interface Mark {
  readonly count: number;
  readonly incomplete: number;
  readonly head: { readonly position: string };
}

/** What one reader saw, one answer after the other. */
class Reader {
  readonly #positions: string[] = [];
  answers = 0;
  older = 0;

  saw(position: string): void {
    this.answers += 1;
    if (position < (this.#positions.at(-1) ?? '')) this.older += 1;
    this.#positions.push(position);
  }
}

describe('views that are rebuilt while people record', () => {
  let running: Running;
  let recorded = 0;
  let isOver = false;

  beforeAll(async () => {
    const data = freshDataDirectory();
    await provideLog(data);
    await throughline(data, 'demo', '--clients', CLIENTS);
    running = await Running.start({ data });
  }, LIMIT_MS);
  afterAll(() => running?.end());

  async function record(): Promise<void> {
    const director = running.as('director');
    while (!isOver) {
      const { body } = await director.post<Recorded>('/v1/clients', { facilityId: 'DAL', anonymous: true });
      const stay = { facilityId: 'DAL', level: '2.1', when: new Date().toISOString(), reason: 'clinical-judgment' };
      const { status } = await director.post(`/v1/clients/${body.clientId}/admissions`, stay);
      expect(status).toBe(201);
      recorded += 1;
      await pause(20);
    }
  }

  async function readCensus(reader: Reader): Promise<void> {
    while (!isOver) {
      const { status, body } = await running
        .as('director')
        .get<{ freshness: { watermark: { position: string } } }>('/v1/census');
      expect(status).toBe(200);
      reader.saw(body.freshness.watermark.position);
    }
  }

  async function snapshot(): Promise<Mark> {
    const { status, text } = await running.as('partner').get('/v1/snapshots/placements');
    expect(status).toBe(200);
    const lines = text.trimEnd().split('\n');
    const mark = JSON.parse(lines.at(-1) ?? '') as Mark;
    expect([lines.length - 1, mark.incomplete]).toEqual([mark.count, 0]);
    return mark;
  }
  async function readSnapshots(reader: Reader): Promise<void> {
    while (!isOver) {
      reader.saw((await snapshot()).head.position);
      await pause(10);
    }
  }
  const standing = async () => (await running.as('operator').get<Standing>('/v1/views')).body;

  it(
    `are never older than before, refuse no question, and are exported whole, ${REBUILDS} times`,
    async () => {
      const readers = [new Reader(), new Reader()] as const;
      const working = [record(), readCensus(readers[0]), readSnapshots(readers[1])];
      try {
        for (let round = 0; round < REBUILDS; round += 1) {
          const before = await snapshot();
          const asked = readers.map(({ answers }) => answers);
          expect((await running.as('operator').post('/v1/views/rebuilds', {})).status).toBe(200);
          const file = join(running.process.data, '..', `${randomUUID()}.csv`);
          const exported = throughline(running.process.data, 'export', 'placements', '--to', file, '--json');
          let wasSeen = false;
          for (let now = await standing(); !wasSeen || now.rebuild !== null; now = await standing()) {
            wasSeen ||= now.rebuild !== null;
            await pause(5);
          }
          const { rows } = JSON.parse(await exported) as { rows: number };
          const after = await snapshot();
          expect(rows).toBeGreaterThanOrEqual(before.count);
          expect(rows).toBeLessThanOrEqual(after.count);
          // Both readers were answered meanwhile.
          for (const [index, { answers }] of readers.entries()) expect(answers).toBeGreaterThan(asked[index]!);
        }
      } finally {
        isOver = true;
        await Promise.all(working);
      }
      expect(readers.map(({ older }) => older)).toEqual([0, 0]);
      expect(recorded).toBeGreaterThan(0);
      process.stderr.write(
        `${REBUILDS} rebuilds: ${recorded} clients admitted, ${readers.map(({ answers }) => answers).join(' and ')} answers meanwhile, none older than the one before.\n`,
      );
    },
    LIMIT_MS,
  );
});
