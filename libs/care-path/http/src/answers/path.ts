import {
  CorrectionReason,
  JudgedPopulation,
  VoidReason,
  PROPOSABLE_EDITS,
  PLANNABLE_MOVES,
  PROPOSAL_STATES,
  PLAN_STATES,
  HANGING_ENDINGS,
} from '@throughline/care-path';
import { component, exactly } from '@throughline/http-kit';
import { OBLIGATIONS_MAX, type RuleCheckShown, SUPERSEDED_MAX, type VersionShown } from '@throughline/views';
import type { PathAnswer } from '../queries/see-path.js';
import { z } from 'zod';
import { Details } from './entry-details.js';
import { code, count, decision, entryKind, flag, id, instant, moveKind, orNull } from './fields.js';
import { Obligation } from './obligation-row.js';
import { Actor, Conformance, Effective, Finding, Level, Origin, PackRef, Place, Relied } from './stored-shapes.js';
import type { ShownTimes } from './shown-times.js';

const text = z.string();
const by = (description: string) => Actor.describe(description);
const closed = z.strictObject({ at: instant('When.'), by: by('By whom.') }).nullable();
const obligationsOf = (description: string) =>
  z.array(Obligation).max(OBLIGATIONS_MAX).describe(`${description} The latest ${OBLIGATIONS_MAX} at most.`);
const hasNarrative = flag('There is free text: `narratives` holds it, for those who may read it.');

const RuleCheck = component(
  'RuleCheck',
  'How a move was judged when it was recorded, and on what grounds it went in.',
  exactly<RuleCheckShown>()(
    z.strictObject({
      decision: decision.describe('What the pack answered.'),
      population: JudgedPopulation.describe('Under which population it was judged, and how that was known.'),
      conformance: Conformance,
      findings: z.array(Finding).describe('What its rules said. At most one for each rule.'),
      reliedOn: z.array(Relied).describe('What the rules that were met rest on. At most one for each rule.'),
      reason: orNull(text, 'The coded reason that was given.'),
      acknowledged: z.array(text).describe('Rule ids that the recorder acknowledged. At most one for each finding.'),
      acknowledgedByAnother: z
        .array(text)
        .describe(
          'Those of them that the recorder acknowledged without a role that should. At most one for each finding.',
        ),
      proposalId: orNull(z.uuid(), 'The proposal that it carried out.'),
      approvedBy: orNull(text, 'Who approved it; pseudonymous.'),
      pack: PackRef.describe('The pack that judged.'),
      advisory: z
        .strictObject({
          decision: decision.describe('What it answered.'),
          findings: z.array(Finding).describe('What its rules said. At most one for each rule.'),
          reliedOn: z.array(Relied).describe('What the rules that were met rest on. At most one for each rule.'),
          pack: PackRef.describe('The advisory pack.'),
        })
        .nullable()
        .describe(
          "What an advisory pack, such as a payer's edition, said of the same move. Null where there was none.",
        ),
    }),
  ),
);

export const ReplacedVersion = component(
  'ReplacedVersion',
  'A version of an entry that a correction replaced: shown struck through.',
  exactly<ShownTimes<VersionShown>>()(
    z.strictObject({
      versionId: id('The version.'),
      effective: Effective.describe('When it was said to have happened.'),
      recordedAt: instant('When the log took it.'),
      by: by('Who recorded it.'),
      origin: Origin,
      facilityId: code('Where it was recorded.'),
      details: Details,
      hasNarrative,
      ruleCheck: RuleCheck.nullable().describe('Null where no pack has judged.'),
      replaced: z
        .strictObject({
          at: instant('When.'),
          by: by('By whom.'),
          reason: code('The coded reason.'),
          versionId: id('The version in its place.'),
        })
        .describe('The correction that replaced it.'),
    }),
  ),
);

export const TimelineItemShown = component(
  'TimelineItem',
  'One entry of the path, with both its times.',
  exactly<PathAnswer['timeline'][number]>()(
    z.strictObject({
      entryId: id('The entry.'),
      versionId: id('The version that a correction, a voiding or a reinstatement must name.'),
      kind: entryKind.describe('Its kind, as it was asserted.'),
      move: orNull(moveKind, 'What it means on the path; null for a fact that moves nobody.'),
      effective: Effective.describe('When it happened.'),
      recordedAt: instant('When the log took the version shown.'),
      firstRecordedAt: instant('When the log took the first version.'),
      hoursLate: orNull(z.int(), 'Whole hours from the happening to its first recording; null for imports.'),
      by: by('Who recorded the version shown.'),
      firstBy: by('Who recorded the first version.'),
      origin: Origin,
      facilityId: code('Where it was recorded.'),
      placementId: orNull(z.uuid(), 'The placement that it concerns; null for none.'),
      episode: count('Number of the episode of care.'),
      from: Place.nullable().describe('Where it finds its placement; null when it is nowhere.'),
      to: Place.nullable().describe('Where it leaves its placement, or meant to; null for nowhere.'),
      details: Details,
      hasNarrative,
      ruleCheck: RuleCheck.nullable().describe('Null where no pack has judged.'),
      unanchored: flag('Its placement is not open at its time.'),
      overlapping: flag('It opens a placement on a track that another one holds.'),
      afterDeath: flag('It is dated after the recorded death of the client.'),
      assertedDiffers: flag('The recorder named another direction than the path says.'),
      voided: z
        .strictObject({ at: instant('When.'), by: by('By whom.'), reason: code('The coded reason.') })
        .nullable()
        .describe('The voiding; null while the entry stands.'),
      superseded: z
        .array(ReplacedVersion)
        .max(SUPERSEDED_MAX)
        .describe(`Versions that corrections replaced, oldest first; the latest ${SUPERSEDED_MAX} at most.`),
      obligations: obligationsOf('Obligations that it opened, and what came of them.'),
      fulfills: orNull(z.uuid(), 'The planned move that it carried out.'),
      undoUntil: orNull(
        instant('When.'),
        'Until when you may void it with the reason `undo`, or move it to the right client, because you recorded it; null otherwise.',
      ),
    }),
  ),
);

const RequestedEdit = component(
  'ProposedEdit',
  'An edit that waits until someone entitled accepts what it changes.',
  exactly<NonNullable<PathAnswer['proposals'][number]['edit']>>()(
    z.strictObject({
      do: z.enum(PROPOSABLE_EDITS).describe('What is to be done.'),
      entryId: orNull(z.uuid(), 'The entry; null for one that is to be recorded.'),
      replaces: orNull(z.uuid(), 'The version that its proposer saw.'),
      because: orNull(z.enum([...CorrectionReason.options, ...VoidReason.options]), 'Why it is corrected or voided.'),
      hanging: z
        .strictObject({ do: z.enum(HANGING_ENDINGS), placementId: z.uuid().nullable() })
        .nullable()
        .describe('What becomes of the entries that hang on a voided one.'),
    }),
  ),
);

export const ProposedMove = component(
  'ProposedMove',
  'A move or an edit that waits, or waited, for an approval.',
  exactly<PathAnswer['proposals'][number]>()(
    z.strictObject({
      proposalId: id('The proposal.'),
      versionId: id('Names its free text in `narratives`.'),
      state: z.enum(PROPOSAL_STATES).describe('What became of it.'),
      proposedAt: instant('When the log took it.'),
      by: by('Who proposed it.'),
      kind: entryKind.describe('Kind of the entry proposed, or of the entry to be taken off or put back.'),
      effective: Effective.describe('When it is to happen, or happened.'),
      facilityId: code('Where it was proposed.'),
      details: Details,
      edit: RequestedEdit.nullable().describe(
        'What is to be done to which entry; null for a move that the rule pack wants approved.',
      ),
      hasNarrative,
      ruleCheck: RuleCheck.nullable().describe('Null for an edit: it is judged when it is approved.'),
      closed: closed
        .unwrap()
        .extend({ reason: orNull(text, 'The coded reason that was given.') })
        .nullable()
        .describe('Its approval, refusal or withdrawal; null while it waits.'),
      obligations: obligationsOf('Obligations that it opened.'),
    }),
  ),
);

export const PlannedMove = component(
  'PlannedMove',
  'A move that is expected.',
  exactly<PathAnswer['plans'][number]>()(
    z.strictObject({
      planId: id('The plan.'),
      versionId: id('Names its free text in `narratives`.'),
      state: z.enum(PLAN_STATES).describe('What became of it.'),
      plannedAt: instant('When the log took it.'),
      by: by('Who planned it.'),
      facilityId: code('Where it is to happen.'),
      programId: orNull(text, 'Code of the program; null when none was named.'),
      placementId: orNull(z.uuid(), 'The placement that is to move; null for an admission.'),
      move: z.enum(PLANNABLE_MOVES).describe('What is planned.'),
      level: Level.nullable().describe('The level it leads to; null when none was named.'),
      expected: Effective.describe('When it is expected.'),
      reason: orNull(text, 'The coded reason that was given.'),
      hasNarrative,
      closed: closed.describe('What ended it; null while it is planned.'),
      obligations: obligationsOf('What is asked once its day has passed, and what came of it.'),
    }),
  ),
);
