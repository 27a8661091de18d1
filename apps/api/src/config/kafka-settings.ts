import type { KafkaSettings, SaslSettings } from '@throughline/publication-kafka';

interface KafkaValues {
  readonly THROUGHLINE_KAFKA_BROKERS?: readonly string[] | undefined;
  readonly THROUGHLINE_KAFKA_TLS: 'on' | 'off';
  readonly THROUGHLINE_KAFKA_SASL?: SaslSettings['mechanism'] | undefined;
  readonly THROUGHLINE_KAFKA_USERNAME?: string | undefined;
  readonly THROUGHLINE_KAFKA_PASSWORD?: string | undefined;
  readonly THROUGHLINE_KAFKA_REPLICATION?: number | undefined;
}

const OTHERS = [
  'THROUGHLINE_KAFKA_SASL',
  'THROUGHLINE_KAFKA_USERNAME',
  'THROUGHLINE_KAFKA_PASSWORD',
  'THROUGHLINE_KAFKA_REPLICATION',
] as const;

/** How brokers are reached, null when nothing is published; or the lines that say which setting is wrong. */
export function kafkaSettingsOf(values: KafkaValues): KafkaSettings | null | { readonly faults: readonly string[] } {
  const { THROUGHLINE_KAFKA_BROKERS: brokers, THROUGHLINE_KAFKA_SASL: mechanism } = values;
  if (!brokers) {
    const strays = OTHERS.filter((name) => values[name] !== undefined);
    const faults = strays.map(
      (name) => `${name} needs THROUGHLINE_KAFKA_BROKERS, which names the brokers to publish to.`,
    );
    return faults.length > 0 ? { faults } : null;
  }
  const { THROUGHLINE_KAFKA_USERNAME: username, THROUGHLINE_KAFKA_PASSWORD: password } = values;
  if (mechanism !== undefined && (username === undefined || password === undefined)) {
    return { faults: ['THROUGHLINE_KAFKA_SASL needs THROUGHLINE_KAFKA_USERNAME and THROUGHLINE_KAFKA_PASSWORD.'] };
  }
  if (mechanism === undefined && (username !== undefined || password !== undefined)) {
    return { faults: ['THROUGHLINE_KAFKA_USERNAME and THROUGHLINE_KAFKA_PASSWORD need THROUGHLINE_KAFKA_SASL.'] };
  }
  const sasl = mechanism !== undefined && username !== undefined && password !== undefined;
  return {
    brokers,
    tls: values.THROUGHLINE_KAFKA_TLS === 'on',
    sasl: sasl ? { mechanism, username, password } : null,
    replication: values.THROUGHLINE_KAFKA_REPLICATION ?? null,
  };
}
