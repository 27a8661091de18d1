import type { ClientIdentity } from '@throughline/identity';
import { inventedName } from './names.js';
import type { Random } from './random.js';

const ADULT_YEARS_MIN = 18;

/** Who an invented client is, as the vault holds it. Phone numbers are of the block that is kept free for fiction (555-0100 to 0199). */
export function inventedIdentity(
  random: Random,
  of: { readonly siteCode: string; readonly number: number; readonly bornBefore: string },
): ClientIdentity {
  const { givenNames, familyName } = inventedName(random);
  const years =
    ADULT_YEARS_MIN +
    random.weighted([
      [random.whole(1, 12), 5],
      [random.whole(13, 27), 4],
      [random.whole(28, 50), 2],
    ]);
  const year = Number(of.bornBefore.slice(0, 4)) - years - 1;
  const two = (value: number): string => String(value).padStart(2, '0');
  const phone = `+1 ${random.pick(['214', '949', '410'])} 555 01${two(random.whole(0, 99))}`;
  const withEmail = random.chance(0.5);
  const email = `${givenNames.split(' ')[0]}.${familyName}.${of.number}@example.org`.toLowerCase();
  return {
    familyName,
    givenNames,
    birthDate: `${year}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`,
    recordNumbers: [{ system: of.siteCode, value: `${of.siteCode}-${String(of.number).padStart(5, '0')}` }],
    phones: [phone],
    emails: withEmail ? [email] : [],
  };
}
