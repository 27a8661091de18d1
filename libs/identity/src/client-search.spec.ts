import { person, refusalOf, registration, vaultFolder } from './opened-vault.fixture.js';
import type { VaultFolder } from './opened-vault.fixture.js';
import type { ClientIdentity } from './client-identity.js';
import type { IdentitySearch } from './client-search.js';
import type { IdentityVault } from './vault.js';

describe('searching for a client', () => {
  let folder: VaultFolder;
  let vault: IdentityVault;
  beforeEach(() => {
    folder = vaultFolder();
    vault = folder.open();
  });
  afterEach(() => folder.remove());

  const known = (identity: Partial<ClientIdentity>, facilityId = 'north') =>
    vault.register(registration({ identity: person(identity), facilityId })).clientId;
  const found = (search: Partial<IdentitySearch>) =>
    vault.search({ facilities: 'all', limit: 20, ...search }).clients.map(({ clientId }) => clientId);

  it('finds a name by the beginnings of its words, in any order, with or without marks', () => {
    const ana = known({ familyName: 'Núñez Ríos', givenNames: 'Ana María' });
    known({ familyName: 'Nunn', givenNames: 'Bert' });

    for (const text of ['nunez', 'NÚÑ ana', 'ana rio', 'maría', 'Ríos, Ana']) expect(found({ text })).toEqual([ana]);
    expect(found({ text: 'nun' })).toHaveLength(2);
    expect(found({ text: 'ana bert' })).toEqual([]);
    expect(found({ text: 'unez' })).toEqual([]);
  });

  it('finds birth date, phone and record number exactly, and only together when all are said', () => {
    const one = known({
      birthDate: '1990-05-01',
      phones: ['+1 555 010 0199'],
      recordNumbers: [{ system: 'county', value: 'AB-17' }],
    });
    const other = known({
      birthDate: '1990-05-01',
      phones: ['555 010 0200'],
      recordNumbers: [{ system: 'state', value: 'ab17' }],
    });

    expect(found({ birthDate: '1990-05-01' })).toEqual([one, other]);
    expect(found({ phone: '(555) 010-0199' })).toEqual([one]);
    expect(found({ phone: '555 010 01' })).toEqual([]);
    expect(found({ recordNumber: { value: 'AB 17' } })).toEqual([one, other]);
    expect(found({ recordNumber: { system: 'state', value: 'AB-17' } })).toEqual([other]);
    expect(found({ recordNumber: { value: 'AB-1' } })).toEqual([]);
    expect(found({ birthDate: '1990-05-01', phone: '5550100200', text: 'okafor' })).toEqual([other]);
    expect(found({ birthDate: '1990-05-02', phone: '5550100200' })).toEqual([]);
  });

  it('still finds a former name, and shows the present one; former numbers and dates find nobody', () => {
    const client = known({ familyName: 'Okafor', birthDate: '1990-05-01', phones: ['5550100199'] });
    vault.identify(client, person({ familyName: 'Lindqvist', birthDate: '1990-05-10', phones: ['5550100200'] }));

    for (const text of ['okafor', 'lindqvist']) {
      expect(vault.search({ text, facilities: 'all', limit: 1 }).clients[0]).toMatchObject({
        clientId: client,
        identity: { familyName: 'Lindqvist' },
      });
    }
    expect(found({ birthDate: '1990-05-01' })).toEqual([]);
    expect(found({ phone: '5550100199' })).toEqual([]);
    expect(found({ birthDate: '1990-05-10', phone: '5550100200' })).toEqual([client]);
  });

  it('shows only clients of the sites in scope, and of their sites only those', () => {
    const both = known({ givenNames: 'Both' }, 'north');
    vault.linkFacility(both, 'south');
    const south = known({ givenNames: 'South' }, 'south');

    const seen = (facilities: IdentitySearch['facilities']) =>
      vault
        .search({ text: 'okafor', facilities, limit: 20 })
        .clients.map(({ clientId, facilityIds }) => [clientId, facilityIds]);
    expect(seen(['north'])).toEqual([[both, ['north']]]);
    expect(seen(['south'])).toEqual([
      [both, ['south']],
      [south, ['south']],
    ]);
    expect(seen('all')).toEqual([
      [both, ['north', 'south']],
      [south, ['south']],
    ]);
    expect(seen([])).toEqual([]);
    expect(seen(['north"] OR 1'])).toEqual([]);
  });

  it('pages by name without losing or doubling anyone', () => {
    const names = ['Abe', 'Éva', 'abe', 'Zoë', 'Mia', 'Eva', 'Mia'];
    const clients = names.map((givenNames) => known({ givenNames }));
    const pages: string[][] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = vault.search({
        text: 'okafor',
        facilities: ['north'],
        limit: 3,
        ...(after === undefined ? {} : { after }),
      });
      pages.push(page.clients.map(({ clientId }) => clientId));
      after = page.next;
    }
    expect(pages).toEqual([[0, 2, 1], [5, 4, 6], [3]].map((page) => page.map((index) => clients[index])));
  });

  it('takes a cursor of a client out of sight for unknown', () => {
    const south = known({}, 'south');
    for (const after of [south, 'nobody']) {
      expect(refusalOf(() => vault.search({ text: 'okafor', facilities: ['north'], limit: 1, after }))).toMatchObject({
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
  ])('refuses a search that %s', (_, search, code) => {
    expect(refusalOf(() => vault.search({ facilities: 'all', limit: 20, ...search })).code).toBe(code);
  });

  it('takes hostile text as text', () => {
    known({});
    for (const hostile of [
      "' OR 1=1 --",
      'okafor\0',
      '\uD83D',
      '%',
      '"; DROP TABLE clients',
      '\u{10FFFF}a',
      'ﷺ'.repeat(50),
    ]) {
      expect(found({ birthDate: '1988-04-17', phone: hostile, recordNumber: { value: hostile } })).toEqual([]);
      expect(found({ birthDate: hostile })).toEqual([]);
    }
    expect(found({ text: 'okafor' })).toHaveLength(1);
  });
});
