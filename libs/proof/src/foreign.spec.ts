import { spawnSync } from 'node:child_process';
import { createHash, randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { scratchFolder } from '@throughline/testing';
import { CheckpointSigner } from './checkpoint.js';
import { newSigner } from './ed25519.fixture.js';
import { grownBy } from './growing.js';
import { hexOf } from './tree-hash.js';
import { TreeProofs } from './tree-proofs.js';

const SOURCE = fileURLToPath(new URL('../foreign', import.meta.url));
const LEAVES = 500;
const PROOFS = 1_000;

const scratch = scratchFolder();
const leaves = Array.from({ length: LEAVES }, (_, n) => createHash('sha256').update(`leaf ${n}`).digest());
const hashes = grownBy(leaves, 0, () => leaves[0]!);
const tree = new TreeProofs((place) => hashes[place]!);
const signer = new CheckpointSigner('throughline/spec', newSigner());

function inclusion() {
  const size = 1 + randomInt(LEAVES);
  const index = randomInt(size);
  const path = tree.inclusion(index, size).map(hexOf);
  return { index, size, leaf: hexOf(leaves[index]!), root: hexOf(tree.root(size)), hashes: path };
}
function consistency() {
  const toSize = 1 + randomInt(LEAVES);
  const fromSize = 1 + randomInt(toSize);
  const path = tree.consistency(fromSize, toSize).map(hexOf);
  const [fromRoot, toRoot] = [hexOf(tree.root(fromSize)), hexOf(tree.root(toSize))];
  return { fromSize, toSize, fromRoot, toRoot, hashes: path };
}
const of = <Proof>(make: () => Proof): Proof[] => Array.from({ length: PROOFS }, make);

/** Null, with the reason on standard error, where the program cannot be built. */
function built(): string | null {
  const program = scratch.path('foreign');
  const made = spawnSync('go', ['build', '-o', program, '.'], { cwd: SOURCE, encoding: 'utf8', timeout: 120_000 });
  if (made.status === 0) return program;
  const why = made.error ? 'Go is not installed' : 'golang.org/x/mod cannot be had';
  process.stderr.write(`SKIPPED: proofs checked by Go's checksum database: ${why}\n`);
  return null;
}

describe('the code of the checksum database of Go', () => {
  it(`takes our notes, and ${2 * PROOFS} of our proofs, and refuses as many that were changed`, async () => {
    const program = built();
    if (program === null) return;
    const root = tree.root(LEAVES);
    const note = await signer.sign({ origin: 'throughline/spec/log', size: LEAVES, root });
    const ask = (given: object) => {
      const input = JSON.stringify({ note, key: signer.verifierKey, ...given });
      const { stdout, stderr } = spawnSync(program, { input, encoding: 'utf8' });
      expect(stderr).toBe('');
      return JSON.parse(stdout);
    };
    const right = { inclusion: of(inclusion), consistency: of(consistency) };
    expect(ask(right)).toEqual({ size: LEAVES, root: hexOf(root), refused: 0 });
    const other = hexOf(leaves[0]!).replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    const wrong = {
      inclusion: right.inclusion.map((proof) => ({ ...proof, root: other })),
      consistency: right.consistency.map((proof) => ({ ...proof, hashes: [...proof.hashes, other] })),
    };
    expect(ask(wrong).refused).toBe(2 * PROOFS);
  }, 180_000);
});
