import { closeSync, readFileSync } from 'node:fs';
import { createSecretKey, randomUUID } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { dirname } from 'node:path';
import { defineProblem, Refusal } from '@throughline/kernel';
import type { Clock } from '@throughline/kernel';
import { z } from 'zod';
import { newKey } from './key-wrapping.js';
import {
  ensureOwnDirectory,
  fileProblem,
  NOT_A_FILE,
  OPEN_TO_OTHERS,
  openOwnersOnly,
  OWNED_BY_ANOTHER,
  type ProtectedFile,
  writeOnce,
} from './protected-file.js';

const keyFileMissing = defineProblem({
  code: 'key-file-missing',
  kind: 'fault',
  sentence: 'The key file that belongs to this vault is missing. Restore it from its backup.',
});

export const keyFileInvalid = defineProblem({
  code: 'key-file-invalid',
  kind: 'fault',
  sentence: 'This is not a key file of this software. Restore the key file from its backup.',
});

export const KEY_FILE: ProtectedFile = {
  notAFile: fileProblem('key-file-not-a-file', NOT_A_FILE),
  ownedByAnother: fileProblem('key-file-owned-by-another', OWNED_BY_ANOTHER),
  openToOthers: fileProblem('key-file-open-to-others', OPEN_TO_OTHERS),
};

/** The stored form: every key-encryption key still needed, and which of them wraps new keys. */
const KeyFileContent = z.strictObject({
  format: z.literal('throughline-key-encryption-keys'),
  version: z.literal(1),
  current: z.uuid(),
  keys: z.record(z.uuid(), z.strictObject({ createdAt: z.int(), key: z.string().regex(/^[A-Za-z0-9_-]{43}$/) })),
});

/** The keys that wrap every other key. They live beside the vault, never in it, and are backed up apart from it. */
export interface KeyEncryptionKeys {
  readonly current: { readonly kekId: string; readonly key: KeyObject };
  find(kekId: string): KeyObject | undefined;
}

/** Makes the key file at a first start. Does nothing when there is one, also when another process has just made it. */
export function createKeyFile(path: string, clock: Clock): void {
  ensureOwnDirectory(dirname(path));
  const kekId = randomUUID();
  const key = newKey().export().toString('base64url');
  writeOnce(
    path,
    `${JSON.stringify({ format: 'throughline-key-encryption-keys', version: 1, current: kekId, keys: { [kekId]: { createdAt: clock.now(), key } } }, null, 2)}\n`,
  );
}

/**
 * Reads the key file. Throws `Refusal`: `key-file-missing`, `key-file-open-to-others`, `key-file-owned-by-another`,
 * `key-file-not-a-file`, `key-file-invalid`. None of them repeats what the file holds.
 */
export function readKeyFile(path: string): KeyEncryptionKeys {
  const parsed = KeyFileContent.safeParse(jsonOf(contentOf(path)));
  const current = parsed.success ? parsed.data.keys[parsed.data.current] : undefined;
  if (!parsed.success || current === undefined) throw new Refusal(keyFileInvalid);
  const keys = new Map(
    Object.entries(parsed.data.keys).map(([kekId, { key }]) => [kekId, createSecretKey(key, 'base64url')]),
  );
  return {
    current: { kekId: parsed.data.current, key: createSecretKey(current.key, 'base64url') },
    find: (kekId) => keys.get(kekId),
  };
}

function contentOf(path: string): string {
  try {
    const descriptor = openOwnersOnly(KEY_FILE, path);
    try {
      return readFileSync(descriptor, 'utf8');
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Refusal(keyFileMissing, { details: { path } });
    if (code === 'ELOOP') throw new Refusal(KEY_FILE.notAFile, { details: { path } });
    throw error;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(keyFileInvalid);
  }
}
