import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { answerCut, pageDamaged } from '../replay-failure.js';
import type { Patience } from './patience.js';
import type { Service } from './service.js';

/** A page of a plan, as the service names it. */
export interface PlannedPage {
  readonly href: string;
  readonly events: number;
  /** Of the page as it is sent. */
  readonly bytes: number;
  readonly sha256: string;
}

export interface ReplayPlan {
  /** Where the last page ends, and the live stream begins. */
  readonly bound: string;
  readonly count: number;
  readonly bytes: number | null;
  readonly pages: readonly PlannedPage[];
}

interface Taking {
  readonly service: Service;
  readonly patience: Patience;
  readonly signal: AbortSignal;
}

const unpack = promisify(gunzip);

/** The lines of a page whose hash is the planned one. What was sent before a connection broke is not asked for again. */
export async function linesOfPage(page: PlannedPage, taking: Taking): Promise<readonly string[]> {
  for (const isLast of [false, true]) {
    const bytes = await bytesOf(page, taking);
    if (createHash('sha256').update(bytes).digest('hex') === page.sha256)
      return (await unpack(bytes)).toString().trimEnd().split('\n');
    if (isLast) break;
  }
  throw pageDamaged();
}

async function bytesOf(page: PlannedPage, { service, patience, signal }: Taking): Promise<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  while (size < page.bytes) {
    try {
      const headers = size > 0 ? { Range: `bytes=${size}-`, 'If-Range': `"${page.sha256}"` } : {};
      const response = await service.ask({ path: page.href, headers, signal });
      if (response.status !== 206) [held, size] = [[], 0];
      for await (const chunk of chunksOf(response, signal)) {
        held.push(chunk);
        size += chunk.length;
      }
      if (size < page.bytes) throw answerCut();
      patience.succeeded();
    } catch (error) {
      await patience.after(error, signal);
    }
  }
  return Buffer.concat(held);
}

/** The bytes of an answer. Throws `answer-cut` when the connection breaks. */
export async function* chunksOf(response: Response, signal: AbortSignal): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of response.body ?? []) yield Buffer.from(chunk as Uint8Array);
  } catch (error) {
    throw signal.aborted ? signal.reason : answerCut(error);
  }
}
