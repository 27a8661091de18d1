import { component, exactly } from '@throughline/nest-kit';
import type { Transition } from '@throughline/projection';
import { z } from 'zod';
import { code, count, decision, entryKind, flag, id, kept, moveKind, opened, orNull, pageOf, utcMs } from './fields.js';
import { Conformance, Finding, LocalDate } from './stored-shapes.js';

const text = z.string();

const whoAndWhere = {
  ...opened,
  closedBy: z.null().describe('Always null: a move does not last.'),
  entryId: id('The entry; the same as `openedBy`.'),
  versionId: id('The version shown; corrections and voids name it.'),
  kind: entryKind.describe('Kind of the entry, as it was asserted.'),
  move: moveKind.describe('What it turns out to mean on the path; of a voided entry, what was asserted.'),
  placementId: orNull(z.uuid(), 'The placement that moves; null for a referral before admission.'),
  episode: count('Number of the episode of care.'),
  facilityId: code('Where it was recorded.'),
  fromFacilityId: orNull(text, 'The facility it leads from.'),
  toFacilityId: orNull(text, 'The facility it leads to.'),
  fromProgramId: orNull(text, 'The program it leads from.'),
  toProgramId: orNull(text, 'The program it leads to.'),
  track: orNull(text, 'The track of the placement.'),
  fromLevelSystem: orNull(text, 'Whose codes `fromLevel` is of.'),
  fromLevel: orNull(text, 'The level it leads from.'),
  fromRank: orNull(z.int(), 'Intensity of that level, times ten.'),
  toLevelSystem: orNull(text, 'Whose codes `toLevel` is of.'),
  toLevel: orNull(text, 'The level it leads to.'),
  toRank: orNull(z.int(), 'Intensity of that level, times ten.'),
  phase: orNull(text, 'The phase after the move.'),
  disposition: orNull(text, 'How a discharge ended the placement.'),
  target: orNull(text, 'Where a referral leads.'),
  lengthOfStayDays: orNull(z.int(), 'Whole days from admission to discharge, by local dates.'),
};

const when = {
  effectiveAt: utcMs('When it happened.'),
  localDate: LocalDate.describe('That day there.'),
  offsetMinutes: z.int().describe('Minutes east of UTC, there and then.'),
  precision: z.enum(['minute', 'day']).describe('`day`: only the day is known.'),
  recordedAt: utcMs('When the log took the version shown.'),
  firstRecordedAt: utcMs('When the log took the first version.'),
  hoursLate: orNull(z.int(), 'Whole hours from the happening to its first recording; null for imports.'),
  actorId: code('Who recorded it first; pseudonymous.'),
  actorKind: z.enum(['person', 'system', 'partner']).describe('What recorded it first.'),
  actorRoles: z.array(text).describe('The roles held then.'),
  originKind: z.enum(['live', 'import', 'adopted']).describe('Typed in, imported, or adopted from another log.'),
  originSystem: orNull(text, 'The other system; null when typed in.'),
};

const judged = {
  decision: orNull(decision, 'What the pack answered; null where no pack has judged.'),
  conformance: orNull(Conformance, 'On what grounds it went in; null where no pack has judged.'),
  ruleIds: z.array(text).describe('Rules that had something to say.'),
  findings: z.array(Finding).describe('What they said.'),
  acknowledged: z.array(text).describe('Rule ids that the recorder acknowledged.'),
  reason: orNull(text, 'The coded reason that was given.'),
  overrideReason: orNull(text, 'The reason, where the pack asked for one or was overridden.'),
  proposalId: orNull(z.uuid(), 'The proposal that it carried out.'),
  approvedBy: orNull(text, 'Who approved it; pseudonymous.'),
  packId: orNull(text, 'The pack that judged.'),
  packVersion: orNull(text, 'Its version.'),
  packSha256: orNull(text, 'Its SHA-256, in hex.'),
};

const afterwards = {
  corrected: count('How many corrections lie behind the version shown.'),
  correctedBy: orNull(text, 'Who made the last one; pseudonymous.'),
  voided: flag('It does not count any more.'),
  voidedAt: orNull(z.int(), 'When it was voided. UTC milliseconds.'),
  voidedBy: orNull(text, 'Who voided it; pseudonymous.'),
  voidReason: orNull(text, 'The coded reason.'),
  unanchored: flag('Its placement is not open at its time.'),
  overlapping: flag('It opens a placement on a track that another one holds.'),
  assertedDiffers: flag('The recorder named another direction than the path says.'),
};

const TransitionShown = component(
  'Transition',
  'A move: who moved whom, from where to where, when, why, and how it was judged.',
  exactly<Transition>()(z.strictObject({ ...whoAndWhere, ...when, ...judged, ...afterwards, ...kept })),
);
export const TransitionsShown = component(
  'Transitions',
  'A page of moves.',
  pageOf(TransitionShown, 'In the order asked for.'),
);
