import { FlatPack } from '@throughline/continuum';
import { component } from '@throughline/http-kit';

/** A pack as it is stored is a pack as it is answered. */
export const PackDocument = component(
  'PackDocument',
  'A whole pack, with everything it builds on folded in. Its canonical JSON is what is hashed and judged by.',
  FlatPack,
  {
    format: 'Version of the format itself.',
    id: 'Its id.',
    version: 'Its version.',
    title: 'For people.',
    effectiveFrom: 'Facilities may adopt it from this day.',
    edition: 'Edition of the criteria that it follows.',
    jurisdiction: 'Where those hold.',
    population: 'Whom it is for.',
    extends: 'The pack that it builds on; null when it stands alone.',
    attribution: 'Whom its content is owed to.',
    disclaimer: 'What it is not.',
    review: 'Who has looked at its content.',
    sources: 'Every figure and rule names one of them.',
    tracks: 'One placement at a time holds a track.',
    levels: 'Levels of care. `rank` is intensity times ten; `weeklyMinutes` are minutes of clinical service a week.',
    moves: 'What it answers to a move, before its gates. The most specific rule that fits decides.',
    gates: 'What a move must pass. `days` are days by local dates.',
    acknowledging:
      'Who should acknowledge findings, and within how many hours a director reviews what another role acknowledged.',
    calendars: 'Which days are no business days: weekends, holidays by rule, and single days.',
    clocks: 'Obligations that an entry opens, due in hours, in days by local dates, or in business days of a calendar.',
    intensity: 'How sessions count. `toleranceMinutes`: minutes by which a week may miss its range.',
    phases: 'Named parts of a stay, with weekly minutes of their own.',
    reasons: 'Every coded list. A code outside its list is unknown.',
    programs:
      'What a provider offers at a level, as its own sources describe it. Durations in the unit that they state, costs in whole US dollars.',
    crosswalk: "Reads other systems' levels in its codes.",
    notes: 'What its author wants known.',
  },
);

export const PACK_EXAMPLE = FlatPack.parse({
  format: 1,
  id: 'example',
  version: '1.0.0',
  title: 'A small example',
  effectiveFrom: '2024-07-01',
  edition: 'First',
  jurisdiction: 'Anywhere',
  population: 'adult',
  attribution: 'Invented.',
  disclaimer: 'No clinical guidance.',
  review: { state: 'not-stated' },
  sources: [{ id: 'HOUSE', citation: 'House rules' }],
  tracks: [{ code: 'treatment', name: 'Treatment', source: 'HOUSE' }],
  levels: [
    {
      code: '2.1',
      system: 'example',
      name: 'Intensive outpatient',
      rank: 200,
      track: 'treatment',
      setting: 'outpatient',
      structure24h: 'none',
      source: 'HOUSE',
    },
  ],
  moves: [{ id: 'any-move', title: 'Any move', kinds: 'any', answer: 'allow', source: 'HOUSE' }],
  reasons: {},
});
