import { applyDecorators, type Type } from '@nestjs/common';
import type { RowFilter } from '@throughline/projection';
import { type ColumnKind, type Columns, type Filter, filtersOf } from '@throughline/views';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, Matches } from 'class-validator';
import { dateDoesNotExist, idMalformed, symbolsMalformed, ENTRY_ID } from '@throughline/kernel';
import { field, Instant, orElse } from '@throughline/http-kit';
import { QueryCount, QueryFlag } from './query-fields.js';
import type { SiteTimes } from './site-times.js';

const VALUES_MAX = 200;
/** What a value may be made of: visible ASCII but for the comma that separates values. */
const VALUE = /^[\x21-\x2b\x2d-\x7e]{1,200}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Gives a class of query parameters every filter that these columns declare. */
export function declareFilters(terms: Type<object>, columns: Columns): void {
  for (const filter of filtersOf(columns)) parameterOf(filter)(terms.prototype as object, filter.name);
}

/** The filters among the parameters sent. */
export function filtersSent(terms: object, columns: Columns, times: SiteTimes): RowFilter {
  const sent = terms as Readonly<Record<string, RowFilter[string] | undefined>>;
  const given = filtersOf(columns).flatMap(({ name, form }) => {
    const value = sent[name];
    if (value === undefined || value === null) return [];
    const isInstant = form === 'from' || form === 'before';
    return [[name, isInstant && typeof value === 'string' ? times.instantOf(value, name) : value] as const];
  });
  return Object.fromEntries(given);
}

function parameterOf({ name, column, form }: Filter): PropertyDecorator {
  const example = column.example ?? undefined;
  switch (form) {
    case 'from':
      return Instant(`${column.description} From this instant or day on.`, '2026-03-01');
    case 'before':
      return Instant(`${column.description} Before this instant or day.`, '2026-04-01');
    case 'least':
      return QueryCount({ description: `${column.description} At least this many.`, example: 1, optional: true });
    case 'flag':
      return QueryFlag({ description: column.description, example: 'true', optional: true });
    case 'values':
      return valuesParameter(column, {
        description: `${column.description} Several are separated by commas.`,
        example: exampleOf(name, example),
      });
  }
}

const exampleOf = (name: string, example: unknown): string => {
  const one = Array.isArray(example) ? example[0] : example;
  return typeof one === 'string' ? one : name;
};

/** Each value of a list must fit; the schema is of one value. */
const valueOf = ({
  kind,
  values,
}: Pick<Filter['column'], 'kind' | 'values'>): { check: PropertyDecorator; schema: object } => {
  switch (kind) {
    case 'choice':
      return { check: IsIn([...(values ?? [])], { each: true }), schema: { enum: values } };
    case 'id':
      return {
        check: Matches(ENTRY_ID, {
          each: true,
          ...orElse(idMalformed),
        }),
        schema: { format: 'uuid' },
      };
    case 'date':
      return {
        check: Matches(DATE, {
          each: true,
          ...orElse(dateDoesNotExist),
        }),
        schema: { format: 'date' },
      };
    default:
      return {
        check: Matches(VALUE, {
          each: true,
          ...orElse(symbolsMalformed),
        }),
        schema: { maxLength: 200 },
      };
  }
};

interface ValuesShown {
  readonly description: string;
  readonly example: string;
}

/** Values of which one must fit, separated by commas or given several times over. */
export const Values = (kind: ColumnKind, shown: ValuesShown): PropertyDecorator =>
  valuesParameter({ kind, values: null }, shown);

function valuesParameter(column: Pick<Filter['column'], 'kind' | 'values'>, shown: ValuesShown): PropertyDecorator {
  const { check, schema } = valueOf(column);
  return applyDecorators(
    Transform(({ value }) => (typeof value === 'string' ? value.split(',') : value)),
    field(
      { ...shown, optional: true },
      { type: 'array', items: { type: 'string', ...schema }, maxItems: VALUES_MAX } as never,
      IsArray(),
      ArrayMaxSize(VALUES_MAX),
      ArrayUnique(),
      check,
    ),
  );
}
