import type { EventLog } from '@throughline/event-store';

export const READINESS = Symbol('READINESS');

export interface Looked {
  readonly log: 'answers' | 'silent';
  readonly views: 'following' | 'restarting' | 'stopped';
  readonly draining: boolean;
}

/** Whether the service should be sent requests. */
export class Readiness {
  #draining = false;

  constructor(
    private readonly log: Pick<EventLog, 'head'>,
    private readonly views: () => Looked['views'],
  ) {}

  /** From here on it is not ready, whatever else holds. */
  drain(): void {
    this.#draining = true;
  }

  async look(): Promise<Looked> {
    const answers = await this.log.head().then(
      () => true,
      () => false,
    );
    return { log: answers ? 'answers' : 'silent', views: this.views(), draining: this.#draining };
  }
}
