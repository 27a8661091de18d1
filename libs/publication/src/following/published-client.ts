import { currentSituation, emptyPath, evolve, type Path, readPathEvent } from '@throughline/care-path';
import { type RecordedEvent, weightOf } from '@throughline/event-store';
import {
  ClientRows,
  everything,
  moves,
  placements,
  type PlacementRow,
  type MoveRow,
  touchedBy,
  type Touched,
} from '@throughline/views';
import { levelOfCareValue } from '../records/level-of-care-value.js';
import { moveValue } from '../records/move-value.js';
import { placementValue } from '../records/placement-value.js';
import type { Table } from '../records/table-record.js';

/** A row of a table, new, changed or (null) gone. */
interface RowValue {
  readonly table: Table;
  readonly key: string;
  readonly value: unknown;
}

/** What a path and what is published of it take in memory for each character of the events, as measured. */
const BYTES_PER_CHARACTER = 2.3;

/** One client's path, folded, and what of it is published. A throw leaves it unfit for use: forget it. */
export class PublishedClient {
  readonly #stretches = new ClientRows<PlacementRow>(placements);
  readonly #moves = new ClientRows<MoveRow>(moves);
  readonly #ofPlacement = new Map<string, Map<string, PlacementRow>>();
  readonly #published = new Map<string, string>();
  #touchedPlacements = new Set<string>();
  #touchedMoves = new Map<string, MoveRow | null>();
  #path: Path = emptyPath();
  #weight = 0;

  constructor(private readonly clientId: string) {}

  revisionIn(): number {
    return this.#path.revision;
  }

  get bytes(): number {
    return Math.round(this.#weight * BYTES_PER_CHARACTER);
  }

  /** Folds an event that is published already; `settle` follows the last one. */
  recall(event: RecordedEvent): void {
    this.#path = evolve(this.#path, readPathEvent(event));
    this.#weight += weightOf(event);
  }

  settle(): void {
    this.#follow(everything(this.#path));
    this.takeChanges();
  }

  follow(event: RecordedEvent): void {
    const read = readPathEvent(event);
    this.#path = evolve(this.#path, read);
    this.#weight += weightOf(event);
    this.#follow(touchedBy(this.#path, read));
  }

  /** What came of everything folded since it was last asked: a row that is as it was published is left out. */
  takeChanges(): readonly RowValue[] {
    const rows: RowValue[] = [
      ...[...this.#touchedPlacements].map((key) => ({
        table: 'placements' as const,
        key,
        value: this.#placement(key),
      })),
      ...[...this.#touchedMoves].map(([key, row]) => ({
        table: 'moves' as const,
        key,
        value: row && moveValue(this.clientId, row),
      })),
      this.#levelOfCare(),
    ];
    this.#touchedPlacements = new Set();
    this.#touchedMoves = new Map();
    return rows.filter((row) => this.#isNews(row));
  }

  /** Every row as it stands, and null for every key of the path without one: what tables that are published again hold. */
  everyRow(): readonly RowValue[] {
    const moveOf = new Map([...this.#moves.values()].map((row) => [row.entryId, row]));
    const placementIds = new Set(this.#path.entries.flatMap(placementsOf));
    return [
      ...[...placementIds].map((key) => ({ table: 'placements' as const, key, value: this.#placement(key) })),
      ...this.#path.entries.map(({ body: { entryId: key } }) => {
        const row = moveOf.get(key);
        return { table: 'moves' as const, key, value: row ? moveValue(this.clientId, row) : null };
      }),
      this.#levelOfCare(),
    ];
  }

  /** Nobody is to ask where someone is now who was erased. */
  #levelOfCare(): RowValue {
    const current = this.#path.erased ? null : levelOfCareValue(this.clientId, currentSituation(this.#path));
    return { table: 'levelOfCare', key: this.clientId, value: current };
  }

  #follow(touched: Touched): void {
    for (const { key, before, after } of this.#stretches.follow(this.#path, touched)) {
      if (before) this.#put(before.placementId, key, null);
      if (after) this.#put(after.placementId, key, after);
    }
    for (const { key, after } of this.#moves.follow(this.#path, touched)) this.#touchedMoves.set(key, after);
  }

  #put(placementId: string, key: string, row: PlacementRow | null): void {
    this.#touchedPlacements.add(placementId);
    const stretches = this.#ofPlacement.get(placementId) ?? new Map<string, PlacementRow>();
    if (row) stretches.set(key, row);
    else stretches.delete(key);
    this.#ofPlacement.set(placementId, stretches);
  }

  #placement(placementId: string) {
    return placementValue(this.clientId, [...(this.#ofPlacement.get(placementId)?.values() ?? [])]);
  }

  /** A tombstone is news only where something was published; an unchanged row is none. */
  #isNews({ table, key, value }: RowValue): boolean {
    const name = `${table} ${key}`;
    const known = this.#published.get(name);
    if (value === null) return this.#published.delete(name);
    const json = JSON.stringify(value);
    if (json === known) return false;
    this.#published.set(name, json);
    return true;
  }
}

/** The placements that an entry is about, or was before it was corrected. */
const placementsOf = ({ body, superseded }: Path['entries'][number]): readonly string[] =>
  [body, ...superseded.map((version) => version.body)].flatMap((version) =>
    'placementId' in version && version.placementId !== null ? version.placementId : [],
  );
