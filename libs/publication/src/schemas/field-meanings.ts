import type { CarePathEventType, EntryKind, OtherData, OtherKind } from '@throughline/care-path';
import type { JsonSchema } from './json-schema.js';

type Meanings<Data> = { readonly [Field in keyof Required<Data>]: string };

const facilityId = 'Facility where it was recorded.';
const proposalId = 'The proposal.';
const answer = { proposalId, reason: 'Code of the reason. Null when none was given.' };
const entryId = 'The entry that is changed. Its ID never changes.';
const replaces = 'The version that this one replaces.';
const narrative = 'Encrypted text. It never leaves the service, so it is null here.';
const obligations = 'Obligations that this opens. An empty list when it opens none.';
const fulfills = 'The planned move that this carries out. Null for none.';
const after = 'The entry that it follows on the same day. Null when the time decides.';
const before = 'The entry that it precedes on the same day. Null when the time decides.';
const erasureId = 'The request for erasure: the ID of its `ErasureRequested` event.';
const consequences = {
  rejudged: 'Later entries whose rule check has another result now.',
  impactReason: 'Code of the reason for accepting what changes later on the path. Null when nothing needed one.',
  reclocked: 'Later entries whose obligations are others now. Absent when there are none.',
};
const judged = 'Result of the rule check.';
const recorded = {
  judged: `${judged} Null for an entry that no rule checks.`,
  obligations,
  fulfills,
  ...consequences,
};

/** What each field of an event says that is not an entry of its own. */
const OF_OTHER_EVENTS: { readonly [Kind in OtherKind]: Meanings<OtherData<Kind>> } = {
  ClientRegistered: {
    facilityId: 'Facility that registered the client.',
    keyId: 'Name of the key that encrypts texts about this client.',
    anonymous: 'True when nobody stated who the client is.',
  },
  MoveProposed: {
    proposalId,
    entry: 'The move as it would be recorded.',
    judged,
    after,
    before,
    obligations: 'The obligation to approve or decline it.',
    fulfills: 'The planned move that it would carry out. Null for none.',
  },
  MoveApproved: answer,
  MoveDeclined: answer,
  MoveWithdrawn: answer,
  EditProposed: {
    proposalId,
    facilityId,
    edit: 'What is proposed: to record an entry late, or to correct, void, or reinstate one.',
    entryId: 'The entry to be changed. Null for an entry that is to be recorded.',
    replaces: 'The version that the proposer saw. Null for an entry that is to be recorded.',
    because: 'Why it is to be corrected or voided. Null for other edits.',
    entry: 'The entry as it would be. Null where an entry is only voided or reinstated.',
    after,
    before,
    reason: 'Code of the reason for what it changes later on the path. Null when none was given.',
    acknowledge: 'IDs of the rules whose findings the proposer acknowledged.',
    fulfills: 'The planned move that it would carry out. Null for none.',
    hanging: 'What becomes of entries that depend on a voided one. Null where none does.',
    narrative,
    obligations: 'The obligation to approve or decline it.',
  },
  EditApproved: answer,
  EditDeclined: answer,
  EditWithdrawn: answer,
  PopulationReviewOpened: {
    facilityId: 'Facility that owes the review.',
    entries: 'The entries, with the population that their rule check used and the one that applies now.',
    reclocked: 'The same entries, with the review among their obligations.',
  },
  MovePlanned: {
    planId: 'The plan.',
    facilityId: 'Facility that the client is to be at.',
    programId: 'Program that the client is to be in. Null when none was named.',
    placementId: 'The placement that is to change. Null for an admission.',
    move: 'What is planned.',
    level: 'Level that the client is to be at. Null for a discharge.',
    expected: 'When it is expected, by the minute or by the day.',
    reason: 'Code of the reason. Null when none was given.',
    narrative,
    obligations,
  },
  PlannedMoveCanceled: { planId: 'The plan.', reason: 'Code of the reason.' },
  EntryCorrected: {
    entryId,
    replaces,
    reason: 'Why it was corrected.',
    entry: 'The whole entry as it is now.',
    ...recorded,
  },
  EntryVoided: { entryId, replaces, reason: 'Why it was voided.', narrative, ...consequences },
  EntryReinstated: { entryId, replaces, narrative, ...consequences },
  LegalHoldPlaced: {
    facilityId: 'Facility that placed the hold.',
    reason: 'Why the record must be kept.',
  },
  LegalHoldLifted: {
    holdId: 'The hold: the ID of its `LegalHoldPlaced` event.',
    facilityId: 'Facility that lifted the hold.',
    reason: 'Why the record need not be kept on this ground.',
  },
  ErasureRequested: {
    facilityId: 'Facility that requested the erasure.',
    ground: 'Why the record is to be erased. `erased-before`: it was erased, and an older log came back from a backup.',
  },
  ErasureDeclined: {
    erasureId,
    facilityId: 'Facility that declined or withdrew the request.',
    reason: 'Why the record is kept.',
  },
  ErasureStarted: { erasureId, facilityId: 'Facility that confirmed the request.' },
  ErasureCompleted: {
    erasureId,
    facilityId: 'Facility that confirmed the request.',
    keyId: 'Name of the key that was destroyed.',
    keyDestroyedAt: 'When the key was destroyed, in UTC milliseconds.',
    purged: 'How many versions of the identity, search entries, and stored requests were deleted.',
  },
};

const OF_AN_ENTRY = {
  kind: 'What kind of entry this is: the same word as the type of its event.',
  entryId: 'The entry. Its ID stays when the entry is corrected.',
  seq: 'Its place among entries of the same instant.',
  effective: 'When it happened.',
  facilityId,
  narrative,
};

/** The schema of an event's data, with what its fields say. */
export function described(type: CarePathEventType, data: JsonSchema): JsonSchema {
  const other: Readonly<Record<string, string>> | undefined = OF_OTHER_EVENTS[type as OtherKind];
  if (other) return withMeanings(data, other);
  const { entry, ...rest } = data.properties ?? {};
  if (!entry) return data;
  return withMeanings(
    { ...data, properties: { entry: withMeanings(entry, OF_AN_ENTRY), ...rest } },
    {
      ...recorded,
      entry: `What happened: an entry of the kind \`${type satisfies EntryKind | OtherKind}\`.`,
    },
  );
}

const withMeanings = (schema: JsonSchema, meanings: Readonly<Record<string, string>>): JsonSchema => ({
  ...schema,
  properties: Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, field]) => {
      const description = meanings[name];
      return [name, description === undefined ? field : { ...field, description }];
    }),
  ),
});
