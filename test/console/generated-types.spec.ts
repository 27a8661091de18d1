import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { Running } from '../acceptance/black-box/running.js';

const FILE = join(import.meta.dirname, '..', '..', 'apps', 'console', 'src', 'api', 'schema.d.ts');

/** What is always there, be it null, is required: Java's generator alone cannot be told so. */
function withWhatIsAlwaysThere(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withWhatIsAlwaysThere);
  if (typeof part !== 'object' || part === null) return part;
  const { 'x-always-present': always, ...rest } = part as Record<string, unknown>;
  const fields = Object.fromEntries(Object.entries(rest).map(([name, one]) => [name, withWhatIsAlwaysThere(one)]));
  if (!Array.isArray(always)) return fields;
  return { ...fields, required: [...((rest['required'] ?? []) as string[]), ...(always as string[])] };
}

/** The document without its problems: every problem has one shape, which the console's client knows. */
function goodAnswersOf(document: OpenAPI3): OpenAPI3 {
  for (const methods of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(methods as Record<string, { responses?: Record<string, unknown> }>)) {
      for (const status of Object.keys(operation.responses ?? {}))
        if (!status.startsWith('2')) delete operation.responses?.[status];
    }
  }
  return document;
}

describe('the types that the console is written against', () => {
  it('are those of the service as it is; THROUGHLINE_UPDATE=1 writes them again', async () => {
    const service = await Running.start();
    try {
      const sent: unknown = await (await fetch(`${service.http.url}/openapi.json`)).json();
      const document = withWhatIsAlwaysThere(sent) as OpenAPI3;
      const types = astToString(await openapiTS(goodAnswersOf(document)));
      if (process.env['THROUGHLINE_UPDATE'] === '1') writeFileSync(FILE, types);
      expect(readFileSync(FILE, 'utf8')).toBe(types);
    } finally {
      await service.end();
    }
  }, 60_000);
});
