import type { OpenAPIObject } from '@nestjs/swagger';

interface Parameter {
  in?: string;
  required?: boolean;
  description?: string;
  example?: unknown;
  schema?: { example?: unknown; [keyword: string]: unknown };
}

/**
 * Says the example of each optional parameter in words. The page at /docs types a machine-readable one into its form, so
 * that who tries a question would wait for a position, or match a revision, that never was.
 */
export function describeOptionalExamples(document: OpenAPIObject): OpenAPIObject {
  for (const methods of Object.values(document.paths)) {
    for (const operation of Object.values(methods as Record<string, { parameters?: Parameter[] }>)) {
      for (const parameter of operation.parameters ?? []) if (!parameter.required) describeExample(parameter);
    }
  }
  return document;
}

function describeExample(parameter: Parameter): void {
  const example = parameter.example ?? parameter.schema?.example;
  if (example === undefined) return;
  delete parameter.example;
  if (parameter.schema) {
    const { example: _example, ...schema } = parameter.schema;
    parameter.schema = schema;
  }
  const words = wordsOf(example);
  parameter.description = [parameter.description, `Example: \`${words}\`.`].filter(Boolean).join(' ');
}

/** As it would be typed: several values with commas. */
function wordsOf(example: unknown): string {
  if (typeof example === 'string') return example;
  return Array.isArray(example) ? example.join(',') : JSON.stringify(example);
}
