import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'throughline');
/** No test limit ends a call that blocks. */
const FETCH_MS_MAX = 4 * 60_000;
const jars = join(cache, 'kafka-4.3.0');

/** The class path of Kafka's broker, tools and client. Maven fetches the jars once into the cache of this checkout. */
export function kafkaClassPath(): string {
  if (!existsSync(jars)) fetchJars();
  return join(jars, '*');
}

/** Fetched beside its place and moved there whole: two suites may ask at once, and a fetch may be stopped halfway. */
function fetchJars(): void {
  mkdirSync(cache, { recursive: true });
  const fetched = mkdtempSync(join(cache, 'fetching-'));
  const goals = ['dependency:copy-dependencies', `-DoutputDirectory=${fetched}`, '-DincludeScope=runtime'];
  execFileSync('mvn', ['-q', '-B', '-f', join(import.meta.dirname, 'kafka-jars.xml'), ...goals], {
    stdio: 'pipe',
    timeout: FETCH_MS_MAX,
  });
  try {
    renameSync(fetched, jars);
  } catch {
    rmSync(fetched, { recursive: true, force: true });
  }
}
