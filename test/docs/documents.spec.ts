import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents, root } from './markdown-files.ts';
import { faultsOf, programsOf, type ShellBlock, shellBlocksOf, startsService } from './shell-blocks.ts';
import { ShellSession } from './shell-session.ts';

const SERVICE_LIMIT_MS = 540_000;
const BLOCK_LIMIT_MS = 200_000;
/** For a page that does not start the service itself: a demo of fewer clients, so that the page is typed soon. */
const START_FOR_A_PAGE = '[ -e "$THROUGHLINE_DATA" ] || npm run -s throughline -- demo --clients 60; exec npm start';

const blocks = documents.flatMap((path) => shellBlocksOf(path, readFileSync(join(root, path), 'utf8')));

describe('the commands in the documents', () => {
  it('begin with those of the README', () => {
    expect(blocks.some(({ document, run }) => document === 'README.md' && run)).toBe(true);
  });

  it('are each run, or say why not', () => {
    expect(blocks.flatMap(faultsOf)).toEqual([]);
  });
});

const withCommands = documents.filter((document) => blocks.some((block) => block.document === document && block.run));

for (const document of withCommands) {
  describe(`${document}, typed from top to bottom`, () => {
    let session: ShellSession;
    beforeAll(() => {
      session = new ShellSession(root);
    });
    afterAll(async () => {
      await session.close();
    }, SERVICE_LIMIT_MS);

    const own = blocks.filter((block) => block.document === document && block.run);
    for (const block of own) {
      const missing = lackedBy(block);
      for (const { what, why } of missing)
        process.stderr.write(`SKIPPED: ${what}: ${why} (${document}:${block.line})\n`);
      const typed = missing.length === 0 ? it : it.skip;
      if (startsService(block))
        typed(`line ${block.line} starts the service`, () => expectStarted(block), SERVICE_LIMIT_MS);
      else
        typed(
          `line ${block.line} succeeds: ${firstCommandOf(block)}`,
          () => expectSuccess(block),
          SERVICE_LIMIT_MS + BLOCK_LIMIT_MS,
        );
    }

    it('ends the service cleanly with Ctrl-C', async () => {
      expect([0, 130]).toContain(await session.stopService());
    });

    const expectStarted = (block: ShellBlock) => expect(session.startService(block.script)).resolves.toBeUndefined();
    const expectSuccess = async (block: ShellBlock) => {
      if (block.stopped) await session.stopService();
      if (block.service && !session.serviceRuns) await session.startService(START_FOR_A_PAGE);
      await expect(session.run(block)).resolves.toEqual(expect.any(String));
    };
  });
}

function lackedBy(block: ShellBlock): readonly { readonly what: string; readonly why: string }[] {
  const programs = programsOf(block).filter((program) => spawnSync(program, ['--version']).error !== undefined);
  const files = block.needs.filter((path) => !existsSync(join(root, path)));
  return [
    ...programs.map((program) => ({ what: program, why: 'not installed here' })),
    ...files.map((path) => ({
      what: path.endsWith('hospital-log.csv') ? 'hospital-log' : path,
      why: `${path} is not there`,
    })),
  ];
}

function firstCommandOf({ script }: ShellBlock): string {
  return script.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
}
