import { CONNECTIONS, cpuOf, loadExpressEmmett, type Loaded, loadService } from '../measuring/http-load.ts';
import { compare } from '../measuring/rounds.ts';
import { installRivals } from '../rivals/install-rivals.ts';
import type { Row } from '../row.ts';
import type { Lag } from '../servers/service.ts';

const LEAST = 5;

/** The same command over HTTP, against an express application with Emmett's handlers: commands for a second of processor time. */
export const httpEmmett: Row = {
  name: 'http-emmett',
  run: async (context) => {
    installRivals(context.note);
    const lags: Lag[] = [];
    const perSecond = new Map<string, number>();
    const noted = (name: string, answer: Loaded) => {
      perSecond.set(`${name} requests/s by the clock`, Math.round(answer.perSecond));
      return 1_000_000 / cpuOf(answer);
    };
    const measured = await compare({
      row: 'http-emmett',
      work: `level changes over HTTP, ${CONNECTIONS} connections`,
      unit: 'commands/s of processor',
      againstName: 'express and emmett-sqlite, as documented',
      goal: { least: LEAST },
      rounds: context.scale.rounds,
      ours: async () => noted('service', await loadService(context, lags)),
      against: async () => noted('express', await loadExpressEmmett(context)),
      details: () => Object.fromEntries(perSecond),
    });
    return [measured];
  },
};
