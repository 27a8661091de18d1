import type { MatchCandidate, MatchQuestion, OwnMatch, SisterSiteMatch } from './client-match.js';
import { MATCH_REF_LIFETIME_MS } from './match-ref.js';
import { person, refusalOf, registration, vaultFolder } from './opened-vault.fixture.js';
import type { VaultFolder } from './opened-vault.fixture.js';
import type { ClientIdentity } from './client-identity.js';
import type { IdentityVault } from './vault.js';

describe('is this person known already?', () => {
  let folder: VaultFolder;
  let vault: IdentityVault;
  beforeEach(() => {
    folder = vaultFolder();
    vault = folder.open();
  });
  afterEach(() => folder.remove());

  const known = (identity: Partial<ClientIdentity>, facilityId = 'north') =>
    vault.register(registration({ identity: person(identity), facilityId })).clientId;
  const atNorth = (said: Partial<MatchQuestion> = {}): MatchQuestion => ({
    name: { familyName: 'Okafor', givenNames: 'Adaeze' },
    birthDate: '1988-04-17',
    facilities: ['north'],
    ...said,
  });

  it('names clients of the own site, best first, with the rules behind the score', () => {
    const brother = known({ givenNames: 'Chidi' });
    const same = known({});
    known({ familyName: 'Rossi', givenNames: 'Marco', birthDate: '1970-01-01' });

    expect(vault.match(atNorth())).toEqual([
      {
        clientId: same,
        facilityIds: ['north'],
        identity: person(),
        score: 97,
        rules: ['birth-date-and-full-name', 'birth-date-and-family-name', 'birth-date-and-similar-name'],
      },
      {
        clientId: brother,
        facilityIds: ['north'],
        identity: person({ givenNames: 'Chidi' }),
        score: 90,
        rules: ['birth-date-and-family-name'],
      },
    ]);
  });

  it.each<[string, Partial<ClientIdentity>, Partial<MatchQuestion>, number]>([
    [
      'record number, whatever the name',
      { recordNumbers: [{ system: 'county', value: '00-17' }] },
      {
        name: { familyName: 'Wrong', givenNames: 'Name' },
        birthDate: null,
        recordNumber: { system: 'county', value: '0017' },
      },
      100,
    ],
    [
      'record number of an unsaid system',
      { recordNumbers: [{ system: 'county', value: '00-17' }] },
      { name: { familyName: 'Wrong', givenNames: 'Name' }, birthDate: null, recordNumber: { value: '0017' } },
      100,
    ],
    [
      'birth date and a misspelled first letter',
      { familyName: 'Kowalczyk' },
      { name: { familyName: 'Cowalczyk', givenNames: 'Adaeze' } },
      85,
    ],
    [
      'phone and given name',
      { phones: ['+1 555 010 0199'] },
      { name: { familyName: 'Lindqvist', givenNames: 'Adaeze' }, birthDate: null, phone: '5550100199' },
      80,
    ],
    ['day and month exchanged', { birthDate: '1988-04-07' }, { birthDate: '1988-07-04' }, 75],
    ['name alone', {}, { birthDate: null }, 60],
    ['name alone, places exchanged', {}, { birthDate: null, name: { familyName: 'Adaeze', givenNames: 'Okafor' } }, 60],
    [
      'name of two letters',
      { familyName: 'Li', givenNames: 'Xu' },
      { birthDate: null, name: { familyName: 'Li', givenNames: 'Xu' } },
      60,
    ],
    [
      'one name alone',
      { familyName: 'Suharto', givenNames: '' },
      { birthDate: null, name: { familyName: 'Suharto', givenNames: '' } },
      60,
    ],
    [
      'name alone, one word of it in another place',
      { familyName: 'Eze Okafor' },
      { birthDate: null, name: { familyName: 'Okafor', givenNames: 'Adaeze Eze' } },
      60,
    ],
    ['name, when we never learned the birth date', { birthDate: null }, {}, 60],
    [
      'name, misspelled, when we never learned the birth date',
      { birthDate: null },
      { name: { familyName: 'Okafro', givenNames: 'Adaze' } },
      50,
    ],
    ['name alone, misspelled', {}, { birthDate: null, name: { familyName: 'Okafro', givenNames: 'Adaze' } }, 50],
  ])('finds a client by %s', (_, identity, said, score) => {
    const clientId = known(identity);
    expect(vault.match(atNorth(said))).toEqual([expect.objectContaining({ clientId, score })]);
  });

  it('finds a client under a former name', () => {
    const clientId = known({});
    vault.identify(clientId, person({ familyName: 'Lindqvist' }));
    expect(vault.match(atNorth())).toEqual([
      expect.objectContaining({ clientId, score: 97, identity: person({ familyName: 'Lindqvist' }) }),
    ]);
  });

  it('does not find a namesake with another birth date, nor an anonymous client', () => {
    known({ birthDate: '1961-11-30' });
    vault.register(registration({ identity: null }));
    expect(vault.match(atNorth())).toEqual([]);
  });

  it('answers at most 20', () => {
    for (let index = 0; index < 25; index++) known({ givenNames: `Ada${'a'.repeat(index)}` });
    expect(vault.match(atNorth())).toHaveLength(20);
  });

  it.each<[string, Partial<MatchQuestion>, string]>([
    ['without a name', { name: { familyName: '', givenNames: 'A' } }, '/name/familyName'],
    ['born on a day that does not exist', { birthDate: '2023-02-30' }, '/birthDate'],
    ['with words for a phone', { phone: 'home' }, '/phone'],
    ['with a record number of nothing', { recordNumber: { value: '' } }, '/recordNumber/value'],
  ])('refuses a question %s', (_, said, pointer) => {
    const refusal = refusalOf(() => vault.match(atNorth(said)));
    expect(refusal).toMatchObject({ code: 'match-invalid', kind: 'malformed' });
    expect(refusal.faults[0]).toMatchObject({ pointer });
  });

  describe('at a sister site', () => {
    const isSister = (candidate: MatchCandidate): candidate is SisterSiteMatch => 'matchRef' in candidate;
    const sisterMatch = (): SisterSiteMatch => vault.match(atNorth()).find(isSister)!;

    it('says that there is a match and how to ask for access, and nothing else', () => {
      known({ phones: ['5550100199'] }, 'south');
      const [match, ...others] = vault.match(atNorth());
      expect(others).toEqual([]);
      expect(match).toEqual({
        matchRef: expect.stringMatching(/^[A-Za-z0-9_-]{70}$/),
        facility: 'another site',
        score: 97,
        action: 'request-access',
      });
    });

    it('gives away nothing about the client in the reference, also to someone who compares references', () => {
      const clientId = known({}, 'south');
      const hexId = clientId.replaceAll('-', '');
      const refs = Array.from({ length: 50 }, () => sisterMatch().matchRef);

      expect(new Set(refs).size).toBe(50);
      for (const matchRef of refs) {
        const bytes = Buffer.from(matchRef, 'base64url');
        expect(bytes.toString('hex')).not.toContain(hexId);
        expect(bytes.toString('latin1').toLowerCase()).not.toContain('okafor');
      }
      const others = known({ givenNames: 'Chidi' }, 'south');
      expect(others).not.toBe(clientId);
      const lengths = vault.match(atNorth()).map((candidate) => (candidate as SisterSiteMatch).matchRef.length);
      expect(lengths).toEqual([70, 70]);
    });

    it('is resolved inside the service until it expires', () => {
      const clientId = known({}, 'south');
      const { matchRef } = sisterMatch();
      folder.clock.at += MATCH_REF_LIFETIME_MS - 1;
      expect(vault.resolveMatchRef(matchRef)).toBe(clientId);
      folder.clock.at += 1;
      expect(vault.resolveMatchRef(matchRef)).toBeNull();
    });

    it('is resolved after a restart, and by no other vault', () => {
      const clientId = known({}, 'south');
      const { matchRef } = sisterMatch();
      vault.close();
      expect(folder.open().resolveMatchRef(matchRef)).toBe(clientId);

      const other = vaultFolder();
      try {
        expect(other.open().resolveMatchRef(matchRef)).toBeNull();
      } finally {
        other.remove();
      }
    });

    it('is not resolved when any bit was changed, or when it never was one', () => {
      known({}, 'south');
      const { matchRef } = sisterMatch();
      const bytes = Buffer.from(matchRef, 'base64url');
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const changed = Buffer.from(bytes);
        changed[bit >> 3]! ^= 1 << (bit & 7);
        expect(vault.resolveMatchRef(changed.toString('base64url'))).toBeNull();
      }
      for (const never of ['', 'x', `${matchRef}A`, matchRef.slice(1), '\0'.repeat(70), 'A'.repeat(70)])
        expect(vault.resolveMatchRef(never)).toBeNull();
    });

    it('becomes a client of this site by being linked to it, without showing the other site', () => {
      const clientId = known({}, 'south');
      vault.linkFacility(clientId, 'north');
      const match = vault.match(atNorth())[0] as OwnMatch;
      expect(match).toMatchObject({ clientId, facilityIds: ['north'] });
    });

    it('is named to those who may see every site, and to nobody whose scope is empty', () => {
      const clientId = known({}, 'south');
      expect(vault.match(atNorth({ facilities: 'all' }))).toEqual([
        expect.objectContaining({ clientId, facilityIds: ['south'] }),
      ]);
      expect(vault.match(atNorth({ facilities: [] })).every(isSister)).toBe(true);
    });
  });
});
