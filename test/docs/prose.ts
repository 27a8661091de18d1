import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { parseAllDocuments, visit } from 'yaml';
import { root } from './markdown-files.ts';

export interface Prose {
  /** File and line, as `docs/glossary.md:12`. */
  readonly place: string;
  readonly text: string;
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number } } | undefined;
}

/** Stands for inline code: it begins a sentence as a name does, and counts as no word of ours. */
const CODE = 'X9';
const PARAGRAPHS = new Set(['paragraph', 'heading', 'tableCell']);

/** Paragraphs, headings, list items and cells of a Markdown file. Blocks of code are left out. */
export function proseOfMarkdown(file: string): readonly Prose[] {
  const tree = fromMarkdown(readFileSync(join(root, file), 'utf8'), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return paragraphsOf(tree as Node).map((node) => ({
    place: `${file}:${node.position?.start.line ?? 0}`,
    text: textOf(node).replace(/\s+/g, ' '),
  }));
}

function paragraphsOf(node: Node): readonly Node[] {
  return PARAGRAPHS.has(node.type) ? [node] : (node.children ?? []).flatMap(paragraphsOf);
}

function textOf(node: Node): string {
  if (node.type === 'inlineCode') return CODE;
  if (node.type === 'html') return '';
  if (node.type === 'break') return ' ';
  return node.value ?? (node.children ?? []).map(textOf).join('');
}

const SPOKEN = new Set(['title', 'name', 'note']);

/** Titles, names and notes of a rule pack. */
export function proseOfPack(file: string): readonly Prose[] {
  const found: Prose[] = [];
  for (const document of parseAllDocuments(readFileSync(join(root, file), 'utf8')))
    visit(document, {
      Pair: (_, { key, value }) => {
        const name = String((key as { value?: unknown }).value);
        const text = (value as { value?: unknown } | null)?.value;
        if (SPOKEN.has(name) && typeof text === 'string') found.push({ place: `${file}: ${name}`, text });
      },
    });
  return found;
}

/** What the description of the API says: the console's types carry each summary and description as a comment. */
export function proseOfApi(file: string): readonly Prose[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(/\/\*\*([^]*?)\*\//g)].flatMap(([, comment = '']) => {
    const spoken = comment.replace(/^\s*\* ?/gm, '').split(/@example|@enum|@default|@constant/)[0] ?? '';
    const texts = spoken.replace(/`[^`]*`/g, CODE).split(/\n|@description|@deprecated|Format: \S+/);
    return texts.map((text) => ({ place: file, text: text.trim() })).filter(({ text }) => text !== '');
  });
}

/** What `--help` says: the descriptions of commands, arguments and options, whose lines are put together again. */
export function proseOfHelp(file: string): readonly Prose[] {
  const blocks = readFileSync(join(root, file), 'utf8').matchAll(/^```text\n([^]*?)^```/gm);
  return [...blocks].flatMap(([, help = '']) =>
    help
      .replaceAll(/\(choices: [^)]*\)|\(default: "[^"]*"\)/g, '')
      .split(/\n\n|\n(?= {2}\S)/)
      .map((entry) =>
        entry
          .replace(/^ {2}\S.*? {2,}/, '')
          .replaceAll(/\s+/g, ' ')
          .trim(),
      )
      .filter((text) => !text.startsWith('Usage:') && text !== '')
      .map((text) => ({ place: file, text })),
  );
}

const segments = new Intl.Segmenter('en-US', { granularity: 'sentence' });

export const sentencesOf = (text: string): readonly string[] =>
  [...segments.segment(text)].map(({ segment }) => segment.trim());

/** Words of ours: code, numbers alone and punctuation count nothing. */
export const wordsOf = (sentence: string): number =>
  sentence.split(/\s+/).filter((word) => /[A-Za-z]/.test(word) && !word.includes(CODE)).length;
