import { IsCode, IsLocalDate, orElse } from '@throughline/nest-kit';
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
import { codeMalformed, idMalformed, ruleIdMalformed, staffIdMalformed } from '@throughline/kernel';
import { field, type Shown } from './field.js';

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
export const ID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const RULE_ID = /^[\x21-\x7e]{1,200}$/;
const LIST_MAX = 40;
const RULES_MAX = 100;

/** A code of a pack, a facility or a program. */
export const Code = (shown: Shown): PropertyDecorator =>
  field(shown, { type: String, maxLength: 64, pattern: CODE.source }, IsCode());

export const Codes = (shown: Shown): PropertyDecorator =>
  field(
    shown,
    { type: [String], maxItems: LIST_MAX },
    IsArray(),
    ArrayMaxSize(LIST_MAX),
    ArrayUnique(),
    Matches(CODE, { each: true, ...orElse(codeMalformed) }),
  );

const STAFF_ID = /^(?:(?:staff-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|subject-[A-Za-z0-9_-]{43})$/;

/** The pseudonymous id of a member of staff, in the forms that this service makes: a word of one's own could be a name, and events are for ever. */
export const StaffId = (shown: Shown): PropertyDecorator =>
  field(
    shown,
    { type: String, maxLength: 64, pattern: STAFF_ID.source },
    IsString(),
    Matches(STAFF_ID, orElse(staffIdMalformed)),
  );

/** An id that this service minted. */
export const Id = (shown: Shown): PropertyDecorator =>
  field(shown, { type: String, format: 'uuid' }, IsString(), Matches(ID_PATTERN, orElse(idMalformed)));

/** Ids of rules, as findings name them. */
export const RuleIds = (shown: Shown): PropertyDecorator =>
  field(
    shown,
    { type: [String], maxItems: RULES_MAX },
    IsArray(),
    ArrayMaxSize(RULES_MAX),
    ArrayUnique(),
    Matches(RULE_ID, { each: true, ...orElse(ruleIdMalformed) }),
  );

/** A day on the calendar of the facility. */
export const Day = (shown: Shown): PropertyDecorator =>
  field(shown, { type: String, format: 'date' }, IsString(), IsLocalDate());

export const Choice = (values: readonly string[], shown: Shown): PropertyDecorator =>
  field(shown, { type: String, enum: [...values] }, IsIn(values));

export const Choices = (values: readonly string[], shown: Shown): PropertyDecorator =>
  field(
    shown,
    { type: String, isArray: true, enum: [...values] },
    IsArray(),
    ArrayMaxSize(values.length),
    ArrayUnique(),
    IsIn(values, { each: true }),
  );

export const Flag = (shown: Shown): PropertyDecorator => field(shown, { type: Boolean }, IsBoolean());

export const WholeNumber = (minimum: number, maximum: number, shown: Shown): PropertyDecorator =>
  field(shown, { type: 'integer', minimum, maximum }, IsInt(), Min(minimum), Max(maximum));
