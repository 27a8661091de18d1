import { readFileSync } from 'node:fs';
import { Parser, stringify } from '@asyncapi/parser';
import type { Plugin } from 'vite';

const MODULE = 'virtual:topics';
/** By the convention of bundlers, no other plugin looks for a file of such a name. */
const RESOLVED = `\0${MODULE}`;

/** Makes the module `virtual:topics`, which holds an AsyncAPI document parsed: the parser is too large for a page. */
export function parsedTopics(file: string): Plugin {
  return {
    name: 'parsed-topics',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load: async (id) => (id === RESOLVED ? moduleOf(readFileSync(file, 'utf8')) : undefined),
  };
}

/** Throws what the parser found when the YAML is not a valid AsyncAPI document. */
export async function moduleOf(yaml: string): Promise<string> {
  const { document, diagnostics } = await new Parser().parse(yaml);
  if (!document)
    throw new Error(`This is not a valid AsyncAPI document: ${diagnostics.map(({ message }) => message).join(' ')}`);
  const parsed = JSON.stringify(JSON.parse(stringify(document)!));
  return `export default JSON.parse(${JSON.stringify(parsed)});`;
}
