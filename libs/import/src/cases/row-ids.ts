import type { Effective } from '@throughline/kernel';
import type { Mapping } from '../mapping/mapping-schema.js';
import type { DatedRow } from '../rows/read-row.js';
import type { KeyedHash } from '../writing/import-identity.js';

/** The ids under which rows of a case are found again in every run, wherever they stand in the file. */
export class RowIds {
  constructor(
    private readonly mapping: Pick<Mapping, 'system' | 'columns'>,
    private readonly hash: KeyedHash,
  ) {}

  /** Ids of the rows of one case, in their order. Rows that are alike in everything are told apart by their number. */
  of(rows: readonly DatedRow[]): readonly string[] {
    const alike = new Map<string, number>();
    return rows.map((dated) => {
      const key = this.#key(dated);
      const ordinal = alike.get(key) ?? 0;
      alike.set(key, ordinal + 1);
      return ordinal === 0 || this.#isById(dated) ? key : this.#numbered(key, ordinal);
    });
  }

  /** Whether the file itself names the row. */
  #isById({ row }: DatedRow): boolean {
    return (row.cells[this.mapping.columns.row ?? ''] ?? '') !== '';
  }

  #key(dated: DatedRow): string {
    const { row, name, effective } = dated;
    if (this.#isById(dated))
      return this.hash([
        'import row',
        this.mapping.system,
        'id',
        row.cells[this.mapping.columns.row ?? ''] ?? '',
        this.#momentOf(dated),
      ]);
    return this.#keyOf(row.case, name, effective);
  }

  /** A row of two moments makes two entries of one id. */
  #momentOf({ row, name }: DatedRow): string {
    return row.activity === '' ? name : '';
  }

  #keyOf(caseName: string, name: string, { precision, localDate, at }: Effective): string {
    const when = precision === 'day' ? localDate : at;
    return this.hash(['import row', this.mapping.system, caseName, name, when]);
  }

  #numbered = (key: string, ordinal: number): string => this.hash([key, ordinal]);

  /** The activity whose row an entry was made of; undefined when no activity of the mapping gives such an id. */
  nameOf(caseName: string, recordId: string, effective: Effective, names: readonly string[]): string | undefined {
    return names.find((name) => {
      const key = this.#keyOf(caseName, name, effective);
      return key === recordId || Array.from({ length: 5 }, (_, n) => this.#numbered(key, n + 1)).includes(recordId);
    });
  }
}
