import { realpathSync } from 'node:fs';
import { BroadcastChannel } from 'node:worker_threads';

/**
 * Tells other threads of this process that a log has grown, so that a follower in a thread of its own need not poll.
 * Other processes do not hear it and look from time to time.
 */
export function wakeUpChannel(file: string, hear?: () => void): { wake(): void; close(): void } {
  const channel = new BroadcastChannel(`throughline event log ${realpathSync(file)}`);
  channel.unref();
  if (hear) channel.onmessage = hear;
  return { wake: () => channel.postMessage(null), close: () => channel.close() };
}
