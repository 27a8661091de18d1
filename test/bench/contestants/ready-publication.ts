import { SHARD } from '@throughline/publication';
import { KafkaPublication } from '@throughline/publication-kafka';

/** The topics on these brokers, made where they lack and taken over: new ones have no leaders for a moment. */
export async function readyPublication(brokers: readonly string[]): Promise<KafkaPublication> {
  const publication = new KafkaPublication({
    shard: SHARD,
    settings: { brokers, tls: false, sasl: null, replication: null },
  });
  for (;;) {
    try {
      await publication.takeOver([]);
      await publication.lastPublished();
      return publication;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}
