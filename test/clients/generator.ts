import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const VERSION = '7.18.0';
const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'throughline');
const stories = join(import.meta.dirname, 'stories');
const execute = promisify(execFile);
/** No test limit ends a process that it has started. */
const STEP_MS_MAX = 8 * 60_000;

/** Runs a program to its end and answers what it printed; its whole output is the error when it fails. */
export async function ran(program: string, parameters: readonly string[], more: object = {}): Promise<string> {
  try {
    const options = { encoding: 'utf8' as const, timeout: STEP_MS_MAX, maxBuffer: 100_000_000, ...more };
    return (await execute(program, [...parameters], options)).stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} failed:\n${String(stdout).slice(-8_000)}\n${String(stderr).slice(-8_000)}`, {
      cause: error,
    });
  }
}

/** A folder of this checkout that nothing else writes to, emptied. */
export function emptyFolder(name: string): string {
  const folder = join(cache, 'clients', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

export const story = (name: string): string => join(stories, name);

/** Writes the source of a client into a folder, as partners would. Maven fetches the generator once. */
export async function generated(language: 'java' | 'python', document: string, into: string): Promise<void> {
  const description = join(into, 'openapi.json');
  writeFileSync(description, document);
  const names =
    language === 'java'
      ? 'invokerPackage=throughline,apiPackage=throughline.api,modelPackage=throughline.model,hideGenerationTimestamp=true'
      : 'packageName=throughline';
  const lean = 'models,apis,supportingFiles,modelDocs=false,apiDocs=false,modelTests=false,apiTests=false';
  const options = ['-g', language, '-i', description, '-o', into, '--additional-properties', names];
  await ran('java', ['-jar', await generatorJar(), 'generate', ...options, '--global-property', lean]);
}

async function generatorJar(): Promise<string> {
  const jar = join(cache, `openapi-generator-${VERSION}`, `openapi-generator-cli-${VERSION}.jar`);
  if (!existsSync(jar)) await fetched(jar);
  return jar;
}

/** Fetched beside its place and moved there whole: a fetch may be stopped halfway. */
async function fetched(jar: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const into = mkdtempSync(join(cache, 'fetching-'));
  const artifact = `org.openapitools:openapi-generator-cli:${VERSION}:jar`;
  await ran('mvn', ['-q', '-B', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${into}`]);
  const folder = join(jar, '..');
  rmSync(folder, { recursive: true, force: true });
  renameSync(into, folder);
}

/** A Python with what a generated client needs, made once for these versions. */
export async function pythonWithPackages(): Promise<string> {
  const requirements = story('requirements.txt');
  const mark = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const folder = join(cache, `python-${mark}`);
  const python = join(folder, 'bin', 'python');
  if (existsSync(join(folder, 'complete'))) return python;
  rmSync(folder, { recursive: true, force: true });
  await ran('python3', ['-m', 'venv', folder]);
  await ran(python, [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--no-deps',
    '--disable-pip-version-check',
    '-r',
    requirements,
  ]);
  writeFileSync(join(folder, 'complete'), '');
  return python;
}
