import type { Kafka, SASLOptions } from 'kafkajs';
import type { KafkaSettings, KafkaTrace, SaslSettings } from './kafka-settings.js';

const CONNECT_MS_MAX = 3_000;
/** Short, so that a dead socket is noticed: kafkajs keeps one for minutes otherwise. */
const REQUEST_MS_MAX = 10_000;
/** First waits are short: after a commit the next transaction often meets the end of the last one. */
const WAITS = { initialRetryTime: 5, multiplier: 1.5, maxRetryTime: 1_000, factor: 0.2 };
/** About 2 s: who cannot be reached by then is down, and is asked again by whoever asked. */
const RETRY = { ...WAITS, retries: 13 };
/** About 20 s: a coordinator that has just started, or whose broker was lost, takes long. */
export const RETRY_SENDING = { ...WAITS, retries: 30 };

/**
 * A client of the brokers. Nothing of what kafkajs logs reaches the log of the service but through `trace`. The package is
 * loaded here: a service that publishes nothing does not need it.
 */
export async function kafkaClient(settings: KafkaSettings, trace: KafkaTrace = () => undefined): Promise<Kafka> {
  const { default: kafkajs } = await import('kafkajs');
  return new kafkajs.Kafka({
    clientId: 'throughline-publisher',
    brokers: [...settings.brokers],
    ssl: settings.tls,
    ...(settings.sasl && { sasl: saslOf(settings.sasl) }),
    connectionTimeout: CONNECT_MS_MAX,
    authenticationTimeout: REQUEST_MS_MAX,
    requestTimeout: REQUEST_MS_MAX,
    enforceRequestTimeout: true,
    retry: RETRY,
    logLevel: kafkajs.logLevel.WARN,
    logCreator:
      () =>
      ({ namespace, log }) =>
        trace({ namespace, message: log.message }),
  });
}

const saslOf = ({ mechanism, username, password }: SaslSettings): SASLOptions =>
  ({ mechanism, username, password }) as SASLOptions;
