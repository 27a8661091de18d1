import { describe, expect, it } from '@jest/globals';
import type { MatchQuestion } from '../match-question.js';
import { type MakeVault, person, registration, rejectionOf, vaultOfEachTest } from './vault-under-test.js';
import type { ClientIdentity } from '../client-identity.js';

export function specifyClientMatch(make: MakeVault): void {
  describe('is this person known already?', () => {
    const at = vaultOfEachTest(make);

    const known = async (identity: Partial<ClientIdentity>, facilityId = 'north') =>
      (await at.vault.register(registration({ identity: person(identity), facilityId }))).clientId;
    const atNorth = (given: Partial<MatchQuestion> = {}): MatchQuestion => ({
      name: { familyName: 'Okafor', givenNames: 'Adaeze' },
      birthDate: '1988-04-17',
      facilities: ['north'],
      ...given,
    });

    it('names clients of the own site, best first, with the rules behind the score', async () => {
      const brother = await known({ givenNames: 'Chidi' });
      const same = await known({});
      await known({ familyName: 'Rossi', givenNames: 'Marco', birthDate: '1970-01-01' });

      expect((await at.vault.match(atNorth())).own).toEqual([
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
      [
        'name alone, places exchanged',
        {},
        { birthDate: null, name: { familyName: 'Adaeze', givenNames: 'Okafor' } },
        60,
      ],
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
    ])('finds a client by %s', async (_, identity, given, score) => {
      const clientId = await known(identity);
      expect((await at.vault.match(atNorth(given))).own).toEqual([expect.objectContaining({ clientId, score })]);
    });

    it('finds a client under a former name', async () => {
      const clientId = await known({});
      await at.vault.identify(clientId, person({ familyName: 'Lindqvist' }));
      expect((await at.vault.match(atNorth())).own).toEqual([
        expect.objectContaining({ clientId, score: 97, identity: person({ familyName: 'Lindqvist' }) }),
      ]);
    });

    it('does not find a namesake with another birth date, nor an anonymous client', async () => {
      await known({ birthDate: '1961-11-30' });
      await at.vault.register(registration({ identity: null }));
      expect((await at.vault.match(atNorth())).own).toEqual([]);
    });

    it('answers at most 20', async () => {
      for (let index = 0; index < 25; index++) await known({ givenNames: `Ada${'a'.repeat(index)}` });
      expect((await at.vault.match(atNorth())).own).toHaveLength(20);
    });

    it.each<[string, Partial<MatchQuestion>, string]>([
      ['without a name', { name: { familyName: '', givenNames: 'A' } }, '/name/familyName'],
      ['born on a day that does not exist', { birthDate: '2023-02-30' }, '/birthDate'],
      ['with words for a phone', { phone: 'home' }, '/phone'],
      ['with a record number of nothing', { recordNumber: { value: '' } }, '/recordNumber/value'],
    ])('refuses a question %s', async (_, given, pointer) => {
      const refusal = await rejectionOf(at.vault.match(atNorth(given)));
      expect(refusal).toMatchObject({ code: 'match-invalid', kind: 'malformed' });
      expect(refusal.faults[0]).toMatchObject({ pointer });
    });

    describe('at another facility', () => {
      it.each<[string, Partial<ClientIdentity>]>([
        ['alike in everything', { phones: ['5550100199'] }],
        ['alike in little', { givenNames: 'Chidi' }],
      ])('is there, and nothing else is said of someone %s', async (_, identity) => {
        const clientId = await known(identity, 'south');
        expect(await at.vault.match(atNorth())).toEqual({ own: [], elsewhere: [clientId] });
      });

      it('becomes a client of this facility by being linked to it, without showing the other one', async () => {
        const clientId = await known({}, 'south');
        await at.vault.linkFacilities(clientId, ['north']);
        expect(await at.vault.match(atNorth())).toMatchObject({
          own: [{ clientId, facilityIds: ['north'] }],
          elsewhere: [],
        });
      });

      it('is named to those who may see every facility, and to nobody whose scope is empty', async () => {
        const clientId = await known({}, 'south');
        expect((await at.vault.match(atNorth({ facilities: 'all' }))).own).toEqual([
          expect.objectContaining({ clientId, facilityIds: ['south'] }),
        ]);
        expect((await at.vault.match(atNorth({ facilities: [] }))).own).toEqual([]);
      });
    });
  });
}
