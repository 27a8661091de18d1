import type { KeyObject } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { canonicalJson, clientErased, idempotencyKeyReused, Refusal } from '@throughline/kernel';
import type { Clock } from '@throughline/kernel';
import type { ClientFacilities } from './client-facilities.js';
import type { ClientKeys } from './client-keys.js';
import type { ClientMatch } from './client-match.js';
import type { Identities } from './identities.js';
import { assertNotKnownThere, assertNotTooMany, macOf, parseRegistration } from '@throughline/identity/engine';
import { inTransaction } from './transaction.js';
import type { Registered, Registration } from '@throughline/identity';

/** In place of who registered a client that was erased; no caller has an empty id. */
const FORGOTTEN = '';

interface Parts {
  readonly database: DatabaseSync;
  readonly clock: Clock;
  readonly keys: ClientKeys;
  readonly identities: Identities;
  readonly facilities: ClientFacilities;
  readonly matching: ClientMatch;
  readonly newClientId: () => string;
  /** Tells a repeated registration from another one under the same key, without keeping its body a second time. */
  readonly fingerprintKey: KeyObject;
}

/** Mints clients: id, key, first facility and identity in one durable step, found again by who asked under which key. */
export class Registrations {
  readonly #parts: Parts;
  readonly #earlier: StatementSync;
  readonly #insert: StatementSync;
  readonly #terms: StatementSync;
  readonly #forget: StatementSync;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#earlier = parts.database.prepare(
      'SELECT client_id, request_mac, key_id FROM clients JOIN client_keys USING (client_number) WHERE principal = ? AND idempotency_key = ?',
    );
    this.#insert = parts.database.prepare(
      'INSERT INTO clients (client_id, principal, idempotency_key, request_mac, registered_at) VALUES (?, ?, ?, ?, ?)',
    );
    this.#terms = parts.database.prepare('SELECT principal, idempotency_key FROM clients WHERE client_id = ?');
    this.#forget = parts.database.prepare(
      `UPDATE clients SET principal = '', idempotency_key = ?, request_mac = '', identity_version = 0, sort_name = '' WHERE client_id = ?`,
    );
  }

  /** Keeps of a registration only that there was one: who sends it again is refused. Answers how many there were to forget. */
  forget(clientId: string): number {
    const { principal, idempotency_key: key } = this.#terms.get(clientId) as {
      principal: string;
      idempotency_key: string;
    };
    if (principal === FORGOTTEN) return 0;
    return Number(this.#forget.run(this.#markOf(principal, key), clientId).changes);
  }

  register(registration: Registration): Registered {
    const checked = parseRegistration(registration, this.#parts.clock, '');
    // A repeat takes no lock.
    return this.#found(checked) ?? inTransaction(this.#parts.database, () => this.#foundOrCreated(checked));
  }

  registerMany(registrations: readonly Registration[]): readonly Registered[] {
    assertNotTooMany(registrations);
    const checked = registrations.map((registration, index) =>
      parseRegistration(registration, this.#parts.clock, `/${index}`),
    );
    return inTransaction(this.#parts.database, () => checked.map((registration) => this.#foundOrCreated(registration)));
  }

  /** Checks what `register` would check, and answers whom the same request registered; null for a new one. */
  registeredBefore(registration: Registration): Registered | null {
    const checked = parseRegistration(registration, this.#parts.clock, '');
    const found = this.#found(checked);
    if (!found) this.#assertNew(checked);
    return found;
  }

  #assertNew(registration: Registration): void {
    if (!registration.unlessKnown) return;
    assertNotKnownThere((question) => this.#parts.matching.match(question), registration);
  }

  #foundOrCreated(registration: Registration): Registered {
    const found = this.#found(registration);
    if (found) return found;
    this.#assertNew(registration);
    return this.#create(registration, this.#macOf(registration));
  }

  #found(registration: Registration): Registered | null {
    const earlier = this.#earlier.get(registration.principal, registration.idempotencyKey) as
      { client_id: string; request_mac: string; key_id: string } | undefined;
    if (earlier === undefined) return this.#refuseForgotten(registration);
    if (earlier.request_mac !== this.#macOf(registration)) throw new Refusal(idempotencyKeyReused);
    return { clientId: earlier.client_id, keyId: earlier.key_id, created: false };
  }

  #refuseForgotten({ principal, idempotencyKey }: Registration): null {
    if (this.#earlier.get(FORGOTTEN, this.#markOf(principal, idempotencyKey)) === undefined) return null;
    throw new Refusal(clientErased);
  }

  #markOf(principal: string, idempotencyKey: string): string {
    return macOf(this.#parts.fingerprintKey, canonicalJson({ principal, idempotencyKey }));
  }

  #macOf({ facilityId, identity }: Registration): string {
    return macOf(this.#parts.fingerprintKey, canonicalJson({ facilityId, identity }));
  }

  #create({ principal, idempotencyKey, facilityId, identity }: Registration, requestMac: string): Registered {
    const { clock, keys, identities, facilities, newClientId } = this.#parts;
    const clientId = newClientId();
    const inserted = this.#insert.run(clientId, principal, idempotencyKey, requestMac, clock.now());
    const clientNumber = Number(inserted.lastInsertRowid);
    const keyId = keys.make(clientNumber, clientId);
    facilities.link(clientNumber, facilityId);
    if (identity !== null) identities.addVersion(clientNumber, identity, 1, principal);
    return { clientId, keyId, created: true };
  }
}
