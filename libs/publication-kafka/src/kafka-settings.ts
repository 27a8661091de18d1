export const SASL_MECHANISMS = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;

/** How brokers are reached. */
export interface KafkaSettings {
  /** `host:port` of one broker or more. */
  readonly brokers: readonly string[];
  readonly tls: boolean;
  readonly sasl: SaslSettings | null;
  /** Copies of each topic that we create; the broker's default when null. */
  readonly replication: number | null;
}

export interface SaslSettings {
  readonly mechanism: (typeof SASL_MECHANISMS)[number];
  readonly username: string;
  readonly password: string;
}

/** Told of what kafkajs would log; it repeats at "error" what passes by itself. */
export type KafkaTrace = (line: { readonly namespace: string; readonly message: string }) => void;
