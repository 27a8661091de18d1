import { Turns } from './turns.js';

/** Works so often, and says each time who it was. */
async function work(turns: Turns, principal: string, times: number, said: string[]): Promise<void> {
  for (let time = 0; time < times; time++) {
    await turns.next(principal);
    said.push(principal);
  }
}

describe('turns of those who read much', () => {
  it('come to each token alike, however much one of them asks for at once', async () => {
    const turns = new Turns();
    const said: string[] = [];
    const greedy = Array.from({ length: 8 }, () => work(turns, 'ada', 5, said));
    await Promise.all([...greedy, work(turns, 'ben', 5, said)]);
    const upToTheLastOfBen = said.slice(0, said.lastIndexOf('ben') + 1);
    expect(upToTheLastOfBen.filter((one) => one === 'ben')).toHaveLength(5);
    expect(upToTheLastOfBen.filter((one) => one === 'ada').length).toBeLessThanOrEqual(6);
    expect(said).toHaveLength(45);
  });

  it('let whatever else is due go between them', async () => {
    const turns = new Turns();
    const said: string[] = [];
    const other = setInterval(() => said.push('other'), 1);
    await work(turns, 'ada', 50, said);
    clearInterval(other);
    expect(said.filter((one) => one === 'other').length).toBeGreaterThan(10);
  });
});
