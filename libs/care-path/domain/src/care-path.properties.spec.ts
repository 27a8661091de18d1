import type { CompiledPack, Verdict } from '@throughline/continuum';
import { canonicalJson, mintedId, Refusal } from '@throughline/kernel';
import fc from 'fast-check';
import { contradictionsAdded } from './contradictions.js';
import { type AssertedEntry, NO_TERMS } from './draft.js';
import { evolve } from './evolve.js';
import { compareEntries } from './order.js';
import { versionsOn } from './facts.js';
import { judgeEntry } from './judging.js';
import { bornAsJudged } from './population.js';
import { emptyPath, type Path, type PathEvent, situationBefore } from './path.js';
import { admission, type Decide, discharge, levelChange, Story } from './scenario/index.js';
import { admit } from './commands/admit.js';
import { reviewPopulation } from './commands/review-population.js';
import { changeLevel } from './commands/change-level.js';
import { correctEntry } from './commands/correct-entry.js';
import { reinstateEntry, voidEntry } from './commands/void-entry.js';
import { admission as admissionEntry } from './commands/admit.js';
import { recordEntry } from './record.js';
import { NOWHERE } from './situation.js';
import { assessment, death, on } from './scenario/index.js';

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-03-${String(date).padStart(2, '0')}`);
const when = fc.oneof(
  day,
  fc.tuple(day, fc.integer({ min: 0, max: 23 })).map(([date, hour]) => `${date}T${String(hour).padStart(2, '0')}:00`),
);
const level = fc.constantFrom('1', '2.1', '2.5', '3.5', 'OTP');
const terms = {
  ...NO_TERMS,
  reason: 'urgent',
  acceptImpact: 'checked',
  acknowledge: ['residential-by-step-up', 'assessment-current', 'aftercare-planned'],
};
const pick = fc.nat({ max: 30 });

const NO_ID = '00000000-0000-4000-8000-000000000001';
const OTHERS = [
  (placementId: string) => ({ kind: 'LeaveStarted', placementId, leave: 'therapeutic', expectedReturn: null }),
  (placementId: string) => ({ kind: 'LeaveEnded', placementId, outcome: 'returned' }),
  (placementId: string) => ({ kind: 'ReferredOut', placementId, target: 'detox', reason: null, expectedReturn: null }),
  (placementId: string) => ({ kind: 'ReturnedFromReferral', placementId, outcome: 'completed' }),
  (placementId: string) => ({ kind: 'PhaseChanged', placementId, phase: 'early' }),
  (_: string, _about: string, minted: string) => ({ kind: 'AftercareStarted', placementId: minted, programId: null }),
  (placementId: string) => ({ kind: 'AftercareEnded', placementId, outcome: 'completed' }),
  () => ({
    kind: 'InquiryReceived',
    ...{ source: null, outcome: null, exclusions: [], referralTarget: null, crisisOver: false },
  }),
  () => ({ kind: 'InquiryClosed', reason: 'lost-contact' }),
  (_: string, entryId: string) => ({
    kind: 'LevelRecommended',
    ...{ level: { system: 'invented', code: '2.1' }, assessmentId: entryId, reason: null },
  }),
  (_: string, entryId: string) => ({ kind: 'EntryReviewed', reviews: entryId, outcome: 'accepted' }),
] as const;

type Step = (story: Story) => Decide;
const entryAt = (path: Path, index: number) => path.entries[index % Math.max(1, path.entries.length)];

/** Anything that anyone might do to a path, in any order, sensible or not. */
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(when, level).map(
    ([at, to]): Step =>
      () =>
      (path, context) =>
        admit({ ...admission(at, to), ...terms }, path, context),
  ),
  fc.tuple(when, level).map(
    ([at, to]): Step =>
      () =>
      (path, context) =>
        changeLevel({ ...levelChange(at, to), ...terms }, path, context),
  ),
  when.map(
    (at): Step =>
      () =>
      (path, context) =>
        recordEntry({ ...terms, entry: assessment(at) }, path, context),
  ),
  when.map(
    (at): Step =>
      () =>
      (path, context) =>
        recordEntry({ ...terms, entry: death(at) }, path, context),
  ),
  fc.tuple(when, pick).map(([at, index]): Step => () => (path, context) => {
    const body = entryAt(path, index)?.body;
    const placementId =
      body && 'placementId' in body && body.placementId ? body.placementId : '00000000-0000-4000-8000-000000000001';
    return recordEntry({ ...terms, entry: discharge(at, placementId) }, path, context);
  }),
  fc.tuple(pick, fc.boolean()).map(([index, active]): Step => () => (path, context) => {
    const entry = entryAt(path, index);
    const command = {
      entryId: entry?.body.entryId ?? '',
      replaces: entry?.versionId ?? '',
      narrative: null,
      acceptImpact: 'checked',
    };
    return active
      ? reinstateEntry(command, path, context)
      : voidEntry({ ...command, reason: 'did-not-happen' }, path, context);
  }),
  fc.tuple(pick, when, level).map(([index, at, to]): Step => () => (path, context) => {
    const entry = entryAt(path, index);
    const restated = admissionEntry({ ...admission(at, to), ...terms }, NOWHERE, context);
    const command = {
      ...terms,
      entryId: entry?.body.entryId ?? '',
      replaces: entry?.versionId ?? '',
      correction: 'wrong-level' as const,
      entry: restated,
    };
    return correctEntry(command, path, context);
  }),
  // The birth date is amended: it gives another population on every day.
  fc.constantFrom('adult' as const, 'adolescent' as const).map(
    (population): Step =>
      () =>
      (path, context) =>
        reviewPopulation(path, { ...context, populationOn: () => population }),
  ),
);
/** An entry of any kind that others can depend on, about a placement or an entry of the path. */
const other: fc.Arbitrary<Step> = fc
  .tuple(fc.nat(OTHERS.length - 1), when, pick)
  .map(([which, at, index]): Step => () => (path, context) => {
    const about = entryAt(path, index)?.body;
    const named = about && 'placementId' in about && about.placementId ? about.placementId : NO_ID;
    const common = { effective: on(at), facilityId: 'north', narrative: null };
    const said = (OTHERS[which] as (typeof OTHERS)[number])(
      named,
      about?.entryId ?? NO_ID,
      mintedId(context.commandId, 0, 'placement'),
    );
    return recordEntry({ ...terms, entry: { ...common, ...said } as AssertedEntry }, path, context);
  });
const RUNS = 200;
const history = fc.array(fc.oneof(step, other), { maxLength: 40 });

function live(steps: readonly Step[]): Story {
  const story = new Story();
  for (const next of steps) {
    try {
      story.decide(next(story));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return story;
}

const foldAll = (events: readonly PathEvent[]): Path =>
  events.reduce((path, event) => evolve(path, structuredClone(event)), emptyPath());
const plain = (path: Path) =>
  canonicalJson(
    JSON.parse(
      JSON.stringify({
        ...path,
        indexOf: [...path.indexOf].sort(([a], [b]) => (a < b ? -1 : 1)),
        commands: [...path.commands],
        proposals: [...path.proposals],
        plans: [...path.plans],
      }),
    ),
  );

const ruleIds = (verdict: Verdict | undefined) => verdict?.findings.map(({ ruleId }) => ruleId).sort();

describe('whatever anyone does to a path', () => {
  it('a decision refuses or records; nothing else is ever thrown, and folding never throws', () => {
    fc.assert(
      fc.property(history, (steps) => void live(steps)),
      { numRuns: RUNS },
    );
  });

  it('the path folded as it grew equals the path folded from its events', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const story = live(steps);
        expect(plain(foldAll(story.events))).toBe(plain(story.path));
      }),
      { numRuns: RUNS },
    );
  });

  it('entries stay in path order and are found by their ids', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const { path } = live(steps);
        path.entries.forEach((entry, index) => {
          const next = path.entries[index + 1];
          if (next) expect(compareEntries(entry.body, next.body)).toBeLessThan(0);
          expect(path.indexOf.get(entry.body.entryId)).toBe(index);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('an accepted recording asked again under a new key adds nothing', () => {
    fc.assert(
      fc.property(history, when, level, (steps, at, to) => {
        const story = live(steps);
        const again: Decide = (path, context) => admit({ ...admission(at, to), ...terms }, path, context);
        try {
          story.decide(again);
        } catch {
          return;
        }
        expect(story.ask(again).events).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('every verdict that stands is the one that judging again would give: no impact is missed', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const { path, packs } = live(steps);
        path.entries.forEach(({ active, judged, body, derived }, index) => {
          if (!active || !judged) return;
          const again = judgeEntry(
            packs[0] as CompiledPack,
            situationBefore(path.entries, index),
            {
              entry: body,
              reason: judged.reason,
              derived,
              born: bornAsJudged(judged.population),
              forUnknownPopulation: false,
              program: () => undefined,
            },
            versionsOn(path),
          );
          expect([again?.decision ?? 'allow', ruleIds(again) ?? []]).toEqual([
            judged.verdict.decision,
            ruleIds(judged.verdict),
          ]);
          expect(again?.relied ?? []).toEqual(judged.verdict.relied);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('no entry breaks a rule about the others of its path', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const story = live(steps);
        expect(contradictionsAdded(emptyPath(), story.path, 0, story.context('asked'))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('no track ever holds two placements, and nothing that stands is without its placement', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const { path } = live(steps);
        for (const { after, derived, active } of path.entries) {
          const tracks = after.placements.map(({ place }) => place.track);
          expect(new Set(tracks).size).toBe(tracks.length);
          expect(active && (derived.unanchored || derived.overlapping)).toBe(false);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('nobody is anywhere once their death is recorded', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const { path } = live(steps);
        const died = path.entries.findIndex(({ active, body }) => active && body.kind === 'DeathRecorded');
        if (died === -1) return;
        for (const { after } of path.entries.slice(died)) expect(after.placements).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('nobody is in a placement that no active entry opened', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const { path } = live(steps);
        const opened = new Set<string>();
        for (const { after, body, active } of path.entries) {
          if (active && (body.kind === 'Admitted' || body.kind === 'AftercareStarted')) opened.add(body.placementId);
          expect(after.placements.every(({ placementId }) => opened.has(placementId))).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
