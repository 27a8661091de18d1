import type { Refusal } from '@throughline/kernel';
import { correctEntry } from './commands/correct-entry.js';
import { planMove } from './commands/plan-move.js';
import { repairPath } from './commands/repair-path.js';
import { reinstateEntry, voidEntry } from './commands/void-entry.js';
import { NO_TERMS } from './draft.js';
import { currentSituation, type Entry } from './path.js';
import { recordEntry } from './record.js';
import { assertRights } from './rights.js';
import { aftercarePlan, assessment, death, discharge, on, Story } from './scenario/index.js';

const findings = ({ judged }: Entry) => judged?.verdict.findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`);
const iso = ({ body }: Entry) => new Date(body.effective.at).toISOString().slice(0, -1);

function refusal(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    return error as Refusal;
  }
  throw new Error('Nothing was refused.');
}

function admitted(): Story {
  const story = new Story();
  story.assess('2026-03-01T09:00');
  story.admit('2026-03-02T10:00', '2.1');
  return story;
}

const voided = (story: Story, { body, versionId }: Entry) =>
  story.decide((path, context) =>
    voidEntry(
      {
        entryId: body.entryId,
        replaces: versionId,
        reason: 'did-not-happen',
        narrative: null,
        acceptImpact: 'checked',
      },
      path,
      context,
    ),
  );

describe('a death', () => {
  it('ends every placement, on every track, and aftercare', () => {
    const story = admitted();
    story.admit('2026-03-03T10:00', 'OTP');
    story.record({ ...started('2026-03-04T10:00') }, { reason: 'done' });
    expect(currentSituation(story.path).placements).toHaveLength(3);
    const died = story.record(death('2026-03-10T03:00'));
    expect(currentSituation(story.path)).toMatchObject({
      placements: [],
      death: { entryId: died.body.entryId, on: '2026-03-10', value: { recorded: true } },
    });
    expect(died.derived).toMatchObject({ move: 'death', from: { level: { code: '2.1' } }, to: null, episode: 1 });
  });

  it('ends the referral from which the client is not back', () => {
    const story = admitted();
    story.record(referral('2026-03-05T10:00', story.placementId), { reason: 'done' });
    story.record(death('2026-03-10T03:00'));
    expect(currentSituation(story.path).openReferral).toBeNull();
  });

  it('can be recorded of someone who was never admitted', () => {
    const story = new Story();
    const died = story.record(death('2026-03-10'));
    expect(died.derived).toMatchObject({ move: 'death', from: null, unanchored: false });
  });

  it('opens everything again when it is voided, and ends it again when that is taken back', () => {
    const story = admitted();
    const died = story.record(death('2026-03-10T03:00'));
    voided(story, died);
    expect(currentSituation(story.path)).toMatchObject({
      placements: [{ placementId: story.placementId }],
      death: null,
    });
    const { entryId } = died.body;
    story.decide((path, context) =>
      reinstateEntry(
        { entryId, replaces: story.entry(entryId).versionId, narrative: null, acceptImpact: 'checked' },
        path,
        context,
      ),
    );
    expect(currentSituation(story.path).placements).toEqual([]);
  });

  it('is recorded once: typed again it changes nothing, and another one is refused', () => {
    const story = admitted();
    const died = story.record(death('2026-03-10T03:00'));
    const events = story.events.length;
    expect(story.record(death('2026-03-10T03:00')).body.entryId).toBe(died.body.entryId);
    expect(story.events).toHaveLength(events);
    const later = refusal(() => story.record(death('2026-03-11T03:00')));
    const earlier = refusal(() => story.record(death('2026-03-09T03:00')));
    expect([later.code, earlier.code]).toEqual(['death-already-recorded', 'adds-contradiction']);
    expect(later.details?.['contradictions']).toMatchObject([{ with: [{ entryId: died.body.entryId }] }]);
    expect(earlier.details?.['contradictions']).toMatchObject([
      { rule: 'death-already-recorded', entry: { entryId: died.body.entryId } },
    ]);
  });

  it('may be recorded beside a discharge that says the client died, and says when it was', () => {
    const story = admitted();
    story.discharge('2026-03-11T10:00', { disposition: 'died', reason: 'done' });
    story.record(death('2026-03-11T15:00'));
    expect(currentSituation(story.path).death).toMatchObject({ value: { recorded: true } });
  });

  it('is refused before a move of a stay that it ends, and names that move', () => {
    const story = admitted();
    const moved = story.changeLevel('2026-03-12T10:00', '2.5', { reason: 'done' });
    const { code, details } = refusal(() => story.record(death('2026-03-10T03:00'), { acceptImpact: 'checked' }));
    expect([code, details?.['contradictions']]).toMatchObject([
      'adds-contradiction',
      [{ rule: 'placement-not-open', entry: { entryId: moved.body.entryId } }],
    ]);
  });

  it('goes in together with the void of the discharge that stood in its way', () => {
    const story = admitted();
    const left = story.discharge('2026-03-11T10:00', { disposition: 'died', reason: 'done' });
    const { entryId } = left.body;
    story.decide((path, context) =>
      repairPath(
        {
          acceptImpact: 'checked',
          steps: [
            () => ({ ...voiding, entryId, replaces: left.versionId, acceptImpact: null }),
            () => ({ do: 'record', ...NO_TERMS, entry: death('2026-03-10T03:00') }),
          ],
        },
        path,
        context,
      ),
    );
    expect(currentSituation(story.path)).toMatchObject({ placements: [], death: { on: '2026-03-10' } });
  });

  it('takes rights where one of the placements is', () => {
    const story = admitted();
    const entry = { ...death('2026-03-10T03:00'), facilityId: 'south' };
    const { events } = story.ask((path, context) => recordEntry({ ...NO_TERMS, entry }, path, context));
    const asserted = (scope: readonly string[]) => () => {
      for (const draft of events) assertRights(draft, story.path, scope);
    };
    expect(asserted(['south'])).toThrow('does not cover this facility');
    expect(asserted(['south', 'north'])).not.toThrow();
  });
});

describe('a death that is known by its day', () => {
  it('stands at the end of that day', () =>
    expect(iso(admitted().record(death('2026-03-10')))).toBe('2026-03-10T23:59:59.999'));

  it('stands at the time now while the day still runs', () => {
    const story = admitted();
    story.now = on('2026-03-10T14:30').at;
    expect(iso(story.record(death('2026-03-10')))).toBe('2026-03-10T14:30:00.000');
  });

  it('has everything else of its day before it, also what concerns no placement, and a discharge', () => {
    const story = admitted();
    story.record(death('2026-03-10'));
    const assessed = story.record(assessment('2026-03-10'), { acceptImpact: 'checked' });
    const planned = story.record(aftercarePlan('2026-03-10'), { acceptImpact: 'checked' });
    const left = story.discharge('2026-03-10', { disposition: 'died', reason: 'done', acceptImpact: 'checked' });
    expect(story.path.entries.slice(-4).map(({ body }) => body.entryId)).toEqual([
      assessed.body.entryId,
      planned.body.entryId,
      left.body.entryId,
      story.path.entries.at(-1)?.body.entryId,
    ]);
    expect(story.path.entries.at(-1)?.body.kind).toBe('DeathRecorded');
    expect(findings(assessed) ?? []).toEqual([]);
  });
});

describe('what is dated after a death', () => {
  const died = (): Story => {
    const story = admitted();
    story.record(death('2026-03-10T03:00'));
    return story;
  };

  it('opens no placement: an admission is refused and the death is named', () => {
    const story = died();
    const recorded = story.path.entries.at(-1)?.body.entryId;
    const { code, details } = refusal(() => story.admit('2026-03-12T10:00', '2.1'));
    expect([code, details?.['contradictions']]).toMatchObject(['client-died', [{ with: [{ entryId: recorded }] }]]);
    expect(refusal(() => story.record(started('2026-03-12T10:00'))).code).toBe('client-died');
  });

  it('may open one before the death', () => {
    const story = died();
    story.admit('2026-03-05T10:00', 'OTP', { acceptImpact: 'checked' });
    expect(currentSituation(story.path).placements).toEqual([]);
  });

  it('is noted with a fact, which goes in as it is', () =>
    expect(findings(died().assess('2026-03-12T09:00'))).toEqual(['advice care-path.after-death']));

  it('keeps no finding once the death is voided', () => {
    const story = died();
    const recorded = story.path.entries.at(-1) as Entry;
    const assessed = story.assess('2026-03-12T09:00');
    voided(story, recorded);
    expect(findings(story.entry(assessed.body.entryId))).toEqual([]);
  });

  it('is marked when the death is recorded last, and the impact says so', () => {
    const story = admitted();
    const assessed = story.assess('2026-03-12T09:00');
    const asked = story.decide((path, context) =>
      recordEntry({ ...NO_TERMS, acceptImpact: 'checked', entry: death('2026-03-10T03:00') }, path, context),
    );
    expect(asked.impact).toMatchObject([
      { entryId: assessed.body.entryId, was: { afterDeath: false }, becomes: { afterDeath: true } },
    ]);
    expect(story.entry(assessed.body.entryId).derived.afterDeath).toBe(true);
  });

  it('is questioned with a move outside any placement, until the finding is acknowledged', () => {
    const story = died();
    const out = referral('2026-03-12T09:00', null);
    expect(refusal(() => story.record(out, { reason: 'done' })).code).toBe('move-refused');
    const acknowledged = story.record(out, { reason: 'done', acknowledge: ['care-path.after-death'] });
    expect(acknowledged.judged?.conformance).toBe('non-conforming');
  });

  it('cannot be planned', () => {
    const plan = {
      move: 'admission' as const,
      facilityId: 'north',
      programId: null,
      placementId: null,
      level: '2.1',
      expected: on('2026-07-01'),
      reason: null,
      narrative: null,
    };
    expect(refusal(() => died().decide((path, context) => planMove(plan, path, context))).code).toBe('client-died');
  });
});

describe('what is dated after a discharge that says the client died', () => {
  function died(): Story {
    const story = new Story();
    story.assess('2026-03-01T09:00');
    story.admit('2026-03-02T10:00', '2.1');
    story.discharge('2026-03-10T10:00', { disposition: 'died', reason: 'done' });
    return story;
  }

  it('is questioned: a move waits until the finding is acknowledged', () => {
    const story = died();
    expect(() => story.admit('2026-03-12T10:00', '2.1')).toThrow('acknowledge each finding');
    const admitted = story.admit('2026-03-12T10:00', '2.1', { acknowledge: ['care-path.after-death'] });
    expect(findings(admitted)).toEqual(['refuse care-path.after-death']);
    expect(admitted.judged?.conformance).toBe('non-conforming');
  });

  it('is noted with a fact, which goes in as it is', () =>
    expect(findings(died().assess('2026-03-12T09:00'))).toEqual(['advice care-path.after-death']));

  it('is not questioned where it only ends or settles something', () => {
    const story = new Story();
    story.assess('2026-03-01T09:00');
    story.admit('2026-03-02T10:00', '2.1');
    const treatment = story.placementId;
    story.admit('2026-03-03T10:00', 'OTP');
    story.discharge('2026-03-10T10:00', { disposition: 'died', reason: 'done' });
    const closed = story.discharge('2026-03-11T10:00', { placementId: treatment, reason: 'done' });
    expect(findings(closed)).not.toContain('refuse care-path.after-death');
  });

  it('is questioned no longer once the death is corrected', () => {
    const story = died();
    const admitted = story.admit('2026-03-12T10:00', '2.1', { acknowledge: ['care-path.after-death'] });
    const ended = story.path.entries.find(({ body }) => body.kind === 'Discharged') as Entry;
    story.decide((path, context) =>
      correctEntry(
        {
          ...NO_TERMS,
          entryId: ended.body.entryId,
          replaces: ended.versionId,
          correction: 'wrong-detail',
          reason: 'done',
          entry: discharge('2026-03-10T10:00', (ended.body as { placementId: string }).placementId),
        },
        path,
        context,
      ),
    );
    expect(findings(story.entry(admitted.body.entryId))).toEqual([]);
  });
});

/** A stay of aftercare begins. */
const started = (when: string) =>
  ({
    kind: 'AftercareStarted',
    effective: on(when),
    facilityId: 'north',
    narrative: null,
    placementId: '00000000-0000-4000-8000-0000000000af',
    programId: null,
  }) as const;

const referral = (when: string, placementId: string | null) =>
  ({
    kind: 'ReferredOut',
    effective: on(when),
    facilityId: 'north',
    narrative: null,
    placementId,
    target: 'hospital',
    reason: null,
    expectedReturn: null,
  }) as const;

const voiding = { do: 'void', reason: 'did-not-happen', narrative: null } as const;
