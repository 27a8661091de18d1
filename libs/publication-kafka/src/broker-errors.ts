import { PublicationError } from '@throughline/publication';

/** What kafkajs throws: a name, for protocol errors the broker's name and number, and often the first cause inside. */
interface BrokerFailure {
  readonly name?: string;
  readonly type?: string;
  readonly code?: number | string;
  readonly cause?: unknown;
  readonly originalError?: unknown;
  readonly errors?: readonly unknown[];
}

/** Numbers of the protocol: kafkajs knows names up to 88 only. */
const FENCED_CODES = new Set<unknown>([47, 90]);
const FENCED = new Set(['INVALID_PRODUCER_EPOCH', 'PRODUCER_FENCED', 'INVALID_PRODUCER_ID_MAPPING']);
const NOT_ALLOWED = new Set([
  'TOPIC_AUTHORIZATION_FAILED',
  'GROUP_AUTHORIZATION_FAILED',
  'CLUSTER_AUTHORIZATION_FAILED',
  'TRANSACTIONAL_ID_AUTHORIZATION_FAILED',
  'SASL_AUTHENTICATION_FAILED',
]);
const TOO_LARGE = new Set(['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE']);
const UNKNOWN_TOPIC = new Set(['UNKNOWN_TOPIC_OR_PARTITION']);
/** What Node.js says against a certificate. */
const CERTIFICATE = new Set<unknown>([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_GET_ISSUER_CERT',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);
const NO_TRANSACTIONS = new Set(['UNSUPPORTED_VERSION', 'UNSUPPORTED_FOR_MESSAGE_FORMAT']);

/** Reads a failure of kafkajs. What we do not know counts as an unknown outcome: the producer is discarded. */
export function publicationError(error: unknown): PublicationError {
  if (error instanceof PublicationError) return error;
  const chain = causesOf(error);
  const types = chain.flatMap(({ type }) => type ?? []);
  const has = (known: ReadonlySet<string>) => types.some((type) => known.has(type));
  if (has(FENCED) || chain.some(({ code }) => FENCED_CODES.has(code))) return fenced(error);
  if (has(NOT_ALLOWED) || chain.some(({ name }) => name === 'KafkaJSSASLAuthenticationError')) return notAllowed(error);
  if (has(TOO_LARGE)) return tooLarge(error);
  if (has(UNKNOWN_TOPIC)) return topicMissing(error);
  if (has(NO_TRANSACTIONS)) return noTransactions(error);
  if (chain.some(({ code }) => CERTIFICATE.has(code))) return notTrusted(error);
  if (chain.some(({ name }) => name?.startsWith('KafkaJSConnection') || name === 'KafkaJSBrokerNotFound'))
    return unavailable(error);
  return new PublicationError(
    'publication-outcome-unknown',
    `The brokers did not say whether the records are in (${types[0] ?? chain[0]?.name ?? 'no reason given'}). The publisher asks and continues. If this repeats, check the brokers.`,
    { cause: error },
  );
}

function causesOf(error: unknown): readonly BrokerFailure[] {
  const found: BrokerFailure[] = [];
  const pending: unknown[] = [error];
  while (pending.length > 0 && found.length < CAUSES_MAX) {
    const next = pending.shift();
    if (typeof next !== 'object' || next === null) continue;
    const failure = next as BrokerFailure;
    found.push(failure);
    pending.push(failure.cause, failure.originalError, ...(failure.errors ?? []));
  }
  return found;
}

const CAUSES_MAX = 20;

const fenced = (cause: unknown) =>
  new PublicationError(
    'publication-fenced',
    'Another publisher has taken over, and the brokers take its records only. Run one publisher: stop this one or the other.',
    {
      cause,
    },
  );

const notAllowed = (cause: unknown) =>
  new PublicationError(
    'publication-not-allowed',
    'The brokers reject this user. Check THROUGHLINE_KAFKA_SASL, THROUGHLINE_KAFKA_USERNAME and ' +
      'THROUGHLINE_KAFKA_PASSWORD, and allow the user what docs/topics.md lists under permissions.',
    { cause },
  );

const tooLarge = (cause: unknown) =>
  new PublicationError(
    'record-too-large',
    'The brokers reject a batch of this size. Raise max.message.bytes of the topics to the value in docs/topics.md.',
    { cause },
  );

const topicMissing = (cause: unknown) =>
  new PublicationError(
    'topic-missing',
    'A topic has gone while it was published to. The publisher looks which one it is, and then says what to do.',
    { cause },
  );

const notTrusted = (cause: unknown) =>
  new PublicationError(
    'publication-not-allowed',
    "The brokers' certificate is not trusted here. Name a file with the certificate of its authority in NODE_EXTRA_CA_CERTS, " +
      'and check that it is valid today and made for the host in THROUGHLINE_KAFKA_BROKERS.',
    { cause },
  );

const noTransactions = (cause: unknown) =>
  new PublicationError(
    'publication-setting-wrong',
    'THROUGHLINE_KAFKA_BROKERS names brokers without transactions. Use Apache Kafka 2.5 or newer.',
    { cause },
  );

const unavailable = (cause: unknown) =>
  new PublicationError(
    'publication-unavailable',
    'No broker of THROUGHLINE_KAFKA_BROKERS answers. Check the addresses, THROUGHLINE_KAFKA_TLS and the network.',
    { cause },
  );
