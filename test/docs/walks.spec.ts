import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const HOPS_MAX = 5;

interface Hop {
  readonly number: number;
  readonly type: string | null;
  readonly name: string;
  readonly folder: string;
}

/** The numbered lines of one drawing; a line without a folder lies in the folder of the line before it. */
function hopsIn(drawing: string): readonly Hop[] {
  let folder = '';
  return drawing.split('\n').flatMap((line) => {
    const [, number, type = null, name] = /^ {2}(\d) +(?:(\w+)\.)?(\w+)\b/.exec(line) ?? [];
    if (name === undefined) return [];
    folder = /libs\/[\w/-]+/.exec(line)?.[0] ?? folder;
    return [{ number: Number(number), type, name, folder }];
  });
}

const sourcesOf = (folder: string): string =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.spec|\.fixture)\.ts$/.test(file) && !/dist|node_modules/.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'))
    .join('\n');

const isDeclared = ({ type, name, folder }: Hop): boolean => {
  const sources = sourcesOf(folder);
  const own = new RegExp(
    type === null ? `(?:class|function|const) ${name}\\b` : `^ {2}(?:async )?${name}(?:<[^(]*>)?\\(`,
    'm',
  );
  return own.test(sources) && (type === null || new RegExp(`(?:class|interface) ${type}\\b`).test(sources));
};

const text = readFileSync(join(root, 'docs', 'architecture.md'), 'utf8');
const walks = [...text.matchAll(/^```\n(.*?)^```/gms)].map(([, drawing]) => hopsIn(drawing as string));

describe('the walks in the architecture', () => {
  it('are those of an admission, a cursor, a replay and a token', () =>
    expect(walks.map((hops) => hops.at(-1)?.name)).toEqual(['recordEntry', 'answerClients', 'begin', 'bearerOf']));

  it(`take ${HOPS_MAX} hops at most, counted without a gap`, () => {
    for (const hops of walks) {
      expect(hops.map(({ number }) => number)).toEqual(hops.map((_, index) => index + 1));
      expect(hops.length).toBeLessThanOrEqual(HOPS_MAX);
    }
  });

  it('name what the code declares, where it is declared', () =>
    expect(walks.flat().filter((hop) => !isDeclared(hop))).toEqual([]));

  it('would not name what the code does not declare', () =>
    expect(isDeclared({ number: 1, type: 'CarePaths', name: 'forget', folder: 'libs/care-path/application' })).toBe(
      false,
    ));
});
