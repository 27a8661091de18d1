import type { Refusal } from '@throughline/kernel';
import { NO_TERMS } from '../draft.js';
import type { Entry } from '../path.js';
import { admission, on, Story } from '../scenario/index.js';
import { admission as admissionEntry } from './admit.js';
import { correctEntry } from './correct-entry.js';
import { reinstateEntry, voidEntry } from './void-entry.js';
import { NOWHERE } from '../situation.js';

const codeOf = (run: () => unknown): string | undefined => {
  try {
    run();
  } catch (error) {
    return (error as Refusal).code;
  }
  return undefined;
};

/** Admitted to 2.1, stepped up to 2.5, discharged. */
function stay(): { story: Story; admitted: Entry; steppedUp: Entry; discharged: Entry } {
  const story = new Story();
  story.assess('2026-03-01T09:00');
  const admitted = story.admit('2026-03-02T10:00', '2.1');
  const steppedUp = story.changeLevel('2026-03-20T10:00', '2.5');
  const discharged = story.discharge('2026-04-20T10:00', { reason: 'done' });
  return { story, admitted, steppedUp, discharged };
}

function correctAdmission(
  story: Story,
  entry: Entry,
  when: string,
  level: string,
  terms: { replaces?: string; acceptImpact?: string } = {},
) {
  return story.decide((path, context) =>
    correctEntry(
      {
        ...NO_TERMS,
        reason: 'urgent',
        entryId: entry.body.entryId,
        replaces: terms.replaces ?? story.entry(entry.body.entryId).versionId,
        correction: 'wrong-level',
        acceptImpact: terms.acceptImpact ?? null,
        entry: admissionEntry(admission(when, level), NOWHERE, context),
      },
      path,
      context,
    ),
  );
}

const voiding = (story: Story, entry: Entry, acceptImpact: string | null = 'checked') => {
  const { versionId, body } = story.entry(entry.body.entryId);
  const command = {
    entryId: body.entryId,
    replaces: versionId,
    reason: 'did-not-happen' as const,
    narrative: null,
    acceptImpact,
  };
  return story.decide((path, context) => voidEntry(command, path, context));
};
const reinstating = (story: Story, entry: Entry) => {
  const { versionId, body } = story.entry(entry.body.entryId);
  const command = { entryId: body.entryId, replaces: versionId, narrative: null, acceptImpact: 'checked' };
  return story.decide((path, context) => reinstateEntry(command, path, context));
};

describe('correct an entry', () => {
  it('restates it and keeps the replaced version readable', () => {
    const { story, admitted } = stay();
    correctAdmission(story, admitted, '2026-03-02T10:00', '1');
    const corrected = story.entry(admitted.body.entryId);
    expect(corrected.derived.to?.level.code).toBe('1');
    expect(corrected.superseded).toMatchObject([
      { body: { to: { level: { code: '2.1' } } }, replacedBy: { reason: 'wrong-level' } },
    ]);
  });

  it('keeps the placement and its place among entries of the same instant', () => {
    const { story, admitted } = stay();
    correctAdmission(story, admitted, '2026-03-02T10:00', '1');
    const corrected = story.entry(admitted.body.entryId).body;
    expect(corrected.seq).toBe(admitted.body.seq);
    expect(corrected).toMatchObject({ placementId: story.placementId });
    expect(story.path.entries.at(-1)?.derived.unanchored).toBe(false);
  });

  it('judges what follows again: correcting the first level turns a step-up into a step-down', () => {
    const { story, admitted, steppedUp } = stay();
    expect(codeOf(() => correctAdmission(story, admitted, '2026-03-02T10:00', '3.5'))).toBe('move-refused');
    expect(story.entry(steppedUp.body.entryId).derived.move).toBe('step-up');
  });

  it('moves it to another time, and everything is folded in the new order', () => {
    const { story, admitted } = stay();
    correctAdmission(story, admitted, '2026-03-10T10:00', '2.1');
    expect(story.path.entries.map(({ body }) => body.kind)).toEqual([
      'AssessmentRecorded',
      'Admitted',
      'SteppedUp',
      'Discharged',
    ]);
    expect(story.entry(admitted.body.entryId).body.effective.at).toBe(on('2026-03-10T10:00').at);
  });

  it('is refused when the moved admission would leave a later move without a placement, whoever accepts that', () => {
    const { story, admitted } = stay();
    const moved = () => correctAdmission(story, admitted, '2026-03-25T10:00', '2.1', { acceptImpact: 'checked' });
    expect(codeOf(moved)).toBe('adds-contradiction');
    expect(story.entry(admitted.body.entryId).body.effective.at).toBe(on('2026-03-02T10:00').at);
  });

  it('refuses to correct a version that has been superseded', () => {
    const { story, admitted } = stay();
    const replaces = admitted.versionId;
    correctAdmission(story, admitted, '2026-03-02T10:00', '1');
    expect(codeOf(() => correctAdmission(story, admitted, '2026-03-02T10:00', '2.5', { replaces }))).toBe(
      'version-superseded',
    );
  });

  it('refuses an entry that is not on this path, a voided one, and another kind', () => {
    const { story, admitted, discharged } = stay();
    const stranger = {
      ...admitted,
      body: { ...admitted.body, entryId: '00000000-0000-4000-8000-000000000001' },
    } as Entry;
    expect(codeOf(() => correctAdmission(story, stranger, '2026-03-02T10:00', '1', { replaces: 'x' }))).toBe(
      'entry-not-on-path',
    );
    expect(codeOf(() => correctAdmission(story, discharged, '2026-03-02T10:00', '1'))).toBe('kind-differs');
    voiding(story, discharged);
    expect(codeOf(() => correctAdmission(story, discharged, '2026-03-02T10:00', '1'))).toBe('entry-voided');
  });
});

describe('void and reinstate an entry', () => {
  it('takes it off the path without forgetting it', () => {
    const { story, discharged } = stay();
    voiding(story, discharged);
    const voided = story.entry(discharged.body.entryId);
    expect(voided).toMatchObject({ active: false, voided: { reason: 'did-not-happen' } });
    expect(story.levels).toEqual(['2.5']);
  });

  it('is refused for an admission that other entries hang on', () => {
    const { story, admitted } = stay();
    expect(codeOf(() => voiding(story, admitted))).toBe('entries-hang-on-it');
    expect(story.path.entries.every(({ active }) => active)).toBe(true);
  });

  it('gives back the same path when it is reinstated', () => {
    const { story, steppedUp } = stay();
    const before = story.path.entries.map(({ derived, after, judged }) => ({ derived, after, judged }));
    voiding(story, steppedUp);
    reinstating(story, steppedUp);
    expect(story.path.entries.map(({ derived, after, judged }) => ({ derived, after, judged }))).toEqual(before);
  });

  it('changes nothing when asked twice', () => {
    const { story, discharged } = stay();
    voiding(story, discharged);
    expect(voiding(story, discharged).events).toEqual([]);
    reinstating(story, discharged);
    expect(reinstating(story, discharged).events).toEqual([]);
  });

  it('refuses to reinstate an admission whose track has been taken since', () => {
    const story = new Story();
    const first = story.admit('2026-03-05T10:00', '2.1', { reason: 'urgent' });
    voiding(story, first);
    story.admit('2026-03-04T10:00', '2.1', { reason: 'urgent' });
    expect(codeOf(() => reinstating(story, first))).toBe('track-occupied');
  });
});
