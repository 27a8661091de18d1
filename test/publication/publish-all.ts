import { setTimeout as delay } from 'node:timers/promises';
import { isFinal, PublicationError, type Publisher } from '@throughline/publication';

const PAUSE_MS = 200;

/** Publishes to the head of the log, and starts again after what passes by itself, as the service does. */
export async function publishAll(publisher: Publisher): Promise<void> {
  for (let started = false, done = false; !done;) {
    try {
      if (!started) await publisher.start();
      started = true;
      done = await publisher.step();
    } catch (error) {
      if (!(error instanceof PublicationError) || isFinal(error)) throw error;
      started = false;
      await delay(PAUSE_MS);
    }
  }
}
