import type { CommandTerms } from '@throughline/kernel';

interface Job {
  /** Who sets things up, pseudonymous. */
  readonly principal: string;
  /** Names this run: another run asks anew, and is told that it is so already. */
  readonly correlationId: string;
}

/** The terms of a command that no person sends over HTTP. `what` names the command within the job, and so makes its key. */
export const jobTerms = ({ principal, correlationId }: Job, what: string): CommandTerms => ({
  actor: { id: principal, kind: 'person', roles: ['director'] },
  facilities: 'all',
  correlationId,
  idempotencyKey: `${correlationId} ${what}`,
});
