import { refusalOf, vaultFolder } from './opened-vault.fixture.js';
import type { VaultFolder } from './opened-vault.fixture.js';
import type { StaffMember } from './staff.js';
import type { IdentityVault } from './vault.js';

describe('names of staff', () => {
  let folder: VaultFolder;
  let vault: IdentityVault;
  beforeEach(() => {
    folder = vaultFolder();
    vault = folder.open();
  });
  afterEach(() => folder.remove());

  const member = (output: Partial<StaffMember> = {}) => ({
    name: 'Inés Marchetti',
    title: 'LCSW',
    facilityIds: ['north'],
    ...output,
  });

  it('stand behind pseudonymous ids, made at random unless given', () => {
    const made = vault.registerStaff(member());
    const given = vault.registerStaff(member({ staffId: 'director-1', name: 'Tomasz Zięba' }));

    expect(made).toEqual({ staffId: expect.stringMatching(/^[0-9a-f-]{36}$/), created: true });
    expect(given).toEqual({ staffId: 'director-1', created: true });
    expect(vault.staffNames([made.staffId, 'director-1', 'nobody'], 'all')).toEqual(
      new Map([
        [made.staffId, 'Inés Marchetti'],
        ['director-1', 'Tomasz Zięba'],
      ]),
    );
  });

  it('are amended in place', () => {
    vault.registerStaff(member({ staffId: 'nurse-1' }));
    expect(vault.registerStaff(member({ staffId: 'nurse-1', name: 'Inés Duval', facilityIds: ['south'] }))).toEqual({
      staffId: 'nurse-1',
      created: false,
    });
    expect(vault.searchStaff({ text: 'marchetti', facilities: 'all', limit: 5 })).toEqual([]);
    expect(vault.searchStaff({ text: 'ines', facilities: ['north'], limit: 5 })).toEqual([]);
    expect(vault.searchStaff({ text: 'ines', facilities: ['south'], limit: 5 })).toEqual([
      { ...member(), staffId: 'nurse-1', name: 'Inés Duval', facilityIds: ['south'] },
    ]);
  });

  it('are found by the beginnings of their words, within the sites in scope, in order', () => {
    const ids = ['Zoë North', 'Ada North', 'Ada Süd'].map(
      (name, index) =>
        vault.registerStaff(member({ staffId: `s-${index}`, name, facilityIds: [index === 2 ? 'south' : 'north'] }))
          .staffId,
    );
    const found = (text: string, facilities: string[] | 'all', limit = 5) =>
      vault.searchStaff({ text, facilities, limit }).map(({ staffId }) => staffId);
    expect(found('nor', 'all')).toEqual([ids[1], ids[0]]);
    expect(found('ada', ['south'])).toEqual([ids[2]]);
    expect(found('', ['north'])).toEqual([ids[1], ids[0]]);
    expect(found('', 'all', 2)).toEqual([ids[1], ids[2]]);
    expect(found('ada', [])).toEqual([]);
  });

  it.each<[string, Partial<StaffMember>, string]>([
    ['an id that is an address', { staffId: 'ines@clinic.example' }, '/staffId'],
    ['no name', { name: ' ' }, '/name'],
    ['a name with NUL', { name: 'Inés\0' }, '/name'],
    ['a title that is too long', { title: 't'.repeat(101) }, '/title'],
    ['a site without an id', { facilityIds: [''] }, '/facilityIds/0'],
  ])('are refused with %s', (_, output, pointer) => {
    const refusal = refusalOf(() => vault.registerStaff(member(output)));
    expect(refusal).toMatchObject({ code: 'staff-invalid', kind: 'malformed', faults: [{ pointer }] });
  });

  it('are asked for 1 to 100 at a time', () => {
    for (const limit of [0, 101, 2.5])
      expect(refusalOf(() => vault.searchStaff({ text: '', facilities: 'all', limit })).code).toBe(
        'limit-out-of-range',
      );
  });
});
