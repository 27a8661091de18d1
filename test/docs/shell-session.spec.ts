import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shellBlocksOf } from './shell-blocks.ts';
import { ShellSession } from './shell-session.ts';

const SERVICE = `
import { createServer } from 'node:http';
createServer((request, answer) => answer.end(request.url === '/readyz' ? 'ready' : process.env.THROUGHLINE_DATA)).listen(Number(process.env.THROUGHLINE_PORT), '127.0.0.1');
process.on('SIGINT', () => process.exit(0));
`;

describe('a session at a terminal', () => {
  let folder: string;
  let session: ShellSession;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'throughline-session-'));
    writeFileSync(join(folder, 'service.mjs'), SERVICE);
    session = new ShellSession(folder);
  });
  afterEach(async () => {
    await session.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const type = (...lines: readonly string[]) => {
    const [block] = shellBlocksOf('a.md', ['```sh', ...lines, '```'].join('\n'));
    return session.run(block!);
  };

  it('prints what the commands print', async () => {
    expect(await type('echo one', 'echo two >&2')).toBe('one\ntwo\n');
  });

  it('keeps variables and the folder from one block to the next', async () => {
    await type("WORDS=$'two words\\nand a line'", 'mkdir inner', 'cd inner');
    expect(await type('echo "$WORDS"', 'basename "$PWD"')).toBe('two words\nand a line\ninner\n');
  });

  it.each([
    ['a command that fails', 'false'],
    ['a command that fails before another', 'false; echo done'],
    ['a failure inside a pipe', 'false | cat'],
    ['a failure inside a substitution', 'A=$(false)'],
    ['a variable that nobody set', 'echo "$NOBODY"'],
  ])('fails at %s', async (_, script) => {
    await expect(type('echo before', script)).rejects.toThrow(/a\.md:1 ended with 1[\s\S]*before/);
  });

  it('waits for the service, on a port and a data folder of its own, and ends it as Ctrl-C does', async () => {
    await session.startService(`${process.execPath} service.mjs`);
    expect(session.serviceRuns).toBe(true);
    expect(
      await type('node -e "fetch(\'http://127.0.0.1:8080/\').then((answer) => answer.text()).then(console.log)"'),
    ).toContain('throughline-docs-');
    expect(await session.stopService()).toBe(0);
  });

  it('says what a service said that does not come up', async () => {
    await expect(session.startService('echo no such luck; exit 3')).rejects.toThrow(
      /did not become ready[\s\S]*no such luck/,
    );
  });
});
