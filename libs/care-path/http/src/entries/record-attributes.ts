import { Choice, Code } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';
import { ListOf } from '../fields/written.js';
import { MAY } from '../roles.js';
import { entrySlice } from '../slices/entry-use-case.js';

const POPULATIONS = ['adult', 'adolescent'] as const;

export class AttributeBody {
  @Code({ example: 'special-population' })
  code!: string;

  @Code({ example: 'veterans' })
  value!: string;
}

export class AttributesBody extends RecordingBody {
  @Choice(POPULATIONS, { example: 'adult', optional: true })
  population?: (typeof POPULATIONS)[number] | null;

  @ListOf(() => AttributeBody, 40, {
    description: 'Attributes that are stated anew; others stay as they are.',
    example: [{ code: 'special-population', value: 'veterans' }],
    optional: true,
  })
  attributes?: AttributeBody[] | null;
}

/** What a rule pack may ask of a client beside care itself: population, and coded attributes. Never anything that identifies. */
export const recordAttributes = entrySlice({
  command: 'RecordAttributes',
  path: 'attributes',
  summary: 'Record the population and coded attributes of the client',
  roles: MAY.recordCare,
  body: AttributesBody,
  kinds: ['ClientAttributesRecorded'],
  move: null,
  asserted: ({ population = null, attributes }, { common }) => ({
    kind: 'ClientAttributesRecorded',
    ...common,
    population,
    attributes: (attributes ?? []).map(({ code, value }) => ({ code, value })),
  }),
});
