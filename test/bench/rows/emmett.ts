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
/** One at a time, at its best: there no commit is shared. */
const LEAST_ONE_AT_A_TIME = 4;
/** A connection for each call makes so few commands a second that as many as the others make would take minutes. */
const FEWER_AS_DOCUMENTED = 8;

const RIVALS: Readonly<Record<EmmettTask['connection'], string>> = {
  'as-documented': 'emmett-sqlite as documented',
  'kept-open': 'emmett-sqlite, connection kept open by us',
};

/** The same decision in process against Emmett's SQLite store: as its documentation opens it, and at its best. */
export const emmett: Row = {
  name: 'emmett',
  run: async (context) => {
    installRivals(context.note);
    const measured: Measured[] = [];
    for (const concurrent of [1, CLIENTS]) {
      for (const connection of ['as-documented', 'kept-open'] as const)
        measured.push(await commands(context, concurrent, connection));
    }
    return measured;
  },
};

function commands(
  { scale, directory, profileDirectory }: RowContext,
  concurrent: number,
  connection: EmmettTask['connection'],
): Promise<Measured> {
  const settings = new Map<string, string>();
  const task = (count: number): CommandsTask => ({
    directory: mkdtempSync(join(directory, 'commands-')),
    clients: CLIENTS,
    commands: count,
    concurrent,
  });
  const noted = (name: string, answer: CommandsAnswer): number => {
    settings.set(name, answer.settings);
    return answer.perSecond;
  };
  const rivalsCommands = Math.ceil(scale.commandsPerRound / (connection === 'as-documented' ? FEWER_AS_DOCUMENTED : 1));
  return compare({
    row: 'emmett',
    work: `level changes in process, ${concurrent === 1 ? 'one at a time' : `${concurrent} at once`}`,
    unit: 'commands/s',
    againstName: RIVALS[connection],
    goal: { least: concurrent === 1 && connection === 'kept-open' ? LEAST_ONE_AT_A_TIME : LEAST },
    rounds: scale.rounds,
    ours: async () =>
      noted(
        'throughline',
        await measure<CommandsTask, CommandsAnswer>(
          'commands-throughline',
          task(scale.commandsPerRound),
          profileDirectory,
        ),
      ),
    against: async () =>
      noted(
        'emmett',
        await measure<EmmettTask, CommandsAnswer>(
          'commands-emmett',
          { ...task(rivalsCommands), connection },
          profileDirectory,
        ),
      ),
    details: () => Object.fromEntries(settings),
  });
}
