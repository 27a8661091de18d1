import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projects, root } from './boundaries.ts';

export interface Finding {
  /** `plugin/rule`, as the configuration names it. */
  readonly rule: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
}

/**
 * What the linter says of `files` (path from the root to content) in a copy of the repository that holds nothing else: the same
 * configuration, the same rules and the same manifests, in a temporary folder.
 */
export async function findingsIn(files: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'throughline-planted-')));
  try {
    furnish(copy);
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), content);
    }
    return await lint(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function furnish(copy: string): void {
  const manifests = ['package.json', 'test/package.json', ...projects.map(({ folder }) => `${folder}/package.json`)];
  const rules = ['oxlint.config.ts', 'test/architecture/boundaries.ts', 'test/architecture/rules'];
  for (const path of [...manifests, ...rules]) cpSync(join(root, path), join(copy, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(
    join(copy, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { strict: true, experimentalDecorators: true, target: 'es2024' } }),
  );
}

/** All findings of the linter in a folder that holds a configuration. */
async function lint(folder: string): Promise<readonly Finding[]> {
  const { diagnostics } = JSON.parse(await outputOfLinter(folder)) as { diagnostics: readonly Diagnostic[] };
  return diagnostics.map(({ code, message, help, filename, labels }) => ({
    rule: (code ?? 'syntax').replace(/^(?:eslint-plugin-)?([\w-]+)\((.+)\)$/, '$1/$2'),
    message: `${message} ${help ?? ''}`,
    file: filename,
    line: labels[0]?.span?.line ?? 0,
  }));
}

interface Diagnostic {
  readonly code?: string;
  readonly message: string;
  readonly help?: string;
  readonly filename: string;
  readonly labels: readonly { readonly span?: { readonly line: number } }[];
}

function outputOfLinter(folder: string): Promise<string> {
  const linter = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const PATH = `${join(root, 'node_modules', '.bin')}:${process.env['PATH']}`;
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [linter, '--type-aware', '-f', 'json', '.'],
      { cwd: folder, env: { ...process.env, PATH }, maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        if (stdout.trimStart().startsWith('{')) resolve(stdout);
        else reject(new Error(`The linter did not run: ${stderr || stdout || error?.message}`));
      },
    );
  });
}
