import { Inject, Injectable } from '@nestjs/common';
import type { EventLog } from '@throughline/event-store';
import type { TenantMacs } from '@throughline/identity';
import { EVENT_LOG, LOG_TREE, SERVICE_CONFIG, type ServiceConfig, VAULT } from '@throughline/http-kit';
import { CheckpointSigner, hexOf, type LogTree } from '@throughline/proof';

interface SignedCheckpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly note: string;
  readonly key: string;
}

/** Checkpoints of the log, signed under a key that is made from the tenant's own and never leaves the vault. */
@Injectable()
export class Checkpoints {
  readonly #name: string;

  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(LOG_TREE) private readonly tree: LogTree,
    @Inject(VAULT) private readonly vault: TenantMacs,
    @Inject(SERVICE_CONFIG) { tenant }: ServiceConfig,
  ) {
    this.#name = `throughline/${encodeURIComponent(tenant)}`;
  }

  /** Of the log as it is now. */
  async newest(): Promise<SignedCheckpoint> {
    await this.tree.grow();
    const { logId } = await this.log.identity();
    const { size } = this.tree;
    const root = this.tree.root(size);
    const origin = `${this.#name}/${logId}`;
    const signer = new CheckpointSigner(this.#name, await this.vault.signerFor('log checkpoints'));
    return {
      origin,
      size,
      root: hexOf(root),
      note: await signer.sign({ origin, size, root }),
      key: signer.verifierKey,
    };
  }
}
