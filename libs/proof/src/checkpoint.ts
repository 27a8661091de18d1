import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { HASH_BYTES, type TreeHash } from './tree-hash.js';

/** A tree as it was at some time, in the words of C2SP tlog-checkpoint. */
export interface Checkpoint {
  /** Names the log, and never two logs. */
  readonly origin: string;
  readonly size: number;
  readonly root: TreeHash;
}

/** A public key with a name, as C2SP signed-note writes it: `name+hash+key`. */
export type VerifierKey = string;

const ED25519 = 1;
const KEY_HASH_BYTES = 4;
const SIGNATURE_BYTES = 64;
const PUBLIC_KEY_BYTES = 32;
/** The DER before a raw Ed25519 key (RFC 8410). */
const PUBLIC_KEY_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** Whoever holds the private key: a vault, or a service that keeps keys. */
interface Ed25519 {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** Signs checkpoints under an Ed25519 key that it never sees. `name` has no space and no plus. */
export class CheckpointSigner {
  constructor(
    private readonly name: string,
    private readonly key: Ed25519,
  ) {}

  get verifierKey(): VerifierKey {
    const hash = keyHash(this.name, this.key.publicKey).toString('hex');
    return `${this.name}+${hash}+${Buffer.concat([Uint8Array.of(ED25519), this.key.publicKey]).toString('base64')}`;
  }

  async sign(checkpoint: Checkpoint): Promise<string> {
    const text = textOf(checkpoint);
    const signed = await this.key.sign(Buffer.from(text));
    const signature = Buffer.concat([keyHash(this.name, this.key.publicKey), signed]);
    return `${text}\n— ${this.name} ${signature.toString('base64')}\n`;
  }
}

/** Why a note is not taken. */
export type NoteRefusal = 'note-malformed' | 'key-malformed' | 'note-not-signed' | 'signature-wrong';

/** The checkpoint in a note that this key signed, or why it is not taken. Signatures of other keys are passed over, also those of one name. */
export function openNote(note: string, key: VerifierKey): Checkpoint | NoteRefusal {
  const known = keyOf(key);
  if (!known) return 'key-malformed';
  const split = note.indexOf('\n\n');
  const checkpoint = split < 0 ? undefined : checkpointOf(note.slice(0, split + 1));
  if (!checkpoint) return 'note-malformed';
  const signature = note
    .slice(split + 2)
    .split('\n')
    .map((line) => signatureIn(line, known.name))
    .find((found) => found?.subarray(0, KEY_HASH_BYTES).equals(known.hash));
  if (!signature) return 'note-not-signed';
  const right = verify(null, Buffer.from(note.slice(0, split + 1)), known.key, signature.subarray(KEY_HASH_BYTES));
  return right ? checkpoint : 'signature-wrong';
}

/** Key hash and signature of a line; nothing where another name signed, or the line is none. */
function signatureIn(line: string, name: string): Buffer | undefined {
  const [, signer, encoded] = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
  const bytes = signer === name && encoded ? strictBase64(encoded) : undefined;
  return bytes?.length === KEY_HASH_BYTES + SIGNATURE_BYTES ? bytes : undefined;
}

const textOf = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;

/** The bytes, if `text` is the one way to write them: the bits that the last character leaves over are zero. */
function strictBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

/** Lines after the third are extensions, which a reader may not know. */
function checkpointOf(text: string): Checkpoint | undefined {
  const [origin, size, root] = text.split('\n') as (string | undefined)[];
  if (!origin || !size || !/^(0|[1-9]\d{0,15})$/.test(size) || !root) return undefined;
  const bytes = strictBase64(root);
  if (bytes?.length !== HASH_BYTES) return undefined;
  return { origin, size: Number(size), root: bytes };
}

const keyHash = (name: string, publicKey: Uint8Array): Buffer =>
  createHash('sha256')
    .update(`${name}\n`)
    .update(Uint8Array.of(ED25519))
    .update(publicKey)
    .digest()
    .subarray(0, KEY_HASH_BYTES);

function keyOf(
  text: VerifierKey,
): { readonly name: string; readonly hash: Buffer; readonly key: KeyObject } | undefined {
  const [, name, hash, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text.trim()) ?? [];
  if (!name || !hash || !encoded) return undefined;
  const bytes = strictBase64(encoded);
  if (bytes?.[0] !== ED25519) return undefined;
  const publicKey = bytes.subarray(1);
  if (publicKey.length !== PUBLIC_KEY_BYTES) return undefined;
  if (keyHash(name, publicKey).toString('hex') !== hash) return undefined;
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_KEY_HEAD, publicKey]), format: 'der', type: 'spki' });
  return { name, hash: keyHash(name, publicKey), key };
}
