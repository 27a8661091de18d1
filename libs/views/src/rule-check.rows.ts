import { Conformance, POPULATION_KNOWN } from '@throughline/care-path';
import { DECISIONS, type Finding, POPULATIONS, type Relied } from '@throughline/continuum';
import { AUTHORIZATION_STATES, authorizationState } from './authorization-state.js';
import { columnsOf } from './columns.js';
import type { MoveSource } from './move-source.js';

const { choice, codes, json, maybe } = columnsOf<MoveSource>();

/** How it was checked, and on what grounds it was recorded. */
export const RULE_CHECK = {
  decision: maybe.choice(
    DECISIONS,
    'Rule check result; null where no pack has checked it.',
    ({ entry }) => entry.judged?.verdict.decision ?? null,
    { example: 'justify' },
  ),
  conformance: maybe.choice(
    Conformance.options,
    'Grounds on which it was recorded; null where no pack has checked it.',
    ({ entry }) => entry.judged?.conformance ?? null,
    { example: 'justified' },
  ),
  population: maybe.choice(
    POPULATIONS,
    'Population under which it was checked; null where it was not known.',
    ({ entry }) => entry.judged?.population.is ?? null,
    { example: 'adult' },
  ),
  populationKnown: maybe.choice(
    POPULATION_KNOWN,
    'How the population was known; null where no pack has checked it.',
    ({ entry }) => entry.judged?.population.known ?? null,
    { example: 'birth-date' },
  ),
  ruleIds: codes(
    'Rules that raised a finding. At most one for each rule.',
    ({ entry }) => [...new Set(entry.judged?.verdict.findings.map((finding) => finding.ruleId))],
    { filter: 'ruleId', example: ['assessment-current'] },
  ),
  findings: json<readonly Finding[]>(
    'What those rules found. At most one for each rule.',
    ({ entry }) => entry.judged?.verdict.findings ?? [],
  ),
  reliedOn: json<readonly Relied[]>(
    'What the rules that were met rest on: the rule, the entry and its version, and what the entry says. At most one for each rule.',
    ({ entry }) => entry.judged?.verdict.relied ?? [],
  ),
  reliedOnSummary: maybe.text(
    'What the rules that were met rest on, in words; null where they rest on nothing recorded.',
    ({ entry }) => summaryOf(entry.judged?.verdict.relied ?? []),
    { filter: null, example: 'Assessment of 2026-02-26.' },
  ),
  reliedOnEntries: codes(
    'Entries that the rules that were met rest on, at most one for each rule. The filter finds the moves that rest on an entry.',
    ({ entry }) => [...new Set(entry.judged?.verdict.relied.flatMap(({ entryId }) => entryId ?? []))],
    { filter: 'reliedOn', example: ['7c3d0b1e-4a5f-5b6c-8d7e-9f0a1b2c3d4e'] },
  ),
  metRuleIds: codes(
    'Rules that were met and rest on something recorded. At most one for each rule.',
    ({ entry }) => [...new Set(entry.judged?.verdict.relied.map(({ ruleId }) => ruleId))],
    { filter: 'metRuleId', example: ['assessment-recorded'] },
  ),
  advisoryDecision: maybe.choice(
    DECISIONS,
    "Result of the advisory pack, such as a payer's edition; it decides nothing. Null where there was none.",
    ({ entry }) => entry.judged?.advisory?.verdict.decision ?? null,
    { example: 'justify' },
  ),
  advisoryRuleIds: codes(
    'Rules of the advisory pack that raised a finding. At most one for each rule.',
    ({ entry }) => [...new Set(entry.judged?.advisory?.verdict.findings.map((finding) => finding.ruleId))],
    { filter: 'advisoryRuleId', example: ['assessment-current'] },
  ),
  advisoryFindings: json<readonly Finding[]>(
    'What those rules found. At most one for each rule.',
    ({ entry }) => entry.judged?.advisory?.verdict.findings ?? [],
  ),
  advisoryPackId: maybe.code('The advisory pack.', ({ entry }) => entry.judged?.advisory?.pack.id ?? null, {
    example: 'asam-4e-adult',
  }),
  advisoryPackVersion: maybe.code(
    'Version of the advisory pack.',
    ({ entry }) => entry.judged?.advisory?.pack.version ?? null,
    { example: '1.0.0' },
  ),
  acknowledged: codes(
    'Rule ids that the recorder acknowledged. At most one for each finding.',
    ({ entry }) => entry.judged?.acknowledged ?? [],
    {
      example: ['assessment-current'],
    },
  ),
  acknowledgedByAnother: codes(
    'Those of them that the recorder acknowledged without a role that should. At most one for each finding.',
    ({ entry }) => entry.judged?.acknowledgedByAnother ?? [],
    { example: [] },
  ),
  reason: maybe.code('Coded reason that was given.', ({ entry }) => entry.judged?.reason ?? null, {
    example: 'clinical-progress',
  }),
  overrideReason: maybe.code(
    'The reason, where the pack required one or was overridden.',
    ({ entry: { judged } }) => (judged !== null && judged.conformance !== 'conforming' ? judged.reason : null),
    { example: 'clinical-progress' },
  ),
  authorization: choice(
    AUTHORIZATION_STATES,
    'State of the payer’s authorization at the move, for its day and level; `none` where nothing is recorded.',
    ({ situation, entry, places }) => authorizationState(situation, entry, places),
    { example: 'approved' },
  ),
  proposedBy: maybe.code('Who proposed it; pseudonymous.', ({ proposal }) => proposal?.actor.id ?? null),
  proposedAt: maybe.instant('When it was proposed.', ({ proposal }) => proposal?.recordedAt ?? null),
  approvedAt: maybe.instant('When it was approved.', ({ proposal }) =>
    proposal?.state === 'approved' ? (proposal.closed?.recordedAt ?? null) : null,
  ),
  proposalId: maybe.id('Proposal that it carried out.', ({ entry }) => entry.judged?.proposalId ?? null),
  approvedBy: maybe.code(
    'Who approved it; pseudonymous. The filter `any` finds every approved move, `none` those that nobody approved.',
    ({ entry }) => entry.judged?.approvedBy ?? null,
  ),
  packId: maybe.code('Rule pack that checked it.', ({ entry }) => entry.judged?.pack.id ?? null, {
    example: 'asam-3e-adult',
  }),
  packVersion: maybe.code('Version of the rule pack.', ({ entry }) => entry.judged?.pack.version ?? null, {
    example: '1.0.0',
  }),
  packSha256: maybe.code('SHA-256 of the rule pack, in hex.', ({ entry }) => entry.judged?.pack.sha256 ?? null),
};

/** The same fact may meet several rules: it is named once. */
const summaryOf = (relied: readonly Relied[]): string | null =>
  relied.length === 0 ? null : [...new Set(relied.map(({ observed }) => observed))].join(' ');
