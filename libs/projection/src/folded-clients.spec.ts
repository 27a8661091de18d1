import { carePathStream, clientIdOf } from '@throughline/care-path';
import { EVERY_VIEW } from '@throughline/views';
import { assessment, Chronicle } from '@throughline/views/scenario';
import { Recording } from './contract/index.js';
import { FoldedClient } from './folded-client.js';
import { FoldedClients, PathUnfoldable } from './folded-clients.js';
import type { Position } from '@throughline/event-store';

const chronicleOf = (client: string, entries: number): Chronicle => {
  const one = new Chronicle({ client });
  for (let day = 1; day <= entries; day += 1) one.enter(assessment(`2026-03-${String(day).padStart(2, '0')}`));
  return one;
};

describe('the clients kept folded', () => {
  const recording = new Recording();
  const [a, b, c] = [chronicleOf('a', 4), chronicleOf('b', 4), chronicleOf('c', 4)];
  let clients: FoldedClients<FoldedClient>;
  let bytesOfOne: number;
  beforeAll(async () => {
    for (const one of [a, b, c]) await recording.add(one);
    const one = new FoldedClient(EVERY_VIEW);
    for await (const event of recording.log.readStream(a.stream)) one.recall(event);
    bytesOfOne = one.bytes;
  });
  beforeEach(() => {
    clients = new FoldedClients({
      log: recording.log,
      begin: () => new FoldedClient(EVERY_VIEW),
      streamsOf: (clientId) => [carePathStream(clientId)],
      cache: { bytesMax: 2.5 * bytesOfOne },
    });
  });
  /** As of just before an event of the path, or the one that comes next. */
  const before = async ({ stream }: Chronicle, revision: number) => {
    let position = '9'.repeat(16) as Position;
    for await (const event of recording.log.readStream(stream, { from: revision })) {
      ({ position } = event);
      break;
    }
    return clients.before(clientIdOf(stream), { stream, revision, position });
  };
  const see = async (chronicle: Chronicle) => {
    const client = await before(chronicle, chronicle.events.length);
    clients.keep(clientIdOf(chronicle.stream), client);
    return client;
  };

  it('are folded from the log when they are not kept', async () => {
    expect((await see(a)).revisionIn(a.stream)).toBe(4);
  });

  it('are kept, not folded again', async () => {
    expect(await see(a)).toBe(await see(a));
  });

  it('never take more memory than they may: who was seen longest ago is forgotten', async () => {
    const [first, second] = [await see(a), await see(b)];
    await see(a);
    await see(c);
    expect(clients.bytes).toBeLessThanOrEqual(2.5 * bytesOfOne);
    expect(await before(a, 5)).toBe(first);
    expect(await before(b, 5)).not.toBe(second);
  });

  it('keep at least the one in hand, however long its path', async () => {
    clients = new FoldedClients({
      log: recording.log,
      begin: () => new FoldedClient(EVERY_VIEW),
      streamsOf: (clientId) => [carePathStream(clientId)],
      cache: { bytesMax: 1 },
    });
    expect(await see(a)).toBe(await see(a));
  });

  it('are folded again when they are not where the next event expects them', async () => {
    const whole = await see(a);
    const earlier = await before(a, 2);
    expect(earlier).not.toBe(whole);
    expect(earlier.revisionIn(a.stream)).toBe(1);
  });

  it('say so when an earlier event cannot be folded', async () => {
    const sick = chronicleOf('sick', 1);
    await recording.add(sick);
    await recording.addUnreadable(sick);
    await expect(before(sick, 3)).rejects.toThrow(PathUnfoldable);
  });
});
