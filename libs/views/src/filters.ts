import type { Column, Columns } from './columns.js';

/** How a filter narrows: by values of which one must fit, from or before an instant, by a least number, or by a flag. */
type FilterForm = 'values' | 'from' | 'before' | 'least' | 'flag';

/** A filter that a column declares by being there. */
export interface Filter {
  /** Its name in a query. */
  readonly name: string;
  readonly field: string;
  readonly column: Column;
  readonly form: FilterForm;
}

/** Every filter of a row: two for an instant, `From` and `To`; `Min` for a number; otherwise the name of the column. */
export const filtersOf = (columns: Columns): readonly Filter[] =>
  Object.entries(columns).flatMap(([field, column]) => filtersOfColumn(field, column as Column));

function filtersOfColumn(field: string, column: Column): readonly Filter[] {
  if (column.filter === null) return [];
  const name = column.filter === '' ? field : column.filter;
  switch (column.kind) {
    case 'instant': {
      const stem = name.replace(/At$/, '');
      return [
        { name: `${stem}From`, field, column, form: 'from' },
        { name: `${stem}To`, field, column, form: 'before' },
      ];
    }
    case 'number':
    case 'count':
      return [{ name: `${name}Min`, field, column, form: 'least' }];
    case 'flag':
      return [{ name, field, column, form: 'flag' }];
    case 'json':
      return [];
    case 'id':
    case 'code':
    case 'text':
    case 'choice':
    case 'date':
    case 'codes':
      return [{ name, field, column, form: 'values' }];
  }
}
