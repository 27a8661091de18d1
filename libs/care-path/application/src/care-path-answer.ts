import {
  ACCEPTED,
  type Acceptance,
  type Conformance,
  ENTRY_SCHEMAS,
  type EntryNamed,
  type Impact,
  type PathEvent,
  readPathEvent,
  UNDO_WINDOW_MS,
} from '@throughline/care-path';
import type { Obligation, RecordedKind, Remedy, Verdict } from '@throughline/continuum';
import type { Position, RecordedEvent } from '@throughline/event-store';
import type { FiledDraft } from './sealed-events.js';

/** An obligation, what meets it, the facility that it is owed at, and the time zone of that facility. */
export interface ObligationAtSite extends Obligation {
  /** The one kind of entry to record; null where no entry meets it. */
  readonly action: RecordedKind | null;
  readonly facilityId: string;
  readonly zone: string;
}

/** What every command on a path answers; a repeat of the command answers the same, but for `replayed`. */
export interface CarePathAnswer {
  /** Null only for the dry run of a registration: no client is minted for it. */
  readonly clientId: string | null;
  /** The entry that stands, or was changed; null where the command is about no entry. */
  readonly entryId: string | null;
  /** The version that a correction, a voiding or a reinstatement must name. */
  readonly versionId: string | null;
  readonly proposalId: string | null;
  readonly planId: string | null;
  /** Of the path after the command's own events; null while there is no path. */
  readonly revision: number | null;
  /** Of the command's last event, for `atLeast`; null when nothing was recorded. */
  readonly position: Position | null;
  /** Null for what no pack judges. */
  readonly verdict: Verdict | null;
  /** What of its findings another entry can meet. */
  readonly remedies: readonly Remedy[];
  readonly conformance: Conformance | null;
  /** What an advisory pack said of it, which decides nothing; null where there was none. */
  readonly advisory: Verdict | null;
  /** Later entries that read differently now. */
  readonly impact: readonly Impact[];
  /** What the impact asks for, and who may give it. */
  readonly acceptance: Acceptance;
  readonly obligations: readonly ObligationAtSite[];
  /** Later entries that hang in the air behind the admission that was recorded: `takeOver`, or a repair, attaches them. */
  readonly inTheAir: readonly EntryNamed[];
  /** UTC ms. The last instant at which the recorder may undo the entry recorded; null where nothing is to be undone. */
  readonly undoUntil: number | null;
  readonly replayed: boolean;
  readonly dryRun: boolean;
  /** What was recorded; empty for a dry run and when it was so already. */
  readonly events: readonly { readonly id: string; readonly type: string }[];
}

/** The parts of an answer that the events themselves say. */
interface EventParts extends Pick<
  CarePathAnswer,
  'entryId' | 'proposalId' | 'planId' | 'verdict' | 'conformance' | 'advisory'
> {
  readonly obligations: readonly Omit<ObligationAtSite, 'action' | 'zone'>[];
}

/** A draft, or the event that it became. */
export type DraftOrEvent = FiledDraft | PathEvent;

/** Read off drafts and off stored events alike, so that the first answer and a repeat cannot differ. */
export function eventPartsOf(events: readonly DraftOrEvent[]): EventParts {
  const all = events.map(({ data }) => data);
  const [judged] = all.flatMap((data) => ('judged' in data ? (data.judged ?? []) : []));
  return {
    entryId: all.flatMap(entryIdIn)[0] ?? null,
    proposalId: all.flatMap((data) => ('proposalId' in data ? data.proposalId : []))[0] ?? null,
    planId: all.flatMap((data) => ('planId' in data ? data.planId : []))[0] ?? null,
    verdict: judged?.verdict ?? null,
    conformance: judged?.conformance ?? null,
    advisory: judged?.advisory?.verdict ?? null,
    obligations: events.flatMap((event) =>
      'obligations' in event.data
        ? event.data.obligations.map((obligation) => ({ ...obligation, facilityId: filedAt(event) }))
        : [],
    ),
  };
}

const filedAt = (event: DraftOrEvent): string =>
  ('metadata' in event ? event.metadata.facilityId : event.facilityId) ?? '';

/** A proposal's entry is not on the path: `proposalId` names it. */
function entryIdIn(data: DraftOrEvent['data']): string | readonly [] {
  if ('proposalId' in data) return [];
  if ('entry' in data) return data.entry.entryId;
  return 'entryId' in data ? data.entryId : [];
}

/** Of one entry recorded by hand, as the event itself says it, so that a repeat answers the same. */
export function undoEndOfRecorded([only, ...others]: readonly RecordedEvent[]): number | null {
  return only && others.length === 0 && only.type in ENTRY_SCHEMAS ? only.recordedAt + UNDO_WINDOW_MS : null;
}

export const readStored = (stored: RecordedEvent): DraftOrEvent => readPathEvent(stored);

/** A dry run that would register a client: nobody is minted. */
export const NOBODY_YET: CarePathAnswer = {
  clientId: null,
  entryId: null,
  versionId: null,
  proposalId: null,
  planId: null,
  revision: null,
  position: null,
  verdict: null,
  remedies: [],
  conformance: null,
  advisory: null,
  impact: [],
  acceptance: ACCEPTED,
  obligations: [],
  inTheAir: [],
  undoUntil: null,
  replayed: false,
  dryRun: true,
  events: [],
};
