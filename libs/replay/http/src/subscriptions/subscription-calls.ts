import { Inject, Injectable } from '@nestjs/common';
import type { Position } from '@throughline/event-store';
import type { TenantMacs } from '@throughline/identity';
import type { Clock } from '@throughline/kernel';
import { CLOCK, DISCLOSURE_LEDGER, PRIVATE_ENDPOINTS, VAULT } from '@throughline/http-kit';
import type { Answered, DisclosureLedger, KnownSubscription, Notice } from '@throughline/replay-application';
import { call, type PrivateEndpoints, resolveByDns, secretOf, signedHeaders } from '@throughline/webhook';

const RECEIVES = 'partner';

/** Calls the endpoints of subscriptions. Secrets are made from the tenant's key when they are needed; nothing stores them. */
@Injectable()
export class SubscriptionCalls {
  constructor(
    @Inject(VAULT) private readonly vault: TenantMacs,
    @Inject(DISCLOSURE_LEDGER) private readonly ledger: DisclosureLedger,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PRIVATE_ENDPOINTS) private readonly named: PrivateEndpoints,
  ) {}

  async secretOf({ id, subscription: { secretVersion } }: KnownSubscription): Promise<string> {
    return secretOf(await this.vault.secretFor('subscription', `${id} ${secretVersion}`));
  }

  /** Rejects when the notice could not be written down: then nothing was sent. */
  async send(known: KnownSubscription, notice: Notice, at: Position): Promise<Answered> {
    const { subscription, numbered } = known;
    const reading = numbered.scopes.at(-1)?.reading;
    if (subscription.endpoint === null || !reading) return { outcome: 'refused' };
    const { purpose, legalBasis } = subscription;
    // A notice gives no event of anyone: from and to are the same.
    await this.ledger.open({
      ...{ at: this.clock.now(), actorId: `subscription-${known.id}`, roles: [RECEIVES] },
      ...{ what: `notice of a subscription (${notice.type})`, purpose, legalBasis, ...reading },
      ...{ correlationId: notice.id, from: at, to: at },
    });
    const now = Date.now();
    const { type, data, id } = notice;
    const body = JSON.stringify({ type, timestamp: new Date(now).toISOString(), data });
    const timestamp = Math.floor(now / 1_000);
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'throughline',
      ...signedHeaders({ secret: await this.secretOf(known), id, timestamp, body }),
    };
    return call({ url: subscription.endpoint, headers, body }, { named: this.named, resolve: resolveByDns });
  }
}
