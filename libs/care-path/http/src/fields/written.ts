import { ArrayMaxSize, ArrayUnique, IsArray, IsString, Matches, MaxLength, ValidateBy } from 'class-validator';
import { field, type FieldShown, orElse } from '@throughline/http-kit';
import { NARRATIVE_LENGTH_MAX, ruleIdMalformed, symbolsMalformed, textMalformed } from '@throughline/kernel';

const RULE_ID = /^[\x21-\x7e]{1,200}$/;
const RULES_MAX = 100;

/** Free text for colleagues. It is sealed under the client's key before it is stored. */
export const NarrativeText = (): PropertyDecorator =>
  field(
    {
      description: 'Free text for colleagues; sealed under the key of the client.',
      example: 'Arrived with her sister; agreed to evening groups.',
      optional: true,
    },
    { type: String, maxLength: NARRATIVE_LENGTH_MAX },
    IsString(),
    MaxLength(NARRATIVE_LENGTH_MAX),
    ValidateBy({ name: 'isLegible', validator: { validate: isLegible } }, orElse(textMalformed)),
  );

const isLegible = (value: unknown): boolean =>
  typeof value === 'string' && value.isWellFormed() && !value.includes('\u0000');

/** When something happened; `resolveWhen` says what is wrong with one that cannot be read. */
export const When = (shown: FieldShown): PropertyDecorator =>
  field(shown, { type: String, maxLength: 100 }, IsString(), MaxLength(100));

export const Zone = (): PropertyDecorator =>
  field(
    {
      description: "IANA zone in which `when` is read, when it is not the facility's own.",
      example: 'America/Chicago',
      optional: true,
    },
    { type: String, maxLength: 64 },
    IsString(),
    MaxLength(64),
  );

/** One short line in visible ASCII: an opaque symbol of some instrument, never calculated with. */
export const Symbols = (lengthMax: number, shown: FieldShown): PropertyDecorator =>
  field(
    shown,
    { type: String, maxLength: lengthMax },
    IsString(),
    MaxLength(lengthMax),
    Matches(/^[\x21-\x7e]+$/, orElse(symbolsMalformed)),
  );

/** Ids of rules, as findings name them. */
export const RuleIds = (shown: FieldShown): PropertyDecorator =>
  field(
    shown,
    { type: [String], maxItems: RULES_MAX },
    IsArray(),
    ArrayMaxSize(RULES_MAX),
    ArrayUnique(),
    Matches(RULE_ID, { each: true, ...orElse(ruleIdMalformed) }),
  );
