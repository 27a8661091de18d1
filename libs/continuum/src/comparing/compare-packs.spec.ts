import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { FlatPack } from '../document/pack.js';
import { loadPacks } from '../loading/load-packs.js';
import { comparePacks } from './compare-packs.js';

const shipped = (await loadPacks(join(fileURLToPath(import.meta.url), '../../../../../packs'))).map(
  ({ document }) => document,
);
const adult = shipped.find(({ id }) => id === 'asam-3e-adult') as FlatPack;
const [gate] = adult.gates as [FlatPack['gates'][number]];
const [clock] = adult.clocks as [FlatPack['clocks'][number]];
const [level] = adult.levels as [FlatPack['levels'][number]];

/** Every place in a document that holds a text, a number, a yes or a no. */
function leavesOf(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return value === null ? [] : [path];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]));
}

/** The same document with one place in it altered. */
function altered(document: FlatPack, path: readonly (string | number)[]): FlatPack {
  const copy = structuredClone(document);
  const holder = path.slice(0, -1).reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], copy);
  const last = path.at(-1) as string;
  const fields = holder as Record<string, unknown>;
  const value = fields[last];
  fields[last] = typeof value === 'boolean' ? !value : typeof value === 'number' ? value + 1 : `${String(value)}x`;
  return copy;
}

describe('two rule packs', () => {
  it.each(shipped.map((document) => [document.id, document] as const))(
    'that are the same, %s, differ in nothing',
    (_, document) => expect(comparePacks(document, FlatPack.parse(structuredClone(document)))).toEqual([]),
  );

  it('differ wherever one place of the document does, but for the names of the documents', () => {
    const leaves = leavesOf(adult).filter(([first]) => !['format', 'id', 'version'].includes(String(first)));
    fc.assert(
      fc.property(fc.constantFrom(...leaves), (path) => {
        const changes = comparePacks(adult, altered(adult, path));
        expect([path, changes.length > 0]).toEqual([path, true]);
        expect(changes.flatMap(({ sentences }) => sentences)).not.toEqual(expect.arrayContaining(['']));
      }),
      { numRuns: 300 },
    );
  });

  it('say of a rule that is stricter what it was and what it is', () => {
    const stricter = { ...gate, severity: 'justify', approval: 'director', note: null } as typeof gate;
    const milder = { ...gate, severity: 'advice', approval: null, note: null } as typeof gate;
    const [change] = comparePacks({ ...adult, gates: [milder] }, { ...adult, gates: [stricter] });
    expect(change).toEqual({
      part: 'gates',
      id: gate.id,
      title: gate.title,
      change: 'differs',
      sentences: ['When it is not met: advice before, needs a reason now.', 'Approval: none before, director now.'],
    });
  });

  it('say of a deadline, of hours, and of lists what changed within them', () => {
    const due = { unit: 'days', within: 30, warnBefore: 5 };
    const range = { min: 540, max: 1140, source: 'HOUSE', status: 'sourced', inForce: true };
    const before = FlatPack.parse({
      ...adult,
      clocks: [{ ...clock, due, metBy: ['ContinuedStayReviewed'] }],
      levels: [{ ...level, weeklyMinutes: [range] }],
    });
    const after = FlatPack.parse({
      ...adult,
      clocks: [{ ...clock, due: { ...due, within: 14 }, metBy: ['ContinuedStayReviewed', 'Discharged'] }],
      levels: [{ ...level, weeklyMinutes: [{ ...range, max: null }] }],
    });
    expect(comparePacks(before, after).flatMap(({ sentences }) => sentences)).toEqual([
      'Weekly hours: 9 h to 19 h a week before, at least 9 h a week now.',
      'Due, within: 30 before, 14 now.',
      'Met by: Discharged added.',
    ]);
  });

  it('name what is only in one of them, with what it says', () => {
    const fewer = { ...adult, gates: adult.gates.slice(1) };
    const [removed, ...others] = comparePacks(adult, fewer);
    const [added] = comparePacks(fewer, adult);
    expect(others).toEqual([]);
    expect(removed).toMatchObject({ part: 'gates', id: gate.id, change: 'removed' });
    expect(added).toMatchObject({ ...removed, change: 'added' });
    expect(removed?.sentences.join(' ')).toContain('Applies to: kinds');
  });

  it('that ship can all be compared with each other, in sentences that end and hold no code of ours', () => {
    const sentences = new Set(
      shipped.flatMap((one) => shipped.flatMap((other) => comparePacks(one, other).flatMap((part) => part.sentences))),
    );
    expect(sentences.size).toBeGreaterThan(100);
    const wrong = [...sentences].filter((said) => !/^\p{Lu}.*\.$/u.test(said) || /undefined|null|\[object/.test(said));
    expect(wrong).toEqual([]);
  });
});
