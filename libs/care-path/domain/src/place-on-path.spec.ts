import { NO_TERMS } from './draft.js';
import { compareEntries } from './order.js';
import { placeOnPath } from './place-on-path.js';
import { situationAt } from './resolve.js';
import { aftercarePlan, discharge, on, Story } from './scenario/index.js';

const at = (instant: string, localDate: string, zone: string, offsetMinutes: number) => ({
  at: Date.parse(instant),
  localDate,
  zone,
  offsetMinutes,
  precision: 'minute' as const,
});
const ANYWHERE = { after: undefined, before: undefined };
const startOfDay = (localDate: string): number => Date.parse(`${localDate}T00:00Z`);
const calendar = { now: Date.UTC(2027, 0, 1), startOfDay };
const fact = (when: string) => ({ kind: 'AssessmentRecorded' as const, effective: on(when) });
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 23);
const admitted = (): Story => {
  const story = new Story();
  story.assess('2026-02-28T09:00');
  story.admit('2026-03-01T09:00', '2.1');
  return story;
};
/** Kinds of the entries since the assessment. */
const kindsSince = (story: Story): readonly string[] => story.path.entries.slice(1).map(({ body }) => body.kind);
const refusalOf = (work: () => unknown): string => {
  try {
    work();
    return 'nothing refused';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the place of an entry on the path', () => {
  it('for a date without a time is after everything already recorded of that day, else the start of the day', () => {
    const story = new Story();
    const placed = () => placeOnPath(story.path.entries, fact('2026-03-02'), ANYWHERE, calendar).effective.at;
    expect(iso(placed())).toBe('2026-03-02T00:00:00.000');
    story.assess('2026-03-02T15:00');
    expect(iso(placed())).toBe('2026-03-02T15:00:00.000');
  });

  it('for a date without a time is after that day, even when another zone lives the day before at the same time', () => {
    const story = new Story();
    const east = at('2026-03-02T05:30Z', '2026-03-02', 'America/New_York', -300);
    const west = at('2026-03-02T06:00Z', '2026-03-01', 'America/Los_Angeles', -480);
    story.record({ ...aftercarePlan('2026-03-02'), effective: east });
    story.record({ ...aftercarePlan('2026-03-02'), effective: west });
    const day = { ...east, at: Date.parse('2026-03-02T05:00Z'), precision: 'day' as const };
    const { effective } = placeOnPath(story.path.entries, { kind: null, effective: day }, ANYWHERE, calendar);
    expect(effective.at).toBe(east.at);
  });

  it('within one instant is as told, and a total order', () => {
    const story = new Story();
    const first = story.record(aftercarePlan('2026-03-02T10:00'));
    const last = story.assess('2026-03-02T10:00');
    const after = { after: story.entry(first.body.entryId), before: undefined };
    const before = { after: undefined, before: story.entry(last.body.entryId) };
    for (const beside of [after, before]) {
      const { seq } = placeOnPath(story.path.entries, fact('2026-03-02T10:00'), beside, calendar);
      expect(seq).toBeGreaterThan(first.body.seq);
      expect(seq).toBeLessThan(last.body.seq);
    }
    expect(compareEntries(first.body, last.body)).toBeLessThan(0);
  });

  it('has room before the first entry of an instant, and refuses what contradicts the time or the day', () => {
    const story = new Story();
    const only = story.assess('2026-03-02T10:00');
    const before = { after: undefined, before: story.entry(only.body.entryId) };
    const placed = (when: string) => placeOnPath(story.path.entries, fact(when), before, calendar);
    expect(placed('2026-03-02T10:00').seq).toBeLessThan(only.body.seq);
    expect(placed('2026-03-02').effective.at).toBe(only.body.effective.at);
    expect(iso(placed('2026-03-02T09:00').effective.at)).toBe('2026-03-02T09:00:00.000');
    expect(refusalOf(() => placed('2026-03-02T11:00'))).toBe('before-contradicts-time');
    expect(refusalOf(() => placed('2026-03-03'))).toBe('before-on-another-day');
  });
});

describe('an ending that is known by its day', () => {
  it('stands at the last millisecond of that day', () => {
    const story = admitted();
    expect(iso(story.discharge('2026-03-03', { reason: 'done' }).body.effective.at)).toBe('2026-03-03T23:59:59.999');
  });

  it('stands at the time now while the day still runs, and never before the day', () => {
    const entry = { ...discharge('2026-03-03', 'placement'), kind: 'Discharged' as const };
    const when = (now: string) =>
      iso(placeOnPath([], entry, ANYWHERE, { now: Date.parse(`${now}Z`), startOfDay }).effective.at);
    expect(when('2026-03-03T14:05:06.007')).toBe('2026-03-03T14:05:06.007');
    expect(when('2026-03-04T00:00')).toBe('2026-03-03T23:59:59.999');
    expect(when('2026-03-02T23:00')).toBe('2026-03-03T00:00:00.000');
  });

  it('leaves room for what happened earlier that day, and comes after it (case 14)', () => {
    const story = admitted();
    story.discharge('2026-03-03', { reason: 'done' });
    story.changeLevel('2026-03-03T09:00', '1');
    expect(kindsSince(story)).toEqual(['Admitted', 'SteppedDown', 'Discharged']);
    expect(story.path.entries.every(({ derived }) => !derived.unanchored)).toBe(true);
  });
});

describe('what else is known by its day', () => {
  it.each(['2026-03-03', '2026-03-03T15:00'])(
    'stands directly before an ending of its own placement, known as %s',
    (ended) => {
      const story = admitted();
      const discharged = story.discharge(ended, { reason: 'done' });
      const changed = story.changeLevel('2026-03-03', '1');
      expect(changed.body.effective.at).toBe(discharged.body.effective.at);
      expect(kindsSince(story)).toEqual(['Admitted', 'SteppedDown', 'Discharged']);
    },
  );

  it('follows the ending when it is not of that placement: a new admission, or an assessment', () => {
    const story = admitted();
    story.discharge('2026-03-03', { reason: 'done' });
    story.assess('2026-03-03');
    story.admit('2026-03-03', '1', { reason: 'done' });
    expect(kindsSince(story)).toEqual(['Admitted', 'Discharged', 'AssessmentRecorded', 'Admitted']);
  });

  it('of the very minute of a discharge goes before it when told to', () => {
    const story = admitted();
    const discharged = story.discharge('2026-03-03T15:00', { reason: 'done' });
    story.changeLevel('2026-03-03T15:00', '1', { before: discharged.body.entryId });
    expect(kindsSince(story)).toEqual(['Admitted', 'SteppedDown', 'Discharged']);
  });

  it('is looked for in the stay that ended that day, without naming it', () => {
    const story = admitted();
    story.discharge('2026-03-03', { reason: 'done' });
    const { placements } = situationAt(
      story.path,
      { kind: 'LeaveStarted', effective: on('2026-03-03') },
      NO_TERMS,
      calendar,
    );
    expect(placements.map(({ placementId }) => placementId)).toEqual([story.placementId]);
  });

  it('names one entry to stand beside, not two', () => {
    const story = new Story();
    const { body } = story.assess('2026-03-03T09:00');
    const beside = { ...NO_TERMS, after: body.entryId, before: body.entryId };
    expect(refusalOf(() => situationAt(story.path, fact('2026-03-03'), beside, calendar))).toBe('after-and-before');
  });
});

describe('of two facts of one day', () => {
  it('the later instant counts for a gate, whichever was recorded first', () => {
    const story = new Story();
    const later = story.assess('2026-03-03T15:00');
    story.assess('2026-03-03T09:00');
    expect(story.path.entries.at(-1)?.after.assessment?.entryId).toBe(later.body.entryId);
  });
});
