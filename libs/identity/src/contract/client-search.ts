import { describe, expect, it } from '@jest/globals';
import { type MakeVault, person, registration, rejectionOf, vaultOfEachTest } from './vault-under-test.js';
import type { ClientIdentity } from '../client-identity.js';
import type { IdentitySearch } from '../identity-search.js';

export function specifyClientSearch(make: MakeVault): void {
  describe('searching for a client', () => {
    const at = vaultOfEachTest(make);

    const known = async (identity: Partial<ClientIdentity>, facilityId = 'north') =>
      (await at.vault.register(registration({ identity: person(identity), facilityId }))).clientId;
    const found = async (search: Partial<IdentitySearch>) =>
      (await at.vault.search({ facilities: 'all', limit: 20, ...search })).clients.map(({ clientId }) => clientId);

    it('finds a name by the beginnings of its words, in any order, with or without marks', async () => {
      const ana = await known({ familyName: 'Núñez Ríos', givenNames: 'Ana María' });
      await known({ familyName: 'Nunn', givenNames: 'Bert' });

      for (const text of ['nunez', 'NÚÑ ana', 'ana rio', 'maría', 'Ríos, Ana'])
        expect(await found({ text })).toEqual([ana]);
      expect(await found({ text: 'nun' })).toHaveLength(2);
      expect(await found({ text: 'ana bert' })).toEqual([]);
      expect(await found({ text: 'unez' })).toEqual([]);
    });

    it('finds birth date, phone and record number exactly, and only together when all are said', async () => {
      const one = await known({
        birthDate: '1990-05-01',
        phones: ['+1 555 010 0199'],
        recordNumbers: [{ system: 'county', value: 'AB-17' }],
      });
      const other = await known({
        birthDate: '1990-05-01',
        phones: ['555 010 0200'],
        recordNumbers: [{ system: 'state', value: 'ab17' }],
      });

      expect(await found({ birthDate: '1990-05-01' })).toEqual([one, other]);
      expect(await found({ phone: '(555) 010-0199' })).toEqual([one]);
      expect(await found({ phone: '555 010 01' })).toEqual([]);
      expect(await found({ recordNumber: { value: 'AB 17' } })).toEqual([one, other]);
      expect(await found({ recordNumber: { system: 'state', value: 'AB-17' } })).toEqual([other]);
      expect(await found({ recordNumber: { value: 'AB-1' } })).toEqual([]);
      expect(await found({ birthDate: '1990-05-01', phone: '5550100200', text: 'okafor' })).toEqual([other]);
      expect(await found({ birthDate: '1990-05-02', phone: '5550100200' })).toEqual([]);
    });

    it('still finds a former name, and shows the present one; former numbers and dates find nobody', async () => {
      const client = await known({ familyName: 'Okafor', birthDate: '1990-05-01', phones: ['5550100199'] });
      await at.vault.identify(
        client,
        person({ familyName: 'Lindqvist', birthDate: '1990-05-10', phones: ['5550100200'] }),
      );

      for (const text of ['okafor', 'lindqvist']) {
        expect((await at.vault.search({ text, facilities: 'all', limit: 1 })).clients[0]).toMatchObject({
          clientId: client,
          identity: { familyName: 'Lindqvist' },
        });
      }
      expect(await found({ birthDate: '1990-05-01' })).toEqual([]);
      expect(await found({ phone: '5550100199' })).toEqual([]);
      expect(await found({ birthDate: '1990-05-10', phone: '5550100200' })).toEqual([client]);
    });

    it('shows only clients of the sites in scope, and of their sites only those', async () => {
      const both = await known({ givenNames: 'Both' }, 'north');
      await at.vault.linkFacilities(both, ['south']);
      const south = await known({ givenNames: 'South' }, 'south');

      const seen = async (facilities: IdentitySearch['facilities']) =>
        (await at.vault.search({ text: 'okafor', facilities, limit: 20 })).clients.map(({ clientId, facilityIds }) => [
          clientId,
          facilityIds,
        ]);
      expect(await seen(['north'])).toEqual([[both, ['north']]]);
      expect(await seen(['south'])).toEqual([
        [both, ['south']],
        [south, ['south']],
      ]);
      expect(await seen('all')).toEqual([
        [both, ['north', 'south']],
        [south, ['south']],
      ]);
      expect(await seen([])).toEqual([]);
      expect(await seen(['north"] OR 1'])).toEqual([]);
    });

    it('pages by name without losing or doubling anyone', async () => {
      const names = ['Abe', 'Éva', 'abe', 'Zoë', 'Mia', 'Eva', 'Mia'];
      const clients = await Promise.all(names.map((givenNames) => known({ givenNames })));
      const pages: string[][] = [];
      const totals = new Set<number>();
      for (let after: string | null | undefined; after !== null;) {
        const page = await at.vault.search({
          text: 'okafor',
          facilities: ['north'],
          limit: 3,
          ...(after === undefined ? {} : { after }),
        });
        pages.push(page.clients.map(({ clientId }) => clientId));
        totals.add(page.total);
        after = page.next;
      }
      expect(pages).toEqual([[0, 2, 1], [5, 4, 6], [3]].map((page) => page.map((index) => clients[index])));
      expect([...totals]).toEqual([names.length]);
    });

    it('takes a cursor of a client out of sight for unknown', async () => {
      const south = await known({}, 'south');
      for (const after of [south, 'nobody']) {
        expect(
          await rejectionOf(at.vault.search({ text: 'okafor', facilities: ['north'], limit: 1, after })),
        ).toMatchObject({
          code: 'cursor-unknown',
          kind: 'malformed',
        });
      }
    });

    it.each<[string, Partial<IdentitySearch>, string]>([
      ['says nothing', {}, 'search-empty'],
      ['says only marks', { text: '-- %_*' }, 'search-empty'],
      ['wants no one', { text: 'a', limit: 0 }, 'limit-out-of-range'],
      ['wants too many', { text: 'a', limit: 101 }, 'limit-out-of-range'],
      ['wants half a client', { text: 'a', limit: 1.5 }, 'limit-out-of-range'],
      ['is too long', { text: 'a'.repeat(201) }, 'text-too-long'],
    ])('refuses a search that %s', async (_, search, code) => {
      expect((await rejectionOf(at.vault.search({ facilities: 'all', limit: 20, ...search }))).code).toBe(code);
    });

    it('takes hostile text as text', async () => {
      await known({});
      for (const hostile of [
        "' OR 1=1 --",
        'okafor\0',
        '\uD83D',
        '%',
        '"; DROP TABLE clients',
        '\u{10FFFF}a',
        'ﷺ'.repeat(50),
      ]) {
        expect(await found({ birthDate: '1988-04-17', phone: hostile, recordNumber: { value: hostile } })).toEqual([]);
        expect(await found({ birthDate: hostile })).toEqual([]);
      }
      expect(await found({ text: 'okafor' })).toHaveLength(1);
    });
  });
}
