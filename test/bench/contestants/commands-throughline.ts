import type { CarePaths } from '@throughline/care-path-application';
import { answering } from '../measuring/answering.ts';
import { takeTurns } from '../measuring/taking-turns.ts';
import { openProvider } from '../provider/provider.ts';
import { admitClients, requestOf, beginOf, levelAfter, stepDecision } from '../provider/stepping-clients.ts';

export interface CommandsTask {
  readonly directory: string;
  readonly clients: number;
  readonly commands: number;
  readonly concurrent: number;
}

export interface CommandsAnswer {
  readonly perSecond: number;
  readonly settings: string;
}

/** Validated level changes through the service's own writer: everything that HTTP adds is missing, nothing else. */
await answering<CommandsTask, CommandsAnswer>(async ({ directory, clients, commands, concurrent }) => {
  const side = await openProvider(directory);
  const begin = beginOf(Date.now());
  const clientIds = await admitClients(side.writer, clients, begin);
  const step = (command: number) =>
    stepClient(side.writer, clientIds[command % clients]!, { begin, move: Math.floor(command / clients) });
  const warmUp = clients * 4;
  await takeTurns(concurrent, 0, warmUp, step);
  const seconds = await takeTurns(concurrent, warmUp, warmUp + commands, step);
  await side.close();
  return { perSecond: commands / seconds, settings: 'WAL, synchronous=FULL, group commit in a writer thread' };
});

async function stepClient(
  writer: CarePaths,
  clientId: string,
  { begin, move }: { begin: number; move: number },
): Promise<void> {
  const answer = await writer.record(
    clientId,
    requestOf('ChangeLevel', { level: levelAfter(move), move }),
    stepDecision(begin, move),
  );
  if (answer.events.length !== 1) throw new Error('A step recorded nothing.');
}
