import type { DatabaseSync } from 'node:sqlite';
import { facilitiesWithin, type FacilityScope, Refusal } from '@throughline/kernel';
import type { ClientFacilities } from './client-facilities.js';
import type { Identities } from './identities.js';
import {
  criteriaOf,
  type FoundClients,
  type IdentitySearch,
  type Indexed,
  searchCursorUnknown,
} from '@throughline/identity/engine';

interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

export class ClientSearch {
  readonly #database: DatabaseSync;
  readonly #identities: Identities;
  readonly #facilities: ClientFacilities;

  constructor(database: DatabaseSync, identities: Identities, facilities: ClientFacilities) {
    this.#database = database;
    this.#identities = identities;
    this.#facilities = facilities;
  }

  search(search: IdentitySearch): FoundClients {
    const criteria = criteriaOf(search).map(indexed);
    const visible = visibleWithin(search.facilities);
    const matching = [...criteria, visible];
    const conditions = [...matching, ...this.#behind(search.after, visible)];
    const rows = this.#database
      .prepare(
        `SELECT client_number, client_id FROM clients WHERE ${conditions.map(({ sql }) => sql).join(' AND ')} ORDER BY sort_name, client_number LIMIT ?`,
      )
      .all(...conditions.flatMap(({ values }) => values), search.limit + 1) as unknown as {
      client_number: number;
      client_id: string;
    }[];
    const more = rows.length > search.limit;
    const total = more || search.after !== undefined ? this.#count(matching) : rows.length;
    return { ...this.#page(rows.slice(0, search.limit), search, more), total };
  }

  #page(
    rows: readonly { client_number: number; client_id: string }[],
    search: IdentitySearch,
    more: boolean,
  ): Omit<FoundClients, 'total'> {
    const identities = this.#identities.currentOfMany(rows.map((row) => row.client_id));
    const clients = rows.flatMap(({ client_number: clientNumber, client_id: clientId }) => {
      const identity = identities.get(clientId);
      if (identity === undefined) return [];
      return [
        { clientId, identity, facilityIds: facilitiesWithin(this.#facilities.of(clientNumber), search.facilities) },
      ];
    });
    return { clients, next: more ? (rows.at(-1)?.client_id ?? null) : null };
  }

  #count(conditions: readonly Condition[]): number {
    const { count } = this.#database
      .prepare(`SELECT COUNT(*) AS count FROM clients WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`)
      .get(...conditions.flatMap(({ values }) => values)) as { count: number };
    return count;
  }

  /** The cursor is the last client shown; one the caller may not see is as good as unknown. */
  #behind(after: string | undefined, visible: Condition): readonly Condition[] {
    if (after === undefined) return [];
    const last = this.#database
      .prepare(`SELECT sort_name, client_number FROM clients WHERE client_id = ? AND ${visible.sql}`)
      .get(after, ...visible.values) as { sort_name: string; client_number: number } | undefined;
    if (last === undefined) throw new Refusal(searchCursorUnknown);
    return [{ sql: '(sort_name, client_number) > (?, ?)', values: [last.sort_name, last.client_number] }];
  }
}

function indexed({ kinds, range: { from, before } }: Indexed): Condition {
  const anyKind = kinds.map(() => '?').join(', ');
  return {
    sql: `client_number IN (SELECT client_number FROM identity_index WHERE kind IN (${anyKind}) AND value >= ? AND value < ?)`,
    values: [...kinds, from, before],
  };
}

function visibleWithin(facilities: FacilityScope): Condition {
  if (facilities === 'all') return { sql: '1', values: [] };
  return {
    sql: 'EXISTS (SELECT 1 FROM client_facilities seen WHERE seen.client_number = clients.client_number AND seen.facility_id IN (SELECT value FROM json_each(?)))',
    values: [JSON.stringify(facilities)],
  };
}
