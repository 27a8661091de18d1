import { UNITS_MAX } from '@throughline/care-path';
import { APPEAL_STATES, AUTHORIZATION_DECISIONS, AUTHORIZATION_UNITS, PAYERS, URGENCIES } from '@throughline/continuum';
import { Choice, Code, Day, WholeNumber, ObjectOf } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';
import { Symbols, When } from '../fields/written.js';

class UnitsBody {
  @Choice(AUTHORIZATION_UNITS, { example: 'sessions' })
  unit!: (typeof AUTHORIZATION_UNITS)[number];

  @WholeNumber(0, UNITS_MAX, { description: 'How many.', example: 12 })
  amount!: number;
}

export class AuthorizationBody extends RecordingBody {
  @Choice(AUTHORIZATION_DECISIONS, { example: 'approved' })
  state!: (typeof AUTHORIZATION_DECISIONS)[number];

  @Code({ description: 'The level that the payer speaks of.', example: '2.1', optional: true })
  level?: string | null;

  @Day({ description: 'First day.', example: '2026-03-02', optional: true })
  from?: string | null;

  @Day({ description: 'The last day that it covers.', example: '2026-03-31', optional: true })
  lastDay?: string | null;

  @Choice(PAYERS, {
    description: 'Who pays. Rules tell payers how soon to answer.',
    example: 'medicaid',
    optional: true,
  })
  payer?: (typeof PAYERS)[number] | null;

  @Choice(URGENCIES, { description: 'How fast an answer was asked for.', example: 'expedited', optional: true })
  urgency?: (typeof URGENCIES)[number] | null;

  @When({
    description: 'When it was submitted: a time with its offset, or a day.',
    example: '2026-03-01',
    optional: true,
  })
  submitted?: string | null;

  @When({
    description: 'By when the payer has to answer: a time with its offset, or a day.',
    example: '2026-03-04T10:00-06:00',
    optional: true,
  })
  due?: string | null;

  @When({
    description: 'When the payer answered: a time with its offset, or a day.',
    example: '2026-03-03',
    optional: true,
  })
  decided?: string | null;

  @ObjectOf(() => UnitsBody, {
    description: 'What was requested or approved, as the payer counts it.',
    example: { unit: 'sessions', amount: 12 },
    optional: true,
  })
  units?: UnitsBody | null;

  @Code({
    description: 'Why it was denied, in a code of the rule pack (`denial`). For `denied` only.',
    example: null,
    optional: true,
  })
  denial?: string | null;

  @Choice(APPEAL_STATES, {
    description: 'How the appeal stands. An overturned denial is `approved`; any other is still `denied`.',
    example: null,
    optional: true,
  })
  appeal?: (typeof APPEAL_STATES)[number] | null;

  @Symbols(64, {
    description: "The payer's number for it; sealed under the key of the client.",
    example: 'AUTH-0042',
    optional: true,
  })
  reference?: string | null;
}
