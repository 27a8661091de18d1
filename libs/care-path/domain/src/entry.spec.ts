import { RECORDED_KINDS } from '@throughline/continuum';
import { ENTRY_KINDS } from './entry.js';
import { CARE_PATH_SCHEMAS } from './events.js';

describe('kinds of entry', () => {
  it('are the kinds that a rule pack can start, meet and end clocks with', () => {
    expect([...ENTRY_KINDS].sort()).toEqual([...RECORDED_KINDS].sort());
  });

  it('each have an event of that name', () => {
    expect(Object.keys(CARE_PATH_SCHEMAS)).toEqual(expect.arrayContaining([...ENTRY_KINDS]));
  });
});
