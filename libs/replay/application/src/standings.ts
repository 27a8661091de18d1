import {
  CARE_PATH_SCHEMAS,
  CARE_PATH_VERSIONS,
  type CarePathEvent,
  evolveWhereabouts,
  facilitiesBeen,
  isSeen,
  nowhereYet,
  type Whereabouts,
} from '@throughline/care-path';
import {
  lastOf,
  type ReadableLog,
  type RecordedCommand,
  type RecordedEvent,
  streamCommands,
} from '@throughline/event-store';
import { BoundedCache, type CacheTerms, facilityOf, type FacilityScope } from '@throughline/kernel';

/** From a revision on, every facility where the active path of the client has been. */
interface Standing {
  readonly revision: number;
  readonly been: readonly string[];
}

/** Where a client had been after each command that changed it, in order. */
export interface Standings {
  /** Of the last command that was looked at; -1 before the first. */
  readonly revision: number;
  readonly changes: readonly Standing[];
}

/** What a command does to a reader's view of its client. */
export type Passage = 'outside' | 'inside' | 'entered' | 'left';

/** Folds whole commands of one client: who may see the client is decided between commands, never within one. */
export function standingsOf(commands: readonly RecordedCommand[]): Standings {
  const where = nowhereYet();
  const changes: Standing[] = [];
  let revision = -1;
  for (const command of commands) {
    for (const event of command) follow(where, event);
    ({ revision } = lastOf(command));
    const been = facilitiesBeen(where);
    if (been.join() !== (changes.at(-1)?.been ?? []).join()) changes.push({ revision, been });
  }
  return { revision, changes };
}

/** The same function of the log for every reader: in what order, how often and by whom it is read changes nothing. */
export function passageOf({ changes }: Standings, command: RecordedCommand, facilities: FacilityScope): Passage {
  if (facilities === 'all') return 'inside';
  const before = isSeen(beenAt(changes, command[0].revision - 1), facilities);
  const after = isSeen(beenAt(changes, lastOf(command).revision), facilities);
  if (before) return after ? 'inside' : 'left';
  return after ? 'entered' : 'outside';
}

const beenAt = (changes: readonly Standing[], revision: number): readonly string[] =>
  changes.findLast((change) => change.revision <= revision)?.been ?? [];

/**
 * An event that cannot be read tells nothing of where the client was. It stays in the feed, and nobody waits for it. But a
 * registration was where its envelope says: without it, everything else of the client would be hidden from every facility.
 */
function follow(where: Whereabouts, { id, type, schemaVersion, data, meta }: RecordedEvent): void {
  if (!(type in CARE_PATH_SCHEMAS)) return;
  try {
    const today = CARE_PATH_VERSIONS.upcast({ id, type, schemaVersion, data: JSON.parse(data) as object });
    evolveWhereabouts(where, { type, data: today } as CarePathEvent);
  } catch {
    if (type === 'ClientRegistered') where.registeredAt = facilityOf(meta);
  }
}

const OVERHEAD_BYTES = 200;
const bytesOf = ({ changes }: Standings): number =>
  changes.reduce((sum, { been }) => sum + OVERHEAD_BYTES + 2 * been.join().length, OVERHEAD_BYTES);

/** Standings as the log gives them, kept for the clients that were read last. */
export class KnownStandings {
  readonly #kept: BoundedCache<Standings>;

  constructor(
    private readonly log: Pick<ReadableLog, 'readStream'>,
    cache: CacheTerms,
  ) {
    this.#kept = new BoundedCache(cache);
  }

  /** Good up to this revision at least. */
  async upTo(stream: string, revision: number): Promise<Standings> {
    const known = this.#kept.get(stream);
    if (known && known.revision >= revision) return known;
    const standings = await this.#read(stream);
    this.#kept.keep(stream, standings, bytesOf(standings));
    return standings;
  }

  /** Whether a reader of these facilities may see the client now. */
  async areSeen(stream: string, facilities: FacilityScope): Promise<boolean> {
    const { changes } = await this.#read(stream);
    return facilities === 'all' || isSeen(changes.at(-1)?.been ?? [], facilities);
  }

  async #read(stream: string): Promise<Standings> {
    const commands: RecordedCommand[] = [];
    for await (const command of streamCommands(this.log, stream)) commands.push(command);
    return standingsOf(commands);
  }
}
