import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../markdown-files.ts';
import type { ApiDescription } from './api-description.ts';
import { generatedFrom, markdownTable } from './markdown-table.ts';

interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

interface Message {
  readonly name: string;
  readonly summary: string;
  readonly payload: { readonly schema: JsonSchema };
}

interface Topics {
  readonly channels: { readonly events: { readonly messages: Readonly<Record<string, Message>> } };
}

const NAME = /^throughline\.care-path\.(\w+)\.v\d+$/;
const VALUES_SHOWN_MAX = 12;

/** Every event of a care path: what it says, and its fields. */
export function eventsPage({ components }: ApiDescription): string {
  const topics = parse(readFileSync(join(root, 'docs', 'asyncapi.yaml'), 'utf8')) as Topics;
  const events = Object.values(topics.channels.events.messages);
  const common = fieldsOf(
    partOf(events.find(({ name }) => name.includes('.Admitted.'))?.payload.schema, 'data', 'entry'),
  ).filter(([name]) => COMMON.has(name));
  return [
    generatedFrom('the declared events'),
    '# Events\n',
    'What the log holds of a client, and what leaves as `data` of a record. Encrypted text and staff IDs never leave: their fields are null. The',
    'schemas, with every pattern, are in [asyncapi.yaml](../asyncapi.yaml); what each move means on a path is in [definitions](../definitions.md).\n',
    '## Of every entry\n',
    'An entry is something that happened to a client. Its event holds `entry`, its rule check (`judged`), what it opens (`obligations`), the',
    'planned move that it carries out (`fulfills`), and what it changed later on the path (`rejudged`, `impactReason`, `reclocked`). Each `entry` has:\n',
    markdownTable(['field', 'holds'], common),
    '',
    ...events.flatMap(({ name, summary, payload }) => {
      const type = NAME.exec(name)?.[1] ?? '';
      const data = partOf(payload.schema, 'data');
      const isEntry = components.schemas[`${type}Details`] !== undefined;
      const described = components.schemas[`${type}Details`]?.properties ?? {};
      const fields = fieldsOf(isEntry ? partOf(data, 'entry') : data).filter(
        ([field]) => !isEntry || !COMMON.has(field),
      );
      const rows = fields.map(([field, holds]) => [
        field,
        holds,
        described[field.replaceAll('`', '')]?.description ?? '',
      ]);
      return [
        `## ${type}\n`,
        `${summary}\n`,
        ...(rows.length === 0 ? ['It says nothing more.\n'] : [tableOf(rows), '']),
      ];
    }),
  ].join('\n');
}

const COMMON = new Set(['`kind`', '`entryId`', '`seq`', '`effective`', '`facilityId`', '`narrative`']);

/** The third column only where something stands in it. */
const tableOf = (rows: readonly (readonly string[])[]): string =>
  rows.some(([, , meaning]) => meaning !== '')
    ? markdownTable(['field of `entry`', 'holds', 'meaning'], rows)
    : markdownTable(
        ['field', 'holds'],
        rows.map(([field = '', holds = '']) => [field, holds]),
      );

const partOf = (schema: JsonSchema | undefined, ...path: readonly string[]): JsonSchema | undefined =>
  path.reduce<JsonSchema | undefined>((part, name) => part?.properties?.[name], schema);

const fieldsOf = (schema: JsonSchema | undefined): readonly (readonly [field: string, holds: string])[] =>
  Object.entries(schema?.properties ?? {}).map(([name, of]) => [`\`${name}\``, holdsOf(of)]);

function holdsOf(schema: JsonSchema): string {
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) {
    const kinds = branches.map((branch) => branch.properties?.['kind']?.['const']);
    if (kinds.length > VALUES_SHOWN_MAX && kinds.every((kind) => typeof kind === 'string'))
      return 'an entry of any kind';
    return [...new Set(branches.map(holdsOf))].join(' or ');
  }
  if (schema['const'] !== undefined) return `\`${wordOf(schema['const'])}\``;
  if (Array.isArray(schema['enum'])) return schema['enum'].map((value) => `\`${wordOf(value)}\``).join(', ');
  if (schema['type'] === 'array') return `a list: ${schema.items ? holdsOf(schema.items) : 'of values'}`;
  if (schema.properties) return `an object: ${Object.keys(schema.properties).join(', ')}`;
  const type = wordOf(schema['type']);
  return WORDS[`${type} ${wordOf(schema['format'] ?? '')}`.trim()] ?? type;
}

const wordOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const WORDS: Readonly<Record<string, string>> = {
  'string uuid': 'an id',
  string: 'text',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
};
