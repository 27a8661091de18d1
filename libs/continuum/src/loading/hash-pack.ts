import { canonicalJson } from '@throughline/kernel';
import { createHash } from 'node:crypto';
import type { FlatPack } from '../document/pack.js';

/** The bytes that are published and hashed. */
export const canonicalPack = (pack: FlatPack): string => canonicalJson(pack);

/** A pack's identity: SHA-256 over the canonical JSON of its flattened document, in lower-case hexadecimal. */
export const hashPack = (pack: FlatPack): string => hashText(canonicalPack(pack));

export const hashText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
