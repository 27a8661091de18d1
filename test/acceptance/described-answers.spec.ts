import { DescribedAnswers } from './black-box/described-answers.js';

const dog = {
  type: 'object',
  properties: { name: { type: 'string' } },
  required: ['name'],
  additionalProperties: false,
};
const problem = {
  type: 'object',
  properties: { code: { type: 'string' }, impact: { type: 'array' } },
  required: ['code'],
};
const answer = (schema: object) => ({
  responses: {
    200: { content: { 'application/json': { schema } } },
    404: { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemSchema' } } } },
  },
});
const described = new DescribedAnswers({
  paths: {
    '/dogs/{id}': { get: answer({ $ref: '#/components/schemas/Dog' }), delete: { responses: { 200: {} } } },
    '/dogs/search': { get: answer({ type: 'array', items: { $ref: '#/components/schemas/Dog' } }) },
  },
  components: { schemas: { Dog: dog, ProblemSchema: problem } },
});
const hold =
  (path: string, body: unknown, more: { method?: string; status?: number } = {}) =>
  () =>
    described.hold({ method: 'GET', status: 200, path, body, ...more });

/** Every answer in every story is held against the description: here is what that would find. */
describe('an answer held against its description', () => {
  it('passes as described, on the route that the path names', () => {
    expect(hold('/dogs/7?x=1', { name: 'Rex' })).not.toThrow();
    expect(hold('/dogs/search', [{ name: 'Rex' }])).not.toThrow();
  });

  it.each([
    ['a field too many', { name: 'Rex', age: 7 }, 'additional properties'],
    ['a field too few', {}, "required property 'name'"],
    ['another type', { name: null }, 'must be string'],
  ])('fails with %s', (_what, body, expected) => {
    expect(hold('/dogs/7', body)).toThrow(expected);
  });

  it('fails when its route describes no answer', () => {
    expect(hold('/dogs/7', { name: 'Rex' }, { method: 'DELETE' })).toThrow('is not described');
    expect(hold('/dogs/7', { name: 'Rex' }, { status: 201 })).toThrow('is not described');
  });

  it('holds problems too, and wants their members described', () => {
    expect(hold('/dogs/7', { code: 'no', impact: [] }, { status: 404 })).not.toThrow();
    expect(hold('/dogs/7', { impact: [] }, { status: 404 })).toThrow("required property 'code'");
    expect(hold('/dogs/7', { code: 'no', mood: 'bad' }, { status: 404 })).toThrow(
      'members that are not described: mood',
    );
    expect(hold('/dogs/7', { code: 'no' }, { status: 409 })).toThrow('is not described');
  });

  it('says nothing of texts, and of what is no route', () => {
    expect(hold('/dogs/7', undefined)).not.toThrow();
    expect(hold('/openapi.json', { openapi: '3.1.0' })).not.toThrow();
  });
});
