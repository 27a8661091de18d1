/** A part of an OpenAPI document. */
export interface Part {
  readonly [keyword: string]: unknown;
}

type Way = 'request' | 'answer';

interface Documents {
  readonly old: Part;
  readonly next: Part;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;
const DEPTH_MAX = 24;

/** What of a document breaks a client that was made from an older one; a sentence each. Empty when every such client goes on. */
export function breakingChanges(old: Part, next: Part): readonly string[] {
  const documents = { old, next };
  return operationsOf(old).flatMap(([name, operation]) => {
    const now = new Map(operationsOf(next)).get(name);
    if (!now) return [`${name}: is gone`];
    return [
      ...parameterChanges(name, operation, now, documents),
      ...bodyChanges(name, operation, now, documents),
      ...answerChanges(name, operation, now, documents),
    ];
  });
}

const partOf = (value: unknown): Part => (typeof value === 'object' && value !== null ? (value as Part) : {});
const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

const operationsOf = ({ paths }: Part): readonly (readonly [string, Part])[] =>
  Object.entries(partOf(paths)).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = partOf(item)[method];
      return operation === undefined ? [] : [[`${method.toUpperCase()} ${path}`, partOf(operation)] as const];
    }),
  );

const parametersOf = ({ parameters }: Part): ReadonlyMap<string, Part> =>
  new Map(
    (Array.isArray(parameters) ? (parameters as Part[]) : []).map((one) => [
      `${String(one['in'])} ${String(one['name'])}`,
      one,
    ]),
  );

function parameterChanges(name: string, old: Part, next: Part, documents: Documents): readonly string[] {
  const before = parametersOf(old);
  const now = parametersOf(next);
  const gone = [...before.keys()].filter((one) => !now.has(one)).map((one) => `${name} ${one}: is gone`);
  const needed = [...now]
    .filter(([one, { required }]) => required === true && before.get(one)?.['required'] !== true)
    .map(([one]) => `${name} ${one}: is required now`);
  const narrower = [...before].flatMap(([one, { schema }]) =>
    changesOf(`${name} ${one}`, partOf(schema), partOf(now.get(one)?.['schema']), { way: 'request', documents }),
  );
  return [...gone, ...needed, ...narrower];
}

const contentsOf = (holder: unknown): Part => partOf(partOf(holder)['content']);
const schemaIn = (media: unknown): Part => partOf(partOf(media)['schema']);

function bodyChanges(name: string, old: Part, next: Part, documents: Documents): readonly string[] {
  const now = contentsOf(next['requestBody']);
  return Object.entries(contentsOf(old['requestBody'])).flatMap(([type, media]) =>
    type in now
      ? changesOf(`${name} body`, schemaIn(media), schemaIn(now[type]), { way: 'request', documents })
      : [`${name} body: ${type} is no longer taken`],
  );
}

function answerChanges(name: string, old: Part, next: Part, documents: Documents): readonly string[] {
  const now = partOf(next['responses']);
  return Object.entries(partOf(old['responses']))
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([status, answer]) => {
      if (!(status in now)) return [`${name} ${status}: is no longer answered`];
      const contents = contentsOf(resolved(partOf(now[status]), documents.next));
      return Object.entries(contentsOf(resolved(partOf(answer), documents.old))).flatMap(([type, media]) =>
        type in contents
          ? changesOf(`${name} ${status}`, schemaIn(media), schemaIn(contents[type]), { way: 'answer', documents })
          : [`${name} ${status}: ${type} is no longer answered`],
      );
    });
}

interface Comparing {
  readonly way: Way;
  readonly documents: Documents;
  /** Pairs of names that are being compared further out: schemas may hold themselves. */
  readonly within?: ReadonlySet<string>;
}

function changesOf(at: string, old: Part, next: Part, comparing: Comparing): readonly string[] {
  const { way, documents, within = new Set<string>() } = comparing;
  const pair = `${String(old['$ref'])} ${String(next['$ref'])}`;
  const named = old['$ref'] !== undefined;
  if ((named && within.has(pair)) || within.size > DEPTH_MAX) return [];
  const inner = { way, documents, within: named ? new Set([...within, pair]) : within };
  const before = resolved(old, documents.old);
  const now = resolved(next, documents.next);
  return [
    ...typeChanges(at, before, now, way),
    ...valueChanges(at, before, now, way),
    ...propertyChanges(at, before, now, inner),
    ...('items' in before ? changesOf(`${at}[]`, partOf(before['items']), partOf(now['items']), inner) : []),
    ...variantChanges(at, before, now, inner),
  ];
}

function resolved(part: Part, document: Part): Part {
  const { $ref } = part;
  if (typeof $ref !== 'string') return part;
  return $ref
    .split('/')
    .slice(1)
    .reduce<Part>((found, name) => partOf(found[name]), document);
}

const typesOf = ({ type }: Part): readonly string[] => (typeof type === 'string' ? [type] : textsOf(type));

/** What is sent must still be taken; what is answered must be no other type than a client reads. */
function typeChanges(at: string, old: Part, next: Part, way: Way): readonly string[] {
  const [before, now] = [typesOf(old), typesOf(next)];
  if (before.length === 0) return [];
  const other =
    way === 'request' ? before.filter((one) => !now.includes(one)) : now.filter((one) => !before.includes(one));
  return other.length > 0 || now.length === 0 ? [`${at}: was ${before.join(' or ')}, is ${now.join(' or ')}`] : [];
}

/** A client may send what it knew. A new value in an answer is no break: lists of codes grow. */
function valueChanges(at: string, { enum: before }: Part, { enum: now }: Part, way: Way): readonly string[] {
  if (way !== 'request' || !Array.isArray(now)) return [];
  if (!Array.isArray(before)) return [`${at}: takes only some values now`];
  const gone = before.filter((one) => !now.includes(one));
  return gone.length > 0 ? [`${at}: no longer takes ${gone.join(', ')}`] : [];
}

const alwaysIn = (part: Part): readonly string[] => [
  ...textsOf(part['required']),
  ...textsOf(part['x-always-present']),
];

function propertyChanges(at: string, old: Part, next: Part, comparing: Comparing): readonly string[] {
  const [before, now] = [partOf(old['properties']), partOf(next['properties'])];
  const [hadAlways, hasAlways] = [alwaysIn(old), alwaysIn(next)];
  const lost = Object.keys(before).filter((name) => !(name in now));
  const presence =
    comparing.way === 'request'
      ? hasAlways.filter((name) => !hadAlways.includes(name)).map((name) => `${at}/${name}: is required now`)
      : hadAlways
          .filter((name) => name in now && !hasAlways.includes(name))
          .map((name) => `${at}/${name}: is no longer always there`);
  const deeper = Object.entries(before).flatMap(([name, schema]) =>
    name in now ? changesOf(`${at}/${name}`, partOf(schema), partOf(now[name]), comparing) : [],
  );
  return [...lost.map((name) => `${at}/${name}: is gone`), ...presence, ...deeper];
}

/** Variants are told apart by their place; a request loses none. */
function variantChanges(at: string, old: Part, next: Part, comparing: Comparing): readonly string[] {
  return ['anyOf', 'oneOf', 'allOf'].flatMap((keyword) => {
    const before = Array.isArray(old[keyword]) ? (old[keyword] as Part[]) : [];
    const now = Array.isArray(next[keyword]) ? (next[keyword] as Part[]) : [];
    const byName = (one: Part) => now.find((other) => other['$ref'] !== undefined && other['$ref'] === one['$ref']);
    return before.flatMap((one, index) => {
      const same = byName(one) ?? now[index];
      return same ? changesOf(at, one, same, comparing) : [`${at}: has one variant less`];
    });
  });
}
