import { advance } from './advance.js';
import type { Draft, DraftEntry } from './draft.js';
import { type EntryBody, isLevelChange } from './entry.js';
import { facilitiesOf, facilitiesOfPath } from './facilities.js';
import { currentSituation, type Entry, entryOn, isEdit, type Path, type Proposal, situationBefore } from './path.js';
import { situationBeforeEntry } from './resolve.js';
import { openPlacement } from './situation.js';
import { defineProblem, type FacilityScope, Refusal, within } from '@throughline/kernel';

export const facilityNotYours = defineProblem({
  code: 'facility-not-yours',
  kind: 'forbidden',
  sentence: 'Your token does not cover this facility. Ask someone of that facility to record this.',
});

/**
 * Seeing a client is not enough to change everything on the path. What concerns a placement is recorded by those with
 * rights where the placement is at that time; what was recorded is changed by those with rights at a facility that it
 * speaks of. A transfer to a sister site needs rights at the facility that it leads from, none at the one it leads to:
 * who sends a client names where to, and from then on the destination sees the whole path.
 */
export function assertRights(draft: Draft, path: Path, scope: FacilityScope): void {
  if (scope !== 'all' && !hasRights(draft, path, scope)) throw new Refusal(facilityNotYours);
}

/** The same of an entry that is about to be changed, before what the change would do is said to anyone. */
export function assertMayEdit(path: Path, entry: Entry, scope: FacilityScope): void {
  if (scope !== 'all' && !mayEdit(path, entry.body.entryId, scope)) throw new Refusal(facilityNotYours);
}

function hasRights({ type, data }: Draft, path: Path, scope: FacilityScope): boolean {
  switch (type) {
    case 'ClientRegistered':
      return within(scope, data.facilityId);
    case 'EntryCorrected':
      return mayEdit(path, data.entryId, scope) && staysWithin(data.entry, scope);
    case 'EntryVoided':
    case 'EntryReinstated':
      return mayEdit(path, data.entryId, scope);
    case 'EditProposed':
      return mayPropose(data, path, scope);
    case 'MoveApproved':
    case 'MoveDeclined':
    case 'MoveWithdrawn':
      return mayRecord(path.proposals.get(data.proposalId)?.about, path, scope);
    case 'EditApproved':
    case 'EditDeclined':
    case 'EditWithdrawn':
      return mayAnswer(path.proposals.get(data.proposalId), path, scope);
    case 'PopulationReviewOpened':
      // It follows from the identity, which belongs to every facility of the client.
      return true;
    case 'MovePlanned':
      return mayPlan(data, path, scope);
    case 'PlannedMoveCanceled':
      return mayPlan(path.plans.get(data.planId)?.data, path, scope);
    case 'LegalHoldPlaced':
    case 'LegalHoldLifted':
    case 'ErasureRequested':
    case 'ErasureDeclined':
      // They are about the whole record, and take nothing away from any facility of the client.
      return true;
    case 'ErasureStarted':
      return [...facilitiesOfPath(path)].every((facilityId) => within(scope, facilityId));
    case 'ErasureCompleted':
      return false;
    default:
      return mayRecord(data.entry, path, scope);
  }
}

type RequestedEdit = Pick<Extract<Draft, { type: 'EditProposed' }>['data'], 'entryId'> & {
  readonly entry: EntryBody | DraftEntry | null;
};

/** A proposed edit takes the rights of the edit itself, of its proposer and of whoever answers it. */
function mayPropose({ entryId, entry }: RequestedEdit, path: Path, scope: FacilityScope): boolean {
  if (entryId === null) return mayRecord(entry ?? undefined, path, scope);
  return mayEdit(path, entryId, scope) && (entry === null || staysWithin(entry, scope));
}

const mayAnswer = (proposal: Proposal | undefined, path: Path, scope: FacilityScope): boolean =>
  proposal !== undefined && isEdit(proposal.data) && mayPropose(proposal.data, path, scope);

/** Everyone who sees an entry of their facility may set it right; a move counts for where it led from, too. */
function mayEdit(path: Path, entryId: string, scope: FacilityScope): boolean {
  const entry = entryOn(path, entryId);
  return entry !== undefined && facilitiesOfEntry(path, entry).some((facilityId) => within(scope, facilityId));
}

const facilitiesOfEntry = (path: Path, entry: Entry): readonly (string | null)[] => [
  ...facilitiesOf(entry.body),
  ledFrom(path, entry),
];

/** A voided move leads from nowhere; whoever voided it may want it back, and so it is asked where it would lead from. */
function ledFrom(path: Path, { body, active, derived }: Entry): string | null {
  const { from } = active
    ? derived
    : advance(situationBefore(path.entries, path.indexOf.get(body.entryId) ?? 0), body).derived;
  return from?.facilityId ?? null;
}

const staysWithin = (body: EntryBody | DraftEntry, scope: FacilityScope): boolean =>
  isLevelChange(body.kind) || within(scope, body.facilityId);

function mayRecord(body: EntryBody | DraftEntry | undefined, path: Path, scope: FacilityScope): boolean {
  if (!body || !staysWithin(body, scope)) return false;
  if (body.kind === 'DeathRecorded') return mayRecordDeath(body, path, scope);
  if (!('placementId' in body) || opens(body)) return within(scope, body.facilityId);
  const placement = openPlacement(situationBeforeEntry(path, body), body.placementId);
  return within(scope, placement?.place.facilityId ?? body.facilityId);
}

/** A death ends what is open at other facilities, too: rights where one of the placements is are enough. */
function mayRecordDeath(body: EntryBody | DraftEntry, path: Path, scope: FacilityScope): boolean {
  const { placements } = situationBeforeEntry(path, body);
  return placements.length === 0 || placements.some(({ place }) => within(scope, place.facilityId));
}

const opens = ({ kind }: EntryBody | DraftEntry): boolean => kind === 'Admitted' || kind === 'AftercareStarted';

interface Planned {
  readonly facilityId: string;
  readonly placementId: string | null;
}

function mayPlan(plan: Planned | undefined, path: Path, scope: FacilityScope): boolean {
  if (!plan) return false;
  const { placements } = currentSituation(path);
  const meant =
    plan.placementId === null ? placements : placements.filter(({ placementId }) => placementId === plan.placementId);
  return within(scope, plan.facilityId) || meant.some(({ place }) => within(scope, place.facilityId));
}
