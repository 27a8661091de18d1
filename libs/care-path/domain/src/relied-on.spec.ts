import { correctEntry } from './commands/correct-entry.js';
import { voidEntry } from './commands/void-entry.js';
import { repairPath } from './commands/repair-path.js';
import { NO_TERMS } from './draft.js';
import type { Entry } from './path.js';
import { admission, ADA, assessment, Story } from './scenario/index.js';
import { admission as admissionEntry } from './commands/admit.js';
import { NOWHERE } from './situation.js';

const reliedBy = ({ judged }: Entry) =>
  judged?.verdict.relied.map(({ ruleId, entryId, versionId, inputs }) => ({ ruleId, entryId, versionId, inputs }));
const restsOn = (entry: Entry, day: string) => [
  {
    ruleId: 'assessment-current',
    entryId: entry.body.entryId,
    versionId: entry.versionId,
    inputs: [{ name: 'on', value: day }],
  },
];

describe('what a judged move rests on', () => {
  it('is stored with it: the rule, the entry and version that met it, and its value', () => {
    const story = new Story();
    const assessed = story.assess('2026-03-03T09:00');
    const admitted = story.admit('2026-03-05T09:00', '2.1');
    expect(reliedBy(admitted)).toEqual(restsOn(assessed, '2026-03-03'));
  });

  it('is nothing where no recorded fact met a rule', () => {
    const story = new Story();
    expect(reliedBy(story.admit('2026-03-05T09:00', '2.1', { reason: 'clinical-judgment' }))).toEqual([]);
  });

  it('is the version that a correction left, whoever may correct: other evidence for the same verdict asks nobody', () => {
    const story = new Story();
    const assessed = story.assess('2026-03-03T09:00');
    const admitted = story.admit('2026-03-05T09:00', '2.1');
    story.actor = ADA;
    const decided = story.decide((path, context) =>
      correctEntry(
        {
          ...NO_TERMS,
          entryId: assessed.body.entryId,
          replaces: assessed.versionId,
          correction: 'wrong-date',
          entry: assessment('2026-03-04T09:00'),
        },
        path,
        context,
      ),
    );
    expect(decided.acceptance.needs).toBe('nothing');
    expect(decided.impact.map(({ entryId }) => entryId)).toEqual([admitted.body.entryId]);
    const corrected = story.entry(assessed.body.entryId);
    expect(corrected.versionId).not.toBe(assessed.versionId);
    expect(reliedBy(story.entry(admitted.body.entryId))).toEqual(restsOn(corrected, '2026-03-04'));
  });

  it('is the earlier assessment again once the later one is voided', () => {
    const story = new Story();
    const first = story.assess('2026-03-01T09:00');
    const second = story.assess('2026-03-03T09:00');
    const admitted = story.admit('2026-03-05T09:00', '2.1');
    story.decide((path, context) =>
      voidEntry(
        {
          entryId: second.body.entryId,
          replaces: second.versionId,
          reason: 'duplicate',
          narrative: null,
          acceptImpact: null,
        },
        path,
        context,
      ),
    );
    expect(reliedBy(story.entry(admitted.body.entryId))).toEqual(restsOn(first, '2026-03-01'));
  });

  it('names the version that the same command makes', () => {
    const story = new Story();
    story.decide((path, context) =>
      repairPath(
        {
          steps: [
            () => ({ do: 'record', ...NO_TERMS, entry: assessment('2026-03-03T09:00') }),
            (_path, own) => ({
              do: 'record',
              ...NO_TERMS,
              entry: admissionEntry(admission('2026-03-05T09:00', '2.1'), NOWHERE, own),
            }),
          ],
          acceptImpact: null,
        },
        path,
        context,
      ),
    );
    const [assessed, admitted] = story.path.entries as [Entry, Entry];
    expect(reliedBy(admitted)).toEqual(restsOn(assessed, '2026-03-03'));
  });
});
