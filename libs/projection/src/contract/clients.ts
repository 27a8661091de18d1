import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClientItem, ClientsQuery } from '../index.js';
import { admission, Chronicle, discharge, levelChange, on, place } from '@throughline/views/scenario';
import { type EngineUnderTest, Followed } from './followed.js';

export function specifyClients(underTest: EngineUnderTest): void {
  const followed = new Followed(underTest);
  const moved = new Chronicle({ client: 'moved' });
  const others = Array.from(
    { length: 4 },
    (_, index) => new Chronicle({ client: `other ${index}`, facilityId: 'east' }),
  );

  beforeAll(async () => {
    const stay = moved.id('stay');
    moved.enter(admission('2026-03-01T09:00', stay, place('2.1')));
    moved.enter(levelChange('Transferred', '2026-03-05T09:00', stay, place('2.1', { facilityId: 'south' })));
    await followed.follow(moved, ...others);
    await followed.recording.addUnreadable(others[0] as Chronicle);
    await followed.toHead();
  });
  afterAll(() => followed.close());

  const terms = (more: Partial<ClientsQuery> = {}): ClientsQuery => ({
    facilities: 'all',
    at: on('2026-03-03T09:00').at,
    knownAt: null,
    log: null,
    page: { cursor: null, limit: 100 },
    ...more,
  });
  const clients = (more: Partial<ClientsQuery> = {}) => followed.queries.clients(terms(more));

  describe('the list of clients', () => {
    it('shows each with the facilities that the path touches and the placements at the instant asked for', async () => {
      const { items } = await clients({ clientIds: [moved.clientId] });
      expect(items).toMatchObject([
        {
          registeredFacilityId: 'north',
          facilities: ['north', 'south'],
          revision: 2,
          stale: false,
          placements: [{ facilityId: 'north', level: '2.1' }],
        },
      ]);
      const later = await clients({ clientIds: [moved.clientId], at: on('2026-03-06T09:00').at });
      expect(later.items).toMatchObject([{ placements: [{ facilityId: 'south' }] }]);
    });

    it.each([
      ['north', 1],
      ['south', 1],
      ['east', 4],
      ['west', 0],
    ])('shows to %s only the clients whose path touches it', async (facility, count) => {
      const { items, total } = await clients({ facilities: [facility] });
      expect([items.length, total]).toEqual([count, count]);
    });

    it('says whose rows are stale', async () => {
      const { items } = await clients({ clientIds: [others[0]?.clientId as string] });
      expect(items).toMatchObject([{ stale: true }]);
    });

    it('comes in pages, each client once', async () => {
      const first = await clients({ page: { cursor: null, limit: 3 } });
      const second = await clients({ page: { cursor: first.next, limit: 3 } });
      const seen = [...first.items, ...second.items].map(({ clientId }) => clientId);
      expect(second.next).toBeNull();
      expect([first.total, second.total]).toEqual([seen.length, seen.length]);
      expect(seen).toEqual([moved, ...others].map(({ clientId }) => clientId).toSorted());
    });

    it('is read whole in steps, each client once, as it stood when the reading began', async () => {
      const { items } = await clients();
      const read: ClientItem[] = [];
      const steps = { ...terms(), page: { cursor: null, limit: 2 } };
      for await (const client of followed.queries.everyClient(steps)) {
        if (read.length === 0) moved.enter(discharge('2026-03-02T09:00', moved.id('stay')));
        if (read.length === 0) await followed.follow(moved);
        read.push(client);
      }
      const placed = (list: readonly ClientItem[]) =>
        list.map(({ clientId, placements }) => [clientId, placements.map(({ level }) => level)]);
      expect(placed(read)).toEqual(placed(items));
      expect(placed((await clients({ clientIds: [moved.clientId] })).items)).toEqual([[moved.clientId, []]]);
    });
  });
}
