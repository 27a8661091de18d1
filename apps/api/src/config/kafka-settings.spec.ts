import { readSettings, SettingsRefused } from './service-settings.js';

const BROKERS = { THROUGHLINE_KAFKA_BROKERS: 'kafka-1:9092, kafka-2:9092' };
const linesOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    return (error as SettingsRefused).lines;
  }
};

describe('settings of publication', () => {
  it('are off when no broker is named', () => expect(readSettings({}).kafka).toBeNull());

  it('name brokers, and how they know us', () => {
    const sasl = {
      THROUGHLINE_KAFKA_TLS: 'on',
      THROUGHLINE_KAFKA_SASL: 'scram-sha-512',
      THROUGHLINE_KAFKA_USERNAME: 'throughline',
      THROUGHLINE_KAFKA_PASSWORD: 'secret',
      THROUGHLINE_KAFKA_REPLICATION: '3',
    };
    expect(readSettings({ ...BROKERS, ...sasl }).kafka).toEqual({
      brokers: ['kafka-1:9092', 'kafka-2:9092'],
      tls: true,
      sasl: { mechanism: 'scram-sha-512', username: 'throughline', password: 'secret' },
      replication: 3,
    });
  });

  it.each([
    ['kafka', /^THROUGHLINE_KAFKA_BROKERS accepts host:port/],
    ['kafka:9092;other:9092', /^THROUGHLINE_KAFKA_BROKERS accepts host:port/],
  ])('refuse brokers written as %s', (brokers, expected) => {
    expect(linesOf({ THROUGHLINE_KAFKA_BROKERS: brokers })).toEqual([expect.stringMatching(expected)]);
  });

  it('want what belongs together', () => {
    expect(linesOf({ THROUGHLINE_KAFKA_REPLICATION: '3' })).toEqual([
      expect.stringMatching(/^THROUGHLINE_KAFKA_REPLICATION needs THROUGHLINE_KAFKA_BROKERS/),
    ]);
    expect(linesOf({ ...BROKERS, THROUGHLINE_KAFKA_SASL: 'plain' })).toEqual([
      'THROUGHLINE_KAFKA_SASL needs THROUGHLINE_KAFKA_USERNAME and THROUGHLINE_KAFKA_PASSWORD.',
    ]);
    expect(linesOf({ ...BROKERS, THROUGHLINE_KAFKA_PASSWORD: 'secret' })).toEqual([
      'THROUGHLINE_KAFKA_USERNAME and THROUGHLINE_KAFKA_PASSWORD need THROUGHLINE_KAFKA_SASL.',
    ]);
  });
});
