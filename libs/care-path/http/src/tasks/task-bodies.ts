import { SNOOZE_REASONS, type SnoozeReason } from '@throughline/care-path';
import { Choice, Flag, StaffId } from '@throughline/http-kit';
import { When } from '../fields/written.js';

const STAFF = 'b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f';

export class AssignmentBody {
  @StaffId({
    description: 'Who is to have the task: you, or someone who works at its facility. Null gives it back.',
    example: STAFF,
    optional: true,
  })
  ownerId?: string | null;

  @StaffId({
    description: 'Who has it as far as you see. Null for nobody.',
    example: null,
    optional: true,
  })
  from?: string | null;
}

export class SnoozeBody {
  @When({
    description:
      'When the task is to come back: a time with its offset from UTC, or a day at the facility. At most 90 days ahead. Null ends the snooze now.',
    example: '2026-03-09',
    optional: true,
  })
  until?: string | null;

  @Choice(SNOOZE_REASONS, { description: 'Why. Needed with `until`.', example: 'waiting-for-payer', optional: true })
  reason?: SnoozeReason | null;

  @Flag({ description: 'Accepts that the snooze ends after the task is due.', example: false, optional: true })
  pastDue?: boolean | null;
}
