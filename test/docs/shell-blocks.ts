/**
 * The commands that a document tells its reader to type: its fenced blocks marked `sh`. Words after `sh` say how a test treats one:
 *
 *   ```sh                      typed as it stands, at the root of the repository
 *   ```sh service              the same, while the service runs (the test starts it, if no block above did)
 *   ```sh stopped              after the service was ended with Ctrl-C
 *   ```sh needs=../a/file.csv  typed where that file is, else skipped aloud
 *   ```sh exits=4              its last command ends with this status
 *   ```sh no-run               never typed; its first line is a comment that says why
 */
export interface ShellBlock {
  readonly document: string;
  /** Of the opening fence, from 1. */
  readonly line: number;
  readonly script: string;
  readonly run: boolean;
  readonly service: boolean;
  readonly stopped: boolean;
  /** Paths from the root of the repository. */
  readonly needs: readonly string[];
  readonly exits: number;
  readonly strangeWords: readonly string[];
}

const FENCE = /^( *)```(\S*)[ \t]*([^\n]*)\n([\s\S]*?)^\1```[ \t]*$/gm;

export function shellBlocksOf(document: string, text: string): readonly ShellBlock[] {
  return [...text.matchAll(FENCE)]
    .filter(([, , language]) => language === 'sh')
    .map(({ index, 1: indent = '', 3: words = '', 4: body = '' }) => {
      const described = words.split(/\s+/).filter((word) => word !== '');
      return {
        document,
        line: text.slice(0, index).split('\n').length,
        script: body.replaceAll(new RegExp(`^${indent}`, 'gm'), '').trimEnd(),
        run: !described.includes('no-run'),
        service: described.includes('service'),
        stopped: described.includes('stopped'),
        needs: described.filter((word) => word.startsWith('needs=')).map((word) => word.slice('needs='.length)),
        exits: Number(described.find((word) => /^exits=\d$/.test(word))?.slice('exits='.length) ?? 0),
        strangeWords: described.filter(
          (word) => !['no-run', 'service', 'stopped'].includes(word) && !/^(needs=.|exits=\d$)/.test(word),
        ),
      };
    });
}

/** Whether typing the block starts the service and keeps the terminal. */
export function startsService({ script }: ShellBlock): boolean {
  return /^(\w+=\S* )*npm (run )?start\b/m.test(script);
}

/** What is wrong with how a block is written; each a sentence. A block that cannot fail proves nothing, and is refused. */
export function faultsOf(block: ShellBlock): readonly string[] {
  const lines = block.script.split('\n');
  const commands = lines.filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  const faults = [
    [block.strangeWords.length > 0, `does not know the words: ${block.strangeWords.join(' ')}`],
    [
      !block.run && !/^# \S.{9,}/.test(lines[0] ?? ''),
      'is not run and does not say why: its first line must be a comment with the reason',
    ],
    [block.run && commands.length === 0, 'holds no command'],
    [
      block.run && startsService(block) && !/npm (run )?start/.test(commands.at(-1) ?? ''),
      'goes on after npm start, which keeps the terminal: split it',
    ],
    [block.run && /^[^#]*\bnpm (run )?test\b/m.test(block.script), 'runs the tests that run it: mark it no-run'],
    [
      block.run && callsOf('curl', block.script).some((call) => !/ (-[a-zA-Z]*f|--fail)/.test(call)),
      'calls curl without --fail, so that an error would pass',
    ],
    [block.run && /\|\| (true|:)/.test(block.script), 'throws a failure away'],
  ] as const;
  return faults.filter(([wrong]) => wrong).map(([, sentence]) => `${block.document}:${block.line} ${sentence}`);
}

/** Programs that a block calls and that a machine may lack. */
export function programsOf({ script }: ShellBlock): readonly string[] {
  const called = ['curl', 'jq', 'kcat', 'python3'].filter((program) => callsOf(program, script).length > 0);
  // The broker to try with comes by Maven and runs on Java.
  return /\bnpm run (-s )?kafka\b/.test(script) ? [...called, 'java', 'mvn'] : called;
}

function callsOf(program: string, script: string): readonly string[] {
  const joined = script.replaceAll(/\\\n\s*/g, ' ');
  return joined.split(/\n|[|;&]|\$\(/).filter((part) => part.trim().startsWith(`${program} `));
}
