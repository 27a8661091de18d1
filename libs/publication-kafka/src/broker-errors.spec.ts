import { publicationError } from './broker-errors.js';

describe('a failure of kafkajs', () => {
  it.each([
    [
      'a fenced producer',
      { name: 'KafkaJSProtocolError', type: 'INVALID_PRODUCER_EPOCH', code: 47 },
      'publication-fenced',
    ],
    [
      'a fenced producer, in a number it does not know',
      { name: 'KafkaJSProtocolError', code: 90 },
      'publication-fenced',
    ],
    ['a user who may not', { type: 'TOPIC_AUTHORIZATION_FAILED' }, 'publication-not-allowed'],
    ['a wrong password', { name: 'KafkaJSSASLAuthenticationError' }, 'publication-not-allowed'],
    ['a batch that is too large', { type: 'MESSAGE_TOO_LARGE' }, 'record-too-large'],
    ['a topic that is gone', { type: 'UNKNOWN_TOPIC_OR_PARTITION' }, 'topic-missing'],
    ['a broker without transactions', { type: 'UNSUPPORTED_VERSION' }, 'publication-setting-wrong'],
    ['no broker at all', { name: 'KafkaJSConnectionError' }, 'publication-unavailable'],
    [
      'a certificate that is not trusted',
      { name: 'KafkaJSConnectionError', code: 'SELF_SIGNED_CERT_IN_CHAIN' },
      'publication-not-allowed',
    ],
    ['a number that it does not know', { name: 'KafkaJSProtocolError', code: 4711 }, 'publication-outcome-unknown'],
    ['anything else', new TypeError('x is undefined'), 'publication-outcome-unknown'],
  ])('that is %s is told as one of ours', (_what, failure, code) => {
    expect(publicationError(failure).code).toBe(code);
  });

  it('is found behind the failures that it is wrapped in', () => {
    const inner = { name: 'KafkaJSConnectionError' };
    expect(publicationError({ name: 'KafkaJSNumberOfRetriesExceeded', cause: inner }).code).toBe(
      'publication-unavailable',
    );
    expect(publicationError({ name: 'KafkaJSAggregateError', errors: [inner] }).code).toBe('publication-unavailable');
  });

  it('says what to do, and repeats nothing of what the broker said', () => {
    const { message } = publicationError({ name: 'KafkaJSConnectionError', message: 'ada at 10.0.0.1' });
    expect(message).toBe(
      'No broker of THROUGHLINE_KAFKA_BROKERS answers. Check the addresses, THROUGHLINE_KAFKA_TLS and the network.',
    );
  });
});
