import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { answering } from '../measuring/answering.ts';
import { takeTurns } from '../measuring/taking-turns.ts';
import { beginOf, stepDecision } from '../provider/stepping-clients.ts';
import {
  admit,
  decider,
  type EmmettConnection,
  oneAfterTheOther,
  openStore,
  repeated,
} from '../rivals/emmett-care-paths.ts';
import type { CommandsAnswer, CommandsTask } from './commands-throughline.ts';

export interface EmmettTask extends CommandsTask {
  readonly connection: EmmettConnection;
}

// Emmett prints what it catches, while the bench is printing.
console.log = () => undefined;

/** The same decisions of the same domain, through Emmett's command handler, on its SQLite store. */
await answering<EmmettTask, CommandsAnswer>(async ({ directory, clients, commands, concurrent, connection }) => {
  const { store, settings, close } = await openStore(join(directory, 'emmett.db'), connection);
  const begin = beginOf(Date.now());
  const decide = decider(store);
  const clientIds = Array.from({ length: clients }, () => randomUUID());
  for (const clientId of clientIds) await admit(decide, clientId, begin);
  const step = (command: number) =>
    decide(clientIds[command % clients]!, stepDecision(begin, Math.floor(command / clients)));
  const inTurn = oneAfterTheOther(step);
  const warmUp = clients * 4;
  await takeTurns(concurrent, 0, warmUp, inTurn);
  const seconds = await takeTurns(concurrent, warmUp, warmUp + commands, inTurn);
  close();
  return {
    perSecond: commands / seconds,
    settings: `${settings}; ${repeated.commands} commands repeated after SQLITE_BUSY`,
  };
});
