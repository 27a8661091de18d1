import { setTimeout as delay } from 'node:timers/promises';
import { OwnTurns } from './own-turns.js';
import { Turns } from './turns.js';

interface Work {
  readonly principal: string;
  readonly times: number;
  /** Of each turn; waits for nothing when absent. */
  readonly work?: () => Promise<unknown>;
}

/** Works so often, and says each time who it was. */
async function work(turns: Turns, said: string[], { principal, times, work: each }: Work): Promise<void> {
  const own = new OwnTurns(turns, principal);
  for (let time = 0; time < times; time++) {
    await own.pause();
    said.push(principal);
    await each?.();
  }
  own.end();
}

describe('turns of those who read much', () => {
  it('come to each token alike, however much one of them asks for at once', async () => {
    const turns = new Turns();
    const said: string[] = [];
    const greedy = Array.from({ length: 8 }, () => work(turns, said, { principal: 'ada', times: 5 }));
    await Promise.all([...greedy, work(turns, said, { principal: 'ben', times: 5 })]);
    const upToTheLastOfBen = said.slice(0, said.lastIndexOf('ben') + 1);
    expect(upToTheLastOfBen.filter((one) => one === 'ben')).toHaveLength(5);
    expect(upToTheLastOfBen.filter((one) => one === 'ada').length).toBeLessThanOrEqual(6);
    expect(said).toHaveLength(45);
  });

  it('last until the work in them has settled, also where it waits for a log on a server', async () => {
    const turns = new Turns();
    let working = 0;
    let most = 0;
    const asksServer = async () => {
      most = Math.max(most, (working += 1));
      await delay(5);
      working -= 1;
    };
    const all = ['ada', 'ada', 'ben', 'cleo'].map((principal) =>
      work(turns, [], { principal, times: 3, work: asksServer }),
    );
    await Promise.all(all);
    expect(most).toBe(1);
  });

  it('are not kept by who waits for an answer that does not come', async () => {
    const turns = new Turns();
    const said: string[] = [];
    void work(turns, said, { principal: 'ada', times: 1, work: () => new Promise(() => undefined) });
    await work(turns, said, { principal: 'ben', times: 1 });
    expect(said).toEqual(['ada', 'ben']);
  });

  it('let whatever else is due go between them', async () => {
    const turns = new Turns();
    const said: string[] = [];
    const other = setInterval(() => said.push('other'), 1);
    await work(turns, said, { principal: 'ada', times: 50 });
    clearInterval(other);
    expect(said.filter((one) => one === 'other').length).toBeGreaterThan(10);
  });
});
