import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotRun } from '../row.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const INSTALL_LIMIT_MS = 10 * 60_000;

/** Installs what the bench measures against, once. Throws `CannotRun`. */
export function installRivals(note: (sentence: string) => void): void {
  if (isInstalled()) return;
  note('installing what is measured against (@event-driven-io/emmett-sqlite compiles SQLite: a minute or two) ...');
  const { status, stdout, stderr, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    env: outsideEnvironment(),
    encoding: 'utf8',
    timeout: INSTALL_LIMIT_MS,
    shell: process.platform === 'win32',
  });
  if (status === 0 && isInstalled()) return;
  const last = `${stdout ?? ''}\n${stderr ?? ''}`.trim().split('\n').slice(-5).join(' / ');
  throw new CannotRun(
    `emmett-sqlite could not be installed (${error?.message ?? `npm ended with status ${status}`}: ${last}). It needs the package registry, and Python 3, make and a C++ compiler where no prebuilt sqlite3 fits.`,
  );
}

function isInstalled(): boolean {
  const wanted = (
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  ).dependencies;
  return Object.entries(wanted).every(([name, version]) => {
    const manifest = join(folder, 'node_modules', name, 'package.json');
    return (
      existsSync(manifest) && (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version === version
    );
  });
}

/** Inside `npm run` the environment speaks of that run, and would install into the workspace. */
function outsideEnvironment(): NodeJS.ProcessEnv {
  const ofThisRun =
    /^npm_(package|lifecycle|command)|^npm_config_(local_prefix|prefix|workspaces?|include_workspace_root|omit|only|global)$/i;
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((part) => !part.includes('node_modules'));
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofThisRun.test(name))),
    PATH: path.join(delimiter),
  };
}
