import {
  lastOf,
  type Position,
  type ReadableLog,
  type RecordedCommand,
  type RecordedEvent,
  streamCommands,
} from '@throughline/event-store';
import { type FacilityScope, facilityOf, within } from '@throughline/kernel';
import { isAnnouncement, linesFor } from './lines-for.js';
import type { ReplayFilter } from './replay-filter.js';
import { passageOf, type Standings, standingsOf } from './standings.js';

/** What the receiver does with it (45 CFR 164.528(b)(2)(iv)). */
export const PURPOSES = ['operations', 'treatment', 'payment', 'research', 'public-health', 'audit'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Why it may be given, by section of 42 CFR part 2. The first one holds within an organization. */
export const LEGAL_BASES = {
  'internal-communication': '2.12(c)(3)',
  'qualified-service-organization': '2.12(c)(4)',
  consent: '2.31',
  'medical-emergency': '2.51',
  'research-exception': '2.52',
  'audit-and-evaluation': '2.53',
  'court-order': '2.61',
} as const;
export type LegalBasis = keyof typeof LEGAL_BASES;

/** Something that left the service: a part of the log, as one reader could see it. */
export interface Disclosure {
  /** UTC ms. */
  readonly at: number;
  /** Who received it; pseudonymous. */
  readonly actorId: string;
  readonly roles: readonly string[];
  /** What was answered: `events as json`, `snapshot of moves`. */
  readonly what: string;
  readonly purpose: Purpose;
  readonly legalBasis: LegalBasis;
  readonly facilities: FacilityScope;
  readonly filter: ReplayFilter;
  readonly correlationId: string;
  /** Exclusive. */
  readonly from: Position;
  /** Inclusive; null while it goes on, or when the service ended before it did. */
  readonly to: Position | null;
}

/** What left the service, by whom it was asked for. Nothing leaves that is not in it. */
export interface DisclosureLedger {
  /** Durable when it resolves, with what closes it. Rejects with the `Refusal` `disclosure-not-recorded`. */
  open(disclosure: Disclosure): Promise<(to: Position) => void>;
  /** Newest first, before a number; the last one's number goes on. Those that were closed before are. */
  list(before: number | null, limit: number): Promise<readonly (Disclosure & { readonly number: number })[]>;
}

export interface DisclosureOfClient {
  readonly disclosure: Disclosure;
  /** How many events of the client were in it. */
  readonly events: number;
}

interface AskedOf {
  readonly stream: string;
  /** Facilities whose events the asker may see. */
  readonly facilities: FacilityScope;
  readonly before: number | null;
  readonly limit: number;
}

const LOOKED_AT_MAX = 20_000;
const STEP = 500;

/**
 * What was disclosed of one client, newest first. The ledger holds ranges and filters; which clients they took is worked out
 * here, from the log.
 */
export async function disclosuresOf(
  ledger: DisclosureLedger,
  log: Pick<ReadableLog, 'readStream'>,
  { stream, facilities, before, limit }: AskedOf,
): Promise<{ readonly items: readonly DisclosureOfClient[]; readonly next: number | null }> {
  const commands: RecordedCommand[] = [];
  for await (const command of streamCommands(log, stream)) commands.push(command);
  const given = { commands, standings: standingsOf(commands), facilities };
  const items: DisclosureOfClient[] = [];
  let last = before;
  for (let looked = 0; looked < LOOKED_AT_MAX && commands.length > 0; looked += STEP) {
    const rows = await ledger.list(last, STEP);
    for (const disclosure of rows) {
      if (items.length === limit) return { items, next: last };
      last = disclosure.number;
      const events = eventsIn(disclosure, given);
      if (events > 0) items.push({ disclosure, events });
    }
    if (rows.length < STEP) return { items, next: null };
  }
  return { items, next: commands.length > 0 ? last : null };
}

interface Given {
  readonly commands: readonly RecordedCommand[];
  readonly standings: Standings;
  /** Facilities whose events the asker may see. */
  readonly facilities: FacilityScope;
}

/** How many events of the client a disclosure gave: as many as the reader was given then, by the same rule. */
function eventsIn(disclosure: Disclosure, { commands, standings, facilities }: Given): number {
  const earlier: RecordedEvent[] = [];
  let events = 0;
  for (const command of commands) {
    if (isIn(disclosure, lastOf(command))) {
      const passage = passageOf(standings, command, disclosure.facilities);
      for (const line of linesFor(disclosure.filter, command, { passage, earlier }))
        if (!isAnnouncement(line) && (facilities === 'all' || within(facilities, facilityOf(line.meta)))) events += 1;
    }
    earlier.push(...command);
  }
  return events;
}

const isIn = (disclosure: Disclosure, { position }: RecordedEvent): boolean =>
  position > disclosure.from && (disclosure.to === null || position <= disclosure.to);
