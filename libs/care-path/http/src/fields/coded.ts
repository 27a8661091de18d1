import { IsCode, IsLocalDate, orElse } from '@throughline/http-kit';
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
import {
  codeMalformed,
  idMalformed,
  ruleIdMalformed,
  staffIdMalformed,
  CODE,
  ENTRY_ID,
  STAFF_ID,
} from '@throughline/kernel';
import { field, type Shown } from './field.js';

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

/** The pseudonymous id of a member of staff, in the forms that this service makes: free text could be a name, and events are kept forever. */
export const StaffId = (shown: Shown): PropertyDecorator =>
  field(
    shown,
    { type: String, maxLength: 64, pattern: STAFF_ID.source },
    IsString(),
    Matches(STAFF_ID, orElse(staffIdMalformed)),
  );

/** An id that this service minted. */
export const Id = (shown: Shown): PropertyDecorator =>
  field(shown, { type: String, format: 'uuid' }, IsString(), Matches(ENTRY_ID, orElse(idMalformed)));

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
