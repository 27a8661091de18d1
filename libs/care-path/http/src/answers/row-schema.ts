import type { Column, Columns } from '@throughline/views';
import { z } from 'zod';
import type { ShownRow } from './shown-row.js';
import { LocalDate } from './stored-shapes.js';

/** The schema of an answered row, from the columns that declare it; `json` columns name theirs. */
export function rowSchema<Declared extends Columns>(
  columns: Declared,
  own: Readonly<Record<string, z.ZodType>> = {},
): z.ZodType<ShownRow<Declared>> {
  const shape = Object.entries(columns).map(([name, column]) => [name, columnSchema(column as Column, own[name])]);
  return z.strictObject(Object.fromEntries(shape)) as unknown as z.ZodType<ShownRow<Declared>>;
}

function columnSchema(column: Column, own: z.ZodType | undefined): z.ZodType {
  const schema = own ?? schemaOfKind(column);
  return (column.nullable ? schema.nullable() : schema).describe(column.description);
}

function schemaOfKind({ kind, values }: Column): z.ZodType {
  switch (kind) {
    case 'id':
      return z.uuid();
    case 'code':
    case 'text':
      return z.string();
    case 'choice':
      return z.enum(values as readonly [string, ...string[]]);
    case 'date':
      return LocalDate;
    case 'instant':
      return z.iso.datetime({ offset: true });
    case 'number':
      return z.int();
    case 'count':
      return z.int().min(0);
    case 'flag':
      return z.boolean();
    case 'codes':
      return z.array(z.string());
    case 'json':
      throw new TypeError('A column of its own shape names its schema.');
  }
}
