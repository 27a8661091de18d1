import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { inventedDocument } from '../scenario/invented-document.js';
import { compileStored } from './compile-stored.js';
import { formatCheck } from './format-faults.js';
import { canonicalPack, hashPack } from './hash-pack.js';
import { checkPackFile, FaultyPacks, loadPacks } from './load-packs.js';

const ROOT = stringify(inventedDocument());
const extending = (id: string, base: string, version = '1.0.0'): string => `format: 1
id: ${id}
version: "${version}"
title: ${id}
effectiveFrom: "2025-01-01"
review: { state: not-stated }
extends: { id: ${base}, version: "1.0.0" }
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packs-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = async (files: Readonly<Record<string, string>>): Promise<void> => {
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
};
const refusal = async (): Promise<FaultyPacks> => {
  const error: unknown = await loadPacks(folder).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof FaultyPacks)) throw new Error('The folder was not refused.');
  return error;
};

describe('a folder of packs', () => {
  it('is loaded whatever the order of its files, bases first', async () => {
    await write({
      'a-grandchild.yaml': extending('grandchild', 'child'),
      'b-child.yaml': extending('child', 'invented'),
      'c-root.yaml': ROOT,
    });
    const packs = await loadPacks(folder);
    expect(packs.map(({ ref }) => ref.id)).toEqual(['grandchild', 'child', 'invented']);
    const [grandchild, child] = packs;
    expect(grandchild?.document.extends?.sha256).toBe(child?.ref.sha256);
  });
  it('passes over mapping files and what is no YAML file', async () => {
    await write({ 'root.yaml': ROOT, 'log.mapping.yaml': 'columns: {}', 'README.md': '# Packs' });
    expect(await loadPacks(folder)).toHaveLength(1);
  });
  it('is refused when one of its packs has a fault, with the place of each', async () => {
    await write({ 'root.yaml': ROOT, 'broken.yaml': 'id: [', 'lost.yaml': extending('lost', 'nobody') });
    const { faults, message } = await refusal();
    expect(faults.map(({ code }) => code)).toEqual(expect.arrayContaining(['not-yaml', 'unknown-base']));
    expect(message).toContain(`${join(folder, 'lost.yaml')}:7:10 unknown-base There is no pack nobody@1.0.0 here.`);
  });
  it('is refused when packs extend one another in a circle, however long', async () => {
    await write({ 'a.yaml': extending('a', 'b'), 'b.yaml': extending('b', 'c'), 'c.yaml': extending('c', 'a') });
    const { faults } = await refusal();
    expect(faults.find(({ code }) => code === 'extends-cycle')?.message).toContain('a.yaml > b.yaml > c.yaml > a.yaml');
  });
  it('tells each pack of a circle of it, and a pack beside the circle that its base is faulty', async () => {
    await write({ 'a.yaml': extending('a', 'b'), 'b.yaml': extending('b', 'a'), 'c.yaml': extending('c', 'a') });
    const checked = await Promise.all(['a', 'b', 'c'].map((name) => checkPackFile(join(folder, `${name}.yaml`))));
    expect(checked.map((answer) => (answer.ok ? [] : answer.faults.map(({ code }) => code)))).toEqual([
      ['extends-cycle'],
      ['extends-cycle'],
      ['faulty-base'],
    ]);
  });
  it('is refused when a pack extends itself', async () => {
    await write({ 'a.yaml': extending('a', 'a') });
    expect((await refusal()).faults.map(({ code }) => code)).toEqual(['extends-cycle']);
  });
  it('is refused when one version is written twice', async () => {
    await write({ 'a.yaml': ROOT, 'b.yaml': ROOT });
    expect((await refusal()).faults).toMatchObject([{ file: join(folder, 'b.yaml'), code: 'written-twice' }]);
  });
});

describe('checking one file', () => {
  it('looks for its base beside it and sums up', async () => {
    await write({ 'root.yaml': ROOT, 'child.yaml': extending('child', 'invented') });
    const file = join(folder, 'child.yaml');
    const answer = await checkPackFile(file);
    expect(formatCheck(file, answer).split('\n')).toEqual([
      expect.stringContaining(
        'hours-between-levels Inherited (/levels/1/weeklyMinutes): Level "2" ends at 19 h a week',
      ),
      'read by nothing: jurisdiction: Nowhere; population: adult; level 1: weeklyMinutes; level 2: weeklyMinutes; level 3: weeklyMinutes; level Z: offer',
      `${file}: child 1.0.0 is sound (6 levels, 1 rule, 0 clocks, 0 programs; 1 note).`,
      expect.stringMatching(/^sha256 [0-9a-f]{64}$/),
    ]);
  });
  it('prints a line for each fault and counts them', async () => {
    await write({ 'child.yaml': extending('child', 'invented') });
    const file = join(folder, 'child.yaml');
    expect(formatCheck(file, await checkPackFile(file))).toBe(
      `${file}:7:10 unknown-base There is no pack invented@1.0.0 here. Put it in the same folder, or correct the ID and version.\n${file}: refused, 1 fault.`,
    );
  });
  it('does not mind the faults of its neighbors', async () => {
    await write({ 'root.yaml': ROOT, 'broken.yaml': 'id: [' });
    expect((await checkPackFile(join(folder, 'root.yaml'))).ok).toBe(true);
  });
  it('fails when there is no such file', () =>
    expect(checkPackFile(join(folder, 'missing.yaml'))).rejects.toThrow('ENOENT'));
});

describe('a published pack', () => {
  const document = inventedDocument();
  const stored = canonicalPack(document);

  it('is made ready from what its event holds', () => {
    const pack = compileStored(stored, hashPack(document));
    expect(pack.ref).toEqual({ id: 'invented', version: '1.0.0', sha256: hashPack(document) });
    expect(pack.level('2')?.rank).toBe(200);
  });
  it('is refused when its bytes are not those that were published', () =>
    expect(() => compileStored(stored.replace('"rank":200', '"rank":201'), hashPack(document))).toThrow(RangeError));
});
