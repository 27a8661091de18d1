import { CarePaths } from '@throughline/care-path-application';
import { carePathStream } from '@throughline/care-path';
import { createTransactor, type NewEvent } from '@throughline/event-store';
import { generateLongPath } from '../histories/long-path.ts';
import { answering } from '../measuring/answering.ts';
import { median, percentile } from '../measuring/statistics.ts';
import { HOUR_MS } from '../provider/moments.ts';
import { FACILITY, openProvider, providerPack, TENANT, type WriteSide } from '../provider/provider.ts';
import { admitClients, requestOf, beginOf, levelAfter, stepDecision } from '../provider/stepping-clients.ts';

export interface LongPathTask {
  readonly directory: string;
  readonly entries: number;
  readonly commands: number;
  /** Commands right after a start, on streams that nobody has folded yet. */
  readonly coldCommands: number;
}

interface Latencies {
  readonly shortUs: number;
  readonly longUs: number;
}

export interface LongPathAnswer {
  readonly warm: Latencies & { readonly shortP99Us: number; readonly longP99Us: number };
  readonly cold: Latencies;
}

const SHORT_CLIENTS = 100;
const APPENDED_AT_ONCE = 100;

interface Taking {
  readonly side: WriteSide;
  readonly short: readonly Stepping[];
  readonly long: Stepping;
  writerOf(): CarePaths;
}

async function takeBoth(
  commands: number,
  { short, long, writerOf }: Taking,
): Promise<{ short: number[]; long: number[] }> {
  const took = { short: [] as number[], long: [] as number[] };
  const warmUp = Math.floor(commands / 5);
  for (let command = 0; command < warmUp + commands; command += 1) {
    const ofShort = await short[command % short.length]!.step(writerOf());
    const ofLong = await long.step(writerOf());
    if (command < warmUp) continue;
    took.short.push(ofShort);
    took.long.push(ofLong);
  }
  return took;
}

const mediansOf = ({
  short,
  long,
}: {
  readonly short: readonly number[];
  readonly long: readonly number[];
}): Latencies => ({ shortUs: median(short), longUs: median(long) });

/** Events that the decisions made, under the name of a client whom the vault knows. */
async function recordLongPath({ writer, log }: WriteSide, entries: number, until: number): Promise<string> {
  const { clientId } = await writer.register(requestOf('RegisterClient', {}), { facilityId: FACILITY, identity: null });
  const stream = carePathStream(clientId as string);
  const described: readonly NewEvent[] = generateLongPath(await providerPack(), { entries, until }).events.slice(1);
  for (let index = 0; index < described.length; index += APPENDED_AT_ONCE)
    await log.append(stream, index, described.slice(index, index + APPENDED_AT_ONCE));
  return clientId as string;
}

/** One client, stepped up and down; says how long each step took, in microseconds. */
class Stepping {
  #move = 0;
  readonly #clientId: string;
  readonly #begin: number;

  constructor(clientId: string, begin: number) {
    this.#clientId = clientId;
    this.#begin = begin;
  }

  async step(writer: CarePaths): Promise<number> {
    const move = this.#move++;
    const started = performance.now();
    const { events } = await writer.record(
      this.#clientId,
      requestOf('ChangeLevel', { level: levelAfter(move), move }),
      stepDecision(this.#begin, move),
    );
    if (events.length !== 1) throw new Error('A step recorded nothing.');
    return (performance.now() - started) * 1_000;
  }
}

/** The same level change at the end of a short path and of a long one, one after the other. */
await answering<LongPathTask, LongPathAnswer>(async ({ directory, entries, commands, coldCommands }) => {
  const side = await openProvider(directory);
  const begin = beginOf(Date.now());
  const short = (await admitClients(side.writer, SHORT_CLIENTS, begin)).map(
    (clientId) => new Stepping(clientId, begin),
  );
  const long = new Stepping(await recordLongPath(side, entries, begin + 10 * HOUR_MS), begin);
  const warm = await takeBoth(commands, { side, short, long, writerOf: () => side.writer });
  // A transactor of its own for each command, as after a start: nothing is folded yet.
  const cold = await takeBoth(coldCommands, {
    side,
    short,
    long,
    writerOf: () => new CarePaths({ ...side, transactor: createTransactor(side), tenant: TENANT }),
  });
  await side.close();
  return {
    warm: { ...mediansOf(warm), shortP99Us: percentile(warm.short, 0.99), longP99Us: percentile(warm.long, 0.99) },
    cold: mediansOf(cold),
  };
});
