import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { documents, root } from './markdown-files.ts';

describe('the documents', () => {
  it.each(documents)('%s points only at what is there', (document) => {
    expect(brokenLinksOf(document, readFileSync(join(root, document), 'utf8'))).toEqual([]);
  });

  it('would be caught at a link to nowhere, and at a heading that is not there', () => {
    expect(
      brokenLinksOf(
        'docs/a.md',
        '# One\n[a](nowhere.md) [b](#two) [c](#one) [d](https://example.org) [e](../package.json)',
      ),
    ).toEqual(['nowhere.md', '#two']);
  });
});

/** Links, as written, whose file or heading does not exist; links to other sites are not followed. */
function brokenLinksOf(document: string, text: string): readonly string[] {
  const prose = text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '');
  const links = [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g)].map(([, link = '']) => link);
  return links.filter((link) => !/^[a-z]+:/.test(link) && !resolves(document, text, link));
}

function resolves(document: string, text: string, link: string): boolean {
  const [path = '', heading] = decodeURI(link).split('#');
  const target = path === '' ? document : join(dirname(document), path);
  if (path !== '' && !existsSync(join(root, target))) return false;
  if (heading === undefined || !target.endsWith('.md')) return true;
  return headingsOf(path === '' ? text : readFileSync(join(root, target), 'utf8')).includes(heading);
}

function headingsOf(text: string): readonly string[] {
  const headings = [...text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/^#+ (.+)$/gm)];
  return headings.map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}
