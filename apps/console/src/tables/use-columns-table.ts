import {
  columnOrderingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { useAddress } from '../frame/viewpoint';

const features = tableFeatures({ columnOrderingFeature, columnVisibilityFeature, rowSortingFeature });

export type Order = 'ascending' | 'descending' | 'none';

interface Shown<Row> {
  readonly rows: readonly Row[];
  /** All that there are, by the name that the API sorts by. */
  readonly names: readonly string[];
  /** Those that are shown, in their order. */
  readonly shown: readonly string[];
  /** How the API orders rows that nobody ordered: a name, with a minus in front for descending. */
  readonly first: string;
}

/** Which columns a table shows, in which order, and by which the API sorts its rows. The address keeps the sorting. */
export function useColumnsTable<Row extends object>({ rows, names, shown, first }: Shown<Row>) {
  const { of, set } = useAddress();
  const columns = useMemo(
    () => names.map((id) => ({ id, accessorFn: (row: Row) => row[id as keyof Row], sortDescFirst: true })),
    [names],
  );
  const sorting = sortingOf(of('sort') ?? first);
  const table = useTable({
    features,
    columns,
    data: rows as Row[],
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    state: {
      sorting,
      columnOrder: [...shown],
      columnVisibility: Object.fromEntries(names.map((name) => [name, shown.includes(name)])),
    },
    onSortingChange: (change) => {
      const next = sortOf(typeof change === 'function' ? change(sorting) : change);
      set({ sort: next === first ? null : next });
    },
  });
  const [sorted] = sorting;
  // The address says how the rows are sorted; the table follows it once it is drawn.
  const orderOf = (id: string): Order => (sorted?.id !== id ? 'none' : sorted.desc ? 'descending' : 'ascending');
  return table.getVisibleLeafColumns().map((column) => ({
    name: column.id,
    order: orderOf(column.id),
    onSort: () => column.toggleSorting(),
  }));
}

const sortingOf = (sort: string): SortingState => [{ id: sort.replace(/^-/, ''), desc: sort.startsWith('-') }];
const sortOf = ([sorted]: SortingState): string | null => (sorted ? `${sorted.desc ? '-' : ''}${sorted.id}` : null);
