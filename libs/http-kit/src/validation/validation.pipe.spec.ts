import 'reflect-metadata';
import type { Fault, Refusal } from '@throughline/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsCode, IsLine, IsLocalDate, Optional, orNull } from './fields.js';
import { Page } from './page.js';
import { RequestValidation } from './validation.pipe.js';

class PartBody {
  @IsInt()
  @Min(1)
  @Max(9)
  rank!: number;
}

class SampleBody {
  @IsCode()
  code!: string;

  @IsLine(20)
  name!: string;

  @IsLocalDate()
  from!: string;

  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => PartBody)
  part!: PartBody;

  @IsArray()
  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @Type(() => PartBody)
  parts!: PartBody[];

  @Optional({ type: String, nullable: true })
  @orNull()
  @IsIn(['morning', 'evening'])
  window?: string | null;

  @Optional({ type: String })
  @IsString()
  @MaxLength(5)
  note?: string;
}

const sound = { code: 'HAWTHORN', name: 'Hawthorn House', from: '2026-03-01', part: { rank: 1 }, parts: [{ rank: 2 }] };

const validate = (
  value: unknown,
  metatype: new () => object = SampleBody,
  type: 'body' | 'query' | 'param' = 'body',
): unknown => new RequestValidation().transform(value, { type, metatype });

function faultsOf(
  value: unknown,
  metatype?: new () => object,
  type?: 'body' | 'query' | 'param',
): readonly Pick<Fault, 'pointer' | 'code'>[] {
  try {
    validate(value, metatype, type);
  } catch (error) {
    expect((error as Refusal).kind).toBe('malformed');
    return (error as Refusal).faults.map(({ pointer, code }) => ({ pointer, code }));
  }
  return [];
}

describe('the form of a request', () => {
  it('is taken as its class', () => {
    const body = validate({ ...sound, window: null });
    expect(body).toBeInstanceOf(SampleBody);
    expect((body as SampleBody).parts[0]).toBeInstanceOf(PartBody);
  });

  it.each<[string, object, string, string]>([
    ['an unknown field', { ...sound, tenantId: 'x' }, '/tenantId', 'field-unknown'],
    ['an unknown field below', { ...sound, part: { rank: 1, role: 'director' } }, '/part/role', 'field-unknown'],
    ['a field with slashes in its name', { ...sound, 'a/b~c': 1 }, '/a~1b~0c', 'field-unknown'],
    ['a missing field', { ...sound, code: undefined }, '/code', 'field-missing'],
    ['a missing object', { ...sound, part: undefined }, '/part', 'field-missing'],
    ['a number for a text', { ...sound, name: 5 }, '/name', 'field-type'],
    ['a text for a number', { ...sound, part: { rank: '1' } }, '/part/rank', 'field-type'],
    ['a fraction for a whole number', { ...sound, part: { rank: 1.5 } }, '/part/rank', 'field-type'],
    ['a list for an object', { ...sound, part: [] }, '/part', 'field-type'],
    ['an object for a list', { ...sound, parts: {} }, '/parts', 'field-type'],
    ['null where there is no null', { ...sound, note: null }, '/note', 'field-type'],
    ['null for an object', { ...sound, part: null }, '/part', 'field-type'],
    ['a number out of range', { ...sound, parts: [{ rank: 1 }, { rank: 10 }] }, '/parts/1/rank', 'value-too-large'],
    ['too long a list', { ...sound, parts: [{ rank: 1 }, { rank: 1 }, { rank: 1 }] }, '/parts', 'list-too-long'],
    ['too long a text', { ...sound, note: 'longer' }, '/note', 'text-too-long'],
    ['a word that is none of the list', { ...sound, window: 'night' }, '/window', 'value-not-allowed'],
    ['a code with a space', { ...sound, code: 'HAW THORN' }, '/code', 'code-malformed'],
    ['a day that does not exist', { ...sound, from: '2026-02-30' }, '/from', 'date-does-not-exist'],
    ['a name of two lines', { ...sound, name: 'Hawthorn\nHouse' }, '/name', 'text-malformed'],
  ])('is refused with %s', (_, body, pointer, code) => expect(faultsOf(body)).toContainEqual({ pointer, code }));

  it('names every faulty field at once', () =>
    expect(
      faultsOf({})
        .map(({ pointer }) => pointer)
        .sort(),
    ).toEqual(['/code', '/from', '/name', '/part', '/parts']));

  it.each([undefined, null, 'text', 5, [], [sound]])('is refused when the body is %j', (body) =>
    expect(faultsOf(body)).toEqual([{ pointer: '', code: 'body-missing' }]),
  );

  it('never repeats what was sent', () => {
    try {
      validate({ ...sound, code: 'Ada Quill', name: 'Ada\u0007Quill', from: 'Ada Quill' });
    } catch (error) {
      expect(JSON.stringify((error as Refusal).faults)).not.toContain('Quill');
      return;
    }
    throw new Error('It was accepted.');
  });

  it('names at most fifty faults', () => {
    const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`field${index}`, 1]));
    expect(faultsOf({ ...sound, ...many })).toHaveLength(50);
  });
});

describe('a page of a list', () => {
  it('has fifty items when nothing is said', () => expect(validate({}, Page, 'query')).toMatchObject({ limit: 50 }));
  it('reads the number', () =>
    expect(validate({ limit: '7', cursor: 'abc' }, Page, 'query')).toMatchObject({ limit: 7, cursor: 'abc' }));
  it.each([
    [{ limit: '0' }, 'query:limit', 'value-too-small'],
    [{ limit: '501' }, 'query:limit', 'value-too-large'],
    [{ limit: 'all' }, 'query:limit', 'field-type'],
    [{ limit: ['1', '2'] }, 'query:limit', 'field-type'],
    [{ cursor: 'a b' }, 'query:cursor', 'field-format'],
    [{ cursor: ['a', 'b'] }, 'query:cursor', 'field-type'],
    [{ sort: 'name' }, 'query:sort', 'field-unknown'],
  ])('is refused: %j', (query, pointer, code) => expect(faultsOf(query, Page, 'query')).toEqual([{ pointer, code }]));
});
