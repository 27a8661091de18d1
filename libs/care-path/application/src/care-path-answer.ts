import type { Conformance, DraftEvent, Impact } from '@throughline/care-path';
import type { Obligation, Verdict } from '@throughline/continuum';
import type { Position, RecordedEvent } from '@throughline/event-store';

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
  readonly conformance: Conformance | null;
  /** Later entries that read differently now. */
  readonly impact: readonly Impact[];
  readonly obligations: readonly Obligation[];
  readonly replayed: boolean;
  readonly dryRun: boolean;
  /** What was recorded; empty for a dry run and when it was so already. */
  readonly events: readonly { readonly id: string; readonly type: string }[];
}

/** The parts of an answer that the events themselves say. */
export type Said = Pick<
  CarePathAnswer,
  'entryId' | 'proposalId' | 'planId' | 'verdict' | 'conformance' | 'obligations'
>;

export type EventSaid = Pick<DraftEvent, 'type' | 'data'>;

interface Data {
  readonly entryId?: string;
  readonly entry?: { readonly entryId: string };
  readonly proposalId?: string;
  readonly planId?: string;
  readonly judged?: { readonly verdict: Verdict; readonly conformance: Conformance } | null;
  readonly obligations?: readonly Obligation[];
  readonly impactReason?: string | null;
}

/** Read off drafts and off stored events alike, so that the first answer and a repeat cannot differ. */
export function saidBy(events: readonly EventSaid[]): Said {
  const all = events.map(({ data }) => data as Data);
  const judged = all.find((data) => data.judged)?.judged;
  return {
    entryId: all.map(entryIdIn).find((id) => id !== undefined) ?? null,
    proposalId: all.find(({ proposalId }) => proposalId !== undefined)?.proposalId ?? null,
    planId: all.find(({ planId }) => planId !== undefined)?.planId ?? null,
    verdict: judged?.verdict ?? null,
    conformance: judged?.conformance ?? null,
    obligations: all.flatMap(({ obligations = [] }) => obligations),
  };
}

/** A proposal's entry is not on the path: `proposalId` names it. */
const entryIdIn = ({ entryId, entry, proposalId }: Data): string | undefined =>
  proposalId === undefined ? (entryId ?? entry?.entryId) : undefined;

export const readStored = ({ type, data }: RecordedEvent): EventSaid => ({ type, data: JSON.parse(data) }) as EventSaid;

export const changesLaterEntries = (events: readonly EventSaid[]): boolean =>
  events.some(({ data }) => ((data as Data).impactReason ?? null) !== null);
