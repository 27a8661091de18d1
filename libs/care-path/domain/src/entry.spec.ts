import { OUTCOMES, RECORDED_KINDS } from '@throughline/continuum';
import { z } from 'zod';
import { ENTRY_KINDS, ENTRY_SCHEMAS } from './entry.js';
import { CARE_PATH_SCHEMAS } from './events.js';

describe('kinds of entry', () => {
  it('are the kinds that a rule pack can start, meet and end clocks with', () => {
    expect([...ENTRY_KINDS].sort()).toEqual([...RECORDED_KINDS].sort());
  });

  it('come to outcomes that a rule pack can make exceptions of', () => {
    const outcomes = Object.values(ENTRY_SCHEMAS).flatMap(({ shape }) =>
      'outcome' in shape ? optionsOf(shape.outcome) : [],
    );
    expect(outcomes).toContain('lost-contact');
    expect(OUTCOMES).toEqual(expect.arrayContaining(outcomes));
  });

  it('each have an event of that name', () => {
    expect(Object.keys(CARE_PATH_SCHEMAS)).toEqual(expect.arrayContaining([...ENTRY_KINDS]));
  });
});

/** The words of an enumeration, nullable or not; a code of a pack has none. */
function optionsOf(schema: z.ZodType): readonly unknown[] {
  const plain = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
  return plain instanceof z.ZodEnum ? plain.options : [];
}
