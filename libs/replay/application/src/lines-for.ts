import { lastOf, type Position, type RecordedCommand, type RecordedEvent } from '@throughline/event-store';
import { deterministicId, leafOf, sha256 } from '@throughline/kernel';
import { passes, passesOfAnyType, type ReplayFilter } from './replay-filter.js';
import type { Passage } from './standings.js';

/** What is said of a client between their events. The log does not hold it: it follows from the log and a reader's facilities. */
const ANNOUNCEMENTS = ['client-entered', 'client-left'] as const;
type Announcement = (typeof ANNOUNCEMENTS)[number];

export const isAnnouncement = ({ type }: Pick<RecordedEvent, 'type'>): boolean =>
  (ANNOUNCEMENTS as readonly string[]).includes(type);

const NOTHING = '{}';
const VERSION = 1;

/**
 * What a reader is given for a command. A client who enters is announced, and brings all of their earlier events. One who
 * leaves is announced behind the last event that this reader may see.
 */
export function linesFor(
  filter: ReplayFilter,
  command: RecordedCommand,
  { passage, earlier }: { readonly passage: Passage; readonly earlier: readonly RecordedEvent[] },
): readonly RecordedEvent[] {
  if (passage === 'outside') return [];
  const shown = (events: readonly RecordedEvent[]) => events.filter((event) => passes(filter, event));
  if (passage === 'inside') return shown(command);
  const said = (kind: Announcement) => (passesOfAnyType(filter, lastOf(command)) ? [announced(kind, command)] : []);
  if (passage === 'left') return [...shown(command), ...said('client-left')];
  return [...said('client-entered'), ...shown(earlier), ...shown(command)];
}

/** `at` is where a subscription's change brought it, where no event of the client did. It has the form of an event, and so a leaf that anyone can compute: whoever counts and hashes lines needs no second rule. */
export function announced(
  type: Announcement,
  command: RecordedCommand,
  at: Position = lastOf(command).position,
): RecordedEvent {
  const { id: cause, stream, revision, recordedAt, position } = lastOf(command);
  const said = {
    id: at === position ? deterministicId(type, cause) : deterministicId(type, cause, at),
    type,
    schemaVersion: VERSION,
    stream,
    revision,
    recordedAt,
  };
  const parts = { data: NOTHING, meta: NOTHING };
  const leaf = leafOf({ ...said, ...parts, privateSha256: sha256(NOTHING) });
  return { ...said, ...parts, private: NOTHING, position: at, leaf };
}
