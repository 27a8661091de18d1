import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

const MEMORY_BYTES_MAX = 2 * 1_048_576;
const OWNER_ONLY = 0o600;

/** A text that is complete before the first byte of it leaves. */
interface Spooled {
  readonly stream: Readable;
  readonly bytes: number;
}

/**
 * Gathers all of a text, beyond some megabytes in a file without a name: what fails on the way fails before anything is
 * answered, and the length is known, so that nobody takes a part for the whole. Throws what `lines` throws.
 */
export async function spooled(lines: AsyncIterable<string>): Promise<Spooled> {
  const spool = new Spool();
  try {
    for await (const line of lines) await spool.add(line);
    return await spool.read();
  } catch (error) {
    await spool.drop();
    throw error;
  }
}

class Spool {
  #held: Buffer[] = [];
  #heldBytes = 0;
  #bytes = 0;
  #file: FileHandle | null = null;

  async add(line: string): Promise<void> {
    const bytes = Buffer.from(line);
    this.#held.push(bytes);
    this.#heldBytes += bytes.length;
    this.#bytes += bytes.length;
    if (this.#heldBytes > MEMORY_BYTES_MAX) await this.#spill();
  }

  async read(): Promise<Spooled> {
    if (!this.#file) return { stream: Readable.from([Buffer.concat(this.#held)]), bytes: this.#bytes };
    await this.#spill();
    return { stream: this.#file.createReadStream({ start: 0 }), bytes: this.#bytes };
  }

  async drop(): Promise<void> {
    await this.#file?.close();
  }

  async #spill(): Promise<void> {
    this.#file ??= await nameless();
    await this.#file.write(Buffer.concat(this.#held), 0, this.#heldBytes, this.#bytes - this.#heldBytes);
    this.#held = [];
    this.#heldBytes = 0;
  }
}

/** A file that is gone from its folder as soon as it is open, and from the disk when it is closed. */
async function nameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `throughline-${randomUUID()}`);
  const file = await open(path, 'wx+', OWNER_ONLY);
  await rm(path);
  return file;
}
