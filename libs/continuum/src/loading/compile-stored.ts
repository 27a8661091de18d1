import { compilePack } from '../compile-pack.js';
import { FlatPack } from '../document/pack.js';
import type { RulePack } from '../rule-pack.js';
import { hashText } from './hash-pack.js';

/**
 * Makes a published pack ready again from the document that its event holds. Throws `RangeError` when the document is
 * not the one that was published, or is none that this version can read: judging by another pack would rewrite history.
 */
export function compileStored(canonicalDocument: string, sha256: string): RulePack {
  if (hashText(canonicalDocument) !== sha256)
    throw new RangeError('A stored rule pack does not have the hash under which it was published.');
  const parsed = FlatPack.safeParse(JSON.parse(canonicalDocument));
  if (!parsed.success)
    throw new RangeError(`A stored rule pack (${sha256}) is written in a form that this version cannot read.`);
  return compilePack(parsed.data, sha256);
}
