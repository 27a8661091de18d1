import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Kafka, startKafka } from '../services/kafka.ts';
import { describeWith } from '../services/lacking.ts';

const LIMIT_MS = 240_000;
const PASSWORD = 'keystore-secret';
const root = join(import.meta.dirname, '..', '..');

describeWith(['java', 'mvn', 'keytool'], 'brokers that speak TLS', () => {
  const directory = mkdtempSync(join(tmpdir(), 'throughline-tls-'));
  const data = join(directory, 'data');
  const keystore = { file: join(directory, 'broker.p12'), password: PASSWORD };
  const authority = join(directory, 'authority.pem');
  let kafka: Kafka;
  let failed = true;

  beforeAll(async () => {
    const store = ['-keystore', keystore.file, '-storepass', PASSWORD, '-storetype', 'PKCS12', '-alias', 'broker'];
    const certificate = ['-dname', 'CN=127.0.0.1', '-ext', 'SAN=IP:127.0.0.1', '-validity', '30'];
    keytool('-genkeypair', '-keyalg', 'EC', ...store, ...certificate);
    writeFileSync(authority, keytool('-exportcert', '-rfc', ...store));
    kafka = await startKafka({ keystore });
    await ran(throughline(['demo', '--clients', '3', '--data', data]).ended);
  }, LIMIT_MS);
  afterAll(async () => {
    await kafka?.stop({ failed });
    rmSync(directory, { recursive: true, force: true });
  }, LIMIT_MS);

  const throughline = (words: readonly string[], environment: Readonly<Record<string, string>> = {}) => {
    const program = ['--disable-warning=ExperimentalWarning', join(root, 'apps', 'cli', 'dist', 'main.js')];
    const env = { ...process.env, THROUGHLINE_KAFKA_TLS: 'on', ...environment };
    let said = '';
    const child = execFile(join(root, 'node_modules', '.bin', 'node'), [...program, ...words], { env });
    child.stderr?.on('data', (chunk: string) => (said += chunk));
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    return { said: () => said, ended, end: () => child.kill('SIGTERM') };
  };
  const publish = (environment: Readonly<Record<string, string>>) =>
    throughline(['publish', '--once', '--data', data], {
      THROUGHLINE_KAFKA_BROKERS: kafka.bootstrap,
      ...environment,
    });

  it(
    'are not trusted by themselves: what to set is named, and it goes on trying',
    async () => {
      const publishing = publish({});
      while (!publishing.said().includes('NODE_EXTRA_CA_CERTS')) await delay(100);
      publishing.end();
      expect(await publishing.ended).toBe(0);
    },
    LIMIT_MS,
  );

  it(
    'are published to once their authority is named',
    async () => {
      const publishing = publish({ NODE_EXTRA_CA_CERTS: authority });
      expect({ status: await publishing.ended, said: publishing.said() }).toEqual({
        status: 0,
        said: expect.stringContaining('caught up'),
      });
      failed = false;
    },
    LIMIT_MS,
  );
});

const keytool = (...parameters: readonly string[]): string =>
  execFileSync('keytool', [...parameters], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

async function ran(ended: Promise<number | null>): Promise<void> {
  const status = await ended;
  if (status !== 0) throw new Error(`The demo ended with ${status}.`);
}
