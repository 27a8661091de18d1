import type { Position, TransactResult } from '@throughline/event-store';
import type { PackNote } from './sound-pack.js';
import type { UncoveredProgram } from './uncovered-programs.js';

/** What every command of the organization answers; a repeat of the command answers the same, but for `replayed`. */
export interface ChangeAnswer {
  /** False when it was already so and nothing had to be recorded. */
  readonly changed: boolean;
  readonly dryRun: boolean;
  /** Of the stream after the command's own events; null while there is none. */
  readonly revision: number | null;
  /** Of the command's last event, for `atLeast`; null when nothing was recorded. */
  readonly position: Position | null;
  readonly replayed: boolean;
  /** Events stand for it in the log: of this request, or of the one that it repeats. */
  readonly recorded: boolean;
}

export interface AdoptAnswer extends ChangeAnswer {
  readonly uncovered: readonly UncoveredProgram[];
}

export interface PublishAnswer extends ChangeAnswer {
  readonly pack: { readonly id: string; readonly version: string; readonly sha256: string };
  /** Nothing wrong, but worth a look. */
  readonly notes: readonly PackNote[];
}

export function changeAnswer(result: TransactResult<unknown, unknown>): ChangeAnswer {
  const { drafts, events, replayed, dryRun, position } = result;
  const revision = events.at(-1)?.revision ?? result.revision;
  return {
    changed: drafts.length > 0 || replayed,
    dryRun,
    revision: revision === 'none' ? null : revision,
    position,
    replayed,
    recorded: events.length > 0,
  };
}
