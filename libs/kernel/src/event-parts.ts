import { canonicalJson } from './canonical.js';
import { EventMeta, type EventMetadata } from './envelope.js';
import type { EventParts } from './leaf.js';
import type { PrivatePath } from './private-values.js';
import { UnreadableEvent } from './problems.js';

/** Values that do not leave the service, each under its JSON pointer into `{data, meta}`; the salt keeps them from being guessed. */
interface PrivatePart {
  readonly salt: string;
  readonly values: Readonly<Record<string, unknown>>;
}

interface WholeEvent {
  readonly data: unknown;
  readonly metadata: EventMetadata;
}

/** An event as its author has it, and where its type holds private values. */
interface UnsplitEvent extends WholeEvent {
  readonly privatePaths: readonly PrivatePath[];
  /** 16 random bytes, base64url, new for each event. */
  readonly salt: string;
}

type Node = Record<string, unknown>;

/** Splits an event into its stored parts: a private value of `data` reads null there; `meta` lacks those of its own. */
export function eventParts({ data, metadata, privatePaths, salt }: UnsplitEvent): EventParts {
  const values: Node = {};
  const publicData = privatePaths.reduce((rest, path) => takenOut(rest, path, '/data', values), data);
  const { actor, onBehalfOf, bodyMac, ...meta } = metadata;
  const { id, ...publicActor } = actor;
  values['/meta/actor/id'] = id;
  values['/meta/bodyMac'] = bodyMac;
  values['/meta/onBehalfOf'] = onBehalfOf;
  return {
    data: canonicalJson(publicData),
    meta: canonicalJson({ ...meta, actor: publicActor }),
    private: canonicalJson({ salt, values } satisfies PrivatePart),
  };
}

/** Puts an event together again. Throws `UnreadableEvent` when a part is not JSON, or the parts do not fit together. */
export function wholeEvent({ id, ...parts }: EventParts & { readonly id: string }): WholeEvent {
  const whole = { data: parse(id, parts.data), meta: parse(id, parts.meta) };
  const { values } = parse(id, parts.private) as Partial<PrivatePart>;
  for (const [pointer, value] of Object.entries(values ?? {})) putBack(id, whole, pointer, value);
  return { data: whole.data, metadata: whole.meta as EventMetadata };
}

/** Whether these are the public bytes of an event of ours, for who reads them as a stranger's. */
export const isMeta = (meta: string): boolean => EventMeta.safeParse(JSON.parse(meta)).success;

/** A copy without the private values at a path, or the value itself where there are none. */
function takenOut(node: unknown, path: PrivatePath, pointer: string, values: Node): unknown {
  const [key, ...rest] = path;
  if (key === undefined) {
    if (node !== null) values[pointer] = node;
    return null;
  }
  if (key === '*')
    return Array.isArray(node) ? node.map((item, index) => takenOut(item, rest, `${pointer}/${index}`, values)) : node;
  if (!isNode(node) || node[key] === undefined || node[key] === null) return node;
  return { ...node, [key]: takenOut(node[key], rest, `${pointer}/${key}`, values) };
}

/** Keys of events are fixed and hold neither `/` nor `~`, so that a pointer needs no unescaping. */
function putBack(id: string, whole: Node, pointer: string, value: unknown): void {
  const keys = pointer.slice(1).split('/');
  const last = keys.pop() as string;
  let node: unknown = whole;
  for (const key of keys) node = isNode(node) && Object.hasOwn(node, key) ? node[key] : undefined;
  if (!isNode(node)) throw new UnreadableEvent(id, 'its parts do not fit together');
  node[last] = value;
}

const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object';

function parse(id: string, json: string): Node {
  try {
    return JSON.parse(json) as Node;
  } catch {
    throw new UnreadableEvent(id, 'it is not JSON');
  }
}
