import { component } from '@throughline/http-kit';
import { z } from 'zod';
import { cursorShown, hashShown, headShown } from './answer.js';
import { EXAMPLE_CURSOR, EXAMPLE_HEAD } from './examples.js';

export const BulkPlanShown = component(
  'BulkPlan',
  'The history up to a bound, in pages that never change.',
  z.strictObject({
    bound: cursorShown('Where the last page ends. `GET /v1/events?after=` goes on from here, each event once.'),
    head: headShown('Where `bound` lies in the log.'),
    count: z.int().min(0).describe('How many events pass your filter, announcements included.'),
    bytes: z.int().min(0).nullable().describe('Of all pages, compressed; null when only counted.'),
    pages: z
      .array(
        z.strictObject({
          href: z.string().describe('Where to take the page. Good for your filter and your facilities alone.'),
          events: z.int().min(1).describe('How many events it has.'),
          bytes: z.int().min(1).describe('Of the page as it is sent.'),
          sha256: hashShown('Of the page as it is sent.'),
        }),
      )
      .describe('At most one for each event that `count` counts, in the order of the log. Empty when only counted.'),
  }),
);

const SHA256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
export const GZIP = {
  'application/gzip': { schema: { type: 'string', format: 'binary' }, example: 'H4sIAAAAAAAAE…' },
} as const;
const HREF = `/v1/replay/page?until=${EXAMPLE_CURSOR}&sha256=${SHA256}`;

export const PLAN = {
  bound: EXAMPLE_CURSOR,
  head: EXAMPLE_HEAD,
  count: 2_000,
  bytes: 310_000,
  pages: [{ href: HREF, events: 2_000, bytes: 310_000, sha256: SHA256 }],
};

/** Lists as the parameters take them, with commas. */
export function hrefOf(terms: object): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(terms) as [string, string | readonly string[] | undefined][])
    if (value !== undefined) parameters.set(name, typeof value === 'string' ? value : value.join(','));
  return `/v1/replay/page?${parameters.toString()}`;
}
