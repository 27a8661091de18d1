import type { Asked, Known, Standing } from './asking.js';
import type { RowReader } from './engine/row-engine.js';

/** What was known by an instant; everything known by now when it is null. */
export async function knownAt(reader: RowReader, at: number | null): Promise<Known> {
  return { position: at === null ? (await reader.progress()).position : await reader.positionAt(at), at };
}

/** Where the views stand; to be read in the same state as the rows. */
export async function standingOf(
  reader: RowReader,
  asked: Pick<Asked, 'facilities' | 'log'>,
  known: Known,
): Promise<Standing> {
  const watermark = await reader.progress();
  return {
    watermark,
    knownTo: known.position,
    lag: asked.log && lagOf(watermark, asked.log),
    incomplete: await reader.incomplete(asked.facilities),
  };
}

function lagOf(
  { position, recordedAt }: Standing['watermark'],
  { head, now }: NonNullable<Asked['log']>,
): NonNullable<Standing['lag']> {
  if (head === position) return { behind: false, ahead: false, events: 0, ms: 0 };
  if (head < position) return { behind: false, ahead: true, events: null, ms: 0 };
  return {
    behind: true,
    ahead: false,
    // Only the log can count them.
    events: null,
    ms: recordedAt === null ? 0 : Math.max(0, now - recordedAt),
  };
}
