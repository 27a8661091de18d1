import type { OpenAPIObject } from '@nestjs/swagger';

/** Says of each operation that asks for no token that it asks for none: where nothing is said, generators guess. */
export function describePublicOperations(document: OpenAPIObject): OpenAPIObject {
  for (const methods of Object.values(document.paths))
    for (const operation of Object.values(methods as Record<string, { security?: readonly object[] }>))
      operation.security ??= [];
  return document;
}
