import { clientFacilities } from './client-facilities.js';
import { admission, Chronicle, levelChange, on, place } from './scenario/index.js';
import { allRows } from './view.js';

const facilities = (told: Chronicle) =>
  allRows(clientFacilities, told.path)
    .map(({ facilityId }) => facilityId)
    .toSorted();

describe('the facilities that may see a client', () => {
  it('are where the client was registered, from the beginning', () => {
    const told = new Chronicle({ facilityId: 'east' });
    expect(allRows(clientFacilities, told.path)).toMatchObject([{ facilityId: 'east', registered: true }]);
  });

  it('are those that the path touches, each since the first time', () => {
    const told = new Chronicle();
    const stay = told.id('stay');
    told.enter(admission('2026-03-01T09:00', stay, place('2.1', { facilityId: 'south' })));
    told.enter(levelChange('Transferred', '2026-03-05T09:00', stay, place('2.1', { facilityId: 'east' })));
    told.enter(levelChange('Transferred', '2026-03-09T09:00', stay, place('2.1', { facilityId: 'south' })));
    expect(facilities(told)).toEqual(['east', 'north', 'south']);
    expect(allRows(clientFacilities, told.path).find(({ facilityId }) => facilityId === 'south')?.since).toBe(
      on('2026-03-01T09:00').at,
    );
  });

  it('are no longer those that a wrong-client entry touched, once it is voided', () => {
    const told = new Chronicle();
    const wrong = told.enter(admission('2026-03-01T09:00', told.id('stay'), place('2.1', { facilityId: 'south' })));
    told.voidEntry(wrong, 'wrong-client');
    expect(facilities(told)).toEqual(['north']);
  });
});
