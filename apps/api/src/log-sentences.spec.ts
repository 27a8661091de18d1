import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REQUEST_LOG } from '@throughline/http-kit';
import { SERVICE_LOG } from './log-sentences.js';

const root = join(import.meta.dirname, '..', '..', '..');
const sources = ['apps', 'libs'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?!.*(node_modules|dist|console)\/).*\.ts$/.test(name) && !/\.(spec|fixture)\.ts$/.test(name))
    .map((name) => join(folder, name)),
);
/** The message of each line at warn, error or fatal: what stands after the facts. */
const linesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\b(?:logger|log)\.(?:warn|error|fatal)\(([^;]*)\);?/g)].map(([, said = '']) => said);

describe('the log of the service', () => {
  it.each(Object.entries({ ...REQUEST_LOG, ...SERVICE_LOG }))('says with %s what to do next', (_, sentence) => {
    expect(sentence.split(/(?<=[.:]) (?=[A-Z`])/).length).toBeGreaterThan(1);
    expect(sentence).toMatch(/\.$/);
  });

  it('says nothing at warn or error that is not declared', () => {
    const said = sources.flatMap((name) =>
      linesIn(readFileSync(join(root, name), 'utf8')).map((line) => `${name}: ${line.replaceAll(/\s+/g, ' ')}`),
    );
    expect(said.length).toBeGreaterThan(12);
    expect(said.filter((line) => !/\b(REQUEST_LOG|SERVICE_LOG)\.|sentenceOf\(|DEMO_WARNING/.test(line))).toEqual([]);
  });
});
