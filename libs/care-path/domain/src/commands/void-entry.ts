import { type Narrative, Refusal } from '@throughline/kernel';
import type { Draft } from '../draft.js';
import { refold } from '../edit.js';
import { acceptImpact, impactOf, impactOnItself, rejudgedOf } from '../impact.js';
import type { VoidReason } from '../events.js';
import type { Entry, Path } from '../path.js';
import { reclockedOf, reclocking } from '../reclocked.js';
import type { Decided } from '../record.js';
import type { DecisionContext } from '../decision-context.js';
import { versionSeen } from './correct-entry.js';

export interface VoidEntry {
  readonly entryId: string;
  readonly replaces: string;
  readonly reason: VoidReason;
  readonly narrative: Narrative | null;
  readonly acceptImpact: string | null;
}

/** Takes an entry off the path without forgetting it. Voiding what is void changes nothing. */
export function voidEntry(command: VoidEntry, path: Path, context: DecisionContext): Decided {
  return setStatus(command, path, context);
}

export type ReinstateEntry = Omit<VoidEntry, 'reason'>;

/** Puts a voided entry back where it was. It and what follows are judged again, under the packs pinned on them. */
export function reinstateEntry(command: ReinstateEntry, path: Path, context: DecisionContext): Decided {
  return setStatus(command, path, context);
}

function setStatus(command: VoidEntry | ReinstateEntry, path: Path, context: DecisionContext): Decided {
  const standing = !('reason' in command);
  const entry = versionSeen(path, command.entryId, command.replaces);
  if (entry.standing === standing) return { events: [], impact: [], entryId: command.entryId };
  const index = path.indexOf.get(command.entryId) as number;
  const edited = path.entries.with(index, { ...entry, standing });
  refold(edited, index);
  if (standing) assertStillPossible(edited[index] as Entry);
  const own = standing ? impactOnItself(edited, index, context.packBySha) : [];
  const impact = [...own, ...impactOf(path, edited, index, command.entryId, context.packBySha)];
  const pack = context.packAdoptedBy(entry.body.facilityId, entry.body.effective.localDate);
  const { entryId, replaces, narrative } = command;
  const data = {
    entryId,
    replaces,
    narrative,
    rejudged: [...rejudgedOf(impact)],
    impactReason: acceptImpact(impact, command.acceptImpact, context, pack),
    ...reclocking(reclockedOf(path, edited, index, entryId, context)),
  };
  const event: Draft =
    'reason' in command
      ? { type: 'EntryVoided', data: { ...data, reason: command.reason } }
      : { type: 'EntryReinstated', data };
  return { events: [event], impact, entryId };
}

/** What has been recorded since may contradict the entry: its placement may be gone, its track taken. */
function assertStillPossible({ derived }: Entry): void {
  if (derived.unanchored) {
    throw new Refusal(
      'placement-not-open',
      'The placement of this entry is not open at its time any more. Reinstate its admission first.',
    );
  }
  if (derived.overlapping)
    throw new Refusal('track-occupied', 'Another placement has been opened on this track since. Void it first.');
}
