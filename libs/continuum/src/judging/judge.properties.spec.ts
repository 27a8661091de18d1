import fc from 'fast-check';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Facts, MoveProposal, PlacementFacts } from '../facts.js';
import { judge } from '../compiled-pack.js';
import { loadPacks } from '../loading/load-packs.js';
import { Verdict } from '../verdict.js';

const packs = await loadPacks(join(fileURLToPath(import.meta.url), '../../../../../packs'));

const levelCodes = [
  ...new Set(packs.flatMap(({ levels }) => levels.map(({ code }) => code))),
  'aftercare',
  '9.9',
  '__proto__',
  'constructor',
];
/** What a sentence never says by itself: a code that is repeated in one must not hold it either. */
const SLIP = /undefined|NaN|\[object/;
const anyText = fc.string({ maxLength: 12 }).filter((text) => !SLIP.test(text));
const code = fc.oneof(fc.constantFrom(...levelCodes), anyText);
const word = fc.oneof(
  fc.constantFrom(
    'withdrawal-risk',
    'crisis',
    'unsafe-home',
    'completed',
    'stopped-coming',
    'died',
    'goals-met',
    'clinical-judgment',
    'verified',
    'pending',
    'approved',
    'denied',
    'self-pay',
    'stabilization',
    'iop',
    'toString',
  ),
  anyText,
);
const date = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const system = fc.constantFrom('asam-3e', 'asam-4e', 'hospital', 'throughline', 'elsewhere');
const track = fc.constantFrom(
  'treatment',
  'opioid-treatment',
  'withdrawal-management',
  'recovery-residence',
  'hospital',
  'aftercare',
  'x',
);

const placement: fc.Arbitrary<PlacementFacts> = fc.record({
  placementId: fc.uuid(),
  facilityId: word,
  programId: maybe(word),
  template: maybe(word),
  track,
  system,
  level: code,
  phase: maybe(word),
  status: fc.constantFrom('present', 'on-leave', 'out-on-referral', 'aftercare'),
  admittedOn: date,
  levelSince: date,
});

const facts: fc.Arbitrary<Facts> = fc.record({
  placements: fc.array(placement, { maxLength: 2 }),
  population: fc.constantFrom('adult', 'adolescent', null),
  attributes: fc.array(fc.record({ code: word, value: word }), { maxLength: 2 }),
  inquiry: maybe(fc.record({ on: date, outcome: maybe(word), exclusions: fc.array(word, { maxLength: 3 }) })),
  assessment: maybe(
    fc.record({
      entryId: fc.uuid(),
      on: date,
      recommendedLevel: maybe(code),
      review: fc.constantFrom('not-reviewed', 'accepted', 'returned'),
      findings: fc.array(word, { maxLength: 3 }),
      parts: fc.array(word, { maxLength: 3 }),
    }),
  ),
  crisis: maybe(fc.record({ on: date })),
  recommendation: maybe(fc.record({ on: date, level: code })),
  coverages: fc.array(fc.record({ on: date, outcome: word, level: maybe(code) }), { maxLength: 3 }),
  certifications: fc.array(
    fc.record({ level: code, hoursPerWeek: fc.integer({ min: 1, max: 168 }), from: date, lastDay: date }),
    { maxLength: 2 },
  ),
  authorizations: fc.array(fc.record({ state: word, level: maybe(code), from: maybe(date), lastDay: maybe(date) }), {
    maxLength: 3,
  }),
  livingEnvironment: maybe(fc.record({ on: date, safe: maybe(fc.boolean()), substanceFree: maybe(fc.boolean()) })),
  aftercarePlan: maybe(fc.record({ on: date })),
  lastReview: maybe(fc.record({ on: date, outcome: word })),
  lastDischarge: maybe(fc.record({ at: fc.integer(), on: date, level: code, disposition: word })),
  openReferral: maybe(fc.record({ target: word, on: date })),
});

const proposal: fc.Arbitrary<MoveProposal> = fc.record({
  kind: fc.constantFrom(
    'admission',
    'level-change',
    'phase-change',
    'leave-start',
    'leave-end',
    'referral-out',
    'referral-return',
    'discharge',
    'aftercare-start',
    'aftercare-end',
  ),
  at: fc.integer(),
  on: date,
  placement: maybe(placement),
  to: maybe(fc.record({ facilityId: word, programId: maybe(word), template: maybe(word), track, system, level: code })),
  phase: maybe(word),
  disposition: maybe(word),
  reason: maybe(word),
  target: maybe(word),
});

const anything = fc.tuple(fc.constantFrom(...packs), facts, proposal);
const WORST = { refuse: 'refuse', justify: 'justify', advice: 'allow' } as const;

describe('whatever is known and whatever is proposed', () => {
  it('there is a verdict that can be stored, its worst finding decides, and asking again gives the same', () =>
    fc.assert(
      fc.property(anything, ([pack, known, proposed]) => {
        const verdict = judge(pack, known, proposed);
        expect(Verdict.parse(verdict)).toEqual(verdict);
        const worst = (['refuse', 'justify', 'advice'] as const).find((severity) =>
          verdict.findings.some((finding) => finding.severity === severity),
        );
        expect(verdict.decision).toBe(WORST[worst ?? 'advice']);
        expect(verdict.packSha256).toBe(pack.ref.sha256);
        expect(judge(pack, structuredClone(known), structuredClone(proposed))).toEqual(verdict);
      }),
      { numRuns: 2000 },
    ));

  it('each rule speaks at most once, in whole sentences with a known source', () =>
    fc.assert(
      fc.property(anything, ([pack, known, proposed]) => {
        const { findings } = judge(pack, known, proposed);
        expect(new Set(findings.map(({ ruleId }) => ruleId)).size).toBe(findings.length);
        for (const { ruleId, source, observed, required, remedy, title } of findings) {
          expect(
            [observed, required, remedy, title].every((sentence) => sentence.length > 0 && !SLIP.test(sentence)),
          ).toBe(true);
          expect(
            ruleId.startsWith('pack.') ||
              source === 'Throughline path rules' ||
              pack.document.sources.some(({ citation }) => citation === source),
          ).toBe(true);
        }
      }),
      { numRuns: 1000 },
    ));
});
