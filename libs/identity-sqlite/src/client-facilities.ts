import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Clock } from '@throughline/kernel';

/** At which facilities a client is known. Runs in the caller's transaction. */
export class ClientFacilities {
  readonly #clock: Clock;
  readonly #link: StatementSync;
  readonly #unlink: StatementSync;
  readonly #of: StatementSync;

  constructor(database: DatabaseSync, clock: Clock) {
    this.#clock = clock;
    this.#link = database.prepare(
      'INSERT OR IGNORE INTO client_facilities (client_number, facility_id, linked_at) VALUES (?, ?, ?)',
    );
    this.#unlink = database.prepare('DELETE FROM client_facilities WHERE client_number = ? AND facility_id = ?');
    this.#of = database.prepare(
      'SELECT facility_id FROM client_facilities WHERE client_number = ? ORDER BY facility_id',
    );
  }

  link(clientNumber: number, facilityId: string): void {
    this.#link.run(clientNumber, facilityId, this.#clock.now());
  }

  unlink(clientNumber: number, facilityId: string): void {
    this.#unlink.run(clientNumber, facilityId);
  }

  of(clientNumber: number): readonly string[] {
    return this.#of.all(clientNumber).map((row) => String(row['facility_id']));
  }
}
