import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { codeMalformed, idMalformed, staffIdMalformed, CODE, ENTRY_ID, STAFF_ID } from '@throughline/kernel';
import { IsCode, IsLocalDate } from '../validation/fields.js';
import { orElse } from '../validation/validation-faults.js';
import { field, type FieldShown } from './field.js';

const LIST_MAX = 40;

/** A code of a pack, a facility or a program. */
export const Code = (shown: FieldShown): PropertyDecorator =>
  field(shown, { type: String, maxLength: 64, pattern: CODE.source }, IsCode());

export const Codes = (shown: FieldShown): PropertyDecorator =>
  field(
    shown,
    { type: [String], maxItems: LIST_MAX },
    IsArray(),
    ArrayMaxSize(LIST_MAX),
    ArrayUnique(),
    Matches(CODE, { each: true, ...orElse(codeMalformed) }),
  );

/** The pseudonymous id of a member of staff, in the forms that this service makes: free text could be a name, and events are kept forever. */
export const StaffId = (shown: FieldShown): PropertyDecorator =>
  field(
    shown,
    { type: String, maxLength: 64, pattern: STAFF_ID.source },
    IsString(),
    Matches(STAFF_ID, orElse(staffIdMalformed)),
  );

/** An id that this service minted. */
export const Id = (shown: FieldShown): PropertyDecorator =>
  field(shown, { type: String, format: 'uuid' }, IsString(), Matches(ENTRY_ID, orElse(idMalformed)));

/** A day on the calendar of the facility. */
export const Day = (shown: FieldShown): PropertyDecorator =>
  field(shown, { type: String, format: 'date' }, IsString(), IsLocalDate());

export const Choice = (values: readonly string[], shown: FieldShown): PropertyDecorator =>
  field(shown, { type: String, enum: [...values] }, IsIn(values));

export const Choices = (values: readonly string[], shown: FieldShown): PropertyDecorator =>
  field(
    shown,
    { type: String, isArray: true, enum: [...values] },
    IsArray(),
    ArrayMaxSize(values.length),
    ArrayUnique(),
    IsIn(values, { each: true }),
  );

export const Flag = (shown: FieldShown): PropertyDecorator => field(shown, { type: Boolean }, IsBoolean());

export const WholeNumber = (minimum: number, maximum: number, shown: FieldShown): PropertyDecorator =>
  field(shown, { type: 'integer', minimum, maximum }, IsInt(), Min(minimum), Max(maximum));
