import { randomInt, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PLACEMENT_COLUMNS, type PlacementRow } from '@throughline/views';
import { foldPlacements } from '@throughline/replay-client';
import type { Caller } from '../acceptance/black-box/http.ts';
import { isLogFile, provideLog } from '../acceptance/black-box/log-server.ts';
import { Running } from '../acceptance/black-box/running.ts';
import { freshDataDirectory, removeDataDirectory, throughline } from '../acceptance/black-box/throughline-process.ts';
import { compared, eventsIn, Partner, type Whereabouts } from './partner.ts';

/** A thousand in `npm run test:faults`. */
const KILLS = Number(process.env['THROUGHLINE_KILLS'] ?? 20);
const KILL_AFTER_MS_MAX = 500;
/** A copy that grows faster only makes each kill take longer. */
const STAY_EVERY_MS = 60;
const ANSWER_MS_MAX = 10_000;
/** A few events; at first, while much of the history is lacking, a part that takes several pages. */
const FEW_BYTES_MAX = 10_000;
const MANY_BYTES_MAX = 4_000_000;
const BEGINNING_KILLS = 10;
const RESTART_EVERY = KILLS > 100 ? 20 : 10;
const CLIENTS = KILLS > 100 ? '500' : '40';
const LIMIT_MS = 180_000 + KILLS * 10_000;
const IS_RESTORED = isLogFile('the tools of the server restore it.');

/** At any time after the copy was opened, or in the middle of writing to it. */
const pointOf = (kill: number) =>
  kill % 2 === 0
    ? { afterMs: randomInt(KILL_AFTER_MS_MAX), bytes: 0 }
    : { afterMs: randomInt(20), bytes: randomInt(1, kill < BEGINNING_KILLS ? MANY_BYTES_MAX : FEW_BYTES_MAX) };

/** A front desk that goes on whatever becomes of the service: clients are admitted, moved, discharged, and voided. */
class Desk {
  #director: Whereabouts | null = null;
  #stopped = false;
  readonly #working: Promise<void>;
  recorded = 0;

  constructor() {
    this.#working = this.#work();
  }

  at(director: Whereabouts | null): void {
    this.#director = director;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#working;
  }

  async #work(): Promise<void> {
    for (let count = 0; !this.#stopped; count += 1) {
      await pause(STAY_EVERY_MS);
      await this.#stay(count).catch(() => undefined);
    }
  }

  async #stay(count: number): Promise<void> {
    const when = () => new Date().toISOString();
    const { clientId } = await this.#record<{ clientId: string }>('', { facilityId: 'DAL', anonymous: true });
    const stay = { facilityId: 'DAL', level: '2.1', when: when(), reason: 'clinical-judgment' };
    const admitted = await this.#record<{ entryId: string; events: { id: string }[] }>(`/${clientId}/admissions`, stay);
    if (count % 3 !== 0) return;
    const replaces = admitted.events[0]?.id;
    await this.#record(`/${clientId}/entries/${admitted.entryId}/voids`, { replaces, reason: 'did-not-happen' });
  }

  async #record<Body>(route: string, fields: object): Promise<Body> {
    if (!this.#director) throw new Error('The service is away.');
    const { url, token } = this.#director;
    const response = await fetch(`${url}/v1/clients${route}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
      },
      body: JSON.stringify(fields),
      signal: AbortSignal.timeout(ANSWER_MS_MAX),
    });
    if (!response.ok) throw new Error(await response.text());
    const body = (await response.json()) as Body;
    this.recorded += 1;
    return body;
  }
}

describe(`a partner who uses the client library, killed ${KILLS} times`, () => {
  const folders = [freshDataDirectory(), freshDataDirectory()] as const;
  const partner = new Partner(join(folders[0], '..', 'events.ndjson'));
  const desk = new Desk();
  let running: Running;

  async function start(data: string): Promise<void> {
    running = await Running.start({ data });
    desk.at({ url: running.http.url, token: running.as('director').token });
  }

  async function stop(signal: NodeJS.Signals): Promise<void> {
    desk.at(null);
    running.http.close();
    await running.process.end(signal);
  }

  const whereabouts = (): Whereabouts => ({ url: running.http.url, token: running.as('partner').token });

  /** The newest records are lost with it, which the partner holds already. */
  async function restoreOlder(backup: string, keys: string): Promise<void> {
    await partner.toTheEnd(whereabouts());
    await stop('SIGTERM');
    await throughline(folders[1], 'restore', backup, '--keys', keys);
    await start(folders[1]);
  }

  beforeAll(async () => {
    await provideLog(folders[0]);
    await throughline(folders[0], 'demo', '--clients', CLIENTS);
    await start(folders[0]);
  }, LIMIT_MS);
  afterAll(async () => {
    await desk.stop();
    await running?.end();
    removeDataDirectory(folders[0]);
  });

  it(
    'holds what a fresh read and the API answer, after restarts and a restore: 0 lost, 0 doubled, 0 out of order',
    async () => {
      const [data] = folders;
      const keys = join(data, '..', 'keys');
      let backup = '';
      let killsOfWriters = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        if (IS_RESTORED && kill === Math.floor(KILLS / 3)) {
          const made = await throughline(data, 'backup', join(data, '..', 'backups'), '--keys', keys, '--json');
          backup = (JSON.parse(made) as { folder: string }).folder;
        }
        if (IS_RESTORED && kill === Math.floor((2 * KILLS) / 3)) await restoreOlder(backup, keys);
        else if (kill % RESTART_EVERY === RESTART_EVERY - 1) {
          const { data: current } = running.process;
          await stop('SIGKILL');
          await start(current);
        }
        if (await partner.followUntilKilled(whereabouts(), pointOf(kill))) killsOfWriters += 1;
        if (kill % 50 === 49)
          process.stderr.write(`${kill + 1} kills, ${killsOfWriters} of writers, ${partner.text.length} bytes held.\n`);
      }
      await desk.stop();
      await partner.toTheEnd(whereabouts());

      const reader = running.as('partner');
      const headers = { ...reader.headers, Accept: 'application/x-ndjson' };
      const fresh = eventsIn((await running.http.ask({ method: 'GET', path: '/v1/events', headers })).text);
      const placements = await placementsOfApi(reader);
      const copy = eventsIn(partner.text);
      process.stderr.write(
        `${KILLS} kills, ${killsOfWriters} of writers: ${copy.length} events held, ${desk.recorded} commands written meanwhile.\n`,
      );
      expect(compared(copy, fresh)).toEqual({ lost: 0, doubled: 0, strange: 0, outOfOrder: 0, different: 0 });
      expect(desk.recorded).toBeGreaterThan(KILLS);
      // A copy that was never written to between two kills would show nothing.
      expect(killsOfWriters).toBeGreaterThan(0.4 * KILLS);
      expect(await placementsOfCopy()).toEqual(placements);
    },
    LIMIT_MS,
  );

  async function placementsOfCopy(): Promise<readonly string[]> {
    async function* lines() {
      yield* partner.text.trimEnd().split('\n');
    }
    const { rows, incomplete } = (await foldPlacements(lines())).all();
    expect(incomplete).toEqual([]);
    return rows.map((row) => described(row.clientId, row)).toSorted();
  }
});

async function placementsOfApi(reader: Caller): Promise<readonly string[]> {
  const lines = (await reader.get('/v1/snapshots/placements')).text.trimEnd().split('\n');
  return lines
    .map((line) => JSON.parse(line) as Record<string, unknown> & { readonly snapshot?: string })
    .filter(({ snapshot }) => snapshot === undefined)
    .map((row) => described(String(row['clientId']), row))
    .toSorted();
}

/** An answer says instants as ISO times; a row of the fold has UTC ms. */
function described(clientId: string, row: PlacementRow | Readonly<Record<string, unknown>>): string {
  const cells = Object.entries(PLACEMENT_COLUMNS).map(([name, { kind }]) => {
    const value = (row as Record<string, unknown>)[name];
    return kind === 'instant' && typeof value === 'string' ? Date.parse(value) : value;
  });
  return JSON.stringify([clientId, ...cells]);
}
