import { type Narrative, Refusal } from '@throughline/kernel';
import type { DraftEvent } from '../draft.js';
import { refold } from '../edit.js';
import { acceptImpact, impactOf, rejudgedOf } from '../impact.js';
import type { Entry, Path } from '../path.js';
import type { Decided } from '../record.js';
import type { Surroundings } from '../surroundings.js';
import { versionSeen } from './correct-entry.js';

export interface VoidEntry {
  readonly entryId: string;
  readonly replaces: string;
  readonly reason: string;
  readonly narrative: Narrative | null;
  readonly acceptImpact: string | null;
}

/** Takes an entry off the path without forgetting it. Voiding what is void changes nothing. */
export function voidEntry(command: VoidEntry, path: Path, around: Surroundings): Decided {
  return setStanding(command, false, path, around);
}

export type ReinstateEntry = Omit<VoidEntry, 'reason'>;

/** Puts a voided entry back where it was. Its verdict is what it was; what follows is judged again. */
export function reinstateEntry(command: ReinstateEntry, path: Path, around: Surroundings): Decided {
  return setStanding(command, true, path, around);
}

function setStanding(command: ReinstateEntry & { readonly reason?: string }, standing: boolean, path: Path, around: Surroundings): Decided {
  const entry = versionSeen(path, command.entryId, command.replaces);
  if (entry.standing === standing) return { events: [], impact: [], entryId: command.entryId };
  if (standing) assertStillPossible(path, entry);
  const index = path.indexOf.get(command.entryId) as number;
  const edited = path.entries.with(index, { ...entry, standing });
  refold(edited, index);
  const impact = impactOf(path, edited, index, command.entryId, around.packBySha);
  const { reason, entryId, replaces, narrative } = command;
  const data = {
    entryId,
    replaces,
    ...(standing ? {} : { reason }),
    narrative,
    rejudged: rejudgedOf(impact),
    impactReason: acceptImpact(impact, command.acceptImpact, around),
  };
  return { events: [{ type: standing ? 'EntryReinstated' : 'EntryVoided', data } as DraftEvent], impact, entryId };
}

/** Reinstating an admission onto a track that has been taken since would open two placements on it. */
function assertStillPossible(path: Path, entry: Entry): void {
  const { body } = entry;
  if (body.kind !== 'Admitted') return;
  const taken = path.entries[(path.indexOf.get(body.entryId) ?? 0) - 1]?.after.placements.some(
    (open) => open.place.track === body.to.track,
  );
  if (taken) throw new Refusal('track-occupied', 'Another placement has been opened on this track since. Void it first.');
}
