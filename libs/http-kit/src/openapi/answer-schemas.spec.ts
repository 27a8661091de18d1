import { z } from 'zod';
import { answerSchemas, component, exactly, referenceOrNull, referenceTo } from './answer-schemas.js';

interface Dog {
  readonly name: string;
  readonly kind: string;
  readonly ageDays: number | null;
  readonly tags: readonly string[];
  readonly owner?: string;
}

const owner = z.string().exactOptional();
const kind = z.enum(['hound', 'terrier']);
const dog = z.strictObject({
  name: z.string(),
  kind,
  ageDays: z.int().nullable().describe('Whole days.'),
  tags: z.array(z.string()),
  owner,
});

describe('a schema that has to say exactly what a type says', () => {
  it('compiles when it does, and may name the texts that there are', () => {
    expect(exactly<Dog>()(dog)).toBe(dog);
  });

  it('does not compile when a field is missing, too many, or otherwise nullable, optional or typed', () => {
    const { tags, ...withoutTags } = dog.shape;
    // @ts-expect-error a field is missing
    exactly<Dog>()(z.strictObject(withoutTags));
    // @ts-expect-error a field is too many
    exactly<Dog>()(dog.extend({ color: z.string() }));
    // @ts-expect-error never null, it says
    exactly<Dog>()(dog.extend({ ageDays: z.int() }));
    // @ts-expect-error may be null, it says
    exactly<Dog>()(dog.extend({ name: z.string().nullable() }));
    // @ts-expect-error always there, it says
    exactly<Dog>()(dog.extend({ owner: z.string() }));
    // @ts-expect-error a number, it says
    exactly<Dog>()(dog.extend({ tags: z.array(z.int()) }));
    expect(tags).toBeDefined();
  });
});

describe('a component', () => {
  const Tag = component('Tag', 'A tag.', z.strictObject({ text: z.string(), since: z.int() }), {
    text: 'What it says.',
    since: 'UTC milliseconds.',
  });
  const Kennel = component(
    'Kennel',
    'Where dogs live.',
    z.strictObject({ id: z.uuid(), tag: Tag, last: Tag.nullable().describe('Null at first.') }),
  );

  it('is described field by field, closed, without what goes without saying', () => {
    expect(answerSchemas()['Tag']).toEqual({
      description: 'A tag.',
      type: 'object',
      properties: {
        text: { type: 'string', description: 'What it says.' },
        since: { type: 'integer', description: 'UTC milliseconds.' },
      },
      required: ['text', 'since'],
      additionalProperties: false,
    });
  });

  it('is referred to, not repeated', () => {
    expect(answerSchemas()['Kennel']?.['properties']).toEqual({
      id: { type: 'string', format: 'uuid' },
      tag: { $ref: '#/components/schemas/Tag' },
      last: { anyOf: [{ $ref: '#/components/schemas/Tag' }, { type: 'null' }], description: 'Null at first.' },
    });
    expect(referenceTo(Kennel)).toEqual({ $ref: '#/components/schemas/Kennel' });
    expect(referenceOrNull(Kennel)).toEqual({ oneOf: [{ $ref: '#/components/schemas/Kennel' }, { type: 'null' }] });
  });
});
