import { z } from 'zod';

/** Schemas of values that are stored in an event's private part, wherever in the event they stand. */
const privateSchemas = z.registry<{ readonly private: true }>();

/** Marks a schema: its values never stand in the public parts of an event. */
export function keptPrivate<Schema extends z.ZodType>(schema: Schema): Schema {
  privateSchemas.add(schema, { private: true });
  return schema;
}

/** A pseudonymous id of a staff member, a partner or a system; the name behind it lives in the identity vault. */
export const StaffId = keptPrivate(z.string().min(1).max(100));

/** Keys from the top of an event's data to a private value; `*` stands for every item of a list. */
export type PrivatePath = readonly string[];

/** Where a schema holds private values. */
export function privatePathsIn(schema: z.ZodType): readonly PrivatePath[] {
  const found = new Map<string, PrivatePath>();
  collect(schema, [], found);
  return [...found.values()];
}

function collect(schema: z.ZodType, path: PrivatePath, found: Map<string, PrivatePath>): void {
  if (privateSchemas.has(schema)) found.set(path.join('/'), path);
  else if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    collect(schema.unwrap() as z.ZodType, path, found);
  else if (schema instanceof z.ZodArray) collect(schema.element as z.ZodType, [...path, '*'], found);
  else if (schema instanceof z.ZodUnion)
    for (const option of schema.options as readonly z.ZodType[]) collect(option, path, found);
  else if (schema instanceof z.ZodObject)
    for (const [key, value] of Object.entries(schema.shape as Record<string, z.ZodType>))
      collect(value, [...path, key], found);
}
