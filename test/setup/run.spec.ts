import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const tests = join(fileURLToPath(import.meta.url), '..', '..');

/** Stands in for the linter, the compiler and jest: does what the file of its name says, else passes. */
const tool = `
import { existsSync, readFileSync } from 'node:fs';
const script = process.argv.join(' ').includes('/test/docs/') ? 'docs.mjs' : new URL(import.meta.url).pathname.split('/').at(-1) + '.mjs';
console.error('Tests:       3 passed, 3 total');
if (existsSync(script)) await import(process.cwd() + '/' + script);
`;

describe('npm test', () => {
  let checkout: string;
  beforeEach(() => {
    checkout = mkdtempSync(join(tmpdir(), 'throughline-run-'));
    write('package.json', '{ "type": "module" }');
    for (const path of ['prettier/bin/prettier', 'oxlint/bin/oxlint', 'typescript/bin/tsc', 'jest/bin/jest.js'])
      write(`node_modules/${path}`, tool);
    write('node_modules/prettier/bin/prettier.cjs', "import(require('node:path').join(__dirname, 'prettier'));");
    write('node_modules/package.json', '{ "type": "module" }');
    write('test/docs/a.spec.ts', '');
    write('test/bench/run.ts', '');
    for (const file of ['run.mjs', 'jest.mjs']) cpSync(join(tests, file), join(checkout, 'test', file));
  });
  afterEach(() => rmSync(checkout, { recursive: true, force: true }));

  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    writeFileSync(join(checkout, path), text);
  };
  const run = (parameters: readonly string[] = [], environment: Readonly<Record<string, string>> = {}) =>
    new Promise<{ code: number | null; output: string }>((resolve) => {
      const child = spawn(process.execPath, ['test/run.mjs', ...parameters], {
        cwd: checkout,
        env: { PATH: process.env['PATH'], ...environment },
      });
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.on('close', (code) => resolve({ code, output }));
    });

  it('runs the formatter, the linter, the types, the units and each suite that has specs', async () => {
    const { code, output } = await run();
    expect(code).toBe(0);
    // The table at the end.
    expect([...output.matchAll(/ok +(\w+)/g)].map(([, name]) => name).slice(-5)).toEqual([
      'format',
      'lint',
      'types',
      'units',
      'docs',
    ]);
    expect(output).toMatch(/units .* 3 passed, 3 total/);
    expect(output.trimEnd()).toMatch(/Passed\.$/);
  });

  it.each([
    ['the formatter', 'prettier.mjs', 'format'],
    ['the linter', 'oxlint.mjs', 'lint'],
    ['the compiler', 'tsc.mjs', 'types'],
    ['a spec', 'jest.js.mjs', 'units'],
    ['a suite', 'docs.mjs', 'docs'],
  ])('fails when %s does, and shows all that it said', async (_, script, step) => {
    write(script, "console.log('line one\\nline two'); process.exit(3);");
    const { code, output } = await run();
    expect(code).toBe(1);
    expect(output).toContain('line one\nline two');
    expect(output).toMatch(new RegExp(`Failed: ${step}\\.`));
  });

  it('begins what looks closer last, while there is time, and names what it left', async () => {
    write('test/console/a.spec.ts', '');
    write('test/console/reach.spec.ts', '');
    const { code, output } = await run(['docs', 'console']);
    expect(code).toBe(0);
    expect([...output.matchAll(/ok +(\w+)/g)].slice(-3).map(([, name]) => name)).toEqual([
      'console',
      'docs',
      'console',
    ]);
    const inTime = await run(['docs', 'console'], { THROUGHLINE_TEST_MINUTES: '0' });
    expect(inTime.code).toBe(0);
    expect(inTime.output).toContain('Could not run here:\n  console: console/reach: the 0 minutes were over');
  });

  it('does not hide one failure behind the passing of another', async () => {
    write('oxlint.mjs', 'process.exit(1);');
    expect((await run()).output).toMatch(/ok +docs[\s\S]*Failed: lint\./);
  });

  it('fails when a step is killed', async () => {
    write('docs.mjs', "process.kill(process.pid, 'SIGKILL');");
    const { code, output } = await run();
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining('Stopped by SIGKILL') });
  });

  it('runs only the steps asked for, and knows their names', async () => {
    expect((await run(['lint'])).output).not.toContain('units');
    expect(await run(['lnit'])).toMatchObject({
      code: 2,
      output: expect.stringContaining('There are: format, lint, types, units, docs'),
    });
  });

  describe('with something that cannot run here', () => {
    const skip = (what: string) => write('docs.mjs', `console.error('SKIPPED: ${what}: not installed here');`);

    it('says so at the end, and passes', async () => {
      skip('chromium');
      expect(await run()).toMatchObject({
        code: 0,
        output: expect.stringMatching(/Could not run here:\n {2}docs: chromium: not installed here/),
      });
    });

    it.each([
      ['chromium', { CI: 'true' }, 1],
      ['hospital-log', { CI: 'true' }, 0],
      ['hospital-log', { THROUGHLINE_NO_SKIPS: '1' }, 1],
    ])('%s, under %j: ends with %i', async (what, environment, code) => {
      skip(what);
      expect((await run([], environment as Readonly<Record<string, string>>)).code).toBe(code);
    });
  });

  it('runs the long fault program alone, with its numbers of cycles and kills', async () => {
    write(
      'jest.js.mjs',
      'const { THROUGHLINE_FAULT_CYCLES, THROUGHLINE_KILLS } = process.env;' +
        'console.log(THROUGHLINE_FAULT_CYCLES, THROUGHLINE_KILLS, ...process.argv.slice(process.argv.indexOf("/faults/")));',
    );
    const { code, output } = await run(['--faults']);
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('2000 1000 /faults/') });
    expect(output).not.toContain('lint');
  });
});
