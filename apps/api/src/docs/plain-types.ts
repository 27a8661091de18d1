import type { OpenAPIObject } from '@nestjs/swagger';

/** A part of the document: a schema, or what holds schemas. */
interface Part {
  readonly [keyword: string]: unknown;
}

/** Keywords whose values are data, not schemas. */
const DATA: ReadonlySet<string> = new Set(['default', 'enum', 'const', 'example', 'examples', 'required']);
const NULL = 'null';

/**
 * Says the same in the few forms that generators of clients understand. Each rule is one that a generator stops at, or makes
 * code from that does not compile; test/clients builds clients and says which.
 */
export function plainTypes(document: OpenAPIObject): OpenAPIObject {
  return plain(document) as OpenAPIObject;
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, part]): [string, unknown] => [
    name,
    DATA.has(name) ? part : name === 'properties' ? propertiesOf(part as Part) : plain(part),
  ]);
  return RULES.reduce((part, rule) => rule(part), Object.fromEntries(fields) as Part);
}

/** A property may have the name of a keyword. One that is always null has a type that a client can declare. */
function propertiesOf(properties: Part): Part {
  const described = Object.entries(properties).map(([name, schema]): [string, unknown] => {
    const told = plain(schema) as Part;
    return [name, told['type'] === NULL ? { description: 'Always null.', ...told, type: ['string', NULL] } : told];
  });
  return Object.fromEntries(described);
}

type Rule = (part: Part) => Part;

/** `type: [string, integer]` becomes one type after the other. Python's generator stops at several. */
const oneTypeEach: Rule = ({ type, ...part }) => {
  if (!Array.isArray(type) || type.filter((one) => one !== NULL).length < 2) return withType(part, type);
  return { ...part, anyOf: type.map((one: unknown) => ({ type: one })) };
};

/** `anyOf: [string, null]` becomes `type: [string, null]`. Of a union, each generator makes a class of its own. */
const nullAsAType: Rule = (part) => {
  const keyword = 'anyOf' in part ? 'anyOf' : 'oneOf';
  const { [keyword]: union, ...rest } = part;
  const [first, second, ...others] = Array.isArray(union) ? (union as Part[]) : [];
  if (!first || second?.['type'] !== NULL || others.length > 0) return part;
  const { type } = first;
  if (typeof type !== 'string' || 'const' in first) return part;
  const values = first['enum'];
  return { ...first, ...rest, type: [type, NULL], ...(Array.isArray(values) && { enum: [...values, null] }) };
};

/** `const: true` becomes a boolean. Java's generator makes an enumeration of texts from it. */
const noConstantBoolean: Rule = (part) => {
  if (part['type'] !== 'boolean') return part;
  const { const: _constant, ...rest } = part;
  return rest;
};

/** A default of a union is left out. Java's generator writes it down as the name of something. */
const noDefaultOfAUnion: Rule = (part) => {
  if (!Array.isArray(part['anyOf']) && !Array.isArray(part['oneOf'])) return part;
  const { default: _default, ...rest } = part;
  return rest;
};

/** Java's generator reads a required object or enumeration without looking whether it is null. `x-always-present` says what is there all the same. */
const noRequiredNull: Rule = (part) => {
  const { required, properties } = part;
  if (!Array.isArray(required) || typeof properties !== 'object') return part;
  const [absent, present] = [true, false].map((nullable) =>
    required.filter((name: string) => isNullableClass((properties as Record<string, Part>)[name]) === nullable),
  );
  if (!absent || absent.length === 0) return part;
  return { ...part, required: present, 'x-always-present': absent };
};

function isNullableClass({ type, anyOf, oneOf, enum: values }: Part = {}): boolean {
  if (Array.isArray(type)) return type.includes(NULL) && (type.includes('object') || Array.isArray(values));
  const union = anyOf ?? oneOf;
  return Array.isArray(union) && (union as Part[]).some((one) => one['type'] === NULL);
}

const RULES: readonly Rule[] = [oneTypeEach, nullAsAType, noConstantBoolean, noDefaultOfAUnion, noRequiredNull];

const withType = (part: Part, type: unknown): Part => (type === undefined ? part : { ...part, type });
