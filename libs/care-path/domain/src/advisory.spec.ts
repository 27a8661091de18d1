import { voidEntry } from './commands/void-entry.js';
import { proposeMove } from './commands/propose-move.js';
import { admission as admissionEntry } from './commands/admit.js';
import { NO_TERMS } from './draft.js';
import { currentSituation, type Entry } from './path.js';
import { admission, inventedPack, Story } from './scenario/index.js';

const IN_FORCE = inventedPack('1');
const PAYER = inventedPack('2');

/** The pack in force lets everything pass; the payer's asks for an assessment. */
function advised(): Story {
  const lenient = {
    ...IN_FORCE,
    judge: (...asked: Parameters<typeof IN_FORCE.judge>) => ({
      ...IN_FORCE.judge(...asked),
      decision: 'allow' as const,
      findings: [],
    }),
  };
  const story = new Story(lenient, PAYER);
  story.adopted = () => ({ inForce: lenient, advisory: PAYER, forUnknownPopulation: false });
  return story;
}

const advice = ({ judged }: Entry) => ({
  pack: judged?.advisory?.pack.version,
  decision: judged?.advisory?.verdict.decision,
  rules: judged?.advisory?.verdict.findings.map(({ ruleId }) => ruleId),
});
const SILENT = { pack: '2', decision: 'allow', rules: [] };
const ASKS = { pack: '2', decision: 'justify', rules: ['assessment-current'] };

describe('the verdict of an advisory pack', () => {
  it('is stored beside the one in force, and decides nothing', () => {
    const story = advised();
    const admitted = story.admit('2026-03-03T10:00', '2.1');
    expect(advice(admitted)).toEqual(ASKS);
    expect(admitted.judged).toMatchObject({ pack: { version: '1' }, conformance: 'conforming', acknowledged: [] });
    expect(admitted.obligations.map(({ clockId }) => clockId)).not.toContain('non-conforming-move');
  });

  it('is absent where the facility names no advisory pack', () => {
    expect(new Story().admit('2026-03-03T10:00', '2.1', { reason: 'clinical-judgment' }).judged).not.toHaveProperty(
      'advisory',
    );
  });

  it('follows what is learned later, under the advisory pack that it came from, and asks nobody', () => {
    const story = advised();
    const { entryId } = story.admit('2026-03-03T10:00', '2.1').body;
    const { body, versionId } = story.assess('2026-03-01T09:00');
    expect(advice(story.entry(entryId))).toEqual(SILENT);
    const { acceptance } = story.decide((path, context) =>
      voidEntry(
        { entryId: body.entryId, replaces: versionId, reason: 'duplicate', narrative: null, acceptImpact: null },
        path,
        context,
      ),
    );
    expect(advice(story.entry(entryId))).toEqual(ASKS);
    expect(acceptance.needs).toBe('nothing');
  });

  it('is part of a proposed move, too', () => {
    const story = advised();
    story.decide((path, context) => {
      const entry = admissionEntry(admission('2026-03-03T10:00', '2.1'), currentSituation(path), context);
      return proposeMove({ ...NO_TERMS, entry }, path, context);
    });
    const [proposal] = [...story.path.proposals.values()];
    expect(proposal?.data).toMatchObject({ judged: { advisory: { verdict: { decision: 'justify' } } } });
  });
});
