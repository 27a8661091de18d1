import { Turns } from './turns.js';

const WAITING_MAX = 8;

/** One place that is taken, and who came to it after that, in order. */
async function lineBehindOne({ waitMs = 60_000 } = {}) {
  const turns = new Turns({ places: 1, waitingMax: WAITING_MAX, waitMs });
  await turns.take(null);
  const came: (string | null)[] = [];
  const ask = (asker: string | null): Promise<boolean> =>
    turns.take(asker).then((taken) => {
      if (!taken) return false;
      came.push(asker);
      turns.leave();
      return true;
    });
  return { turns, came, ask };
}

describe('the line before the threads that answer', () => {
  it('has a turn for each asker, however many questions one of them has put', async () => {
    const { turns, came, ask } = await lineBehindOne();
    const asked = ['ada', 'ada', 'ada', 'ben', 'ben', 'cleo'].map(ask);
    turns.leave();
    await Promise.all(asked);
    expect(came).toEqual(['ada', 'ben', 'cleo', 'ada', 'ben', 'ada']);
  });

  it('has room for others when one asker has used up theirs', async () => {
    const { turns, came, ask } = await lineBehindOne();
    const greedy = Array.from({ length: WAITING_MAX }, () => ask('ada'));
    const other = ask('ben');
    turns.leave();
    expect((await Promise.all(greedy)).filter(Boolean)).toHaveLength(WAITING_MAX / 2);
    expect(await other).toBe(true);
    expect(came.indexOf('ben')).toBe(1);
  });

  it('turns away who comes to a full line, whoever that is', async () => {
    const { turns, ask } = await lineBehindOne();
    const waiting = Array.from({ length: WAITING_MAX }, (_, n) => ask(`asker-${n}`));
    expect(await ask('ada')).toBe(false);
    turns.leave();
    expect(await Promise.all(waiting)).toEqual(waiting.map(() => true));
    expect(await ask('ada')).toBe(true);
  });

  it('forgets who was turned away, and gives their turn to the next', async () => {
    const { turns, came, ask } = await lineBehindOne({ waitMs: 1 });
    expect(await Promise.all([ask('ada'), ask('ada'), ask('ben')])).toEqual([false, false, false]);
    turns.leave();
    expect([await ask('ada'), came]).toEqual([true, ['ada']]);
  });
});
