import { POPULATIONS } from '@throughline/continuum';
import { Choice, Code, ListOf } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';

class AttributeBody {
  @Code({ example: 'special-population' })
  code!: string;

  @Code({ example: 'veterans' })
  value!: string;
}

export class AttributesBody extends RecordingBody {
  @Choice(POPULATIONS, {
    description: 'A known birth date counts instead; a population that disagrees with it is questioned.',
    example: 'adult',
    optional: true,
  })
  population?: (typeof POPULATIONS)[number] | null;

  @ListOf(() => AttributeBody, 40, {
    description: 'Attributes that are stated anew; others stay as they are.',
    example: [{ code: 'special-population', value: 'veterans' }],
    optional: true,
  })
  attributes?: AttributeBody[] | null;
}
