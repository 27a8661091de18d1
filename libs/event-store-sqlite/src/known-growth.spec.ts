import { KnownGrowth } from './known-growth.js';

describe('what the writer of a log knows of its end', () => {
  it('is the head that it found, then the last position that it appended', () => {
    const growth = new KnownGrowth(7);
    expect(growth.head).toBe(7);
    growth.appended(['Admitted', 'SteppedUp'], 9);
    expect(growth.head).toBe(9);
  });

  it('is that none of some types came since, while others did', () => {
    const growth = new KnownGrowth(7);
    growth.appended(['Admitted', 'FacilityOpened', 'SteppedUp'], 10);
    expect(growth.holdsNoneOf(['FacilityOpened'], 9)).toBe(true);
    expect(growth.holdsNoneOf(['FacilityOpened'], 8)).toBe(false);
    expect(growth.holdsNoneOf(['FacilityClosed', 'RulePackAdopted'], 7)).toBe(true);
  });

  it('is nothing about the types of what was there before', () => {
    expect(new KnownGrowth(7).holdsNoneOf(['FacilityOpened'], 6)).toBe(false);
  });
});
