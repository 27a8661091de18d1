import { randomUUID } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { clientUnknown, defineProblem, Refusal } from '@throughline/kernel';
import type { Clock } from '@throughline/kernel';
import { LRUCache } from 'lru-cache';
import { emptyWriteAhead } from './empty-write-ahead.js';
import type { DestroyedKeys, Tombstone } from './destroyed-keys.js';
import { type ClientKey, type KeyDestruction, parseMethod, type Shredded } from '@throughline/identity/engine';
import { newKey, unwrapKey, wrapKey } from './key-wrapping.js';
import type { TenantKeys } from './tenant-keys.js';
import { inTransaction } from './transaction.js';

const clientKeyDamaged = defineProblem({
  code: 'client-key-damaged',
  kind: 'fault',
  sentence: "The key file does not open this client's key. Restore the key file that belongs to this vault.",
});

const CACHED_KEYS_MAX = 10_000;

interface KeyRow {
  readonly key_id: string;
  readonly kek_id: string;
  readonly wrapped: Uint8Array | null;
  readonly destroyed_at: number | null;
  readonly destruction_method: string | null;
}

/** One key per client, made at registration, wrapped by the key file, unwrapped into a bounded cache. */
export class ClientKeys {
  readonly #database: DatabaseSync;
  readonly #tenantKeys: TenantKeys;
  readonly #tombstones: DestroyedKeys;
  readonly #clock: Clock;
  readonly #cached = new LRUCache<string, ClientKey>({ max: CACHED_KEYS_MAX });
  readonly #insert: StatementSync;
  readonly #select: StatementSync;
  readonly #erase: StatementSync;
  readonly #dataVersion: StatementSync;
  #seenDataVersion: unknown;
  #lookedThisTurn = false;

  constructor(database: DatabaseSync, opened: { tenantKeys: TenantKeys; tombstones: DestroyedKeys; clock: Clock }) {
    this.#database = database;
    this.#tenantKeys = opened.tenantKeys;
    this.#tombstones = opened.tombstones;
    this.#clock = opened.clock;
    this.#insert = database.prepare(
      'INSERT INTO client_keys (key_id, client_number, kek_id, wrapped, created_at) VALUES (?, ?, ?, ?, ?)',
    );
    this.#select = database.prepare(
      'SELECT key_id, kek_id, wrapped, destroyed_at, destruction_method FROM client_keys JOIN clients USING (client_number) WHERE client_id = ?',
    );
    this.#erase = database.prepare(
      'UPDATE client_keys SET wrapped = NULL, destroyed_at = ?, destruction_method = ? WHERE key_id = ? AND wrapped IS NOT NULL',
    );
    this.#dataVersion = database.prepare('PRAGMA data_version');
    this.#bury(this.#tombstones.all());
  }

  /** Inside the caller's transaction. */
  make(clientNumber: number, clientId: string): string {
    const { kekId, key } = this.#tenantKeys.encryptionKeys.current;
    const keyId = randomUUID();
    this.#insert.run(
      keyId,
      clientNumber,
      kekId,
      wrapKey(key, newKey(), this.#binding(clientId, keyId)),
      this.#clock.now(),
    );
    return keyId;
  }

  of(clientId: string): ClientKey | Shredded {
    this.#forgetWhenAnotherProcessWrote();
    const cached = this.#cached.get(clientId);
    if (cached !== undefined) return cached;
    const row = this.#row(clientId);
    if (row.wrapped === null) return shredded(row);
    const key = { keyId: row.key_id, key: this.#unwrap(clientId, row, row.wrapped) };
    this.#cached.set(clientId, key);
    return key;
  }

  /** Tombstone first: a crash in between leaves a key that the next start destroys, never one that comes back. */
  destroy(clientId: string, method: string): KeyDestruction {
    parseMethod(method);
    const before = this.#row(clientId);
    if (before.wrapped !== null) {
      const tombstone = { keyId: before.key_id, destroyedAt: this.#clock.now(), method };
      this.#tombstones.record(tombstone);
      this.#bury([tombstone]);
    }
    const { keyId, destroyedAt, method: recordedMethod } = shredded(this.#row(clientId));
    return {
      keyId,
      destroyedAt,
      method: recordedMethod,
      alreadyDestroyed: before.wrapped === null,
      copiesPurged: emptyWriteAhead(this.#database),
    };
  }

  #bury(tombstones: readonly Tombstone[]): void {
    if (tombstones.length === 0) return;
    inTransaction(this.#database, () => {
      for (const { keyId, destroyedAt, method } of tombstones) this.#erase.run(destroyedAt, method, keyId);
    });
    this.#cached.clear();
  }

  /**
   * SQLite changes this number when any other connection commits, e.g. one that destroyed a key. Looked at once in a turn
   * of the event loop, in which many commands may ask.
   */
  #forgetWhenAnotherProcessWrote(): void {
    if (this.#lookedThisTurn) return;
    this.#lookedThisTurn = true;
    setImmediate(() => (this.#lookedThisTurn = false));
    const { data_version: version } = this.#dataVersion.get() as { data_version: number };
    if (version === this.#seenDataVersion) return;
    this.#seenDataVersion = version;
    this.#cached.clear();
  }

  #row(clientId: string): KeyRow {
    const row = this.#select.get(clientId) as KeyRow | undefined;
    if (row === undefined) throw new Refusal(clientUnknown);
    return row;
  }

  #unwrap(clientId: string, row: KeyRow, wrapped: Uint8Array): KeyObject {
    const keyEncryptionKey = this.#tenantKeys.encryptionKeys.find(row.kek_id);
    const key = keyEncryptionKey && unwrapKey(keyEncryptionKey, wrapped, this.#binding(clientId, row.key_id));
    if (key === undefined) throw new Refusal(clientKeyDamaged);
    return key;
  }

  #binding(clientId: string, keyId: string): readonly string[] {
    return ['throughline client key', this.#tenantKeys.tenant, clientId, keyId];
  }
}

function shredded(row: KeyRow): Shredded {
  return {
    shredded: true,
    keyId: row.key_id,
    destroyedAt: row.destroyed_at ?? 0,
    method: row.destruction_method ?? '',
  };
}
