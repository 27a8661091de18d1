import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { admission, Chronicle, discharge, levelChange, obligation, on, place } from '@throughline/views/scenario';
import type { ClientObligations, WorklistQuery } from '../index.js';
import { type EngineUnderTest, Followed } from './followed.js';

export function specifyClientWorklist(underTest: EngineUnderTest): void {
  const followed = new Followed(underTest);
  const clients = {
    ann: new Chronicle({ client: 'ann' }),
    bea: new Chronicle({ client: 'bea' }),
    cy: new Chronicle({ client: 'cy' }),
  };
  const nameOf = (id: string): string =>
    Object.entries(clients).find(([, { clientId }]) => clientId === id)?.[0] ?? 'nobody';

  beforeAll(async () => {
    const { ann, bea, cy } = clients;
    const stay = ann.id('stay');
    // Due March 15, and March 19.
    ann.enter(admission('2026-03-01T09:00', stay, place('2.1')), {
      obligations: [
        obligation('continued-stay', '2026-03-01T09:00'),
        obligation('aftercare-plan', '2026-03-05T09:00', { metBy: ['AftercarePlanned'], ownerRole: 'clinician' }),
      ],
    });
    // Due March 12, at another site.
    bea.enter(admission('2026-02-26T09:00', bea.id('stay'), place('2.1', { facilityId: 'south' })), {
      obligations: [obligation('continued-stay', '2026-02-26T09:00')],
    });
    // Due March 15 as well, and over on March 18.
    cy.enter(admission('2026-03-01T09:00', cy.id('stay'), place('2.1')), {
      obligations: [obligation('continued-stay', '2026-03-01T09:00')],
    });
    cy.enter(discharge('2026-03-18T09:00', cy.id('stay')));
    await followed.follow(ann, bea, cy);
  });
  afterAll(() => followed.close());

  const query = (when: string, terms: Partial<WorklistQuery> = {}): WorklistQuery => ({
    facilities: 'all',
    at: on(when).at,
    knownAt: null,
    log: null,
    page: { cursor: null, limit: 100 },
    ...terms,
  });
  const lineOf = ({ clientId, obligations }: ClientObligations): string =>
    [nameOf(clientId), ...obligations.map(({ clockId, due }) => `${clockId} ${due}`)].join(', ');
  const lines = async (when: string, terms: Partial<WorklistQuery> = {}) =>
    (await followed.queries.clientWorklist(query(when, terms))).items.map(lineOf);

  describe('the worklist, one line a client', () => {
    it('lists each client once with all that is open, whoever has the most pressing obligation first', async () => {
      const [first, ...others] = await lines('2026-03-16T09:00');
      expect(first).toBe('bea, continued-stay overdue');
      expect(others.toSorted()).toEqual([
        'ann, continued-stay overdue, aftercare-plan due',
        'cy, continued-stay overdue',
      ]);
    });

    it('leaves out a client for whom nothing is open any more', async () => {
      expect((await lines('2026-03-18T09:00')).map((line) => line.split(',')[0])).toEqual(['bea', 'ann']);
    });

    it('shows only the obligations asked for, and only those of the facilities asked for', async () => {
      expect(await lines('2026-03-16T09:00', { ownerRole: ['clinician'] })).toEqual(['ann, aftercare-plan due']);
      expect(await lines('2026-03-16T09:00', { facilities: ['south'] })).toEqual(['bea, continued-stay overdue']);
      expect(await lines('2026-03-16T09:00', { clientId: [clients.bea.clientId, clients.cy.clientId] })).toEqual([
        'bea, continued-stay overdue',
        'cy, continued-stay overdue',
      ]);
    });

    it('comes in pages, each client on one of them, in the same order', async () => {
      const whole = await lines('2026-03-16T09:00');
      const seen: string[] = [];
      for (let cursor: string | null = null; ;) {
        const page = { cursor, limit: 1 };
        const { items, next } = await followed.queries.clientWorklist(query('2026-03-16T09:00', { page }));
        seen.push(...items.map(lineOf));
        if (next === null) break;
        cursor = next;
      }
      expect(seen).toEqual(whole);
      const streamed: string[] = [];
      const steps = query('2026-03-16T09:00', { page: { cursor: null, limit: 2 } });
      for await (const line of followed.queries.everyClientWorklist(steps)) streamed.push(lineOf(line));
      expect(streamed).toEqual(whole);
    });

    it('splits an obligation that was carried to another site into what each site saw', async () => {
      const moved = new Chronicle({ client: 'dee' });
      const stay = moved.id('moved stay');
      moved.enter(admission('2026-03-01T09:00', stay, place('2.1')), {
        obligations: [obligation('continued-stay', '2026-03-01T09:00')],
      });
      moved.enter(levelChange('Transferred', '2026-03-10T09:00', stay, place('2.1', { facilityId: 'south' })));
      await followed.follow(moved);
      const only = { clientId: [moved.clientId] };
      const sites = async (when: string) =>
        (await followed.queries.clientWorklist(query(when, only))).items.flatMap(({ obligations }) =>
          obligations.map(({ facilityId }) => facilityId),
        );
      expect([await sites('2026-03-09T09:00'), await sites('2026-03-11T09:00')]).toEqual([
        [place('2.1').facilityId],
        ['south'],
      ]);
    });
  });
}
