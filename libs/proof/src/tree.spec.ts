import { createHash, randomInt } from 'node:crypto';
import { grownBy } from './growing.js';
import { placeOf, placesOf } from './hash-places.js';
import { MemoryHashStore } from './hash-store.js';
import { RunningRoot } from './running-root.js';
import { hexOf, nodeHash, type TreeHash } from './tree-hash.js';
import { TreeProofs } from './tree-proofs.js';
import { isConsistent, isIncluded } from './verifying.js';

const hashOf = (...parts: readonly Uint8Array[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const leafOf = (data: Uint8Array): TreeHash => hashOf(Uint8Array.of(0), data);

/** The tree of these leaves, grown in steps of chance. */
function grown(leaves: readonly TreeHash[]): TreeProofs {
  const store = new MemoryHashStore();
  for (let size = 0; size < leaves.length;) {
    const step = leaves.slice(size, size + 1 + randomInt(7));
    store.append(
      grownBy(step, size, (place) => store.hashAt(place)),
      { logId: 'log', size, position: '0' as never },
    );
    size += step.length;
  }
  return new TreeProofs((place) => store.hashAt(place));
}

/** RFC 6962 word for word, with nothing kept: the judge of everything here. */
function rootByDefinition(leaves: readonly TreeHash[]): TreeHash {
  if (leaves.length === 0) return hashOf();
  if (leaves.length === 1) return leaves[0]!;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split)));
}

/** Inputs and roots of the reference implementation of Certificate Transparency (RFC 6962). */
const INPUTS = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const vectors = INPUTS.map((hex) => leafOf(Buffer.from(hex, 'hex')));

const LEAVES = 1_500;
const leaves = Array.from({ length: LEAVES }, (_, index) => leafOf(Buffer.from(`leaf ${index}`)));

describe('a tree over leaves', () => {
  it.each(ROOTS.map((root, size) => ({ root, size })))(
    'has the root of RFC 6962 with $size leaves',
    ({ root, size }) => {
      expect(hexOf(grown(vectors.slice(0, size)).root(size))).toBe(root);
      const running = new RunningRoot();
      for (const leaf of vectors.slice(0, size)) running.add(leaf);
      expect([hexOf(running.root()), running.size]).toEqual([root, size]);
    },
  );

  it.each([
    {
      index: 0,
      size: 8,
      path: [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    },
    {
      index: 5,
      size: 8,
      path: [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    },
    { index: 2, size: 3, path: ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'] },
  ])('has the path of RFC 6962 from leaf $index of $size', ({ index, size, path }) => {
    expect(grown(vectors).inclusion(index, size).map(hexOf)).toEqual(path);
  });

  it('has at every size the root that the definition gives', () => {
    const tree = grown(leaves);
    for (const size of [0, 1, 2, 3, 7, 8, 9, 255, 256, 257, 1_000, LEAVES])
      expect(hexOf(tree.root(size))).toBe(hexOf(rootByDefinition(leaves.slice(0, size))));
  });

  it('keeps its hashes without a gap', () => {
    const places = new Set<number>();
    for (let level = 0; 2 ** level <= LEAVES; level++)
      for (let index = 0; (index + 1) * 2 ** level <= LEAVES; index++) places.add(placeOf(level, index));
    expect([places.size, Math.max(...places)]).toEqual([placesOf(LEAVES), placesOf(LEAVES) - 1]);
  });
});

const PROOFS = 10_000;
const tree = grown(leaves);

function anyInclusion() {
  const size = 1 + randomInt(LEAVES);
  const index = randomInt(size);
  return { leaf: leaves[index]!, index, size, root: tree.root(size), hashes: tree.inclusion(index, size) };
}
function anyConsistency() {
  const to = 2 + randomInt(LEAVES - 1);
  const from = 1 + randomInt(to - 1);
  return { from, fromRoot: tree.root(from), to, toRoot: tree.root(to), hashes: tree.consistency(from, to) };
}

const flipped = (hash: TreeHash): TreeHash => {
  const changed = Uint8Array.from(hash);
  changed[randomInt(changed.length)]! ^= 1 << randomInt(8);
  return changed;
};
/** One hash changed, left out, put in or exchanged with its neighbor. */
function mutated(hashes: readonly TreeHash[]): readonly TreeHash[] {
  const at = hashes.length === 0 ? 0 : randomInt(hashes.length);
  const kind = hashes.length === 0 ? 2 : hashes.length === 1 ? randomInt(3) : randomInt(4);
  if (kind === 0) return hashes.with(at, flipped(hashes[at]!));
  if (kind === 1) return hashes.toSpliced(at, 1);
  if (kind === 2) return hashes.toSpliced(at, 0, flipped(leaves[0]!));
  const other = (at + 1) % hashes.length;
  return hashes.with(at, hashes[other]!).with(other, hashes[at]!);
}

describe('a proof', () => {
  it(`of inclusion holds, ${PROOFS} of them`, () => {
    const wrong: string[] = [];
    for (let n = 0; n < PROOFS; n++) {
      const proof = anyInclusion();
      if (!isIncluded(proof)) wrong.push(`${proof.index} of ${proof.size}`);
    }
    expect(wrong).toEqual([]);
  });

  it(`of consistency holds, ${PROOFS} of them`, () => {
    const wrong: string[] = [];
    for (let n = 0; n < PROOFS; n++) {
      const proof = anyConsistency();
      if (!isConsistent(proof)) wrong.push(`${proof.from} of ${proof.to}`);
    }
    expect(wrong).toEqual([]);
  });

  it(`of inclusion is refused when anything of it was changed, ${PROOFS} of them`, () => {
    const unseen: string[] = [];
    for (let n = 0; n < PROOFS; n++) {
      const proof = anyInclusion();
      const wrong = [
        { ...proof, hashes: mutated(proof.hashes) },
        { ...proof, leaf: flipped(proof.leaf) },
        { ...proof, root: flipped(proof.root) },
        { ...proof, index: proof.index === 0 ? proof.size : proof.index - 1 },
        { ...proof, index: -1 },
      ];
      for (const [kind, one] of wrong.entries())
        if (isIncluded(one)) unseen.push(`change ${kind} of leaf ${proof.index} of ${proof.size}`);
    }
    expect(unseen).toEqual([]);
  });

  it(`of consistency is refused when anything of it was changed, ${PROOFS} of them`, () => {
    const unseen: string[] = [];
    for (let n = 0; n < PROOFS; n++) {
      const proof = anyConsistency();
      const wrong = [
        { ...proof, hashes: mutated(proof.hashes) },
        { ...proof, fromRoot: flipped(proof.fromRoot) },
        { ...proof, toRoot: flipped(proof.toRoot) },
        { ...proof, from: 0 },
        { ...proof, from: proof.to + 1 },
        { ...proof, from: proof.to },
      ];
      for (const [kind, one] of wrong.entries())
        if (isConsistent(one)) unseen.push(`change ${kind} of ${proof.from} of ${proof.to}`);
    }
    expect(unseen).toEqual([]);
  });

  it('of a tree against itself is empty', () => {
    const root = tree.root(9);
    expect(tree.consistency(9, 9)).toEqual([]);
    expect(isConsistent({ from: 9, fromRoot: root, to: 9, toRoot: root, hashes: [] })).toBe(true);
  });
});
