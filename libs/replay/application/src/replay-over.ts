import type { Hmac, ReadableLog } from '@throughline/event-store';
import { Replay } from './replay.js';
import type { ReplayCaches } from './replay-caches.js';

/** Purposes that the tenant's key is used for, newest first. To rotate, put a new one in front, and drop the old one when no cursor of it is in use. */
const CURSOR_KEYS = ['throughline replay cursors'] as const;

/** The replay of a log, whose cursors are good wherever the same tenant's key signs them. */
export function replayOver(log: ReadableLog, hmacFor: (purpose: string) => Hmac, caches?: ReplayCaches): Replay {
  const [current, ...former] = CURSOR_KEYS;
  return new Replay(log, [hmacFor(current), ...former.map(hmacFor)], caches);
}
