import type { ClientIdentity } from '@throughline/identity';
import { Day, ListOf, Text, Texts } from '@throughline/http-kit';

const NAME_MAX = 200;

class RecordNumberBody {
  @Text(100, { description: 'Whose number it is.', example: 'county-hospital' })
  system!: string;

  @Text(100, { example: 'H-204417' })
  value!: string;
}

export class SoughtNumberBody {
  @Text(100, { description: "Default: any system's number.", example: 'county-hospital', optional: true })
  system?: string | null;

  @Text(100, { example: 'H-204417' })
  value!: string;
}

/** The vault checks further: it alone knows what a name, a phone number or a record number may be. */
export class IdentityBody {
  @Text(NAME_MAX, { description: 'A person with one name has it here.', example: 'Okafor' })
  familyName!: string;

  @Text(NAME_MAX, { description: 'May be empty.', example: 'Adaeze' })
  givenNames!: string;

  @Day({ example: '1988-04-17', optional: true })
  birthDate?: string | null;

  @ListOf(() => RecordNumberBody, 20, { example: [{ system: 'county-hospital', value: 'H-204417' }], optional: true })
  recordNumbers?: RecordNumberBody[] | null;

  @Texts(100, 10, { example: ['+1 512 555 0142'], optional: true })
  phones?: string[] | null;

  @Texts(320, 10, { example: ['adaeze@example.org'], optional: true })
  emails?: string[] | null;
}

/** The identity as the vault takes it. */
export const identityIn = ({
  familyName,
  givenNames,
  birthDate,
  recordNumbers,
  phones,
  emails,
}: IdentityBody): ClientIdentity => ({
  familyName,
  givenNames,
  birthDate: birthDate ?? null,
  recordNumbers: (recordNumbers ?? []).map(({ system, value }) => ({ system, value })),
  phones: phones ?? [],
  emails: emails ?? [],
});
