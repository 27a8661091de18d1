import { ApiOkResponse } from '@nestjs/swagger';
import { z } from 'zod';

type Component = Readonly<Record<string, unknown>>;
type Sentences = Readonly<Record<string, string>>;

const described = new Map<string, Sentences>();

/**
 * Makes a schema a component of the API's description: one declaration, referred to wherever its shape is answered. Schemas
 * of stored shapes are described here field by field, because what is stored says nothing of the API.
 */
export function component<Schema extends z.ZodType>(
  id: string,
  description: string,
  schema: Schema,
  fields?: FieldsOf<Schema>,
): Schema {
  z.globalRegistry.add(schema, { id, description });
  if (fields) described.set(id, fields as Sentences);
  return schema;
}
type FieldsOf<Schema> = Schema extends z.ZodObject<infer Shape> ? { readonly [Name in keyof Shape]: string } : never;

/** The schema must say what the type says: the same fields, as optional and as nullable. Narrower texts are welcome. */
export const exactly =
  <Type>() =>
  <Schema extends z.ZodType>(
    schema: Schema & (Same<Plain<z.infer<Schema>>, Plain<Type>> extends true ? unknown : { readonly differs: Type }),
  ): Schema =>
    schema;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Plain<T> = T extends string
  ? string
  : T extends number | boolean | null | undefined
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Plain<Item>[]
      : { readonly [Name in keyof T]: Plain<T[Name]> };

export const referenceTo = (schema: z.ZodType) => ({
  $ref: `#/components/schemas/${z.globalRegistry.get(schema)?.id ?? ''}`,
});

/** Such an answer, or null. */
export const referenceOrNull = (schema: z.ZodType): { oneOf: Record<string, string>[] } => ({
  oneOf: [referenceTo(schema), { type: 'null' }],
});

/** Describes a 200 by its schema and a whole example. */
export const ApiAnswer = <Schema extends z.ZodType>(
  description: string,
  schema: Schema,
  example: Given<z.infer<Schema>>,
): MethodDecorator =>
  ApiOkResponse({ description, content: { 'application/json': { schema: referenceTo(schema), example } } });

type Given<T> = T extends object ? { readonly [Name in keyof T]: Given<T[Name]> } : T;

/** Every component as JSON Schema, by its id; complete once the routes are loaded. */
export function answerSchemas(): Readonly<Record<string, Component>> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => shorten(jsonSchema),
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => [id, describedFields(schema as Component, described.get(id) ?? {})]),
  );
}

function describedFields({ $schema: _draft, $id: _id, ...schema }: Component, sentences: Sentences): Component {
  const fields = Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Component>>);
  if (fields.length === 0) return schema;
  const described = fields.map(([name, field]) => [
    name,
    name in sentences ? { ...field, description: sentences[name] } : field,
  ]);
  return { ...schema, properties: Object.fromEntries(described) };
}

/** What a reader knows without being told: the pattern behind a format, the bounds of every whole number. */
function shorten(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.format !== undefined) delete schema.pattern;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}
