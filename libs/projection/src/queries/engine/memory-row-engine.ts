import { type Position, START } from '@throughline/event-store';
import type { RowsOfView, ViewName } from '@throughline/views';
import type { KeptVersion, MemoryProjectionStore, MemoryTables } from '../../memory-projection-store.js';
import type { ClientStatus, ParkedClient } from '../../projection-store.js';
import type { FacilityScope } from '@throughline/kernel';
import type { Kept, Known } from '../view-query.js';
import { isMeant } from './memory-conditions.js';
import {
  type ClientSelection,
  type ClientsMeant,
  compareValues,
  type Field,
  type ListedClient,
  type ParkedSelection,
  type RowEngine,
  type RowReader,
  type Selection,
  type Sorted,
  sortedFirst,
} from './row-engine.js';

/** Questions over the rows of a store in memory, for tests: looks at every row, every time. */
export class MemoryRowEngine implements RowEngine {
  readonly #store: Pick<MemoryProjectionStore, 'content'>;

  constructor(store: Pick<MemoryProjectionStore, 'content'>) {
    this.#store = store;
  }

  inOneState<Answer>(read: (reader: RowReader) => Promise<Answer>): Promise<Answer> {
    const { tables, position } = this.#store.content;
    return read(new MemoryRowReader(tables, position));
  }

  async close(): Promise<void> {}
}

class MemoryRowReader implements RowReader {
  readonly #tables: MemoryTables;
  readonly #position: Position;

  constructor(tables: MemoryTables, position: Position) {
    this.#tables = { ...tables, versions: new Map(tables.versions), times: [...tables.times] };
    this.#position = position;
  }

  async progress() {
    return { position: this.#position, recordedAt: this.#tables.times.at(-1)?.recordedAt ?? null };
  }

  async positionAt(instant: number): Promise<Position> {
    return this.#tables.times.findLast(({ recordedAt }) => recordedAt <= instant)?.position ?? START;
  }

  async incomplete(facilities: FacilityScope): Promise<number> {
    return (await this.parked({ facilities, clientId: null, limit: Number.MAX_SAFE_INTEGER })).length;
  }

  async parked({ facilities, clientId: wanted, limit }: ParkedSelection): Promise<readonly ParkedClient[]> {
    return [...this.#tables.parked.values()]
      .filter(({ clientId }) => wanted === null || clientId === wanted)
      .filter(({ clientId }) => {
        const touched = this.#facilitiesOf(clientId);
        return touched.length === 0 || touches(facilities, touched);
      })
      .toSorted((one, other) => compareValues(one.position, other.position))
      .slice(0, limit);
  }

  async rows<Name extends ViewName, Wanted extends Field<Name>>(
    view: Name,
    selection: Selection<Name>,
    fields: readonly Wanted[],
  ): Promise<readonly Pick<Kept<RowsOfView[Name]>, Wanted>[]> {
    return this.#meant(view, selection).map(
      (row) => Object.fromEntries(fields.map((field) => [field, row[field]])) as Pick<typeof row, Wanted>,
    );
  }

  async page<Name extends ViewName>(view: Name, selection: Selection<Name>, sorted: Sorted<Name>) {
    return sortedFirst(this.#meant(view, selection), sorted);
  }

  async clients({ after, limit, ...meant }: ClientSelection): Promise<readonly ListedClient[]> {
    return this.#clientsMeant(meant)
      .filter(({ clientId }) => clientId > after)
      .toSorted((one, other) => (one.clientId < other.clientId ? -1 : 1))
      .slice(0, limit);
  }

  async countClients(meant: ClientsMeant): Promise<number> {
    return this.#clientsMeant(meant).length;
  }

  #clientsMeant({ facilities, clientIds }: ClientsMeant): readonly ListedClient[] {
    return [...this.#tables.clients.values()]
      .filter(({ clientId }) => clientIds === undefined || clientIds.includes(clientId))
      .map((client) => this.#listed(client))
      .filter((client) => touches(facilities, client.facilities));
  }

  #meant<Name extends ViewName>(view: Name, selection: Selection<Name>): readonly Kept<RowsOfView[Name]>[] {
    const rows: Kept<RowsOfView[Name]>[] = [];
    for (const version of this.#tables.versions.values()) {
      if (version.view !== view || !wasKnown(version, selection.known)) continue;
      const { clientId, knownFrom, knownTo } = version;
      const row = { clientId, knownFrom, knownTo, ...version.row } as unknown as Kept<RowsOfView[Name]>;
      if (isMeant(view, row, selection)) rows.push(row);
    }
    return rows;
  }

  #listed({ clientId, registeredFacilityId, revision }: ClientStatus): ListedClient {
    const stale = this.#tables.parked.has(clientId);
    return { clientId, registeredFacilityId, facilities: this.#facilitiesOf(clientId), revision, stale };
  }

  #facilitiesOf(clientId: string): readonly string[] {
    const facilities: string[] = [];
    for (const version of this.#tables.versions.values()) {
      if (version.view === 'clientFacilities' && version.clientId === clientId && version.knownTo === null)
        facilities.push(String((version.row as unknown as { readonly facilityId: string }).facilityId));
    }
    return facilities.toSorted();
  }
}

const wasKnown = ({ knownFrom, knownTo }: KeptVersion, known: Known): boolean =>
  known.at === null ? knownTo === null : knownFrom <= known.position && (knownTo === null || knownTo > known.position);

const touches = (facilities: FacilityScope, touched: readonly string[]): boolean =>
  facilities === 'all' ? touched.length > 0 : touched.some((facilityId) => facilities.includes(facilityId));
