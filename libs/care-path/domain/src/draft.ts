import type { Narrative, SealedText } from '@throughline/kernel';
import type { EntryBody, EntryKind } from './entry.js';
import type { EntryData, OtherData, OtherKind } from './events.js';

type Unsealed<Body> = Body extends unknown
  ? {
      readonly [Field in keyof Body]: [Exclude<Body[Field], null>] extends [SealedText]
        ? Narrative | null
        : Body[Field];
    }
  : never;

/** The texts of an entry that are sealed on the way to the log; the reference is an authorization's. */
export interface EntryTexts {
  readonly narrative: Narrative | null;
  readonly reference: Narrative | null;
}
export const NO_TEXTS: EntryTexts = { narrative: null, reference: null };

/** An entry as a decision makes it: complete but for its narrative, which is sealed on the way to the log. */
export type DraftEntry<Kind extends EntryKind = EntryKind> = Unsealed<Extract<EntryBody, { kind: Kind }>>;

type Asserted<Body> = Body extends unknown ? Omit<Body, 'entryId' | 'seq'> : never;

/** An entry as its recorder asserts it: the decision gives it an id and a place on the path. */
export type AssertedEntry<Kind extends EntryKind = EntryKind> = Asserted<DraftEntry<Kind>>;

type UnsealedData<Data> = Data extends { entry: EntryBody }
  ? Omit<Data, 'entry'> & { readonly entry: DraftEntry }
  : Data extends { entry: EntryBody | null }
    ? Unsealed<Omit<Data, 'entry'> & { readonly entry: DraftEntry | null }>
    : Unsealed<Data>;

/** What an entry event says beside the entry itself. */
export type Recorded = Omit<EntryData, 'entry'>;

type EntryDraft = {
  [Kind in EntryKind]: { readonly type: Kind; readonly data: Recorded & { readonly entry: DraftEntry<Kind> } };
}[EntryKind];
type OtherDraft = {
  [Kind in OtherKind]: { readonly type: Kind; readonly data: UnsealedData<OtherData<Kind>> };
}[OtherKind];

/** An event that a decision wants recorded: as it is stored, but for its narrative, which is sealed on the way to the log. */
export type Draft = EntryDraft | OtherDraft;

/** The event that records an entry: its type is the entry's kind. */
export const entryDraft = (entry: DraftEntry, recorded: Recorded): Draft =>
  ({ type: entry.kind, data: { entry, ...recorded } }) as EntryDraft;

/** What comes with every recorded entry, beside the entry itself. */
export interface RecordingTerms {
  /** Id of an entry of the same day that this one follows directly. */
  readonly after: string | null;
  /** Id of an entry of the same day that this one precedes directly. */
  readonly before: string | null;
  /** Coded reason of the pack: why the move is made, and the justification where one is needed. */
  readonly reason: string | null;
  /** Rule ids of findings that the recorder has seen and records the fact in spite of. */
  readonly acknowledge: readonly string[];
  /** Coded reason for accepting that later verdicts change. */
  readonly acceptImpact: string | null;
  /** Id of the planned move that this carries out. */
  readonly fulfills: string | null;
}

export const NO_TERMS: RecordingTerms = {
  after: null,
  before: null,
  reason: null,
  acknowledge: [],
  acceptImpact: null,
  fulfills: null,
};

export interface RecordEntry<Kind extends EntryKind = EntryKind> extends RecordingTerms {
  /** An admission takes over the later entries that hang in the air behind it. */
  readonly takeOver?: boolean;
  readonly entry: AssertedEntry<Kind>;
}

/** What an entry asserts, to be asserted again: without its id and its place on the path, and with its texts opened. */
export function assertedAgain(body: EntryBody, { narrative, reference }: EntryTexts): AssertedEntry {
  const { entryId: _entryId, seq: _seq, ...asserted } = body;
  return asserted.kind === 'AuthorizationRecorded' ? { ...asserted, narrative, reference } : { ...asserted, narrative };
}

/** A stored entry as rules read it: no rule looks at its texts. */
export const stated = (body: EntryBody): DraftEntry =>
  body.kind === 'AuthorizationRecorded' ? { ...body, ...NO_TEXTS } : { ...body, narrative: null };

/** An asserted entry with its id and its place on the path. */
export const placedEntry = (
  asserted: AssertedEntry,
  place: Pick<DraftEntry, 'entryId' | 'seq' | 'effective'>,
): DraftEntry => ({
  ...asserted,
  ...place,
});

/** A body that the fold can read; texts play no part in folding. */
export const foldable = (draft: DraftEntry): EntryBody =>
  draft.kind === 'AuthorizationRecorded' ? { ...draft, narrative: null, reference: null } : unsealed(draft);

const unsealed = (draft: Exclude<DraftEntry, { kind: 'AuthorizationRecorded' }>): EntryBody =>
  ({ ...draft, narrative: null }) as EntryBody;
