import type { Refusal } from '@throughline/kernel';
import type { AssertedEntry } from '../draft.js';
import { aftercarePlan, assessment, on, Story } from '../scenario/index.js';

const what = { facilityId: 'north', narrative: null, effective: on('2026-03-10T10:00') } as const;
const UNKNOWN = 'no-such-code';

const entries: readonly (readonly [string, string, AssertedEntry])[] = [
  [
    'a part of an assessment',
    '/parts/1',
    { ...assessment('2026-03-10T10:00'), parts: ['clinical-interview', UNKNOWN] },
  ],
  [
    'a dimension of an assessment',
    '/ratings/0/dimension',
    { ...assessment('2026-03-10T10:00'), ratings: [{ dimension: UNKNOWN, rating: '2' }] },
  ],
  [
    'a component of an aftercare plan',
    '/components/0',
    { ...aftercarePlan('2026-03-10T10:00'), components: [UNKNOWN] },
  ],
  [
    'a support at home',
    '/supports/0',
    { ...what, kind: 'LivingEnvironmentRecorded', place: 'home', safe: true, substanceFree: true, supports: [UNKNOWN] },
  ],
  [
    'a role in a care team',
    '/members/0/role',
    { ...what, kind: 'CareTeamAssigned', placementId: null, members: [{ staffId: 'ada', role: UNKNOWN }] },
  ],
  [
    'a attribute',
    '/attributes/0/code',
    { ...what, kind: 'ClientAttributesRecorded', population: null, attributes: [{ code: UNKNOWN, value: 'veterans' }] },
  ],
  [
    'the value of a attribute',
    '/attributes/0/value',
    {
      ...what,
      kind: 'ClientAttributesRecorded',
      population: null,
      attributes: [{ code: 'special-population', value: UNKNOWN }],
    },
  ],
  [
    'a reason of a recommendation',
    '/reason',
    {
      ...what,
      kind: 'LevelRecommended',
      level: { system: 'invented', code: '2.1' },
      assessmentId: null,
      reason: UNKNOWN,
    },
  ],
];

describe('a code that the rule pack does not list', () => {
  it.each(entries)('is refused where it is %s, with a pointer to it', (_where, pointer, entry) => {
    const story = new Story();
    let refusal: Refusal | undefined;
    try {
      story.record(entry);
    } catch (error) {
      refusal = error as Refusal;
    }
    expect(refusal).toMatchObject({ code: 'code-unknown', faults: [{ pointer }] });
  });

  it.each(entries)(
    'passes where it is %s of an import, whose codes are another system’s',
    (_where, _pointer, entry) => {
      const story = new Story();
      story.origin = { kind: 'import', system: 'elsewhere', recordId: '1', sourceRecordedAt: null };
      expect(story.record(entry).body.kind).toBe(entry.kind);
    },
  );
});
