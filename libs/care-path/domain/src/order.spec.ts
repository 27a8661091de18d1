import { compareEntries, place } from './order.js';
import { aftercarePlan, on, Story } from './scenario/index.js';

const at = (instant: string, localDate: string, zone: string, offsetMinutes: number) => ({
  at: Date.parse(instant),
  localDate,
  zone,
  offsetMinutes,
  precision: 'minute' as const,
});

describe('the place of an entry on the path', () => {
  it('for a date without a time is after everything already recorded of that day', () => {
    const story = new Story();
    story.assess('2026-03-02T15:00');
    expect(place(story.path.entries, on('2026-03-02'), undefined).effective.at).toBe(on('2026-03-02T15:00').at);
  });

  it('for a date without a time is after that day, even when another zone lives the day before at the same time', () => {
    const story = new Story();
    const east = at('2026-03-02T05:30Z', '2026-03-02', 'America/New_York', -300);
    const west = at('2026-03-02T06:00Z', '2026-03-01', 'America/Los_Angeles', -480);
    story.record({ ...aftercarePlan('2026-03-02'), effective: east });
    story.record({ ...aftercarePlan('2026-03-02'), effective: west });
    const day = { ...east, at: Date.parse('2026-03-02T05:00Z'), precision: 'day' as const };
    expect(place(story.path.entries, day, undefined).effective.at).toBe(east.at);
  });

  it('within one instant is as told, and a total order', () => {
    const story = new Story();
    const first = story.record(aftercarePlan('2026-03-02T10:00'));
    const last = story.assess('2026-03-02T10:00');
    const { seq } = place(story.path.entries, on('2026-03-02T10:00'), story.entry(first.body.entryId));
    expect(seq).toBeGreaterThan(first.body.seq);
    expect(seq).toBeLessThan(last.body.seq);
    expect(compareEntries(first.body, last.body)).toBeLessThan(0);
  });
});
