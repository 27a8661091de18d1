import type { Refusal } from '@throughline/kernel';
import { ADA, aftercarePlan, assessment, discharge, levelChange, on, Story } from '../scenario/index.js';
import { changeLevel } from './change-level.js';
import { NO_TERMS } from '../draft.js';
import { recordEntry } from '../record.js';

const refused = (run: () => unknown): Refusal => {
  try {
    run();
  } catch (error) {
    return error as Refusal;
  }
  throw new Error('It was not refused.');
};

/** Admitted without an assessment, stepped down, discharged without a plan: both ends justified by a reason. */
function justifiedStay(): Story {
  const story = new Story();
  story.admit('2026-03-02T10:00', '2.5', { reason: 'urgent' });
  story.changeLevel('2026-03-20T10:00', '2.1');
  story.discharge('2026-04-20T10:00', { reason: 'done' });
  return story;
}

describe('a late entry', () => {
  it('goes in without a word when nothing after it reads differently', () => {
    const story = justifiedStay();
    const entry = story.record(
      { ...aftercarePlan('2026-03-10T10:00'), kind: 'AftercarePlanned' },
      { acceptImpact: 'late' },
    );
    expect(story.path.entries.indexOf(entry)).toBe(1);
  });

  it('lists a later verdict that gets better, and asks nobody', () => {
    const story = justifiedStay();
    story.actor = ADA;
    const { impact, acceptance } = story.decide((path, context) =>
      recordEntry({ ...NO_TERMS, entry: assessment('2026-03-01T09:00') }, path, context),
    );
    expect(impact).toMatchObject([
      { kind: 'Admitted', was: { verdict: { decision: 'justify' } }, becomes: { verdict: { decision: 'allow' } } },
    ]);
    expect(acceptance).toEqual({ needs: 'nothing', roles: [], because: [] });
    expect(story.path.entries[1]?.judged).toMatchObject({ conformance: 'conforming', reason: 'urgent' });
  });

  it('is refused until it is accepted when it changes days that another entry gave, and says who may accept', () => {
    const story = justifiedStay();
    const error = refused(() => story.changeLevel('2026-03-10T10:00', '3.5'));
    expect(error.code).toBe('impact-not-accepted');
    expect(error.details).toMatchObject({
      acceptance: { needs: 'role', roles: ['director', 'utilization-review'], because: ['census-changed'] },
      impact: [
        {
          kind: 'SteppedDown',
          was: { from: { code: '2.5' } },
          becomes: { from: { code: '3.5' }, to: { code: '2.1' } },
        },
      ],
    });
    expect(story.path.entries).toHaveLength(3);
  });

  it('asks nobody behind all others, whatever day it is of', () => {
    const story = new Story();
    story.actor = ADA;
    story.admit('2026-03-02T10:00', '2.5', { reason: 'urgent' });
    story.now = on('2026-05-30T10:00').at;
    const late = story.ask((path, context) => changeLevel(levelChange('2026-03-10T10:00', '1'), path, context));
    expect(late).toMatchObject({ impact: [], acceptance: { needs: 'nothing' } });
  });

  it('refuses acceptance by a role that is not entitled', () => {
    const story = justifiedStay();
    story.actor = ADA;
    const error = refused(() => story.changeLevel('2026-03-10T10:00', '3.5', { acceptImpact: 'late-information' }));
    expect(error).toMatchObject({ code: 'impact-needs-another-role', kind: 'forbidden' });
  });

  it('says with the refusal, to whoever asks, what it changes, what it opens, and who may accept it', () => {
    const story = justifiedStay();
    story.actor = ADA;
    const late = levelChange('2026-03-10T10:00', '3.5');
    const error = refused(() => story.ask((path, context) => changeLevel(late, path, context)));
    expect(error).toMatchObject({
      code: 'impact-not-accepted',
      details: {
        impact: [{ kind: 'SteppedDown', becomes: { from: { code: '3.5' } } }],
        acceptance: { needs: 'role', roles: ['director', 'utilization-review'] },
        obligations: [],
      },
    });
  });

  it('says with a refusal by the path what it would change and open', () => {
    const story = justifiedStay();
    const error = refused(() => story.admit('2026-03-03T10:00', '3.5'));
    expect(error).toMatchObject({ code: 'track-occupied', details: { obligations: [{ title: expect.any(String) }] } });
    expect(error.details).toHaveProperty('impact');
    expect(error.details).toHaveProperty('acceptance');
  });

  it('says with a refusal by the pack what it would oblige to', () => {
    const story = justifiedStay();
    const error = refused(() => story.admit('2026-05-02T10:00', '3.5'));
    expect(error).toMatchObject({ code: 'move-refused', details: { impact: [], acceptance: { needs: 'nothing' } } });
    expect(error.details['obligations']).toMatchObject([{ clockId: 'continued-stay-review' }]);
  });

  it('turns a later step-down into a step-up when a step in between is learned late', () => {
    const story = justifiedStay();
    const error = refused(() =>
      story.decide((path, context) => changeLevel(levelChange('2026-03-10T10:00', '1'), path, context)),
    );
    expect(error.details['impact']).toMatchObject([{ was: { move: 'step-down' }, becomes: { move: 'step-up' } }]);
    story.changeLevel('2026-03-10T10:00', '1', { acceptImpact: 'late' });
    expect(story.path.entries[2]?.derived).toMatchObject({ move: 'step-up', assertedDiffers: true });
  });

  it('is refused when later moves would have no placement left, and names them with what would resolve it', () => {
    const story = justifiedStay();
    const [admitted, stepped, left] = story.path.entries.map(({ body }) => body.entryId);
    const early = discharge('2026-03-05T10:00', story.placementId);
    const error = refused(() =>
      story.decide((path, context) =>
        recordEntry({ ...NO_TERMS, entry: early, reason: 'done', acceptImpact: 'late' }, path, context),
      ),
    );
    expect(error).toMatchObject({ code: 'adds-contradiction', kind: 'refused' });
    expect(error.details['contradictions']).toMatchObject([
      { rule: 'placement-not-open', entry: { entryId: stepped, kind: 'SteppedDown' } },
      { rule: 'placement-not-open', entry: { entryId: left, kind: 'Discharged' } },
    ]);
    expect(error.details['contradictions']).toMatchObject([
      { with: expect.arrayContaining([expect.objectContaining({ entryId: admitted })]) },
      { resolve: expect.arrayContaining([{ do: 'void', entryId: left, placementId: null }]) },
    ]);
    expect(story.path.entries).toHaveLength(3);
  });

  it('is judged by what was known to have happened before it, not by what came later', () => {
    const story = new Story();
    story.assess('2026-05-01T09:00');
    const error = refused(() => story.admit('2026-04-01T10:00', '2.1'));
    expect(error.code).toBe('justification-needed');
  });

  it('from an import changes what follows without asking, because its verdicts are advice', () => {
    const story = justifiedStay();
    story.origin = { kind: 'import', system: 'elsewhere', recordId: '1', sourceRecordedAt: on('2026-03-01T09:00').at };
    story.assess('2026-03-01T09:00');
    expect(story.path.entries[1]?.judged?.conformance).toBe('conforming');
  });
});

describe('an imported entry', () => {
  it('is judged as advice: nothing is refused and no review is opened', () => {
    const story = new Story();
    story.origin = { kind: 'import', system: 'elsewhere', recordId: '1', sourceRecordedAt: null };
    const entry = story.admit('2026-03-02T10:00', '3.5');
    expect(entry.judged).toMatchObject({ conformance: 'non-conforming', verdict: { decision: 'refuse' } });
    expect(entry.obligations.map(({ clockId }) => clockId)).not.toContain('non-conforming-move');
  });

  it('is still refused when it contradicts the path: released before admission', () => {
    const story = new Story();
    story.origin = { kind: 'import', system: 'elsewhere', recordId: '1', sourceRecordedAt: null };
    expect(refused(() => story.discharge('2026-03-02T10:00')).code).toBe('placement-not-open');
  });
});
