import type { Verdict } from '@throughline/continuum';
import {
  type Entry,
  type EntryBody,
  incoherencesOf,
  isEdit,
  type Path,
  type Plan,
  type Proposal,
  type Recording,
  situationBefore,
} from '@throughline/care-path';
import { hoursLate } from './lateness.js';
import { moveKindOf } from './move-kind.js';
import { type InstantAt, obligationsByOpener } from './obligations.js';
import type { ObligationRow } from './obligations.rows.js';
import type {
  EntryDetails,
  RuleCheckShown,
  PathView,
  PlanShown,
  ProposalShown,
  TimelineItem,
  VersionShown,
} from './path-view.shape.js';
import { type LanesQuery, pathLanes } from './path-lanes.js';
import { CONTRADICTIONS_MAX, OBLIGATIONS_MAX, type PathPage, SUPERSEDED_MAX } from './path-page.js';
import { placesOf } from './places.js';

type Opened = ReadonlyMap<string, readonly ObligationRow[]>;

interface PathViewQuery {
  readonly clientId: string;
  /** The page that is shown, of a path without what happened after the instant asked for. */
  readonly page: PathPage;
  /** What obligations, plans and proposals are told as of, at each facility (UTC ms); null for what they are now. */
  readonly at: InstantAt | null;
  /** Null for a page without lanes. */
  readonly lanes: LanesQuery | null;
}

/** Tells a page of a folded path: what was known later is left out by folding fewer events, what happened later by `at`. */
export function pathView(path: Path, { clientId, page, at, lanes }: PathViewQuery): PathView {
  const opened = obligationsByOpener(path, at ?? (() => Number.POSITIVE_INFINITY));
  return {
    clientId,
    revision: path.revision,
    registered: registrationOf(path),
    total: page.total,
    timeline: page.indexes.map((index) => itemOf(path, index, opened)),
    lanes: lanes && pathLanes({ ...path, entries: path.entries.slice(0, page.end) }, lanes),
    proposals: page.proposals.map((proposal) => proposalShown(proposal, opened)),
    plans: page.plans.map((plan) => planShown(plan, opened)),
    situation: situationBefore(path.entries, page.end),
    contradictions: incoherencesOf(path).slice(0, CONTRADICTIONS_MAX),
  };
}

function registrationOf({ registered }: Path): PathView['registered'] {
  if (!registered) return null;
  const { recordedAt, actor, facilityId, anonymous } = registered;
  return { at: recordedAt, by: actor, facilityId, anonymous };
}

function itemOf(path: Path, index: number, opened: Opened): TimelineItem {
  const entry = path.entries[index] as Entry;
  const { body, derived, first, recording, voided } = entry;
  return {
    entryId: body.entryId,
    versionId: entry.versionId,
    kind: body.kind,
    move: moveKindOf(entry),
    effective: body.effective,
    recordedAt: recording.recordedAt,
    firstRecordedAt: first.recordedAt,
    hoursLate: first.origin.kind === 'live' ? hoursLate(body.effective, first.recordedAt) : null,
    by: recording.actor,
    firstBy: first.actor,
    origin: recording.origin,
    facilityId: body.facilityId,
    placementId: 'placementId' in body ? body.placementId : null,
    episode: derived.episode,
    ...placesOf(path, index),
    details: detailsOf(body),
    hasNarrative: body.narrative !== null,
    ruleCheck: ruleCheckShown(entry.judged),
    unanchored: derived.unanchored,
    overlapping: derived.overlapping,
    afterDeath: derived.afterDeath,
    assertedDiffers: derived.assertedDiffers,
    voided: voided && { at: voided.recordedAt, by: voided.actor, reason: voided.reason },
    superseded: entry.superseded.slice(-SUPERSEDED_MAX).map(versionShown),
    obligations: openedBy(opened, body.entryId),
    fulfills: entry.fulfills,
  };
}

const openedBy = (opened: Opened, id: string): readonly ObligationRow[] =>
  (opened.get(id) ?? []).slice(-OBLIGATIONS_MAX);

const versionShown = (version: Entry['superseded'][number]): VersionShown => ({
  versionId: version.versionId,
  effective: version.body.effective,
  recordedAt: version.recordedAt,
  by: version.actor,
  origin: version.origin,
  facilityId: version.body.facilityId,
  details: detailsOf(version.body),
  hasNarrative: version.body.narrative !== null,
  ruleCheck: ruleCheckShown(version.judged),
  replaced: {
    at: version.replacedBy.recordedAt,
    by: version.replacedBy.actor,
    reason: version.replacedBy.reason,
    versionId: version.replacedBy.versionId,
  },
});

/** Everything of its own that an entry says. */
function detailsOf(body: EntryBody): EntryDetails {
  const {
    entryId: _id,
    kind: _kind,
    seq: _seq,
    effective: _effective,
    facilityId: _facility,
    narrative: _sealed,
    ...details
  } = body;
  if (!('reference' in details)) return details;
  const { reference: _number, ...told } = details;
  return told;
}

function ruleCheckShown(judged: Entry['judged']): RuleCheckShown | null {
  if (!judged) return null;
  const { verdict, population, conformance, reason, acknowledged, proposalId, approvedBy, pack } = judged;
  const { acknowledgedByAnother = [] } = judged;
  const grounds = { population, conformance, reason, acknowledged, acknowledgedByAnother, proposalId, approvedBy };
  const { advisory = null } = judged;
  const advised = advisory && { ...verdictShown(advisory.verdict), pack: advisory.pack };
  return { ...verdictShown(verdict), ...grounds, pack, advisory: advised };
}

const verdictShown = ({ decision, findings, relied: reliedOn }: Verdict) => ({ decision, findings, reliedOn });

const closedShown = (closed: Recording | null) => closed && { at: closed.recordedAt, by: closed.actor };

function editShown(data: Proposal['data']): ProposalShown['edit'] {
  if (!isEdit(data)) return null;
  const { edit, entryId, replaces, because, hanging } = data;
  return { do: edit, entryId, replaces, because, hanging };
}

const hasNarrative = (data: Proposal['data']): boolean =>
  (data.entry?.narrative ?? null) !== null || (isEdit(data) && data.narrative !== null);

const proposalShown = (proposal: Proposal, opened: Opened): ProposalShown => ({
  proposalId: proposal.data.proposalId,
  versionId: proposal.versionId,
  state: proposal.state,
  proposedAt: proposal.recordedAt,
  by: proposal.actor,
  kind: proposal.about.kind,
  effective: proposal.about.effective,
  facilityId: proposal.about.facilityId,
  details: detailsOf(proposal.about),
  edit: editShown(proposal.data),
  hasNarrative: hasNarrative(proposal.data),
  ruleCheck: isEdit(proposal.data) ? null : ruleCheckShown(proposal.data.judged),
  closed: proposal.closed && {
    at: proposal.closed.recordedAt,
    by: proposal.closed.actor,
    reason: proposal.closed.reason,
  },
  obligations: openedBy(opened, proposal.data.proposalId),
});

function planShown({ data, versionId, state, recordedAt, actor, closed }: Plan, opened: Opened): PlanShown {
  const { narrative, ...plan } = data;
  return {
    ...plan,
    versionId,
    state,
    plannedAt: recordedAt,
    by: actor,
    hasNarrative: narrative !== null,
    closed: closedShown(closed),
    obligations: openedBy(opened, data.planId),
  };
}
