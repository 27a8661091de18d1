import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = Record<string, { properties?: unknown; additionalProperties?: unknown }>;

/** A body with a field that its route does not know is refused: the description says so of every object that is sent. */
export function closeBodies(document: OpenAPIObject): OpenAPIObject {
  const schemas = (document.components?.schemas ?? {}) as Schemas;
  const bodies = Object.values(document.paths).flatMap((methods) => Object.values(methods as object).map((operation: { requestBody?: unknown }) => operation.requestBody));
  for (const name of reachedFrom(bodies, schemas)) {
    const schema = schemas[name];
    if (schema?.properties !== undefined) schema.additionalProperties ??= false;
  }
  return document;
}

function reachedFrom(start: unknown, schemas: Schemas): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [start];
  while (waiting.length > 0) {
    for (const name of namesIn(waiting.pop())) {
      if (reached.has(name)) continue;
      reached.add(name);
      waiting.push(schemas[name]);
    }
  }
  return reached;
}

const namesIn = (value: unknown): readonly string[] =>
  [...(JSON.stringify(value) ?? '').matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name as string);
