import { mintDemoToken } from '@throughline/api';
import type { AskOnAnswer, AskOnTask } from '../contestants/ask-on.ts';
import { measure } from '../measuring/contestant.ts';
import { compare } from '../measuring/rounds.ts';
import { startServer } from '../measuring/server.ts';
import { TENANT } from '../provider/provider.ts';
import type { Row } from '../row.ts';
import { filledLog } from './filled-logs.ts';

/** One token never raises another's p99 by more than 20 %. */
const RATIO_MOST = 1.2;
const GREEDY = { path: '/v1/events?limit=1000', atOnce: 8, restMs: 10 };
/** Within its quota: 50 requests a second at most, of 200 units each. */
const MODEST = { path: '/v1/events?limit=100', atOnce: 1, restMs: 20 };
/** The greedy one has used up its quota before the other is measured, and goes on until that ends. */
const LEAD_SECONDS = 3;

/** What one token waits for a page of events, alone and while another asks for more than its share. */
export const quotas: Row = {
  name: 'quotas',
  run: async (context) => {
    const { directory } = await filledLog(context, 'small');
    const tokenOf = (subject: string): Promise<string> =>
      mintDemoToken({ dataDirectory: directory, tenant: TENANT, roles: ['partner'], facilities: 'all', subject });
    const [modest, greedy] = await Promise.all([tokenOf('modest'), tokenOf('greedy')]);
    const server = await startServer({
      name: 'service',
      environment: { THROUGHLINE_DATA: directory, THROUGHLINE_TENANT: TENANT, THROUGHLINE_PORT: '0' },
      profileDirectory: context.profileDirectory,
    });
    const seconds = context.scale.httpSeconds;
    const ask = (task: Omit<AskOnTask, 'url'>) =>
      measure<AskOnTask, AskOnAnswer>('ask-on', { url: server.url, ...task });
    const modestly = () => ask({ ...MODEST, token: modest, seconds });
    let refused: AskOnAnswer | undefined;
    const beside = async (): Promise<number> => {
      const asking = ask({ ...GREEDY, token: greedy, seconds: seconds + 2 * LEAD_SECONDS });
      await new Promise((resolve) => setTimeout(resolve, LEAD_SECONDS * 1_000));
      const { p99Ms } = await modestly();
      refused = await asking;
      return p99Ms;
    };
    try {
      await modestly();
      return [
        await compare({
          row: 'quotas',
          work: 'p99 of a page of 100 events, while another token asks for more than its share',
          unit: 'ms',
          againstName: 'alone',
          goal: { most: RATIO_MOST },
          rounds: context.scale.rounds,
          ours: beside,
          against: async () => (await modestly()).p99Ms,
          details: () => ({
            'requests of the other token': refused?.answers ?? 0,
            'of these 429': refused?.refused ?? 0,
          }),
        }),
      ];
    } finally {
      await server.stop();
    }
  },
};
