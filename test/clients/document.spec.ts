import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Running } from '../acceptance/black-box/running.js';
import { breakingChanges, type Part } from './breaking-changes.ts';

const RELEASED = join(import.meta.dirname, '..', '..', 'docs', 'released-openapi.json');
/** Names that the code which generators write brings along itself. */
const TAKEN =
  /^(Api.*|Any|Boolean|Configuration|Date|Dict|Error|Exception|File|Float|Integer|JSON|Level|List|LocalDate|LocalTime|Locale|Logger|Long|Map|Null|Number|Object|OffsetDateTime|Optional|Pair|Record|Set|String|Type|UUID|Union|Void)$/;

let text: string;
let document: { readonly components: { readonly schemas: Readonly<Record<string, Part>> } } & Part;
beforeAll(async () => {
  const running = await Running.start();
  text = await (await fetch(`${running.http.url}/openapi.json`)).text();
  document = JSON.parse(text) as typeof document;
  await running.end();
}, 60_000);

/** Every schema, however deep, with where it stands. */
function* schemasIn(value: unknown, at: string): Generator<readonly [string, Part]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [at, value as Part];
  for (const [name, part] of Object.entries(value)) {
    if (!['example', 'examples', 'default', 'enum', 'required'].includes(name)) yield* schemasIn(part, `${at}/${name}`);
  }
}

const found = (is: (part: Part) => boolean): readonly string[] =>
  [...schemasIn(document.components.schemas, '')].filter(([, part]) => is(part)).map(([at]) => at);

describe('the description that clients are made from', () => {
  it('has nothing that the linter would say of it', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const problems = await lintFromString({ source: text, config });
    expect(problems.map(({ ruleId, message, location: [one] }) => [ruleId, message, one?.pointer])).toEqual([]);
  }, 60_000);

  it('has no schema named like a type that generated code brings along', () =>
    expect(Object.keys(document.components.schemas).filter((name) => TAKEN.test(name))).toEqual([]));

  it('says one type of each value, and null beside it at most', () =>
    expect(found(({ type }) => Array.isArray(type) && type.filter((one) => one !== 'null').length !== 1)).toEqual([]));

  it('says null alone only beside another shape', () =>
    expect(found(({ type }) => type === 'null').filter((at) => !/\/(anyOf|oneOf)\/\d+$/.test(at))).toEqual([]));

  it('has no default of a union, and no boolean constant', () =>
    expect(
      found(
        (part) => ('default' in part && ('anyOf' in part || 'oneOf' in part)) || typeof part['const'] === 'boolean',
      ),
    ).toEqual([]));

  it('has no operation that a client could not tell from another', () => {
    const ids = [...text.matchAll(/"operationId":"([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z][A-Za-z]+$/.test(id ?? ''))).toEqual([]);
  });
});

/** What a comparison looks at: no words, no examples. */
function bare(value: unknown, isNames = false): unknown {
  if (Array.isArray(value)) return value.map((one) => bare(one));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => isNames || !WORDS.has(name));
  return Object.fromEntries(kept.map(([name, part]) => [name, bare(part, NAMES.has(name) && !isNames)]));
}
const WORDS: ReadonlySet<string> = new Set([
  'description',
  'summary',
  'example',
  'examples',
  'tags',
  'info',
  'servers',
]);
const NAMES: ReadonlySet<string> = new Set(['properties', 'schemas', 'paths', 'responses', 'content']);

describe('the description as it was released', () => {
  it('is kept to: a client made from it goes on. `npm run generate -- --release` releases it as it is now', () => {
    if (process.env['THROUGHLINE_UPDATE'] === '1') writeFileSync(RELEASED, `${JSON.stringify(bare(document))}\n`);
    expect(breakingChanges(JSON.parse(readFileSync(RELEASED, 'utf8')) as Part, document)).toEqual([]);
  });
});
