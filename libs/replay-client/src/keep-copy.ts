import { sameTotals } from './copy/totals.js';
import { copyDiffers, ReplayFailure } from './replay-failure.js';
import type { ReadingTerms, ReplayBatch, ReplayCopy, ReplaySource, Totals } from './replay-source.js';

interface KeepingTerms extends ReadingTerms {
  /** After each batch is stored: how many events this reading has brought. */
  readonly onProgress?: (done: number, batch: ReplayBatch) => void;
  /** The log was restored: so many events of the copy were dropped. */
  readonly onRewound?: (dropped: number) => void;
  /** The token sees other facilities: the copy is made anew beside this one, and then takes its place. */
  readonly onScopeChanged?: () => void;
}

/**
 * Reads on from where the copy stands, and stores what comes. After a restore it goes back to where both logs are the same. When
 * the token sees other facilities it makes the copy anew. A process that is killed loses nothing: the next one goes on from
 * what was stored. Throws `ReplayFailure`.
 */
export async function keepCopy(source: ReplaySource, copy: ReplayCopy, terms: KeepingTerms): Promise<void> {
  const { signal, onProgress, onRewound } = terms;
  for (let done = 0; ;) {
    try {
      for await (const batch of source.batches(await copy.cursor(), terms)) {
        await copy.append(batch);
        done += batch.lines.length;
        onProgress?.(done, batch);
      }
      return;
    } catch (error) {
      if (isOfAnotherScope(error) && !source.namesFacilities) {
        terms.onScopeChanged?.();
        if (await isReplaced(source, copy, terms)) continue;
        return;
      }
      const common = lastCommonCursor(error);
      if (common === null) throw error;
      const dropped = await goBack(source, copy, { common, signal });
      onRewound?.(dropped);
    }
  }
}

/** What the copy comes to, which is what the service counts. Throws `copy-differs` when it is not. */
export async function verifyCopy(source: ReplaySource, copy: ReplayCopy, signal: AbortSignal): Promise<Totals> {
  const mine = await copy.totals();
  const cursor = await copy.cursor();
  if (cursor !== null && !sameTotals(mine, await source.totalsTo(cursor, signal))) throw copyDiffers();
  return mine;
}

const isOfAnotherScope = (error: unknown): boolean =>
  error instanceof ReplayFailure && error.code === 'cursor-of-another-scope';

/** False when it was told to stop before that was done: the copy is as it was. */
async function isReplaced(source: ReplaySource, copy: ReplayCopy, terms: KeepingTerms): Promise<boolean> {
  const { signal } = terms;
  try {
    await copy.replace(async (beside) => {
      await keepCopy(source, beside, { ...terms, follow: false });
      signal.throwIfAborted();
      await verifyCopy(source, beside, signal);
    });
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}

function lastCommonCursor(error: unknown): string | null {
  if (!(error instanceof ReplayFailure) || error.code !== 'history-rewound') return null;
  return String(error.details['lastCommonCursor']);
}

/** Nothing is dropped before what stays is known to be the same on both sides. */
async function goBack(
  source: ReplaySource,
  copy: ReplayCopy,
  { common, signal }: { readonly common: string; readonly signal: AbortSignal },
): Promise<number> {
  const theirs = await source.totalsTo(common, signal);
  if (!sameTotals(theirs, await copy.totals(theirs.count))) throw copyDiffers();
  const { count } = await copy.totals();
  await copy.keepFirst(theirs.count);
  return count - theirs.count;
}
