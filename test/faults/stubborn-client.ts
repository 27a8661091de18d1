import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Recorded } from '../acceptance/black-box/answers.js';
import { type Answer, Caller, Http } from '../acceptance/black-box/http.js';

const AGAIN_MS = 20;
/** A service that is killed comes back in seconds; one that does not is the fault that a test looks for. */
const PATIENCE_MS = 60_000;

/** Where the service is at the moment, and what its addresses have answered. */
export interface Whereabouts {
  url: string;
  readonly token: string;
}

/** A command that was acknowledged: it must be there afterwards, once. */
interface Acknowledged {
  readonly clientId: string;
  readonly entryId: string;
}

/**
 * A front desk that does not take silence for an answer: it sends each command under one key until it is acknowledged,
 * whatever becomes of the service in between.
 */
export class StubbornClient {
  readonly registered: string[] = [];
  readonly acknowledged: Acknowledged[] = [];
  /** Entries that were moved from one client to another, as the path of the right one knows them. */
  readonly moved: { readonly from: Acknowledged; readonly to: Acknowledged }[] = [];
  /** Requests that had to be sent again. */
  retries = 0;
  replays = 0;
  #http: Http | null = null;
  #stopped = false;

  constructor(
    private readonly whereabouts: Whereabouts,
    private readonly name: string,
  ) {}

  /** Commands one after the other until `stop`; what is under way then is carried to its end. */
  async work(): Promise<void> {
    for (let count = 0; !this.#stopped; count += 1) {
      if (count % 7 === 0) await this.#register(count);
      else if (count % 7 === 6) await this.#moveToRightClient();
      else await this.#inquire(count);
    }
    this.#http?.close();
  }

  stop(): void {
    this.#stopped = true;
  }

  async #register(count: number): Promise<void> {
    const identity = { familyName: `Invented-${this.name}-${count}`, givenNames: 'Robin' };
    const { body } = await this.#untilAcknowledged<Recorded>('/v1/clients', { facilityId: 'NORTH', identity });
    this.registered.push(body.clientId);
  }

  async #inquire(count: number): Promise<void> {
    const clientId = this.registered.at(-1) as string;
    const fields = {
      facilityId: 'NORTH',
      when: '2025-03-01T09:00-06:00',
      source: 'self',
      narrative: `${this.name} ${count}`,
    };
    const { body } = await this.#untilAcknowledged<Recorded>(`/v1/clients/${clientId}/inquiries`, fields);
    this.acknowledged.push({ clientId, entryId: body.entryId });
  }

  /** Two paths in one call: recorded there, voided here, in spite of an end between the two. */
  async #moveToRightClient(): Promise<void> {
    const from = this.acknowledged.at(-1);
    const clientId = this.registered.at(-2);
    if (!from || clientId === undefined) return;
    const { body: path } = await this.#answered<{ timeline: { entryId: string; versionId: string }[] }>((caller) =>
      caller.get(`/v1/clients/${from.clientId}/path`, { entryId: from.entryId }),
    );
    const replaces = path.timeline.find(({ entryId }) => entryId === from.entryId)?.versionId;
    const { body } = await this.#untilAcknowledged<{ there: Recorded }>(
      `/v1/clients/${from.clientId}/entries/${from.entryId}/wrong-client`,
      { replaces, toClientId: clientId },
    );
    this.acknowledged.pop();
    this.moved.push({ from, to: { clientId, entryId: body.there.entryId } });
  }

  async #untilAcknowledged<Body>(path: string, fields: object): Promise<Answer<Body>> {
    const key = randomUUID();
    const answer = await this.#answered<Body>((caller) => caller.post<Body>(path, fields, { key }));
    if (answer.headers['idempotency-replayed'] === 'true') this.replays += 1;
    return answer;
  }

  /** Asks until there is an answer; 503 is none, it says "again". */
  async #answered<Body>(ask: (caller: Caller) => Promise<Answer<Body>>): Promise<Answer<Body>> {
    const limit = Date.now() + PATIENCE_MS;
    while (Date.now() < limit) {
      try {
        const answer = await ask(new Caller(this.#connected(), this.whereabouts.token));
        if (answer.status === 200 || answer.status === 201) return answer;
        if (answer.status !== 503) throw new Unexpected(`${answer.status} ${answer.text}`);
      } catch (error) {
        if (error instanceof Unexpected) throw error;
      }
      this.retries += 1;
      await pause(AGAIN_MS);
    }
    throw new Unexpected('The service did not come back.');
  }

  #connected(): Http {
    if (this.#http?.url === this.whereabouts.url) return this.#http;
    this.#http?.close();
    this.#http = new Http(this.whereabouts.url);
    return this.#http;
  }
}

class Unexpected extends Error {}
