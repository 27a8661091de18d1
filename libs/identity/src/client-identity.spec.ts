import { Refusal } from '@throughline/kernel';
import { parseClientIdentity } from './client-identity.js';
import { A_MORNING, person } from './contract/vault-under-test.js';

const clock = { now: () => A_MORNING };
const CANARY = 'Quillfeather';

describe('what identifies a client', () => {
  it('is kept as people write it, with one spelling for equal text', () => {
    const written = person({
      familyName: `  O’Brien-${'Núñez'.normalize('NFD')} `,
      givenNames: 'Mary   Ann',
      recordNumbers: [{ system: 'county', value: ' 00-17 ' }],
      phones: ['+1 (555) 010-0199'],
      emails: ['mary.ann@clinic.example'],
    });
    expect(parseClientIdentity(written, clock)).toEqual({
      familyName: 'O’Brien-Núñez',
      givenNames: 'Mary Ann',
      birthDate: '1988-04-17',
      recordNumbers: [{ system: 'county', value: '00-17' }],
      phones: ['+1 (555) 010-0199'],
      emails: ['mary.ann@clinic.example'],
    });
  });

  it.each([
    ['one name only', { givenNames: '' }],
    ['a name in another script', { familyName: '王', givenNames: '小明' }],
    ['joiners inside a word', { familyName: 'علی\u200Cزاده' }],
    ['no birth date', { birthDate: null }],
    ['a leap day', { birthDate: '2000-02-29' }],
    ['a birth today, where the day began first', { birthDate: '2026-03-02' }],
    ['the longest names', { familyName: 'a'.repeat(100), givenNames: 'b'.repeat(100) }],
  ])('allows %s', (_, output) => {
    expect(parseClientIdentity(person(output), clock)).toEqual(person(output));
  });

  it.each<[string, unknown, string, string]>([
    ['an empty family name', person({ familyName: ' ' }), '/identity/familyName', 'field-empty'],
    ['a name without letters', person({ familyName: '12345' }), '/identity/familyName', 'name-without-letters'],
    ['a name of marks only', person({ familyName: 'ʼ' }), '/identity/familyName', 'name-without-letters'],
    ['a name that is too long', person({ givenNames: 'b'.repeat(101) }), '/identity/givenNames', 'text-too-long'],
    [
      'a name of a million letters',
      person({ givenNames: 'b'.repeat(1_000_000) }),
      '/identity/givenNames',
      'text-too-long',
    ],
    ['NUL', person({ familyName: 'Oka\0for' }), '/identity/familyName', 'text-has-control-characters'],
    ['a line break', person({ givenNames: 'Ada\neze' }), '/identity/givenNames', 'text-has-control-characters'],
    [
      'text that reads backwards',
      person({ givenNames: '\u202Eezeada' }),
      '/identity/givenNames',
      'text-has-control-characters',
    ],
    ['half a character pair', person({ familyName: 'Oka\uD83Dfor' }), '/identity/familyName', 'text-not-well-formed'],
    ['a number for a name', { ...person(), familyName: 7 }, '/identity/familyName', 'text-expected'],
    ['a day that does not exist', person({ birthDate: '2023-02-29' }), '/identity/birthDate', 'date-does-not-exist'],
    ['a month that does not exist', person({ birthDate: '1990-13-01' }), '/identity/birthDate', 'date-does-not-exist'],
    ['a date with a time', person({ birthDate: '1990-01-01T00:00:00Z' }), '/identity/birthDate', 'date-malformed'],
    [
      'a birth the day after tomorrow',
      person({ birthDate: '2026-03-04' }),
      '/identity/birthDate',
      'birth-date-in-future',
    ],
    ['a birth 131 years ago', person({ birthDate: '1895-12-31' }), '/identity/birthDate', 'birth-date-implausible'],
    ['a birth date left out', { ...person(), birthDate: undefined }, '/identity/birthDate', 'text-expected'],
    [
      'a record number without a system',
      { ...person(), recordNumbers: [{ value: '1' }] },
      '/identity/recordNumbers/0/system',
      'text-expected',
    ],
    [
      'a record number of dashes',
      person({ recordNumbers: [{ system: 'county', value: '--' }] }),
      '/identity/recordNumbers/0/value',
      'record-number-malformed',
    ],
    [
      'too many record numbers',
      person({ recordNumbers: Array.from({ length: 21 }, (_, i) => ({ system: 's', value: `${i}` })) }),
      '/identity/recordNumbers',
      'list-too-long',
    ],
    ['a phone with letters', person({ phones: ['555-HELP-ME'] }), '/identity/phones/0', 'phone-malformed'],
    ['a phone that is too short', person({ phones: ['911'] }), '/identity/phones/0', 'phone-malformed'],
    ['a phone that is too long', person({ phones: ['1234567890123456'] }), '/identity/phones/0', 'phone-malformed'],
    ['an address without a host', person({ emails: ['adaeze@'] }), '/identity/emails/0', 'email-malformed'],
    ['text for a list', { ...person(), phones: '555 0100' }, '/identity/phones', 'list-expected'],
    ['an unknown field', { ...person(), [CANARY]: 1 }, '/identity', 'fields-not-as-expected'],
    [
      'a field that poisons',
      JSON.parse(`{"__proto__": {"birthDate": null}, ${JSON.stringify(person()).slice(1)}`),
      '/identity',
      'fields-not-as-expected',
    ],
    ['a list for the whole', [], '/identity', 'fields-not-as-expected'],
    ['nothing', undefined, '/identity', 'fields-not-as-expected'],
  ])('refuses %s', (_, input, pointer, code) => {
    const refusal = refusalOf(() => parseClientIdentity(input, clock));
    expect(refusal).toMatchObject({ code: 'identity-invalid', kind: 'malformed' });
    expect(refusal.faults).toContainEqual({ pointer, code, detail: expect.stringMatching(/^[A-Z].*\.$/) });
  });

  it('reports every wrong field at once', () => {
    const refusal = refusalOf(() =>
      parseClientIdentity(person({ familyName: '', birthDate: '1', phones: ['x', '5550100'] }), clock),
    );
    expect(refusal.faults.map(({ pointer }) => pointer)).toEqual([
      '/identity/familyName',
      '/identity/birthDate',
      '/identity/phones/0',
    ]);
  });

  it('never repeats what was typed, in no part of the refusal', () => {
    const wrong = {
      [CANARY]: CANARY,
      familyName: `${CANARY}\0`,
      givenNames: 7,
      birthDate: CANARY,
      recordNumbers: CANARY,
      phones: [CANARY],
      emails: [CANARY],
    };
    const refusal = refusalOf(() => parseClientIdentity(wrong, clock));
    expect(everythingIn(refusal)).not.toContain(CANARY);
  });
});

function everythingIn(refusal: Refusal): string {
  return JSON.stringify([refusal, refusal.message, refusal.stack, refusal.cause, refusal.faults, refusal.details]);
}

/** The refusal that `work` throws; fails the test when it throws something else or nothing. */
function refusalOf(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}
