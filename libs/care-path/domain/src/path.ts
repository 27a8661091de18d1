import type { Obligation, Population } from '@throughline/continuum';
import type { Actor, EventMetadata, Origin } from '@throughline/kernel';
import type { Derived } from './derived.js';
import type { EntryBody } from './entry.js';
import type { ErasureDecline } from './erasure-events.js';
import type { CarePathEvent, Judged, OtherKind } from './events.js';
import { NOWHERE, type Situation } from './situation.js';

export const PROPOSAL_STATES = ['waiting', 'approved', 'declined', 'withdrawn'] as const;
export const PLAN_STATES = ['planned', 'canceled', 'carried-out'] as const;
export const ERASURE_STATES = ['waiting', 'declined', 'started', 'completed'] as const;

/** Who put something on the path, and when the log took it. */
export interface Recording {
  /** Id of the event: names this version of the entry. */
  readonly versionId: string;
  readonly revision: number;
  readonly recordedAt: number;
  readonly actor: Actor;
  readonly origin: Origin;
}

/** A version of an entry that a correction replaced; shown struck through, never forgotten. */
interface Superseded extends Recording {
  readonly body: EntryBody;
  readonly judged: Judged | null;
  readonly replacedBy: Recording & { readonly reason: string };
}

/** One entry of the path in its current version, with what it means after everything before it. */
export interface Entry {
  readonly body: EntryBody;
  /** Id of the event that last changed this entry: a correction, a voiding or the recording itself. */
  readonly versionId: string;
  /** The recording of the current body; `first` is when the entry came onto the path. */
  readonly recording: Recording;
  readonly first: Recording;
  readonly judged: Judged | null;
  readonly obligations: readonly Obligation[];
  readonly fulfills: string | null;
  readonly active: boolean;
  readonly voided: (Recording & { readonly reason: string }) | null;
  readonly superseded: readonly Superseded[];
  readonly derived: Derived;
  readonly after: Situation;
}

type DataOf<Kind extends OtherKind> = Extract<CarePathEvent, { type: Kind }>['data'];

export interface Proposal extends Recording {
  readonly data: DataOf<'MoveProposed'> | DataOf<'EditProposed'>;
  /** The entry proposed; where one is to be taken off or put back, that entry as it stood when it was proposed. */
  readonly about: EntryBody;
  readonly state: (typeof PROPOSAL_STATES)[number];
  /** With the coded reason that was given; null where none was. */
  readonly closed: (Recording & { readonly reason: string | null }) | null;
}

/** What is proposed is an edit, not a move that a rule pack wants approved. */
export const isEdit = (data: Proposal['data']): data is DataOf<'EditProposed'> => 'edit' in data;

export interface Plan extends Recording {
  readonly data: DataOf<'MovePlanned'>;
  readonly state: (typeof PLAN_STATES)[number];
  readonly closed: Recording | null;
}

/** While one stands, the record is not erased. */
export interface LegalHold extends Recording {
  readonly data: DataOf<'LegalHoldPlaced'>;
  readonly lifted: Recording | null;
}

/** A request to erase the record, and what became of it. */
export interface Erasure extends Recording {
  readonly data: DataOf<'ErasureRequested'>;
  readonly state: (typeof ERASURE_STATES)[number];
  /** The confirmation, or the decline. */
  readonly answered: Recording | null;
  readonly declined: ErasureDecline | null;
  readonly completed: Recording | null;
}

/** Whether a legal hold stands on the record. */
export const isOnHold = ({ legalHolds }: Pick<Path, 'legalHolds'>): boolean =>
  [...legalHolds.values()].some(({ lifted }) => lifted === null);

/** What a command left behind: enough to answer it again from the log. */
interface CommandTrace {
  readonly revision: number;
  readonly count: number;
  readonly bodyMac: string;
}

/**
 * A client's path, folded. `evolve` consumes it: whoever folds owns the only reference, everyone else only reads, and a
 * path is never held across an await.
 */
export interface Path {
  revision: number;
  registered: (Recording & DataOf<'ClientRegistered'>) | null;
  /** Every entry ever recorded, active or voided, in path order. */
  readonly entries: Entry[];
  readonly indexOf: Map<string, number>;
  readonly proposals: Map<string, Proposal>;
  readonly plans: Map<string, Plan>;
  /** The population of each entry that a review was last opened for, as the birth date gave it then. */
  readonly populationReviews: Map<string, Population | null>;
  /** By the id of the event that placed each. */
  readonly legalHolds: Map<string, LegalHold>;
  /** By the id of the event that asked for each. */
  readonly erasures: Map<string, Erasure>;
  /** The start of the erasure; null while the record may be added to. */
  erased: Recording | null;
  readonly commands: Map<string, CommandTrace>;
  /** Index of the earliest entry that the last event changed; views make rows again from there. */
  touchedFrom: number;
}

export const emptyPath = (): Path => ({
  revision: -1,
  registered: null,
  entries: [],
  indexOf: new Map(),
  proposals: new Map(),
  plans: new Map(),
  populationReviews: new Map(),
  legalHolds: new Map(),
  erasures: new Map(),
  erased: null,
  commands: new Map(),
  touchedFrom: 0,
});

/** An event of the stream as the fold reads it: its parts put together, upcast to today's shape. */
export type PathEvent = CarePathEvent & {
  readonly id: string;
  readonly revision: number;
  readonly recordedAt: number;
  readonly metadata: EventMetadata;
};

export const situationBefore = (entries: readonly Entry[], index: number): Situation =>
  entries[index - 1]?.after ?? NOWHERE;

/** The situation after everything that stands. */
export const currentSituation = (path: Path): Situation => situationBefore(path.entries, path.entries.length);

export function entryOn(path: Path, entryId: string): Entry | undefined {
  const index = path.indexOf.get(entryId);
  return index === undefined ? undefined : path.entries[index];
}
