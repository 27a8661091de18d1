import { scratchFolder } from '@throughline/testing';
import { backedUp } from './restored.fixture.js';
import { testService, type TestService } from './service.fixture.js';

const scratch = scratchFolder();
/** Each restores a whole service. */
const RESTORED_MS = 90_000;

const register = (service: TestService) =>
  service.ask('POST', '/v1/clients', { body: { facilityId: 'HAWTHORN', anonymous: true } });
const read = (service: TestService, after?: string) =>
  service.ask('GET', `/v1/events${after === undefined ? '' : `?after=${after}`}`, { as: 'partner' });
const idsIn = ({ body }: { body: { items: readonly { id: string }[] } }) => body.items.map(({ id }) => id);

describe('a reader of a log that was restored', () => {
  it(
    'is told from which cursor on to read again, and then holds what the log holds',
    async () => {
      const before = await testService({ THROUGHLINE_DATA: scratch.path('first') });
      await before.ask('POST', '/v1/facilities', {
        body: { code: 'HAWTHORN', name: 'Hawthorn', zone: 'America/Chicago', openFrom: '2024-07-01' },
      });
      await register(before);
      const shared = await read(before);
      const restoreIt = await backedUp(before, (name) => scratch.path(name));
      await register(before);
      const lost = await read(before, shared.body.next);
      expect(lost.body.items).toHaveLength(1);
      await before.close();

      const after = await testService({ THROUGHLINE_DATA: await restoreIt() });
      try {
        await register(after);
        await register(after);
        const refused = await read(after, lost.body.next);
        expect([refused.status, refused.body.code]).toEqual([410, 'history-rewound']);
        const again = await read(after, refused.body.lastCommonCursor);
        expect([...idsIn(shared), ...idsIn(again)]).toEqual(idsIn(await read(after)));
        expect(idsIn(again)).not.toContain(idsIn(lost)[0]);
        expect(again.body.head.logId).not.toBe(shared.body.head.logId);
        // What was read before the backup goes on as if nothing had been.
        expect(idsIn(await read(after, shared.body.next))).toEqual(idsIn(again));
      } finally {
        await after.close();
      }
    },
    RESTORED_MS,
  );
});

describe('a reader of a list of a log that was restored', () => {
  it(
    'starts over: a cursor is of one log, under whatever key',
    async () => {
      const before = await testService({ THROUGHLINE_DATA: scratch.path('listed') });
      await before.openSites('HAWTHORN', 'LINDEN');
      const restoreIt = await backedUp(before, (name) => scratch.path(`listed-${name}`));
      const { next } = (await before.ask('GET', '/v1/facilities?limit=1', { key: null })).body;
      const goOn = (service: TestService) => service.ask('GET', `/v1/facilities?cursor=${next}`, { key: null });
      expect((await goOn(before)).body).toMatchObject({ items: [{ code: 'LINDEN' }], next: null });
      await before.close();

      const after = await testService({ THROUGHLINE_DATA: await restoreIt() });
      try {
        const { status, body } = await goOn(after);
        expect([status, body.code, body.errors[0].pointer]).toEqual([400, 'cursor-invalid', 'query:cursor']);
      } finally {
        await after.close();
      }
    },
    RESTORED_MS,
  );
});
