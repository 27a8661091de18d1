import { FlatPack } from '../document/pack.js';
import { REASON_LISTS } from '../vocabulary.js';

/** Any section of a pack, as loosely as a test wants to write it. */
export type Sections = Readonly<Record<string, unknown>>;

const level = (code: string, rank: number, more: Sections = {}): Sections => ({
  code,
  system: 'invented',
  name: `Level ${code}`,
  rank,
  track: 'treatment',
  setting: rank < 250 ? 'outpatient' : 'residential',
  structure24h: rank < 250 ? 'none' : 'staffed',
  source: 'BOOK',
  ...more,
});

const minutes = (min: number | null, max: number | null): Sections => ({
  min,
  max,
  source: 'BOOK',
  status: 'sourced',
  inForce: true,
});

/** A small invented continuum: outpatient 1, intensive 2, day 3, residential 4, detox D beside them, and Z that is not given here. */
export const LEVELS: readonly Sections[] = [
  level('1', 100, { weeklyMinutes: [minutes(null, 539)] }),
  level('2', 200, { weeklyMinutes: [minutes(540, 1140)] }),
  level('3', 240, { setting: 'day-program', weeklyMinutes: [minutes(1200, null)] }),
  level('4', 400),
  level('D', 300, { track: 'detox' }),
  level('Z', 500, {
    setting: 'inpatient',
    offer: [{ offer: 'referred-out', referTo: 'hospital', source: 'BOOK', status: 'sourced', inForce: true }],
  }),
];

/** A whole document; what is given replaces whole sections. Throws when the result is no pack. */
export function inventedDocument(sections: Sections = {}): FlatPack {
  return FlatPack.parse({ ...DOCUMENT, ...sections });
}

/** A gate with everything that every gate needs. */
export const gate = (condition: string, more: Sections = {}): Sections => ({
  id: condition,
  title: condition,
  condition,
  severity: 'justify',
  source: 'BOOK',
  appliesTo: { kinds: ['admission', 'step-up', 'step-down', 'lateral', 'discharge', 'phase-change'] },
  ...more,
});

export const rule = (id: string, more: Sections = {}): Sections => ({
  id,
  title: id,
  kinds: 'any',
  answer: 'allow',
  source: 'BOOK',
  ...more,
});

const named = (...codes: readonly string[]): readonly Sections[] =>
  codes.map((code) => ({ code, name: `the ${code}` }));

const DOCUMENT: Sections = {
  format: 1,
  id: 'invented',
  version: '1.0.0',
  title: 'Invented continuum',
  effectiveFrom: '2024-01-01',
  edition: 'First',
  jurisdiction: 'Nowhere',
  population: 'adult',
  attribution: 'Invented.',
  disclaimer: 'Invented.',
  review: { state: 'not-stated' },
  sources: [{ id: 'BOOK', citation: 'An invented book' }],
  tracks: [
    { code: 'treatment', name: 'Treatment', besides: ['detox'], source: 'BOOK' },
    { code: 'detox', name: 'Detox', source: 'BOOK' },
    { code: 'alone', name: 'Alone', exclusive: true, source: 'BOOK' },
  ],
  levels: LEVELS,
  moves: [rule('any-move')],
  reasons: {
    ...Object.fromEntries(REASON_LISTS.map((list) => [list, []])),
    move: named('goals-met', 'worse'),
    override: named('judgment'),
    disposition: [...named('completed', 'died'), { code: 'walked-out', name: 'walked out', early: true }],
    referralTarget: named('hospital', 'hotline'),
    exclusion: named('withdrawal'),
    assessmentFinding: named('withdrawal', 'crisis'),
    assessmentPart: named('history', 'medical'),
  },
};
