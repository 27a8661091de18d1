import { ruleTitles } from './rule-titles';

describe('the titles of rules', () => {
  const findings = [
    { ruleId: 'home-is-safe', title: 'The home is safe' },
    { ruleId: 'assessment-current', title: 'The assessment is current' },
  ];

  it('are those of what was found, in the order of the rules', () => {
    expect(ruleTitles(['assessment-current', 'home-is-safe'], findings)).toBe(
      'The assessment is current; The home is safe',
    );
  });

  it('are the ID in words where nothing was found', () => {
    expect(ruleTitles(['leave-is-open'], findings)).toBe('Leave is open');
  });
});
