import { Inject, Injectable } from '@nestjs/common';
import type { EventLog } from '@throughline/event-store';
import type { TenantMacs } from '@throughline/identity';
import { EVENT_LOG, LOG_TREE, SERVICE_CONFIG, type ServiceConfig, VAULT } from '@throughline/http-kit';
import { CheckpointSigner, hexOf, type LogTree } from '@throughline/proof';

/** The purpose that the tenant's key is used for. Another purpose is another key, which readers must be given. */
const KEY_PURPOSE = 'throughline checkpoints';

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
  readonly #signer: CheckpointSigner;
  readonly #name: string;

  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(LOG_TREE) private readonly tree: LogTree,
    @Inject(VAULT) vault: TenantMacs,
    @Inject(SERVICE_CONFIG) { tenant }: ServiceConfig,
  ) {
    this.#name = `throughline/${encodeURIComponent(tenant)}`;
    this.#signer = new CheckpointSigner(this.#name, Buffer.from(vault.tenantMac(KEY_PURPOSE), 'base64url'));
  }

  /** Of the log as it is now. */
  async newest(): Promise<SignedCheckpoint> {
    await this.tree.grow();
    const { logId } = await this.log.identity();
    const { size } = this.tree;
    const root = this.tree.root(size);
    const origin = `${this.#name}/${logId}`;
    return {
      origin,
      size,
      root: hexOf(root),
      note: this.#signer.sign({ origin, size, root }),
      key: this.#signer.verifierKey,
    };
  }
}
