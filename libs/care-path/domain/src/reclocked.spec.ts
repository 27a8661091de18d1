import type { CompiledPack, Obligation } from '@throughline/continuum';
import { correctEntry } from './commands/correct-entry.js';
import { reinstateEntry, voidEntry } from './commands/void-entry.js';
import { REVIEW_CLOCK } from './obligations.js';
import type { Entry } from './path.js';
import { admission, inventedPack, on, Story } from './scenario/index.js';
import { admission as admissionEntry } from './commands/admit.js';
import { NOWHERE } from './situation.js';

const DAYS: Readonly<Record<string, number>> = { '2.1': 30, '2.5': 14, '3.5': 7 };
const DAY_MS = 86_400_000;
const obligation = (clockId: string, at: number, days: number): Obligation => ({
  clockId,
  title: clockId,
  subject: { kind: 'entry', id: clockId },
  listedFrom: at,
  opensFrom: at,
  warnAt: at,
  dueAt: at + days * DAY_MS,
  overdueFrom: at + days * DAY_MS,
  lapsesAt: null,
  ownerRole: 'clinician',
  metBy: [{ kind: 'ContinuedStayReviewed', where: [] }],
  endedBy: [],
  again: 'replaces',
});

/** Reviews are due by level; only who leaves a residence is followed up. */
const pack: CompiledPack = {
  ...inventedPack(),
  openClocks: ({ kind, level, at }) => {
    if (kind === 'ContinuedStayReviewed') return [obligation('next-review', at, DAYS[level ?? ''] ?? 0)];
    return kind === 'Discharged' && level === '3.5' ? [obligation('follow-up', at, 7)] : [];
  },
};

const TERMS = { reason: 'urgent', acceptImpact: 'checked', acknowledge: ['residential-by-step-up'] };
const stated = ({ body, versionId }: Entry) => ({
  entryId: body.entryId,
  replaces: versionId,
  narrative: null,
  acceptImpact: 'checked',
});

function reviewed(): { story: Story; admitted: Entry; review: Entry } {
  const story = new Story(pack);
  story.assess('2026-03-01T09:00');
  const admitted = story.admit('2026-03-02T10:00', '2.1', TERMS);
  const common = {
    effective: on('2026-03-10T10:00'),
    facilityId: 'north',
    narrative: null,
    placementId: story.placementId,
  };
  const review = story.record({ ...common, kind: 'ContinuedStayReviewed', outcome: 'continue', nextReview: null });
  return { story, admitted, review };
}
const daysOf = (story: Story, { body }: Entry): (string | number)[][] =>
  story.entry(body.entryId).obligations.map(({ clockId, dueAt, opensFrom }) => [clockId, (dueAt - opensFrom) / DAY_MS]);
const correctLevel = (story: Story, admitted: Entry, level: string): void => {
  story.decide((path, context) => {
    const entry = admissionEntry({ ...admission('2026-03-02T10:00', level), ...TERMS }, NOWHERE, context);
    const { entryId, replaces } = stated(story.entry(admitted.body.entryId));
    return correctEntry(
      { ...TERMS, after: null, before: null, fulfills: null, entryId, replaces, correction: 'wrong-level', entry },
      path,
      context,
    );
  });
};

describe('the clocks of later entries', () => {
  it('run by the level that a late entry, its voiding and its reinstatement give them', () => {
    const { story, review } = reviewed();
    expect(daysOf(story, review)).toEqual([['next-review', 30]]);
    const step = story.changeLevel('2026-03-05T10:00', '2.5', TERMS);
    expect(daysOf(story, review)).toEqual([['next-review', 14]]);
    story.decide((path, context) => voidEntry({ ...stated(step), reason: 'did-not-happen' }, path, context));
    expect(daysOf(story, review)).toEqual([['next-review', 30]]);
    story.decide((path, context) => reinstateEntry(stated(story.entry(step.body.entryId)), path, context));
    expect(daysOf(story, review)).toEqual([['next-review', 14]]);
  });

  it('run by a corrected level, also for an entry that was voided meanwhile', () => {
    const { story, admitted, review } = reviewed();
    const left = story.discharge('2026-03-20T10:00', TERMS);
    expect(daysOf(story, left)).toEqual([]);
    story.decide((path, context) => voidEntry({ ...stated(left), reason: 'wrong-date' }, path, context));
    correctLevel(story, admitted, '3.5');
    story.decide((path, context) => reinstateEntry(stated(story.entry(left.body.entryId)), path, context));
    expect([daysOf(story, review), daysOf(story, left)]).toEqual([[['next-review', 7]], [['follow-up', 7]]]);
    correctLevel(story, admitted, '2.1');
    expect(daysOf(story, left)).toEqual([]);
  });

  it('go on beside the review of a non-conforming move', () => {
    const story = new Story(pack);
    story.assess('2026-03-01T09:00');
    const admitted = story.admit('2026-03-02T10:00', '2.1', TERMS);
    const left = story.discharge('2026-03-20T10:00', { acknowledge: ['aftercare-planned'] });
    correctLevel(story, admitted, '3.5');
    expect(daysOf(story, left)).toEqual([
      ['follow-up', 7],
      [REVIEW_CLOCK, 7],
    ]);
  });

  it('are left out of an event that changes none', () => {
    const { story } = reviewed();
    story.changeLevel('2026-03-12T10:00', '2.5', TERMS);
    story.assess('2026-03-05T10:00', TERMS);
    expect(story.events.filter(({ data }) => 'reclocked' in data)).toEqual([]);
  });
});
