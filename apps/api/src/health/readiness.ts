import { defineProblem } from '@throughline/kernel';
import { factsOf, type ProblemFacts } from '@throughline/http-kit';
import { type EventLog, LogDamaged, logDamaged } from '@throughline/event-store';
import type {
  ClockState,
  ClockWatch,
  Disagreement,
  StorageState,
  StorageWatch,
  PROJECTING_STATES,
} from '@throughline/embedded';

import type { PublicationReport } from './publication-report.js';

export const LOG_STATES = ['answers', 'silent', 'damaged'] as const;

export const READINESS = Symbol('READINESS');

export interface Looked {
  readonly log: (typeof LOG_STATES)[number];
  readonly views: (typeof PROJECTING_STATES)[number];
  readonly files: 'agree' | Disagreement;
  /** The machine's clock, compared with its steady one and with the log. */
  readonly clock: ClockState;
  readonly storage: StorageState;
  readonly draining: boolean;
  /** Null when nothing is published. It makes nobody wait, so readiness does not depend on it. */
  readonly publication: PublicationReport | null;
}

const DAMAGED: readonly string[] = [logDamaged.code, 'log-corrupted', 'log-not-a-database'];

/** That a part of the log could not be read: it stays so for as long as the process runs. */
export class KnownDamage {
  known = false;

  /** Takes the code of whatever failed. */
  note(code: string | null): void {
    this.known ||= code !== null && DAMAGED.includes(code);
  }
}

export const filesDisagree = defineProblem({
  code: 'files-disagree',
  kind: 'unavailable',
  sentence:
    'The data files disagree; nothing was recorded. Ask the operator to run throughline doctor, which names the case and the remedy.',
});

export const clockInDoubt = defineProblem({
  code: 'clock-in-doubt',
  kind: 'unavailable',
  sentence:
    "The service's clock is in doubt; nothing was recorded. Ask the operator to set the clock, or to confirm it with throughline clock --confirm. Then send the request again.",
});

interface Observed {
  readonly log: Pick<EventLog, 'head'>;
  readonly damage: KnownDamage;
  views(): Looked['views'];
  files(): Disagreement | null;
  readonly clock: Pick<ClockWatch, 'look' | 'state'>;
  readonly storage: Pick<StorageWatch, 'look'>;
  publication(): PublicationReport | null;
}

/** Whether the service should be sent requests. */
export class Readiness {
  #draining = false;

  constructor(private readonly observed: Observed) {}

  /** From here on it is not ready, whatever else holds. */
  drain(): void {
    this.#draining = true;
  }

  /** Why records are neither shown nor taken now; null while they are. */
  setAside(): ProblemFacts | null {
    const files = this.observed.files();
    return files && { ...factsOf(filesDisagree), detail: `${filesDisagree.sentence} (${files})` };
  }

  /** Why nothing is recorded now, though records are shown; null while it is. */
  recordingStopped(): ProblemFacts | null {
    return this.observed.clock.state === 'agrees' ? null : factsOf(clockInDoubt);
  }

  /** How publication to Kafka stands; null when it is off. */
  publication(): PublicationReport | null {
    return this.observed.publication();
  }

  async look(): Promise<Looked> {
    return {
      log: await this.#lookAtLog(),
      views: this.observed.views(),
      files: this.observed.files() ?? 'agree',
      clock: await this.observed.clock.look().catch(() => this.observed.clock.state),
      storage: await this.observed.storage.look(),
      draining: this.#draining,
      publication: this.observed.publication(),
    };
  }

  async #lookAtLog(): Promise<Looked['log']> {
    if (this.observed.damage.known) return 'damaged';
    return this.observed.log.head().then(
      () => 'answers',
      (error: unknown) => (error instanceof LogDamaged ? 'damaged' : 'silent'),
    );
  }
}
