import { setTimeout as delay } from 'node:timers/promises';
import { isFinal, PublicationError, type Publisher } from '@throughline/publication';

const PAUSE_MS = 200;

/** Publishes to the head of the log. After what passes by itself it starts again, as the service does, up to so many times. */
export async function publishAll(publisher: Publisher, { attempts = Number.POSITIVE_INFINITY } = {}): Promise<void> {
  let tried = 0;
  for (let started = false, done = false; !done;) {
    try {
      if (!started) await publisher.start();
      started = true;
      done = await publisher.step();
    } catch (error) {
      tried += 1;
      if (!(error instanceof PublicationError) || isFinal(error) || tried >= attempts) throw error;
      started = false;
      await delay(PAUSE_MS);
    }
  }
}
