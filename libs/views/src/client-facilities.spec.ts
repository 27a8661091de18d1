import { clientFacilities } from './client-facilities.js';
import { admission, Chronicle, levelChange, on, place } from './scenario/index.js';
import { allRows } from './view.js';

const facilities = (chronicle: Chronicle) =>
  allRows(clientFacilities, chronicle.path)
    .map(({ facilityId }) => facilityId)
    .toSorted();

describe('the facilities that may see a client', () => {
  it('are where the client was registered, from the beginning', () => {
    const chronicle = new Chronicle({ facilityId: 'east' });
    expect(allRows(clientFacilities, chronicle.path)).toMatchObject([{ facilityId: 'east', registered: true }]);
  });

  it('are those that the path touches, each since the first time', () => {
    const chronicle = new Chronicle();
    const stay = chronicle.id('stay');
    chronicle.enter(admission('2026-03-01T09:00', stay, place('2.1', { facilityId: 'south' })));
    chronicle.enter(levelChange('Transferred', '2026-03-05T09:00', stay, place('2.1', { facilityId: 'east' })));
    chronicle.enter(levelChange('Transferred', '2026-03-09T09:00', stay, place('2.1', { facilityId: 'south' })));
    expect(facilities(chronicle)).toEqual(['east', 'north', 'south']);
    expect(allRows(clientFacilities, chronicle.path).find(({ facilityId }) => facilityId === 'south')?.since).toBe(
      on('2026-03-01T09:00').at,
    );
  });

  it('are no longer those that a wrong-client entry touched, once it is voided', () => {
    const chronicle = new Chronicle();
    const wrong = chronicle.enter(
      admission('2026-03-01T09:00', chronicle.id('stay'), place('2.1', { facilityId: 'south' })),
    );
    chronicle.voidEntry(wrong, 'wrong-client');
    expect(facilities(chronicle)).toEqual(['north']);
  });
});
