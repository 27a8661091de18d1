import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './markdown-files.ts';

const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const filesIn = (folder: string, ending: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (name) =>
        name.endsWith(ending) && !/(^|\/)(dist|dist-types|node_modules)\//.test(name) && !name.endsWith('schema.d.ts'),
    )
    .map((name) => join(folder, name));

const packSources = new Set(
  filesIn('packs', '.yaml').flatMap((path) =>
    [...textOf(path).matchAll(/\{ id: ([A-Z0-9]+), citation: /g)].map(([, id]) => id),
  ),
);
const packFields = new Set(
  filesIn('packs', '.yaml').flatMap((path) => [...textOf(path).matchAll(/^(\w+):/gm)].map(([, field]) => field)),
);
const decisions = new Set(readdirSync(join(root, 'docs/adr')).map((name) => name.slice(0, 4)));
const words = new Set([...textOf('docs/glossary.md').matchAll(/^\| \*\*(.+?)\*\*/gm)].map(([, word]) => word));

/** What a rule may rest on besides: it can be read outside this repository, or needs no reading. */
const ELSEWHERE = /^(arithmetic|42 CFR \d|OWASP|Treatment Episode Data Set)/;

function canBeRead(source: string): boolean {
  if (ELSEWHERE.test(source)) return true;
  const decision = /^ADR (\d{4})\b/.exec(source)?.[1];
  if (decision !== undefined) return decisions.has(decision);
  const word = /^glossary, "([^"]+)"/.exec(source)?.[1];
  if (word !== undefined) return words.has(word);
  const field = /^pack `(\w+)`/.exec(source)?.[1];
  if (field !== undefined) return packFields.has(field);
  const ids = /^([A-Z]+\d*)(?:(?:, | and )([A-Z]+\d+))*(?=[.,;]|$)/.exec(source)?.[0].split(/, | and /) ?? [];
  return ids.length > 0 && ids.every((id) => packSources.has(id));
}

/** The sources that the comments of a file name. */
const sourcesIn = (text: string) =>
  [...text.matchAll(/Source: ([^*]+)/g)]
    .flatMap(([, cited = '']) => cited.split('; '))
    .filter((source) => !/^(the|its) number of days/.test(source));

/** Rules of the code and conditions of the packs' gates, with the comment above each. */
const rulesIn = (path: string) =>
  [...textOf(path).matchAll(/(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?export const (\w+): (?:Rule|Condition)\b/g)].map(
    ([, comment = '', name = '']) => ({ name, comment }),
  );

const rules = [
  ...filesIn('libs/care-path/domain/src/rules', '.ts'),
  ...filesIn('libs/continuum/src/judging/conditions', '.ts'),
]
  .filter((path) => !path.endsWith('.spec.ts'))
  .flatMap(rulesIn);

describe('where a rule comes from', () => {
  it.each(rules)('$name says it', ({ comment }) => {
    expect(comment).toContain('Source: ');
  });

  it('can be read by whoever has this repository: an id that a pack spells out, a decision record, the glossary, a law', () => {
    const cited = ['libs', 'apps']
      .flatMap((folder) => filesIn(folder, '.ts'))
      .flatMap((path) => sourcesIn(textOf(path)).map((source) => ({ path, source })));
    expect(cited.filter(({ source }) => !canBeRead(source))).toEqual([]);
    expect(cited.length).toBeGreaterThan(rules.length / 2);
  });

  it.each([
    'design 4',
    'domain 2, S4',
    'S9, adults only',
    'ADR 9999',
    'glossary, "aftermath"',
    'pack `surprises`',
    'a colleague',
  ])('would not be taken from: %s', (source) => {
    expect(canBeRead(source)).toBe(false);
  });
});
