import type { RecordedEvent, StoredCommand, StreamDefinition } from '@throughline/event-store';
import { assertIntact, type EventMetadata, wholeEvent } from '@throughline/kernel';
import { SUBSCRIPTION_VERSIONS, type SubscriptionEvent, subscriptionStream } from './events.js';
import { evolveSubscription, type Subscription } from './subscription.js';

interface Recorded {
  readonly subscription: Subscription | null;
  readonly commands: ReadonlyMap<string, StoredCommand>;
}

/** How the stream of a subscription is folded: a dozen events in years. */
export const subscriptionDefinition = (id: string): StreamDefinition<Recorded> => ({
  name: subscriptionStream(id),
  initial: () => ({ subscription: null, commands: new Map() }),
  evolve: ({ subscription, commands }, stored) => {
    const { event, metadata } = readSubscriptionEvent(stored);
    const { commandId, bodyMac } = metadata;
    // Each of its commands records one event.
    const known = new Map(commands).set(commandId, { revision: stored.revision, count: 1, bodyMac });
    return { subscription: evolveSubscription(subscription, event), commands: known };
  },
  commandOf: ({ commands }, commandId) => commands.get(commandId),
});

/** Throws `UnreadableEvent`: whom a partner may see is decided by these. */
export function readSubscriptionEvent(stored: RecordedEvent): {
  readonly event: SubscriptionEvent;
  readonly metadata: EventMetadata;
} {
  assertIntact(stored);
  const { id, type, schemaVersion } = stored;
  const { data, metadata } = wholeEvent(stored);
  const today = SUBSCRIPTION_VERSIONS.upcast({ id, type, schemaVersion, data });
  return { event: { type, data: today } as SubscriptionEvent, metadata };
}
