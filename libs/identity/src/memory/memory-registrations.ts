import { randomUUID } from 'node:crypto';
import { canonicalJson, clientErased, type Clock, idempotencyKeyReused, Refusal } from '@throughline/kernel';
import type { Registered, Registration } from '../client-identities.js';
import { macOf } from '../derived-keys.js';
import { assertNotKnownThere } from '../known-there.js';
import type { Matches } from '../match-answers.js';
import type { MatchQuestion } from '../match-question.js';
import { assertNotTooMany, parseRegistration } from '../registration-terms.js';
import { type Held, newSecret } from './held.js';

interface Parts {
  readonly held: Held;
  readonly clock: Clock;
  readonly newClientId: () => string;
  readonly match: (question: MatchQuestion) => Matches;
}

/** Mints clients. */
export class MemoryRegistrations {
  constructor(private readonly parts: Parts) {}

  register(registration: Registration): Registered {
    const checked = parseRegistration(registration, this.parts.clock, '');
    return this.parts.held.atomically(() => this.#foundOrCreated(checked));
  }

  registerMany(registrations: readonly Registration[]): readonly Registered[] {
    assertNotTooMany(registrations);
    const checked = registrations.map((one, index) => parseRegistration(one, this.parts.clock, `/${index}`));
    return this.parts.held.atomically(() => checked.map((registration) => this.#foundOrCreated(registration)));
  }

  before(registration: Registration): Registered | null {
    const checked = parseRegistration(registration, this.parts.clock, '');
    const found = this.#found(checked);
    if (!found) this.#assertNew(checked);
    return found;
  }

  #foundOrCreated(registration: Registration): Registered {
    const found = this.#found(registration);
    if (found) return found;
    this.#assertNew(registration);
    return this.#create(registration);
  }

  #found(registration: Registration): Registered | null {
    const earlier = this.parts.held.registered.get(keyOf(registration));
    if (earlier === undefined) return null;
    if (earlier === null) throw new Refusal(clientErased);
    if (earlier.mac !== this.#macOf(registration)) throw new Refusal(idempotencyKeyReused);
    const { clientId, keyId } = this.parts.held.client(earlier.clientId);
    return { clientId, keyId, created: false };
  }

  #assertNew(registration: Registration): void {
    if (registration.unlessKnown) assertNotKnownThere(this.parts.match, registration);
  }

  #create(registration: Registration): Registered {
    const { held, clock, newClientId } = this.parts;
    const { principal, facilityId, identity } = registration;
    const [clientId, keyId] = [newClientId(), randomUUID()];
    const identities = identity ? [{ version: 1, recordedAt: clock.now(), recordedBy: principal, identity }] : [];
    const client = { number: held.clients.size + 1, clientId, keyId, facilityIds: [facilityId], identities };
    held.put(held.clients, clientId, { ...client, key: newSecret(), destroyed: null, purged: null });
    held.put(held.registered, keyOf(registration), { clientId, mac: this.#macOf(registration) });
    return { clientId, keyId, created: true };
  }

  #macOf({ facilityId, identity }: Registration): string {
    return macOf(this.parts.held.fingerprintKey, canonicalJson({ facilityId, identity }));
  }
}

const keyOf = ({ principal, idempotencyKey }: Registration): string => JSON.stringify([principal, idempotencyKey]);
