import { breakingChanges, type Part } from './breaking-changes.ts';

const node = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    level: { type: ['string', 'null'], enum: ['1', '2.1', null] },
    next: {} as Part,
  },
  required: ['id'],
  'x-always-present': ['level'],
};
node.properties.next = { $ref: '#/components/schemas/Node' };

const body = (schema: Part) => ({ content: { 'application/json': { schema } } });
const bed = { type: 'object', properties: { code: { type: 'string', enum: ['a', 'b'] }, note: { type: 'string' } } };
const OLD = {
  paths: {
    '/beds': {
      get: {
        parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer' } }],
        responses: { 200: body({ $ref: '#/components/schemas/Node' }), 400: body({}) },
      },
      post: { requestBody: body({ ...bed, required: ['code'] }), responses: { 201: body({ type: 'object' }) } },
    },
  },
  components: { schemas: { Node: node } },
};

/** The document after one change. */
function changed(change: (document: typeof OLD) => void): readonly string[] {
  const next = structuredClone(OLD);
  change(next);
  return breakingChanges(OLD, next);
}
const bedOf = ({ paths }: typeof OLD) =>
  paths['/beds'].post.requestBody.content['application/json'].schema as never as {
    properties: Record<string, Record<string, unknown>>;
    required: string[];
  };
const nodeOf = ({ components }: typeof OLD) =>
  components.schemas.Node as never as {
    properties: Record<string, Record<string, unknown>>;
    required: string[];
  };

describe('a document breaks clients of an older one', () => {
  it.each<[string, (document: typeof OLD) => void, string]>([
    [
      'without an operation',
      ({ paths }) => delete (paths['/beds'] as Part as { get?: unknown }).get,
      'GET /beds: is gone',
    ],
    ['without a parameter', ({ paths }) => (paths['/beds'].get.parameters = []), 'GET /beds query limit: is gone'],
    [
      'with a parameter that is required now',
      ({ paths }) =>
        void paths['/beds'].get.parameters.push({
          name: 'of',
          in: 'query',
          required: true,
          schema: { type: 'string' },
        } as never),
      'GET /beds query of: is required now',
    ],
    [
      'with a field that is required now',
      (next) => void bedOf(next).required.push('note'),
      'POST /beds body/note: is required now',
    ],
    ['without a field of a body', (next) => delete bedOf(next).properties['note'], 'POST /beds body/note: is gone'],
    [
      'that takes fewer values',
      (next) => (bedOf(next).properties['code']!['enum'] = ['a']),
      'POST /beds body/code: no longer takes b',
    ],
    [
      'that takes another type',
      (next) => (bedOf(next).properties['note']!['type'] = 'integer'),
      'POST /beds body/note: was string, is integer',
    ],
    ['without a field of an answer', (next) => delete nodeOf(next).properties['id'], 'GET /beds 200/id: is gone'],
    [
      'with a field that may be missing now',
      (next) => (nodeOf(next).required = []),
      'GET /beds 200/id: is no longer always there',
    ],
    [
      'with a field that may be null now',
      (next) => (nodeOf(next).properties['id']!['type'] = ['string', 'null']),
      'GET /beds 200/id: was string, is string or null',
    ],
    [
      'without an answer',
      ({ paths }) => delete (paths['/beds'].post.responses as Part as { 201?: unknown })[201],
      'POST /beds 201: is no longer answered',
    ],
  ])('%s', (_how, change, expected) => expect(changed(change)).toContain(expected));
});

describe('a document lets clients of an older one go on', () => {
  it.each<[string, (document: typeof OLD) => void]>([
    ['as it is', () => undefined],
    ['with one more path', (next) => Object.assign(next.paths, { '/rooms': { get: { responses: {} } } })],
    [
      'with one more field that may be left out',
      (next) => Object.assign(bedOf(next).properties, { floor: { type: 'integer' } }),
    ],
    ['that takes one more value', (next) => (bedOf(next).properties['code']!['enum'] = ['a', 'b', 'c'])],
    ['that answers one more field', (next) => Object.assign(nodeOf(next).properties, { floor: { type: 'integer' } })],
    ['that answers one more value', (next) => (nodeOf(next).properties['level']!['enum'] = ['1', '2.1', '3.1', null])],
    ['that never answers null any more', (next) => (nodeOf(next).properties['level']!['type'] = 'string')],
    ['that requires a field no longer', (next) => (bedOf(next).required = [])],
  ])('%s', (_how, change) => expect(changed(change)).toEqual([]));
});
