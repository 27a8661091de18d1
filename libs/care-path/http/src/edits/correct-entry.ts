import {
  correctEntry as correct,
  type CorrectEntry,
  CorrectionReason,
  type EntryBody,
  type Path,
  versionSeen,
} from '@throughline/care-path';
import { defineProblem, Refusal } from '@throughline/kernel';
import { hasRole, roleNotAllowed } from '@throughline/nest-kit';
import { ENTRY_SLICES, useCaseOfKind } from '../entries/every-entry-slice.js';
import { Choice, Id } from '../fields/coded.js';
import { MAY } from '../roles.js';
import { carePathSlice, type SliceRequest } from '../slices/care-path-slice.js';
import { entryContext } from '../slices/entry-context.js';
import { facilityNamed } from '../slices/entry-use-case.js';
import { ApiHeldEntries, heldEntry, HeldEntry } from '../slices/held-entry.js';
import { pathProblems } from '../slices/problems.js';
import { pointingBelow } from '@throughline/care-path-application';
import { pathWithout } from './path-without.js';

export const planNotCorrectable = defineProblem({
  code: 'plan-not-correctable',
  at: '/fulfills',
  sentence: 'A correction keeps the planned move that the entry carried out. Omit `fulfills`.',
});

const bodies = ENTRY_SLICES.map(({ useCase }) => useCase.body);

@ApiHeldEntries(bodies)
export class CorrectionBody {
  @Id({
    description: 'The version that you saw; refused when the entry has changed since.',
    example: '8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90',
  })
  replaces!: string;

  @Choice(CorrectionReason.options, { description: 'Why it is corrected.', example: 'wrong-level' })
  correction!: CorrectionReason;

  @HeldEntry(bodies, 'The whole entry as it should have been: the body that records an entry of this kind.', {
    facilityId: 'HAWTHORN',
    when: '2026-03-02T09:00-06:00',
    level: '2.1',
    programId: 'HAWTHORN-IOP',
  })
  entry!: object;
}

const OWN_FIELDS = ['/entryId', '/replaces', '/correction', '/entry'];

/** Restates a whole entry; what it replaces stays readable, struck through. Takes the role that may record that kind. */
export const correctEntry = carePathSlice({
  command: 'CorrectEntry',
  path: 'entries/:entryId/corrections',
  tag: 'Corrections',
  summary: 'Correct an entry',
  description: 'The body of `entry` is the one that records entries of this kind. A placement left out stays as it is.',
  roles: MAY.correctEntries,
  body: CorrectionBody,
  problems: [
    ...pathProblems.editing,
    ...pathProblems.correcting,
    planNotCorrectable,
    ...pathProblems.recording,
    ...pathProblems.judging,
  ],
  decide: (asked) => (path, context) =>
    pointingBelow('/entry', () => correct(restated(asked, path, context), path, context), OWN_FIELDS),
});

function restated(
  asked: SliceRequest<CorrectionBody>,
  path: Path,
  context: Parameters<typeof correct>[2],
): CorrectEntry {
  const { body, ids, caller } = asked;
  const { entryId = '' } = ids;
  const old = versionSeen(path, entryId, body.replaces).body;
  const useCase = useCaseOfKind(old.kind);
  if (!hasRole(caller, ...useCase.roles)) throw new Refusal(roleNotAllowed);
  const entry = heldEntry(useCase.body, body.entry);
  if (typeof entry.fulfills === 'string') throw new Refusal(planNotCorrectable);
  const others = pathWithout(path, entryId);
  const facilityId = facilityNamed(useCase, entry, others, caller.facilities);
  const entered = entryContext({
    body: entry,
    facilityId,
    path: others,
    context,
    asked,
    placementKept: placementOf(old),
  });
  return {
    ...entered.terms,
    entryId,
    replaces: body.replaces,
    correction: body.correction,
    entry: useCase.asserted(entry, entered),
  };
}

const placementOf = (old: EntryBody): string | null => ('placementId' in old ? old.placementId : null);
