import { breakingChanges } from './breaking-changes.js';
import type { JsonSchema } from './json-schema.js';

const object = (properties: Record<string, JsonSchema>, required: readonly string[] = Object.keys(properties)) =>
  ({ type: 'object', properties, required, additionalProperties: false }) as JsonSchema;
const text = { type: 'string' };
const kind = (name: string, more: Record<string, JsonSchema> = {}) => object({ kind: { const: name }, ...more });

describe('a change of a schema that readers rely on', () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    ['nothing', object({ a: text }), object({ a: text })],
    ['a new property', object({ a: text }), object({ a: text, b: text })],
    ['a new optional property', object({ a: text }), object({ a: text, b: text }, ['a'])],
    ['a property that is always there from now on', object({ a: text }, []), object({ a: text })],
    ['other words about it', object({ a: text }), object({ a: { ...text, description: 'A.' } })],
    ['a new kind of entry', { oneOf: [kind('a')] }, { oneOf: [kind('b'), kind('a')] }],
  ])('lets through %s', (_what, old, now) => {
    expect(breakingChanges(old, now)).toEqual([]);
  });

  it.each<[string, JsonSchema, JsonSchema, string]>([
    ['a property that is gone', object({ a: text }), object({}), '/a: is gone'],
    ['a property that may be absent', object({ a: text }), object({ a: text }, []), '/a: is no longer always there'],
    ['another type', object({ a: text }), object({ a: { type: 'integer' } }), '/a: type was "string" and is "integer"'],
    ['a value more', { enum: ['x'] }, { enum: ['x', 'y'] }, '/: enum was ["x"] and is ["x","y"]'],
    ['null as well', { anyOf: [text] }, { anyOf: [text, { type: 'null' }] }, '/anyOf/1: is new'],
    ['a kind that is gone', { oneOf: [kind('a'), kind('b')] }, { oneOf: [kind('a')] }, '/oneOf/b: is gone'],
    [
      'a change within a kind',
      { oneOf: [kind('a', { n: text })] },
      { oneOf: [kind('b'), kind('a')] },
      '/oneOf/a/n: is gone',
    ],
    [
      'a change within a list',
      { type: 'array', items: object({ a: text }) },
      { type: 'array', items: object({}) },
      '/items/a: is gone',
    ],
  ])('refuses %s', (_what, old, now, message) => {
    expect(breakingChanges(old, now)).toEqual([message]);
  });
});
