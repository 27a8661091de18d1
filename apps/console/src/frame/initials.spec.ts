import { initialsOf } from './initials';

describe('initials', () => {
  it.each([
    [['Ruth', 'Mendoza'], 'R. M.'],
    [['', 'Mendoza'], 'M.'],
    [[null, 'Mendoza'], 'M.'],
    [['אסתר', 'מרים'], 'א. מ.'],
    [['\u0041\u030Asa', 'Berg'], '\u0041\u030A. B.'],
    [['👩‍👧 Ana', '😀'], '👩‍👧. 😀.'],
  ])('of %j are %j', (parts, initials) => {
    expect(initialsOf(parts)).toBe(initials);
  });
});
