import { describe, expect, it } from '@jest/globals';
import { type MakeVault, rejectionOf, vaultOfEachTest } from './vault-under-test.js';
import type { StaffMember } from '../staff-member.js';

export function specifyStaff(make: MakeVault): void {
  describe('names of staff', () => {
    const at = vaultOfEachTest(make);

    const member = (output: Partial<StaffMember> = {}) => ({
      name: 'Inés Marchetti',
      title: 'LCSW',
      facilityIds: ['north'],
      ...output,
    });

    it('stand behind pseudonymous ids, made at random unless given', async () => {
      const made = await at.vault.registerStaff(member());
      const given = await at.vault.registerStaff(member({ staffId: 'director-1', name: 'Tomasz Zięba' }));

      expect(made).toEqual({ staffId: expect.stringMatching(/^[0-9a-f-]{36}$/), created: true, replayed: false });
      expect(given).toMatchObject({ staffId: 'director-1', created: true });
      expect(await at.vault.staffNames([made.staffId, 'director-1', 'nobody'], 'all')).toEqual(
        new Map([
          [made.staffId, 'Inés Marchetti'],
          ['director-1', 'Tomasz Zięba'],
        ]),
      );
    });

    it('are amended in place', async () => {
      await at.vault.registerStaff(member({ staffId: 'nurse-1' }));
      expect(
        await at.vault.registerStaff(member({ staffId: 'nurse-1', name: 'Inés Duval', facilityIds: ['south'] })),
      ).toMatchObject({
        staffId: 'nurse-1',
        created: false,
      });
      expect(await at.vault.searchStaff({ text: 'marchetti', facilities: 'all', limit: 5 })).toEqual([]);
      expect(await at.vault.searchStaff({ text: 'ines', facilities: ['north'], limit: 5 })).toEqual([]);
      expect(await at.vault.searchStaff({ text: 'ines', facilities: ['south'], limit: 5 })).toEqual([
        { ...member(), staffId: 'nurse-1', name: 'Inés Duval', facilityIds: ['south'] },
      ]);
    });

    it('are amended at the facilities of whoever amends them, and stay where others have placed them', async () => {
      await at.vault.registerStaff(member({ staffId: 'nurse-1', facilityIds: ['north', 'south'] }));
      await at.vault.registerStaff(member({ staffId: 'nurse-1', facilityIds: ['east'] }), {
        within: ['north', 'east'],
      });
      expect((await at.vault.staffMember('nurse-1'))?.facilityIds).toEqual(['east', 'south']);

      const stranger = at.vault.registerStaff(member({ staffId: 'nurse-1', name: 'Eve Doe' }), { within: ['west'] });
      expect(await rejectionOf(stranger)).toMatchObject({ code: 'staff-id-taken', kind: 'conflict' });
      expect((await at.vault.staffMember('nurse-1'))?.name).toBe('Inés Marchetti');
    });

    it('are found by the beginnings of their words, within the sites in scope, in order', async () => {
      const ids = ['s-0', 's-1', 's-2'];
      for (const [index, name] of ['Zoë North', 'Ada North', 'Ada Süd'].entries())
        await at.vault.registerStaff(
          member({ staffId: `s-${index}`, name, facilityIds: [index === 2 ? 'south' : 'north'] }),
        );
      const found = async (text: string, facilities: string[] | 'all', limit = 5) =>
        (await at.vault.searchStaff({ text, facilities, limit })).map(({ staffId }) => staffId);
      expect(await found('nor', 'all')).toEqual([ids[1], ids[0]]);
      expect(await found('ada', ['south'])).toEqual([ids[2]]);
      expect(await found('', ['north'])).toEqual([ids[1], ids[0]]);
      expect(await found('', 'all', 2)).toEqual([ids[1], ids[2]]);
      expect(await found('ada', [])).toEqual([]);
    });

    it.each<[string, Partial<StaffMember>, string]>([
      ['an id that is an address', { staffId: 'ines@clinic.example' }, '/staffId'],
      ['no name', { name: ' ' }, '/name'],
      ['a name with NUL', { name: 'Inés\0' }, '/name'],
      ['a title that is too long', { title: 't'.repeat(101) }, '/title'],
      ['a site without an id', { facilityIds: [''] }, '/facilityIds/0'],
    ])('are refused with %s', async (_, output, pointer) => {
      const refusal = await rejectionOf(at.vault.registerStaff(member(output)));
      expect(refusal).toMatchObject({ code: 'staff-invalid', kind: 'malformed', faults: [{ pointer }] });
    });

    it('are asked for 1 to 100 at a time', async () => {
      for (const limit of [0, 101, 2.5])
        expect((await rejectionOf(at.vault.searchStaff({ text: '', facilities: 'all', limit }))).code).toBe(
          'limit-out-of-range',
        );
    });
  });
}
