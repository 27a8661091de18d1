import { ENTRY_KINDS, isEdit, PROPOSABLE_EDITS, PROPOSAL_STATES, type Proposal } from '@throughline/care-path';
import { PRECISIONS } from '@throughline/kernel';
import { columnsOf, type RowOf } from './columns.js';

const { id, code, choice, date, instant, maybe } = columnsOf<Proposal>();

const placeOf = ({ about }: Proposal) => ('to' in about ? about.to : null);
const editOf = ({ data }: Proposal) => (isEdit(data) ? data : null);
/** Each observation once, in the order of the findings. */
const summaryOf = (findings: readonly { readonly observed: string }[]): string | null =>
  findings.length === 0 ? null : [...new Set(findings.map(({ observed }) => observed))].join(' ');

/** A proposed move or edit, from when it was proposed to when it was answered. */
export const PROPOSAL_COLUMNS = {
  openedBy: id('The proposal; the same as `proposalId`.', ({ data }) => data.proposalId, { filter: null }),
  closedBy: maybe.id('What answered it; null while it waits.', ({ closed }) => closed?.versionId ?? null, {
    filter: null,
  }),
  proposalId: id('The proposal.', ({ data }) => data.proposalId),
  state: choice(PROPOSAL_STATES, '`waiting`: nobody has answered it.', ({ state }) => state),
  proposes: choice(
    ['move', ...PROPOSABLE_EDITS],
    '`move`: a move that a rule pack wants approved. The others are edits whose impact the proposer is not allowed to accept.',
    (proposal) => editOf(proposal)?.edit ?? 'move',
  ),
  kind: choice(ENTRY_KINDS, 'Kind of the entry proposed, or to be changed.', ({ about }) => about.kind, {
    example: 'SteppedDown',
  }),
  entryId: maybe.id(
    'The entry to be corrected, voided, or reinstated; null for one that is to be recorded.',
    (proposal) => editOf(proposal)?.entryId ?? null,
  ),
  because: maybe.code('Coded reason of a correction or a void.', (proposal) => editOf(proposal)?.because ?? null),
  findingsSummary: maybe.text(
    'What the rules found when a move was proposed, in words; null where they found nothing, and for an edit.',
    ({ data }) => (isEdit(data) ? null : summaryOf(data.judged.verdict.findings)),
    { filter: null, example: 'High risk of return to use is on record.' },
  ),
  facilityId: code('Facility whose matter it is: where the client is, for a move to another one.'),
  toFacilityId: maybe.code('Facility it leads to.', (proposal) => placeOf(proposal)?.facilityId ?? null, {
    example: 'HAWTHORN',
  }),
  programId: maybe.code('Program it leads to.', (proposal) => placeOf(proposal)?.programId ?? null, {
    example: 'HAWTHORN-IOP',
  }),
  levelSystem: maybe.code('Code system of `level`.', (proposal) => placeOf(proposal)?.level.system ?? null, {
    example: 'asam-3e',
  }),
  level: maybe.code('Level it leads to.', (proposal) => placeOf(proposal)?.level.code ?? null, { example: '2.1' }),
  placementId: maybe.id('Placement; null when none is concerned.', ({ about }) =>
    'placementId' in about ? about.placementId : null,
  ),
  effectiveAt: instant('When the entry happened, or is to happen.', ({ about }) => about.effective.at),
  localDate: date('That day, in the facility’s time zone.', ({ about }) => about.effective.localDate),
  precision: choice(PRECISIONS, '`day`: only the day is known.', ({ about }) => about.effective.precision),
  ownerRole: maybe.code('Role that is to answer it.', ({ data }) => data.obligations[0]?.ownerRole ?? null, {
    example: 'director',
  }),
  dueAt: maybe.instant('By when it is to be answered.', ({ data }) => data.obligations[0]?.dueAt ?? null, {
    example: 1_772_463_600_000,
  }),
  overdueFrom: maybe.instant('Overdue from this instant on.', ({ data }) => data.obligations[0]?.overdueFrom ?? null, {
    filter: null,
    example: 1_772_463_600_000,
  }),
  proposedAt: instant('When it was proposed.', ({ recordedAt }) => recordedAt),
  proposedBy: code('Who proposed it; pseudonymous.', ({ actor }) => actor.id, {
    example: 'b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f',
  }),
  closedAt: maybe.instant('When it was answered; null while it waits.', ({ closed }) => closed?.recordedAt ?? null),
  answeredBy: maybe.code('Who answered it; pseudonymous.', ({ closed }) => closed?.actor.id ?? null),
};

export interface ProposalRow extends RowOf<typeof PROPOSAL_COLUMNS> {}
