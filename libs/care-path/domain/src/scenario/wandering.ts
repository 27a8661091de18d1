import { Refusal } from '@throughline/kernel';
import { admission as admissionEntry } from '../commands/admit.js';
import { correctEntry } from '../commands/correct-entry.js';
import { reinstateEntry, voidEntry } from '../commands/void-entry.js';
import { NO_TERMS } from '../draft.js';
import { NOWHERE } from '../situation.js';
import { admission, assessment, type Decide, type Story } from './story.js';

const terms = {
  ...NO_TERMS,
  reason: 'urgent',
  acceptImpact: 'checked',
  acknowledge: ['residential-by-step-up', 'assessment-current', 'aftercare-planned'],
};

/** One step of a client who is recorded at several facilities, as numbers: what, when, about which entry, and where. */
export type Step = readonly [what: number, day: number, index: number, facility: number];

/**
 * Admits or assesses the client at one of the facilities, takes an entry off or puts it back, or corrects it to another
 * facility. What is refused changes nothing.
 */
export function wander(story: Story, [what, day, index, facility]: Step, facilities: readonly string[]): void {
  const at = `2026-03-${String((day % 28) + 1).padStart(2, '0')}`;
  const facilityId = facilities[facility % facilities.length] as string;
  try {
    if (what % 5 === 0) story.admit(at, '2.1', { ...terms, facilityId });
    else if (what % 5 === 1) story.record({ ...assessment(at), facilityId }, terms);
    else story.decide(what % 5 === 2 ? corrected(index, at, facilityId) : turned(index, what % 5 === 3));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

const turned =
  (index: number, off: boolean): Decide =>
  (path, context) => {
    const entry = path.entries[index % Math.max(1, path.entries.length)];
    const command = {
      entryId: entry?.body.entryId ?? '',
      replaces: entry?.versionId ?? '',
      narrative: null,
      acceptImpact: 'checked',
    };
    return off
      ? voidEntry({ ...command, reason: 'did-not-happen' }, path, context)
      : reinstateEntry(command, path, context);
  };

const corrected =
  (index: number, at: string, facilityId: string): Decide =>
  (path, context) => {
    const known = path.entries[index % Math.max(1, path.entries.length)];
    const entry =
      known?.body.kind === 'AssessmentRecorded'
        ? { ...assessment(at), facilityId }
        : admissionEntry({ ...admission(at, '2.1'), ...terms, facilityId }, NOWHERE, context);
    const named = { entryId: known?.body.entryId ?? '', replaces: known?.versionId ?? '' };
    return correctEntry({ ...terms, ...named, correction: 'wrong-detail', entry }, path, context);
  };
