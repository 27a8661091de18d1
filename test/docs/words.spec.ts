import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBritish } from '../architecture/spelling.ts';
import { documents, root } from './markdown-files.ts';
import { commandFailures, countedFailures } from './reference/command-failures.ts';
import { logSentences } from './reference/log-sentences.ts';
import { NOT_OUR_WORDS } from './not-our-words.ts';
import { type Prose, proseOfApi, proseOfHelp, proseOfMarkdown, proseOfPack, sentencesOf, wordsOf } from './prose.ts';

const WORDS_MAX = 25;
const PACKS = readdirSync(join(root, 'packs')).filter((name) => name.endsWith('.yaml'));

/** Documents include what is generated: every problem, event, permission and command, with its sentences. */
const everyText: readonly Prose[] = [
  ...documents.flatMap(proseOfMarkdown),
  ...PACKS.flatMap((name) => proseOfPack(`packs/${name}`)),
  ...proseOfApi('apps/console/src/api/schema.d.ts'),
  ...proseOfHelp('docs/reference/command-line.md'),
];

const longIn = ({ place, text }: Prose): readonly string[] =>
  sentencesOf(text)
    .filter((sentence) => wordsOf(sentence) > WORDS_MAX)
    .map((sentence) => `${place}: ${wordsOf(sentence)} words: ${sentence}`);

const britishIn = ({ place, text }: Prose): readonly string[] =>
  (text.match(/[A-Za-z]+/g) ?? []).filter(isBritish).map((word) => `${place}: "${word}" is spelled as the British do`);

const notOursIn = ({ place, text }: Prose): readonly string[] =>
  NOT_OUR_WORDS.flatMap(([word, instead]) => {
    const found = word.exec(text)?.[0];
    return found === undefined ? [] : [`${place}: "${found}": say ${instead}. ${text.slice(0, 120)}`];
  });

describe('what documents, packs and the description of the API say', () => {
  it(`is said in sentences of ${WORDS_MAX} words at most`, () =>
    expect([...new Set(everyText.flatMap(longIn))]).toEqual([]));

  it('is said in words of the field', () => expect([...new Set(everyText.flatMap(notOursIn))]).toEqual([]));

  it('is spelled as Americans do', () => expect([...new Set(everyText.flatMap(britishIn))]).toEqual([]));

  it('names a next step with each problem', () => {
    const rows = readFileSync(join(root, 'docs/reference/problems.md'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    expect(rows.length).toBeGreaterThan(200);
    const sentences = rows.map((line) =>
      line
        .split(/(?<!\\)\|/)
        .at(-2)!
        .trim(),
    );
    // What a message goes on with is not known here: it names cases, or lists faults. A sentence may also only say what to do.
    const says = (text: string) =>
      sentencesOf(text).length > 1 || text.includes('…') || /^(Give|Name|Put|Send) /.test(text);
    expect(sentences.filter((text) => !says(text))).toEqual([]);
  });

  it('lists every failure that a command ends with, and every line of the log', () => {
    const page = readFileSync(join(root, 'docs/reference/problems.md'), 'utf8');
    expect(commandFailures().length).toBeGreaterThanOrEqual(countedFailures());
    expect(commandFailures().filter(({ code }) => !page.includes(`| \`${code}\` |`))).toEqual([]);
    expect(logSentences().length).toBeGreaterThan(12);
    expect(logSentences().filter(({ sentence }) => sentencesOf(sentence).length < 2)).toEqual([]);
  });

  it('is one alphabetical list in the glossary', () => {
    const words = [...readFileSync(join(root, 'docs/glossary.md'), 'utf8').matchAll(/^\| \*\*([^*]+)\*\*/gm)].map(
      ([, word = '']) => word.toLowerCase().replaceAll(/[^a-z ]/g, ''),
    );
    expect(words.length).toBeGreaterThan(60);
    expect(words).toEqual(words.toSorted((one, other) => (one < other ? -1 : 1)));
  });

  it('is all looked at', () => {
    const places = everyText.map(({ place }) => place.split(':')[0]);
    expect(new Set(places).size).toBe(documents.length + PACKS.length + 1);
  });
});

describe('a fault in words', () => {
  const planted = (text: string): Prose => ({ place: 'here:1', text });
  it('is found in a sentence that is too long, and in none that is not', () => {
    const long = `It ${'goes on and '.repeat(9)}on.`;
    expect(longIn(planted(long))).toHaveLength(1);
    expect(longIn(planted('It ends. It begins again.'.repeat(9)))).toEqual([]);
  });

  it.each(['A programme of care', 'The organisation', 'It was labelled'])('is found in the spelling of "%s"', (text) =>
    expect(britishIn(planted(text))).toHaveLength(1),
  );

  it.each(['Your role may not do this', 'The sister site', 'It lies beside the log', 'Kept for ever'])(
    'is found in "%s"',
    (text) => expect(notOursIn(planted(text))).toHaveLength(1),
  );
});
