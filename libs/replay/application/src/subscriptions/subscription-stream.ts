import type { RecordedEvent, StoredCommand, StreamDefinition } from '@throughline/event-store';
import { assertIntact, type EventMetadata, wholeEvent } from '@throughline/kernel';
import { SUBSCRIPTION_VERSIONS, type SubscriptionEvent, subscriptionStream } from './events.js';
import { evolveSubscription, type Subscription } from './subscription.js';

interface Recorded {
  readonly subscription: Subscription | null;
  readonly commands: ReadonlyMap<string, SubscriptionCommand>;
}

interface SubscriptionCommand extends StoredCommand {
  /** The secret that was in effect behind it. */
  readonly secretVersion: number;
}

/** How the stream of a subscription is folded: a dozen events in years. */
export const subscriptionDefinition = (id: string): StreamDefinition<Recorded> => ({
  name: subscriptionStream(id),
  initial: () => ({ subscription: null, commands: new Map() }),
  evolve: ({ subscription, commands }, stored) => {
    const { event, metadata } = readSubscriptionEvent(stored);
    const { commandId, bodyMac } = metadata;
    const evolved = evolveSubscription(subscription, event);
    const { secretVersion } = evolved ?? { secretVersion: 0 };
    // Each of its commands records one event.
    const known = new Map(commands).set(commandId, { revision: stored.revision, count: 1, bodyMac, secretVersion });
    return { subscription: evolved, commands: known };
  },
  commandOf: ({ commands }, commandId) => commands.get(commandId),
});

/** The secret that a command made and was answered with; null when it made none, or named nobody to tell. */
export function secretMadeBy(
  events: readonly RecordedEvent[],
  command: Pick<SubscriptionCommand, 'secretVersion'> | undefined,
): number | null {
  const [stored] = events;
  if (!stored || !command) return null;
  const { event } = readSubscriptionEvent(stored);
  const made =
    event.type === 'SubscriptionCreated' ? event.data.endpoint !== null : event.type === 'SubscriptionSecretReplaced';
  return made ? command.secretVersion : null;
}

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
