import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { root } from './markdown-files.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const sourcesOf = (folder: string): string =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|yaml)$/.test(name) && !name.includes('schema.d.ts') && !/node_modules|dist/.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .join('\n')
    .replace(/\s+/g, ' ');

function emphasesOf(node: Node): readonly string[] {
  if (node.type === 'emphasis')
    return [
      (node.children ?? [])
        .map(({ value }) => value ?? '')
        .join('')
        .replace(/\s+/g, ' '),
    ];
  return (node.children ?? []).flatMap(emphasesOf);
}

describe('the walk-throughs', () => {
  const screens = ['apps/console/src', 'apps/api/src', 'libs/demo/src', 'packs'].map(sourcesOf).join('\n');
  const page = fromMarkdown(readFileSync(join(root, 'docs', 'walkthroughs.md'), 'utf8')) as Node;
  const words = [...new Set(emphasesOf(page))];

  it('name many things that one sees', () => expect(words.length).toBeGreaterThan(30));

  it.each(words)('name "%s", which is on a screen', (word) => expect(screens).toContain(word));
});
