import type { AssertedEntry } from '@throughline/care-path';
import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

interface AttributeGiven {
  readonly code: string;
  readonly value: string;
}

export interface AttributesRequest extends PlacedEntryRequest {
  readonly population?: AssertedEntry<'ClientAttributesRecorded'>['population'];
  readonly attributes?: readonly AttributeGiven[] | null;
}

/** What a rule pack may ask of a client beside care itself: population, and coded attributes. Never anything that identifies. */
export const recordAttributes: EntryUseCase<AttributesRequest> = {
  kinds: ['ClientAttributesRecorded'],
  move: null,
  asserted: ({ population = null, attributes }, { common }) => ({
    kind: 'ClientAttributesRecorded',
    ...common,
    population,
    attributes: (attributes ?? []).map(({ code, value }) => ({ code, value })),
  }),
};
