import { type EventLog, LogFull } from '@throughline/event-store';
import { sampleEvent } from '@throughline/testing';
import { canonicalJson } from '@throughline/kernel';

const PADDING = 'x'.repeat(20_000);

/** Appends events of 20 kB to a stream until the log refuses one as full. Answers how many were acknowledged. */
export async function appendUntilFull(log: EventLog, stream: string, from = 0): Promise<number> {
  for (let revision = from; ; revision++) {
    try {
      await log.append(stream, revision === 0 ? 'none' : revision - 1, [paddedEvent()]);
    } catch (error) {
      if (error instanceof LogFull) return revision;
      throw error;
    }
  }
}

export const paddedEvent = () => sampleEvent({ data: canonicalJson({ padding: PADDING }) });
