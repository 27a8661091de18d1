/** The part of a file that a request asks for: all of it, from one byte up to another (inclusive), or none that there is. */
export type ByteRange = 'all' | 'none' | { readonly first: number; readonly last: number };

const RANGE = /^bytes=(\d{0,15})-(\d{0,15})$/;

/**
 * Reads a `Range` header (RFC 9110, section 14). Several ranges at once, and what is no range of bytes, ask for all. With an
 * `If-Range` that is not this file's tag, so does everything.
 */
export function byteRangeOf(
  size: number,
  {
    range,
    ifRange,
    tag,
  }: { readonly range?: string | undefined; readonly ifRange?: string | undefined; readonly tag: string },
): ByteRange {
  const [, from = '', to = ''] = RANGE.exec(range ?? '') ?? [];
  if ((from === '' && to === '') || (ifRange !== undefined && ifRange !== tag)) return 'all';
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < Number(from)) return 'all';
  return first >= size || (from === '' && Number(to) === 0) ? 'none' : { first, last };
}

/** Whether a reader holds the file with this tag, by an `If-None-Match` header: any tag of its list, weak ones too (RFC 9110, section 13.1.2). */
export const isHeld = (tag: string, ifNoneMatch: string | undefined): boolean =>
  (ifNoneMatch ?? '').split(',').some((named) => ['*', tag, `W/${tag}`].includes(named.trim()));
