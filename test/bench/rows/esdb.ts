import type { AppendAnswer, AppendTask } from '../contestants/append-to-esdb.ts';
import { measure } from '../measuring/contestant.ts';
import { compare } from '../measuring/rounds.ts';
import { startServer } from '../measuring/server.ts';
import type { Row } from '../row.ts';

const STREAMS = 16;
const LEAST = 0.8;

/** Appends through the adapter, against the client alone, each to a test server of its own. */
export const esdb: Row = {
  name: 'esdb',
  run: async ({ scale, profileDirectory }) => {
    const cpu = new Map<string, number>();
    const appended = async (through: AppendTask['through']) => {
      const server = await startServer({ name: 'esdb', profileDirectory: null });
      const task = { address: server.url, through, streams: STREAMS, appends: scale.commandsPerRound };
      const answer = await measure<AppendTask, AppendAnswer>('append-to-esdb', task, profileDirectory);
      await server.stop();
      cpu.set(`${through} CPU per append, µs`, Math.round(answer.cpuUs));
      return answer.perSecond;
    };
    const measured = await compare({
      row: 'esdb',
      work: `appends to EventStoreDB (test server), ${STREAMS} streams`,
      unit: 'appends/s',
      againstName: 'bare db-client',
      goal: { least: LEAST },
      rounds: scale.rounds,
      ours: () => appended('adapter'),
      against: () => appended('bare-client'),
      details: () => Object.fromEntries(cpu),
    });
    return [measured];
  },
};
