import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../markdown-files.ts';
import { generatedFrom } from './markdown-table.ts';

const program = join(root, 'apps', 'cli', 'dist', 'main.js');
const COLUMNS = '110';

/** What `--help` says of the command line and of each command. */
export function commandLinePage(): string {
  const top = helpOf([]);
  return [
    generatedFrom('the command line'),
    '# Command line\n',
    'In a checkout: `npm run -s throughline -- COMMAND`. What each command says about itself:\n',
    block(top),
    ...commandsIn(top).flatMap((command) => pagesOf([command])),
  ].join('\n');
}

function pagesOf(words: readonly string[]): readonly string[] {
  const help = helpOf(words);
  const inner = commandsIn(help).flatMap((command) => pagesOf([...words, command]));
  return [`## ${words.join(' ')}\n`, block(help), ...inner];
}

/** The names below "Commands:". */
function commandsIn(help: string): readonly string[] {
  const list = /\nCommands:\n([\s\S]*?)(?:\n\n|$)/.exec(help)?.[1] ?? '';
  return [...list.matchAll(/^ {2}(\w[\w-]*)/gm)].map(([, name = '']) => name).filter((name) => name !== 'help');
}

const helpOf = (words: readonly string[]): string =>
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...words, '--help'], {
    encoding: 'utf8',
    env: { ...process.env, COLUMNS },
  }).trimEnd();

const block = (text: string): string => `\`\`\`text\n${text}\n\`\`\`\n`;
