import fc from 'fast-check';
import { EVERYONE } from './adoption.js';
import { emptyDirectory, evolveDirectory } from './directory.js';
import type { OrganizationEvent } from './events.js';

const pack = { id: 'asam-3e-adult', version: '1.0.0', sha256: 'a'.repeat(64) };
const offer = {
  name: 'IOP',
  levels: ['2.1'],
  template: null,
  capacity: null,
  groupCap: null,
  window: null,
  modality: null,
};
const day = fc.constantFrom('2024-01-01', '2025-01-01', '2026-01-01');

/** One code for facilities and programs alike: their streams are apart, and so are they. */
const event: fc.Arbitrary<OrganizationEvent> = day.chain((on) =>
  fc.constantFrom<OrganizationEvent>(
    { type: 'FacilityOpened', data: { code: 'A', name: 'A', zone: 'UTC', openFrom: on } },
    { type: 'FacilityClosed', data: { code: 'A', closedOn: on } },
    { type: 'RulePackAdopted', data: { code: 'A', pack, from: on, ...EVERYONE } },
    { type: 'ProgramOpened', data: { code: 'A', facilityId: 'A', openFrom: on, ...offer } },
    { type: 'ProgramChanged', data: { code: 'A', ...offer } },
    { type: 'ProgramClosed', data: { code: 'A', closedOn: on } },
    { type: 'RulePackPublished', data: { pack, document: '{}' } },
  ),
);

describe('the directory', () => {
  it('folds any history, and knows just what was opened and published', () => {
    fc.assert(
      fc.property(fc.array(event), (history) => {
        const directory = history.reduce(evolveDirectory, emptyDirectory());
        const happened = (type: OrganizationEvent['type']) => history.some((one) => one.type === type);
        expect([directory.facilities.has('A'), directory.programs.has('A'), directory.packs.has(pack.sha256)]).toEqual([
          happened('FacilityOpened'),
          happened('ProgramOpened'),
          happened('RulePackPublished'),
        ]);
      }),
    );
  });
});
