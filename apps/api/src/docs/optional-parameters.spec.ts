import type { OpenAPIObject } from '@nestjs/swagger';
import { describeOptionalExamples } from './optional-parameters.js';

const described = (parameter: object) => {
  const document = {
    paths: { '/x': { get: { parameters: [structuredClone(parameter)] } } },
  } as unknown as OpenAPIObject;
  return (describeOptionalExamples(document).paths['/x'] as { get: { parameters: object[] } }).get.parameters[0];
};

describe('the example of an optional parameter', () => {
  it('is told in words, so that no form is filled in with it', () => {
    const parameter = {
      in: 'query',
      name: 'atLeast',
      required: false,
      description: 'A position.',
      schema: { type: 'string', example: '7' },
    };
    expect(described(parameter)).toEqual({
      in: 'query',
      name: 'atLeast',
      required: false,
      description: 'A position. Example: `7`.',
      schema: { type: 'string' },
    });
  });

  it('stays where a value has to be typed anyway', () => {
    const parameter = { in: 'path', name: 'code', required: true, schema: { type: 'string', example: 'DAL' } };
    expect(described(parameter)).toEqual(parameter);
  });

  it('is left alone where there is none', () => {
    const parameter = { in: 'query', name: 'x', required: false, schema: { type: 'string' } };
    expect(described(parameter)).toEqual(parameter);
  });
});
