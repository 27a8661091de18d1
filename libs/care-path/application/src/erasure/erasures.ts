import { completeErasure, confirmErasure, type Destroyed, recordErasedBefore } from '@throughline/care-path';
import type { ClientErasures } from '@throughline/identity';
import { type Actor, type CommandRequest, defineProblem, deterministicId, Refusal } from '@throughline/kernel';
import type { CarePathAnswer } from '../care-path-answer.js';
import type { CarePaths, Decide } from '../care-paths.js';

/** Why the key was destroyed, as the vault keeps it. */
const METHOD = 'erasure-request';
const ERASER: Actor = { id: 'throughline-erasure', kind: 'system', roles: [] };

const vaultHeld = defineProblem({
  code: 'vault-held',
  kind: 'unavailable',
  sentence:
    'Another process is reading the identity vault, so old pages of it stay on the disk. End the other process, for example a backup, then try again.',
});

export interface ErasuresParts {
  readonly paths: CarePaths;
  readonly vault: ClientErasures;
}

/**
 * Carries out what a director confirmed: the fence first, then the key, then everything that names the client, and at the end
 * the word that nothing is left. Each step may be done again, so that a crash between two of them costs nothing.
 */
export class Erasures {
  readonly #parts: ErasuresParts;
  readonly #unfinished = new Set<string>();

  constructor(parts: ErasuresParts) {
    this.#parts = parts;
  }

  /** Clients whose erasure has begun and could not be finished yet. */
  get unfinished(): readonly string[] {
    return [...this.#unfinished];
  }

  /** Answers once the erasure has begun. What could not be destroyed now is tried again by `resumeErasures`. */
  async confirm(
    clientId: string,
    request: CommandRequest,
    confirmed: Parameters<typeof confirmErasure>[0],
  ): Promise<CarePathAnswer> {
    const answer = await this.#parts.paths.recordErasure(clientId, request, (path, context) =>
      confirmErasure(confirmed, path, context),
    );
    if (answer.dryRun) return answer;
    // The fence stands, and the next try may go better.
    await this.finish(clientId).catch(() => undefined);
    return answer;
  }

  /** Destroys what is left of a client whose erasure has begun, and records that it is gone. Again changes nothing. */
  async finish(clientId: string): Promise<void> {
    this.#unfinished.add(clientId);
    const destroyed = await this.destroy(clientId);
    await this.#record(clientId, 'CompleteErasure', (path) => completeErasure(destroyed, path));
    this.#unfinished.delete(clientId);
  }

  /** Records again what a log that came back from an older copy does not know. */
  async recordAgain(clientId: string): Promise<void> {
    const destroyed = await this.destroy(clientId);
    await this.#record(clientId, 'RecordErasedBefore', (path, context) => recordErasedBefore(destroyed, path, context));
  }

  /** Everything in the vault that names a client, the key first. Refuses `vault-held` while copies may be left. */
  async destroy(clientId: string): Promise<Destroyed> {
    const { keyId, destroyedAt, purged, copiesPurged } = await this.#parts.vault.eraseClient(clientId, METHOD);
    if (!copiesPurged) throw new Refusal(vaultHeld);
    return { keyId, keyDestroyedAt: destroyedAt, purged };
  }

  async #record(clientId: string, name: string, decide: Decide): Promise<void> {
    const idempotencyKey = `${name} ${clientId}`;
    const correlationId = deterministicId('erasure', idempotencyKey);
    const request = { name, body: {}, actor: ERASER, facilities: 'all', idempotencyKey, correlationId } as const;
    await this.#parts.paths.recordErasure(clientId, request, decide);
  }
}
