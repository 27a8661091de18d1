import type { Actor, Origin } from './envelope.js';
import type { FacilityScope } from './facility-scope.js';

/** Who sends a command, and on which terms. Callers are HTTP, an import, a demo, and the command line. */
export interface CommandTerms {
  readonly actor: Actor;
  /** Where the actor may record; clients known at none of these facilities do not exist for them. */
  readonly facilities: FacilityScope;
  readonly idempotencyKey: string;
  readonly correlationId: string;
  readonly traceparent?: string | null;
  readonly onBehalfOf?: string | null;
  readonly causationId?: string | null;
  /** Typed in by a person when left out. */
  readonly origin?: Origin;
  /** The revision of the stream that the actor saw. */
  readonly seen?: number | null;
  /** Judges, answers, and refuses as the command itself would; writes nothing. */
  readonly dryRun?: boolean;
}

/** A command on a care path as the writer takes it from whoever calls. */
export interface CommandRequest extends CommandTerms {
  /** Names the use case: the same body under another name is another request. */
  readonly name: string;
  /** The plaintext request in JSON values; tells a repeat from another request under the same key. Never stored. */
  readonly body: unknown;
  /** The origin of the event about one entry, where a command brings entries of several records; else `origin`. */
  originOf?(entryId: string): Origin | undefined;
}
