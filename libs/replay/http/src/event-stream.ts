import { PassThrough, pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { ReplayPage } from '@throughline/replay-application';
import { ndjsonOf, sseOf } from './event-formats.js';

/** A live stream ends after this, and its reader comes back with its last id: what a token may see is then asked again. */
const LIFE_MS = 600_000;

interface StreamTerms {
  readonly gzip: boolean;
  /** Called once, however the stream ends. */
  readonly onClose: () => void;
}

interface EventStreamTerms extends StreamTerms {
  /** Aborts when the service closes: live streams end then, and their readers come back to the next one. */
  readonly closing: AbortSignal;
}

/** Texts as bytes, made no faster than the reader takes them. */
export function textStream(texts: AsyncGenerator<string | Buffer>, { gzip, onClose }: StreamTerms): Readable {
  const out = gzip ? createGzip() : new PassThrough({ highWaterMark: 0 });
  // Closed as soon as the reader leaves. What makes the texts may wait for the next event then, and closes only after that.
  out.once('close', onClose);
  pipeline(Readable.from(texts), out, () => undefined);
  return out;
}

/** Pages as bytes, read no faster than the reader takes them: a slow one holds two pages at most. */
export function eventStream(
  format: 'ndjson' | 'sse',
  pagesUntil: (signal: AbortSignal) => AsyncGenerator<ReplayPage>,
  { gzip, onClose, closing }: EventStreamTerms,
): Readable {
  const gone = new AbortController();
  const ends = [gone.signal, closing, AbortSignal.timeout(LIFE_MS)];
  const signal = format === 'sse' ? AbortSignal.any(ends) : gone.signal;
  const pages = pagesUntil(signal);
  const ended = (): void => {
    gone.abort();
    // What waits for the next event wakes and ends.
    void pages.return(undefined).finally(onClose);
  };
  return textStream(format === 'sse' ? sseOf(pages, signal) : ndjsonOf(pages), { gzip, onClose: ended });
}

/** Whether a caller takes gzip: named, and not at weight 0 (RFC 9110, section 12.5.3). */
export function acceptsGzip(acceptEncoding: string | undefined): boolean {
  const named = (acceptEncoding ?? '').toLowerCase().split(',');
  return named.some((one) => /^\s*(x-)?gzip\s*(;\s*q=(1(\.0*)?|0?\.\d*[1-9]\d*)\s*)?$/.test(one));
}
