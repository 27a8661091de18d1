import type { JsonSchema } from './json-schema.js';

/** Words about a schema that let through nothing else. */
const WITHOUT_EFFECT = new Set(['description', 'title', 'examples', '$comment']);
const LOOKED_INTO = new Set([
  'properties',
  'required',
  'items',
  'prefixItems',
  'anyOf',
  'oneOf',
  'additionalProperties',
]);

/**
 * What a reader of the old schema would trip over in records of the new one: a property that is gone or no longer always
 * there, another type, another list of values. A new property is none, and neither is a new branch that names its own kind.
 * Each answer is a JSON pointer and what changed.
 */
export function breakingChanges(old: JsonSchema, now: JsonSchema, at = ''): readonly string[] {
  return [
    ...changedKeywords(old, now, at),
    ...propertyChanges(old, now, at),
    ...(old.items && now.items ? breakingChanges(old.items, now.items, `${at}/items`) : []),
    ...changedLists(old, now, at),
  ];
}

function changedKeywords(old: JsonSchema, now: JsonSchema, at: string): readonly string[] {
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names]
    .filter((name) => !WITHOUT_EFFECT.has(name) && !LOOKED_INTO.has(name))
    .filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]))
    .map((name) => `${at || '/'}: ${name} was ${JSON.stringify(old[name])} and is ${JSON.stringify(now[name])}`);
}

function propertyChanges(old: JsonSchema, now: JsonSchema, at: string): readonly string[] {
  return Object.entries(old.properties ?? {}).flatMap(([name, schema]) => {
    const next = now.properties?.[name];
    const pointer = `${at}/${name}`;
    if (!next) return [`${pointer}: is gone`];
    const optional = old.required?.includes(name) === true && now.required?.includes(name) !== true;
    return [...(optional ? [`${pointer}: is no longer always there`] : []), ...breakingChanges(schema, next, pointer)];
  });
}

function changedLists(old: JsonSchema, now: JsonSchema, at: string): readonly string[] {
  return (['anyOf', 'oneOf', 'prefixItems'] as const).flatMap((keyword) => {
    const before = branchesOf(old, keyword);
    const after = branchesOf(now, keyword);
    const gone = [...before.keys()]
      .filter((name) => !after.has(name))
      .map((name) => `${at}/${keyword}/${name}: is gone`);
    const added = [...after.keys()]
      .filter((name) => !before.has(name) && !isKind(after.get(name)!))
      .map((name) => `${at}/${keyword}/${name}: is new`);
    const changed = [...before].flatMap(([name, branch]) => {
      const next = after.get(name);
      return next ? breakingChanges(branch, next, `${at}/${keyword}/${name}`) : [];
    });
    return [...gone, ...added, ...changed];
  });
}

/** Branches by the kind that they name; by their place where they name none. */
function branchesOf(schema: JsonSchema, keyword: 'anyOf' | 'oneOf' | 'prefixItems'): ReadonlyMap<string, JsonSchema> {
  const branches = (schema[keyword] ?? []) as readonly JsonSchema[];
  return new Map(branches.map((branch, index) => [kindOf(branch) ?? String(index), branch]));
}

const kindOf = ({ properties }: JsonSchema): string | undefined =>
  properties?.['kind']?.['const'] as string | undefined;
const isKind = (branch: JsonSchema): boolean => kindOf(branch) !== undefined;
