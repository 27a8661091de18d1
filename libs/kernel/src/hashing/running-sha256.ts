import { createHash } from 'node:crypto';

/** A SHA-256 over texts that do not fit into memory together. */
export interface RunningSha256 {
  /** Adds the UTF-8 bytes of a text. */
  add(text: string): void;
  /** 64 lowercase hexadecimal digits. Nothing can be added after it. */
  digest(): string;
}

export function runningSha256(): RunningSha256 {
  const hash = createHash('sha256');
  return { add: (text) => void hash.update(text, 'utf8'), digest: () => hash.digest('hex') };
}
