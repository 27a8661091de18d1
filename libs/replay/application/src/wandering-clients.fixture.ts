import { createHmac, randomUUID } from 'node:crypto';
import { assertInScope, carePathStream } from '@throughline/care-path';
import { type Step, Story, wander } from '@throughline/care-path/scenario';
import { MemoryEventLog, type NewEvent } from '@throughline/event-store';
import { canonicalJson } from '@throughline/kernel';
import fc from 'fast-check';
import { Replay } from './index.js';

const FACILITIES = ['north', 'south', 'west'];
const CLIENTS = 3;
export const hmac = (text: string) => createHmac('sha256', 'of this spec').update(text).digest('base64url');
export const pause = () => Promise.resolve();

export type Told = readonly [client: number, step: Step];
export const step: fc.Arbitrary<Told> = fc.tuple(
  fc.nat(CLIENTS - 1),
  fc.tuple(fc.nat(4), fc.nat(27), fc.nat(6), fc.nat(2)) as fc.Arbitrary<Step>,
);
/** Everyone is registered in the north; readers of the south and the west see clients come and go. */
export const history = fc.array(step, { minLength: 5, maxLength: 30 });

export class Provider {
  now = 1_700_000_000_000;
  readonly log = new MemoryEventLog({ clock: { now: () => this.now } });
  readonly replay = new Replay(this.log, [hmac]);
  readonly #clients = Array.from({ length: CLIENTS }, () => ({ id: randomUUID(), story: new Story(), stored: 0 }));

  async tell([client, next]: Told): Promise<void> {
    const one = this.#clients[client]!;
    wander(one.story, next, FACILITIES);
    const events = one.story.events.slice(one.stored);
    for (let left = [...events]; left.length > 0;) {
      const [, count] = left[0]!.metadata.part;
      const command = left.slice(0, count);
      left = left.slice(count);
      await this.log.append(carePathStream(one.id), one.stored === 0 ? 'none' : one.stored - 1, command.map(stored));
      one.stored += count;
    }
  }

  /** As the service answers who asks for each of the clients: whom they may see, and every event of theirs. */
  async answers(facilities: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const seen = new Map<string, readonly string[]>();
    for (const { id, story, stored: count } of this.#clients) {
      if (count === 0 || refused(() => assertInScope(story.path, facilities))) continue;
      const ids: string[] = [];
      for await (const event of this.log.readStream(carePathStream(id))) ids.push(event.id);
      seen.set(carePathStream(id), ids);
    }
    return seen;
  }
}

const stored = ({ type, data, metadata }: Story['events'][number]): NewEvent => ({
  id: randomUUID(),
  type,
  schemaVersion: 1,
  data: canonicalJson(data),
  meta: canonicalJson({ facilityId: metadata.facilityId, part: metadata.part }),
  private: '{}',
});

function refused(ask: () => void): boolean {
  try {
    ask();
    return false;
  } catch {
    return true;
  }
}

export interface Line {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly leaf: string;
}

/** What a partner holds who does as the guide says: a client who left is forgotten. */
export function held(lines: readonly Line[]): ReadonlyMap<string, readonly string[]> {
  const clients = new Map<string, string[]>();
  for (const { id, type, stream } of lines) {
    if (type === 'client-entered') {
      clients.set(stream, []);
    } else if (type === 'client-left') {
      if (!clients.delete(stream)) throw new Error('A client left who had not entered.');
      // An event of a client who has not entered would fail here.
    } else clients.get(stream)!.push(id);
  }
  return clients;
}
