import type { PrivatePath } from '@throughline/kernel';
import { z } from 'zod';

/** A JSON Schema of draft 2020-12, as far as we look into one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** Draft 7 is for registries that know no newer one. */
export type Dialect = 'draft-2020-12' | 'draft-7';

/**
 * The JSON Schema of what a declaration lets through. Self-contained: no references, so that every registry takes it; closed, so
 * that a new optional property is compatible.
 */
export function jsonSchemaOf(schema: z.ZodType, dialect: Dialect = 'draft-2020-12'): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    target: dialect,
    reused: 'inline',
    io: 'output',
  }) as JsonSchema;
  return rest;
}

/** The same schema as it holds of what leaves the service: null wherever a private value stands. */
export function publicSchema(schema: JsonSchema, privatePaths: readonly PrivatePath[]): JsonSchema {
  return privatePaths.reduce(withNullAt, schema);
}

function withNullAt(schema: JsonSchema, [key, ...rest]: PrivatePath): JsonSchema {
  if (key === undefined) return { type: 'null' };
  const { anyOf, oneOf, properties, items } = schema;
  if (anyOf) return { ...schema, anyOf: anyOf.map((branch) => withNullAt(branch, [key, ...rest])) };
  if (oneOf) return { ...schema, oneOf: oneOf.map((branch) => withNullAt(branch, [key, ...rest])) };
  if (key === '*') return items ? { ...schema, items: withNullAt(items, rest) } : schema;
  const property = properties?.[key];
  return property ? { ...schema, properties: { ...properties, [key]: withNullAt(property, rest) } } : schema;
}
