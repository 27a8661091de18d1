import { Choice, Code } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';
import { ListOf } from '../fields/written.js';
import { MAY } from '../roles.js';
import { entrySlice } from '../slices/entry-use-case.js';

const POPULATIONS = ['adult', 'adolescent'] as const;

export class FacetBody {
  @Code({ example: 'special-population' })
  code!: string;

  @Code({ example: 'veterans' })
  value!: string;
}

export class FacetsBody extends RecordingBody {
  @Choice(POPULATIONS, { example: 'adult', optional: true })
  population?: (typeof POPULATIONS)[number] | null;

  @ListOf(() => FacetBody, 40, { description: 'Facets that are stated anew; others stay as they are.', example: [{ code: 'special-population', value: 'veterans' }], optional: true })
  facets?: FacetBody[] | null;
}

/** What a rule pack may ask of a client beside care itself: population, and coded facets. Never anything that identifies. */
export const recordFacets = entrySlice({
  command: 'RecordFacets',
  path: 'facets',
  summary: 'Record the population and coded facets of the client',
  roles: MAY.recordCare,
  body: FacetsBody,
  kinds: ['ClientFacetsRecorded'],
  move: null,
  asserted: ({ population = null, facets }, { common }) => ({
    kind: 'ClientFacetsRecorded',
    ...common,
    population,
    facets: (facets ?? []).map(({ code, value }) => ({ code, value })),
  }),
});
