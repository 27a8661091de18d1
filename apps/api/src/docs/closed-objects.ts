import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = Record<string, { properties?: unknown; additionalProperties?: unknown }>;
interface Operation {
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, unknown>>;
}

/**
 * A body with a field that its route does not know is refused, and an answer has no field that is not described: the description
 * says so of every object that is sent either way. Problems alone are open: each code may add members of its own (RFC 9457).
 */
export function closeObjects(document: OpenAPIObject): OpenAPIObject {
  const schemas = (document.components?.schemas ?? {}) as Schemas;
  const operations = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods as Record<string, Operation>),
  );
  const sent = operations.flatMap(({ requestBody, responses }) => [
    requestBody,
    ...Object.entries(responses)
      .filter(([status]) => status.startsWith('2'))
      .map(([, answer]) => answer),
  ]);
  for (const name of reachedFrom(sent, schemas)) {
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
  [...(JSON.stringify(value) ?? '').matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => name as string,
  );
