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
  const example = partOf(events.find(({ name }) => name.includes('.Admitted.'))?.payload.schema, 'data');
  const common = rowsOf(partOf(example, 'entry'))
    .filter(([name = '']) => COMMON.has(name))
    .map(([name = '', holds = '', meaning = '']) => [name, name === '`kind`' ? 'a word' : holds, meaning]);
  const around = rowsOf(example).filter(([name]) => name !== '`entry`');
  return [
    generatedFrom('the declared events'),
    '# Events\n',
    'What the log holds of a client, and what leaves the service as `data` of a record. Encrypted text and staff IDs never leave: their fields are',
    'null. The schemas, with every pattern, are in [asyncapi.yaml](../asyncapi.yaml). [Definitions](../definitions.md) says what each move means on a',
    'path, and the [glossary](../glossary.md) explains the words.\n',
    '## Values\n',
    markdownTable(['value', 'is'], VALUES),
    '',
    '## Of every entry\n',
    'An entry is something that happened to a client. Its event has the entry in `entry`. Every entry has these fields:\n',
    markdownTable(HEADINGS, common),
    '\nNext to `entry`, its event has these:\n',
    markdownTable(HEADINGS, around),
    '',
    ...events.flatMap(({ name, summary, payload }) => {
      const type = NAME.exec(name)?.[1] ?? '';
      const data = partOf(payload.schema, 'data');
      const details = components.schemas[`${type}Details`];
      const rows = details
        ? rowsOf(partOf(data, 'entry'), details.properties).filter(([field = '']) => !COMMON.has(field))
        : rowsOf(data);
      return [
        `## ${type}\n`,
        `${summary}\n`,
        ...(rows.length === 0
          ? ['It has the fields of every entry and no others.\n']
          : [markdownTable([details ? 'field of `entry`' : 'field', 'holds', 'meaning'], rows), '']),
      ];
    }),
    ...tasks(components),
  ].join('\n');
}

/** Events beside the path, which never leave the service. */
const TASKS: Readonly<Record<string, string>> = {
  TaskAssigned: 'A task has a new owner, `ownerId`. A snooze has ended.',
  TaskGivenBack: 'A task no longer has an owner. A snooze has ended.',
  TaskSnoozed:
    'A task is snoozed `until` an instant, for a `reason`. `pastDue` is true when that is after its due time, which was accepted.',
  TaskWoken: 'A snooze was ended before its time.',
};

function tasks(components: ApiDescription['components']): readonly string[] {
  const type = components.schemas['TaskEventBody']?.properties?.['type'] as JsonSchema | undefined;
  const types = type?.['enum'];
  if (String(types) !== String(Object.keys(TASKS))) throw new Error('The page does not tell the events of tasks.');
  return [
    '## Tasks\n',
    'Owners of tasks and snoozes are not part of the care path. These events are in a stream of their own for each client,',
    '`carePathTasks-<clientId>`. They never leave the service: neither Kafka nor replay has them. Each names the task by `openedBy`, `clockId`, and',
    '`subjectId`. `ownerId` is private.\n',
    markdownTable(
      ['event', 'meaning'],
      Object.entries(TASKS).map(([type, meaning]) => [`\`${type}\``, meaning]),
    ),
    '',
  ];
}

const HEADINGS = ['field', 'holds', 'meaning'];
const COMMON = new Set(['`kind`', '`entryId`', '`seq`', '`effective`', '`facilityId`', '`narrative`']);

const partOf = (schema: JsonSchema | undefined, ...path: readonly string[]): JsonSchema | undefined =>
  path.reduce<JsonSchema | undefined>((part, name) => part?.properties?.[name], schema);

type Described = Readonly<Record<string, { readonly description?: string }>>;

/** Each field with what it holds, and its meaning from the schema or else from the API's description. */
const rowsOf = (schema: JsonSchema | undefined, elsewhere: Described = {}): readonly (readonly string[])[] =>
  Object.entries(schema?.properties ?? {}).map(([name, field]) => [
    `\`${name}\``,
    holdsOf(field),
    wordOf(field['description'] ?? elsewhere[name]?.description ?? PRIVATE[name] ?? ''),
  ]);

/** Fields that the API does not show: their value is null outside the service. */
const PRIVATE: Readonly<Record<string, string>> = {
  reference: "Encrypted: the payer's reference number. It never leaves the service, so it is null here.",
};

function holdsOf(schema: JsonSchema): string {
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return orOf(branches);
  if (schema['const'] !== undefined) return `\`${wordOf(schema['const'])}\``;
  if (Array.isArray(schema['enum'])) return listOf(schema['enum'].map((value) => `\`${wordOf(value)}\``));
  if (schema['type'] === 'array') return schema.items ? `a list, each ${holdsOf(schema.items)}` : 'a list';
  if (schema.properties) return shapeOf(Object.keys(schema.properties));
  if (Array.isArray(schema['type'])) return schema['type'].map((type) => holdsOf({ ...schema, type })).join(', or ');
  const word = WORDS[`${wordOf(schema['type'])} ${formOf(schema)}`.trim()];
  if (word === undefined) throw new Error(`no word for ${JSON.stringify(schema)}`);
  return word;
}

/** Branches that say the same are said once, and null comes last. */
function orOf(branches: readonly JsonSchema[]): string {
  const kinds = branches.map((branch) => branch.properties?.['kind']?.['const']);
  if (kinds.length > VALUES_SHOWN_MAX && kinds.every((kind) => typeof kind === 'string')) return 'an entry of any kind';
  const lists = branches.filter((branch) => Array.isArray(branch['enum']));
  const values = [...new Set(lists.flatMap((branch) => branch['enum'] as unknown[]))];
  const others = branches.filter((branch) => !Array.isArray(branch['enum'])).map(holdsOf);
  const held = [...(values.length > 0 ? [holdsOf({ enum: values })] : []), ...others];
  return [...new Set(held)].join(', or ');
}

const listOf = (values: readonly string[]): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')}, or ${values.at(-1)}`;

/** Shapes that occur again and again have a name; others name their fields. */
const SHAPES: readonly (readonly [name: string, fields: readonly string[]])[] = [
  ['a time', ['at', 'offsetMinutes', 'zone', 'localDate', 'precision']],
  ['a level', ['system', 'code']],
  ['a place', ['facilityId', 'programId', 'template', 'track', 'level', 'rank']],
  ['a rule check', ['pack', 'verdict', 'population', 'conformance', 'reason', 'acknowledged', 'proposalId']],
  ['a new rule check', ['entryId', 'verdict', 'population', 'conformance']],
  ['an obligation', ['clockId', 'title', 'subject', 'dueAt', 'ownerRole']],
];
const shapeOf = (fields: readonly string[]): string =>
  SHAPES.find(([, known]) => known.every((field) => fields.includes(field)))?.[0] ??
  `an object with ${fields.map((field) => `\`${field}\``).join(', ')}`;

const VALUES: readonly (readonly string[])[] = [
  [
    'a time',
    '`at` in UTC milliseconds, `zone` and `offsetMinutes` of the facility, `localDate` there, and `precision`: to the minute, or to the day',
  ],
  ['a level', '`code` of a level of care, and `system`, the list that the code is from'],
  [
    'a place',
    '`facilityId`, `programId`, the program of the rule pack that it follows (`template`), `track`, `level`, and `rank` (intensity times ten)',
  ],
  [
    'a rule check',
    '`pack` and its `verdict`, `conformance`, `reason`, acknowledged rules (`acknowledged`), the `population` that was checked, and the `proposalId` and `advisory` result where there is one. `approvedBy` is null here',
  ],
  ['a new rule check', 'the later entry (`entryId`) with its new `verdict` and `conformance`'],
  [
    'an obligation',
    '`title`, deadline (`dueAt`, `overdueFrom`, `lapsesAt`, in UTC milliseconds), `ownerRole`, what it is about (`subject`), and what meets or ends it',
  ],
  ['a code', 'a word of a list, such as a reason: of the rule pack, a facility, or a program'],
];

const wordOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What form a text has: by its format, else by the pattern of days and codes. */
function formOf({ type, format, pattern }: JsonSchema): string {
  if (type !== 'string') return '';
  if (format !== undefined) return wordOf(format);
  if (typeof pattern !== 'string') return '';
  return pattern.startsWith('^\\d{4}-') ? 'date' : 'code';
}

const WORDS: Readonly<Record<string, string>> = {
  'string uuid': 'an ID',
  'string date': 'a day (YYYY-MM-DD)',
  'string code': 'a code',
  string: 'text',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
};
