import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryEventLog } from '@throughline/event-store';
import { KafkaPublication, type KafkaSettings } from '@throughline/publication-kafka';
import { Publisher, SHARD } from '@throughline/publication';
import { runJava } from '../services/java-client.ts';
import { type Kafka, startKafka } from '../services/kafka.ts';
import { describeWith, KAFKA_PROGRAMS } from '../services/lacking.ts';
import { publishAll } from './publish-all.ts';

const LIMIT_MS = 240_000;
const ATTEMPTS_OF_NEW_TOPICS = 100;
const USERS = { admin: 'admin-secret', publisher: 'publisher-secret' };

describeWith([...KAFKA_PROGRAMS], 'brokers that check who publishes', () => {
  const directory = mkdtempSync(join(tmpdir(), 'throughline-refused-'));
  const adminFile = join(directory, 'admin.properties');
  let kafka: Kafka;
  let failed = true;

  beforeAll(async () => {
    kafka = await startKafka({ users: USERS });
    const login = `org.apache.kafka.common.security.plain.PlainLoginModule required username="admin" password="${USERS.admin}";`;
    writeFileSync(adminFile, `security.protocol=SASL_PLAINTEXT\nsasl.mechanism=PLAIN\nsasl.jaas.config=${login}\n`);
  }, LIMIT_MS);
  afterAll(async () => {
    await kafka?.stop({ failed });
    rmSync(directory, { recursive: true, force: true });
  }, LIMIT_MS);

  const publishing = async (settings: Partial<KafkaSettings>, attempts = 1): Promise<void> => {
    const sasl = { mechanism: 'plain', username: 'publisher', password: USERS.publisher } as const;
    const publication = new KafkaPublication({
      shard: SHARD,
      settings: { brokers: kafka.brokers, tls: false, sasl, replication: null, ...settings },
    });
    const log = new MemoryEventLog({ clock: { now: () => 0 } });
    try {
      await publishAll(new Publisher({ log, publication, instance: 'one' }), { attempts });
    } finally {
      await publication.close();
    }
  };

  const grant = (...rule: readonly string[]) =>
    runJava('org.apache.kafka.tools.AclCommand', [
      '--bootstrap-server',
      kafka.bootstrap,
      '--command-config',
      adminFile,
      '--add',
      '--allow-principal',
      'User:publisher',
      ...rule,
    ]);

  it(
    'refuse a wrong password: the settings are named',
    async () => {
      const sasl = { mechanism: 'plain', username: 'publisher', password: 'wrong' } as const;
      await expect(publishing({ sasl })).rejects.toMatchObject({
        code: 'publication-not-allowed',
        message: expect.stringContaining('THROUGHLINE_KAFKA_PASSWORD'),
      });
    },
    LIMIT_MS,
  );

  it(
    'refuse whoever does not sign in, or speaks TLS to them: what to check is named',
    async () => {
      await expect(publishing({ sasl: null })).rejects.toMatchObject({
        code: expect.stringMatching(/^publication-(unavailable|not-allowed)$/),
        message: expect.stringMatching(/THROUGHLINE_KAFKA_(TLS|SASL)/),
      });
      await expect(publishing({ tls: true })).rejects.toMatchObject({
        code: 'publication-unavailable',
        message: expect.stringContaining('THROUGHLINE_KAFKA_TLS'),
      });
    },
    LIMIT_MS,
  );

  it(
    'refuse a user without permissions, and take what docs/topics.md asks for as enough',
    async () => {
      await expect(publishing({})).rejects.toMatchObject({
        code: 'publication-not-allowed',
        message: expect.stringContaining('docs/topics.md'),
      });
      const prefixed = ['--resource-pattern-type', 'prefixed'];
      const topics = ['Create', 'Describe', 'DescribeConfigs', 'Read', 'Write'];
      grant(...topics.flatMap((operation) => ['--operation', operation]), '--topic', 'throughline.', ...prefixed);
      const publishers = ['--transactional-id', 'throughline-publisher-', ...prefixed];
      grant('--operation', 'Describe', '--operation', 'Write', ...publishers);
      grant('--operation', 'Read', '--operation', 'Delete', '--group', 'throughline-publisher-', ...prefixed);
      grant('--operation', 'IdempotentWrite', '--cluster');
      // New topics have no leader for a moment.
      await publishing({}, ATTEMPTS_OF_NEW_TOPICS);
      failed = false;
    },
    LIMIT_MS,
  );
});
