import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type RecordedEvent, START } from '@throughline/event-store';
import { openSqliteEventLog } from '@throughline/event-store-sqlite';
import { TOPICS } from '@throughline/publication';
import { Running } from '../acceptance/black-box/running.ts';
import { freshDataDirectory } from '../acceptance/black-box/throughline-process.ts';
import { compacted, readAtLeast, readCommitted } from '../services/kcat.ts';
import { type Kafka, startKafka } from '../services/kafka.ts';
import { describeWith, KAFKA_PROGRAMS } from '../services/lacking.ts';
import { outOfOrder } from './out-of-order.ts';

/** The long program kills it 200 times over some 20,000 events. */
const LONG = process.env['THROUGHLINE_FAULT_CYCLES'] !== undefined;
const LIMIT_MS = LONG ? 60 * 60_000 : 5 * 60_000;
const KILLS = LONG ? 200 : 5;
const CLIENTS = LONG ? '650' : '40';
const ALIVE_MS = 2_500;

const root = join(import.meta.dirname, '..', '..');
const program = [
  '--disable-warning=ExperimentalWarning',
  '--disable-warning=TimeoutNegativeWarning',
  join(root, 'apps', 'cli', 'dist', 'main.js'),
];

describeWith([...KAFKA_PROGRAMS, 'kcat'], `a publisher that is killed ${KILLS} times while events are written`, () => {
  const data = freshDataDirectory();
  let kafka: Kafka;
  let events: readonly RecordedEvent[];
  let failed = true;

  beforeAll(async () => {
    kafka = await startKafka({ brokers: 3 });
    const writing = command(['demo', '--clients', CLIENTS, '--data', data]);
    const written = once(writing, 'exit');
    for (let kills = 0; kills < KILLS; kills += 1) await publishUntilKilled(kills);
    expect(await written).toEqual([0, null]);
    expect(await publishTheRest()).toEqual({ status: 0, fault: '' });
    events = await allEvents();
  }, LIMIT_MS);
  afterAll(() => kafka?.stop({ failed }), LIMIT_MS);

  const command = (words: readonly string[], stdio: StdioOptions = 'ignore'): ChildProcess =>
    spawn(join(root, 'node_modules', '.bin', 'node'), [...program, ...words], {
      cwd: root,
      env: { ...process.env, THROUGHLINE_KAFKA_BROKERS: kafka.bootstrap },
      stdio,
    });

  /** What it said counts when it failed: its progress is said there too. */
  async function publishTheRest(): Promise<{ status: number | null; fault: string }> {
    const child = command(['publish', '--once', '--data', data], ['ignore', 'ignore', 'pipe']);
    let output = '';
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const [status] = (await once(child, 'close')) as [number | null];
    return { status, fault: status === 0 ? '' : output };
  }

  /** At a different moment each time: while it starts, takes over, reads the checkpoint, sends or commits. */
  async function publishUntilKilled(kills: number): Promise<void> {
    const child = command(['publish', '--data', data]);
    const ended = once(child, 'exit');
    await delay(ALIVE_MS * (0.4 + ((kills * 7) % 10) / 5));
    child.kill('SIGKILL');
    await ended;
  }

  const allEvents = async (): Promise<readonly RecordedEvent[]> => {
    const log = await openSqliteEventLog({ file: join(data, 'log.db'), readonly: true });
    const found: RecordedEvent[] = [];
    for (let after = START, atHead = false; !atHead;) {
      const page = await log.readAll(after, { limit: 10_000, streamPrefix: 'carePath-' });
      found.push(...page.events);
      ({ next: after, atHead } = page);
    }
    await log.close();
    return found;
  };

  it(
    'brings each event to a foreign reader once, in order per client',
    async () => {
      const rows = await readAtLeast(kafka, TOPICS.events.name, events.length);
      expect(rows).toHaveLength(events.length);
      expect(new Set(rows.map(({ headers }) => headers['ce_id'])).size).toBe(events.length);
      expect(outOfOrder(rows)).toEqual([]);
      const checkpoint = JSON.parse(readCommitted(kafka, TOPICS.checkpoint.name).at(-1)?.value ?? '') as object;
      expect(checkpoint).toMatchObject({ events: events.length });
    },
    LIMIT_MS,
  );

  it(
    'leaves tables that say what the API answers',
    async () => {
      const running = await Running.start({ data });
      try {
        expect(await movesOfApi(running)).toEqual(movesOfTopic(kafka));
        expect(await censusOfApi(running)).toEqual(censusOfTopic(kafka));
      } finally {
        await running.end();
      }
      failed = false;
    },
    LIMIT_MS,
  );
});

interface MoveAnswer {
  readonly entryId: string;
  readonly move: string;
  readonly conformance: string | null;
  readonly decision: string | null;
  readonly voided: boolean;
}

const described = ({ entryId, move, conformance, decision }: MoveAnswer) =>
  `${entryId} ${move} ${conformance} ${decision}`;

async function movesOfApi(running: Running): Promise<readonly string[]> {
  const moves: string[] = [];
  for (let path = '/v1/transitions?limit=500'; path !== '';) {
    const { body } = await running.as('director').get<{ items: MoveAnswer[]; next: string | null }>(path);
    moves.push(...body.items.filter(({ voided, decision }) => !voided && decision !== null).map(described));
    path = body.next === null ? '' : `/v1/transitions?limit=500&cursor=${encodeURIComponent(body.next)}`;
  }
  return moves.toSorted();
}

const movesOfTopic = (kafka: Kafka): readonly string[] =>
  [...compacted(readCommitted(kafka, TOPICS.moves.name)).values()]
    .map(({ value }) => described(JSON.parse(value ?? '') as MoveAnswer))
    .toSorted();

interface CensusGroup {
  readonly facilityId: string;
  readonly programId: string | null;
  readonly level: string;
  readonly census: number;
}

async function censusOfApi(running: Running): Promise<readonly string[]> {
  const { body } = await running.as('director').get<{ groups: CensusGroup[] }>('/v1/census');
  return body.groups
    .filter(({ census }) => census > 0)
    .map(({ facilityId, programId, level, census }) => `${facilityId} ${programId} ${level} ${census}`)
    .toSorted();
}

interface Current {
  readonly placements: readonly {
    readonly facilityId: string;
    readonly programId: string | null;
    readonly level: { readonly code: string };
    readonly status: string;
  }[];
}

function censusOfTopic(kafka: Kafka): readonly string[] {
  const counts = new Map<string, number>();
  for (const { value } of compacted(readCommitted(kafka, TOPICS.levelOfCare.name)).values()) {
    for (const { facilityId, programId, level, status } of (JSON.parse(value ?? '') as Current).placements) {
      if (status !== 'present' && status !== 'on-leave') continue;
      const group = `${facilityId} ${programId} ${level.code}`;
      counts.set(group, (counts.get(group) ?? 0) + 1);
    }
  }
  return [...counts].map(([group, count]) => `${group} ${count}`).toSorted();
}
