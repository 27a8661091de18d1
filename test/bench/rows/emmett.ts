import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { EmmettTask } from '../contestants/commands-emmett.ts';
import type { CommandsAnswer, CommandsTask } from '../contestants/commands-throughline.ts';
import { measure } from '../measuring/contestant.ts';
import { compare } from '../measuring/rounds.ts';
import { installRivals } from '../rivals/install-rivals.ts';
import type { Measured, Row, RowContext } from '../row.ts';

const CLIENTS = 64;
const LEAST = 3;

/** The same decision in process against Emmett's SQLite store, one at a time and 64 at once. */
export const emmett: Row = {
  name: 'emmett',
  run: async (context) => {
    installRivals(context.say);
    return [await commands(context, 1), await commands(context, CLIENTS)];
  },
};

function commands({ scale, directory, profileDirectory }: RowContext, concurrent: number): Promise<Measured> {
  const answers = new Map<string, CommandsAnswer>();
  const task = (): CommandsTask => ({ directory: mkdtempSync(join(directory, 'commands-')), clients: CLIENTS, commands: scale.commandsPerRound, concurrent });
  const ask = async (name: string, asked: () => Promise<CommandsAnswer>): Promise<number> => {
    const answer = await asked();
    answers.set(name, answer);
    return answer.perSecond;
  };
  const emmettWith = (connection: EmmettTask['connection']) =>
    ask(`emmett ${connection}`, () => measure<EmmettTask, CommandsAnswer>('commands-emmett', { ...task(), connection }, profileDirectory));
  return compare({
    row: 'emmett',
    work: `level changes in process, ${concurrent === 1 ? 'one at a time' : `${concurrent} at once`}`,
    unit: 'commands/s',
    againstName: 'emmett-sqlite, connection kept open',
    goal: { least: LEAST },
    rounds: scale.rounds,
    ours: () => ask('throughline', () => measure<CommandsTask, CommandsAnswer>('commands-throughline', task(), profileDirectory)),
    against: async (round) => {
      if (round === 0) await emmettWith('as-documented');
      return emmettWith('kept-open');
    },
    details: () => Object.fromEntries([...answers].flatMap(([name, { perSecond, settings }]) => [[name, settings], [`${name}, commands/s of the last round`, Math.round(perSecond)]])),
  });
}
