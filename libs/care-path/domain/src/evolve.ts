import { addEntry, putEntry, refold, type Unfolded } from './edit.js';
import { type EntryBody, ENTRY_SCHEMAS, type EntryKind } from './entry.js';
import { evolveErasure } from './evolve-erasure.js';
import type { CarePathEvent, EntryData, Reclocked, Rejudged } from './events.js';
import type { Entry, Path, PathEvent, Proposal, Recording } from './path.js';
import { assertFollows } from '@throughline/kernel';
import { saidAlike } from './said-alike.js';

type DataOf<Kind extends CarePathEvent['type']> = Extract<CarePathEvent, { type: Kind }>['data'];

/**
 * Folds one event into the path that it is given, and gives it back. What is recorded has happened: it never refuses.
 * Throws `UnreadableEvent` when the event does not follow the last one: a path with a hole in it is another truth.
 */
export function evolve(path: Path, event: PathEvent): Path {
  assertFollows(event, path.revision);
  const recording = recordingOf(event);
  path.revision = event.revision;
  path.touchedFrom = path.entries.length;
  rememberCommand(path, event);
  if (isEntryEvent(event)) record(path, recording, event.data);
  else evolveOther(path, recording, event);
  return path;
}

type EntryEvent = Extract<PathEvent, { readonly type: EntryKind }>;
const isEntryEvent = (event: PathEvent): event is EntryEvent => event.type in ENTRY_SCHEMAS;

function evolveOther(path: Path, recording: Recording, event: Exclude<PathEvent, EntryEvent>): void {
  switch (event.type) {
    case 'ClientRegistered':
      path.registered = { ...recording, ...event.data };
      return;
    case 'EntryCorrected':
      return correct(path, recording, event.data);
    case 'EntryVoided':
      return setStatus(path, recording, event.data, { ...recording, reason: event.data.reason });
    case 'EntryReinstated':
      return setStatus(path, recording, event.data, null);
    case 'MoveProposed':
      return propose(path, recording, event.data, event.data.entry);
    case 'EditProposed':
      return propose(path, recording, event.data, event.data.entry ?? entryAt(path, event.data.entryId ?? '')?.body);
    case 'MoveApproved':
    case 'EditApproved':
      return closeProposal(path, recording, event.data, 'approved');
    case 'MoveDeclined':
    case 'EditDeclined':
      return closeProposal(path, recording, event.data, 'declined');
    case 'MoveWithdrawn':
    case 'EditWithdrawn':
      return closeProposal(path, recording, event.data, 'withdrawn');
    case 'PopulationReviewOpened':
      return openPopulationReview(path, event.data);
    case 'MovePlanned':
      path.plans.set(event.data.planId, { ...recording, data: event.data, state: 'planned', closed: null });
      return;
    case 'PlannedMoveCanceled':
      return cancelPlan(path, recording, event.data.planId);
    case 'LegalHoldPlaced':
    case 'LegalHoldLifted':
    case 'ErasureRequested':
    case 'ErasureDeclined':
    case 'ErasureStarted':
    case 'ErasureCompleted':
      return evolveErasure(path, recording, event);
  }
}

const recordingOf = ({ id, revision, recordedAt, metadata }: PathEvent): Recording => ({
  versionId: id,
  revision,
  recordedAt,
  actor: metadata.actor,
  origin: metadata.origin,
});

function rememberCommand(path: Path, { revision, metadata }: PathEvent): void {
  const known = path.commands.get(metadata.commandId);
  path.commands.set(
    metadata.commandId,
    known ? { ...known, count: known.count + 1 } : { revision, count: 1, bodyMac: metadata.bodyMac },
  );
}

function record(path: Path, recording: Recording, data: EntryData): void {
  const version = { ...versionOf(recording, data), ...saidAlike(path.entries, data) };
  const entry = { ...version, first: recording, superseded: [], active: true, voided: null };
  touch(path, addEntry(path.entries, entry));
  consequences(path, recording, data);
}

function correct(path: Path, recording: Recording, data: DataOf<'EntryCorrected'>): void {
  const old = entryAt(path, data.entryId);
  if (!old) return;
  const replaced = {
    ...old.recording,
    body: old.body,
    judged: old.judged,
    replacedBy: { ...recording, reason: data.reason },
  };
  const entry: Unfolded = { ...old, ...versionOf(recording, data), superseded: [...old.superseded, replaced] };
  touch(path, putEntry(path.entries, entry));
  consequences(path, recording, data);
}

const versionOf = (recording: Recording, data: Omit<EntryData, 'entry'> & { entry: EntryBody }) => ({
  body: data.entry,
  versionId: recording.versionId,
  recording,
  judged: data.judged,
  obligations: data.obligations,
  fulfills: data.fulfills,
});

function setStatus(
  path: Path,
  recording: Recording,
  data: DataOf<'EntryVoided' | 'EntryReinstated'>,
  voided: Entry['voided'],
): void {
  const index = path.indexOf.get(data.entryId);
  const entry = entryAt(path, data.entryId);
  if (index === undefined || !entry) return;
  path.entries[index] = { ...entry, versionId: recording.versionId, active: voided === null, voided };
  refold(path.entries, index);
  touch(path, index);
  rejudge(path, data.rejudged);
  reclock(path, data.reclocked);
  if (entry.fulfills !== null) settlePlan(path, recording, entry.fulfills);
}

function consequences(
  path: Path,
  recording: Recording,
  data: Pick<EntryData, 'rejudged' | 'reclocked' | 'fulfills'>,
): void {
  rejudge(path, data.rejudged);
  reclock(path, data.reclocked);
  if (data.fulfills !== null) settlePlan(path, recording, data.fulfills);
}

/** The event says which later verdicts it changed; the fold copies them and never judges. */
function rejudge(path: Path, rejudged: readonly Rejudged[]): void {
  for (const { entryId, ...judging } of rejudged) {
    const index = path.indexOf.get(entryId);
    const entry = entryAt(path, entryId);
    if (index === undefined || !entry?.judged) continue;
    path.entries[index] = { ...entry, judged: { ...entry.judged, ...judging } };
  }
}

/** Likewise which later clocks it changed. */
function reclock(path: Path, reclocked: readonly Reclocked[] = []): void {
  for (const { entryId, obligations } of reclocked) {
    const index = path.indexOf.get(entryId);
    const entry = entryAt(path, entryId);
    if (index !== undefined && entry) path.entries[index] = { ...entry, obligations };
  }
}

function openPopulationReview(path: Path, { entries, reclocked }: DataOf<'PopulationReviewOpened'>): void {
  for (const { entryId, becomes } of entries) path.populationReviews.set(entryId, becomes.is);
  reclock(path, reclocked);
  path.touchedFrom = Math.min(path.touchedFrom, ...reclocked.flatMap(({ entryId }) => path.indexOf.get(entryId) ?? []));
}

const entryAt = (path: Path, entryId: string): Entry | undefined => path.entries[path.indexOf.get(entryId) ?? -1];

function touch(path: Path, from: number): void {
  path.touchedFrom = from;
  for (let index = from; index < path.entries.length; index += 1) {
    path.indexOf.set((path.entries[index] as Entry).body.entryId, index);
  }
}

/** An edit of an entry that is not on the path proposes nothing. */
function propose(path: Path, recording: Recording, data: Proposal['data'], about: EntryBody | undefined): void {
  if (about) path.proposals.set(data.proposalId, { ...recording, data, about, state: 'waiting', closed: null });
}

function closeProposal(
  path: Path,
  recording: Recording,
  { proposalId, reason }: { readonly proposalId: string; readonly reason: string | null },
  state: Proposal['state'],
): void {
  const proposal = path.proposals.get(proposalId);
  if (proposal) path.proposals.set(proposalId, { ...proposal, state, closed: { ...recording, reason } });
}

/** A plan is carried out while an entry stands that says so, and waits again when that entry is voided. */
function settlePlan(path: Path, recording: Recording, planId: string): void {
  const plan = path.plans.get(planId);
  if (!plan || plan.state === 'canceled') return;
  const carriedOut = path.entries.some((entry) => entry.active && entry.fulfills === planId);
  if (carriedOut === (plan.state === 'carried-out')) return;
  path.plans.set(planId, {
    ...plan,
    state: carriedOut ? 'carried-out' : 'planned',
    closed: carriedOut ? recording : null,
  });
}

function cancelPlan(path: Path, recording: Recording, planId: string): void {
  const plan = path.plans.get(planId);
  if (plan) path.plans.set(planId, { ...plan, state: 'canceled', closed: recording });
}
