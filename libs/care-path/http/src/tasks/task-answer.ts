import { ApiProperty } from '@nestjs/swagger';
import { APPEND_EVENTS_MAX } from '@throughline/event-store';
import { SNOOZE_REASONS, type SnoozeReason, TASK_SCHEMAS } from '@throughline/care-path';
import type { TaskAnswer } from '@throughline/care-path-application';
import type { CommandAnswer } from '@throughline/http-kit';
import type { SiteTimes } from '../queries/site-times.js';

class TaskEventBody {
  @ApiProperty({ format: 'uuid', example: '8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90' })
  id!: string;

  @ApiProperty({ enum: Object.keys(TASK_SCHEMAS), example: 'TaskAssigned' })
  type!: string;
}

export const EXAMPLE_TASK =
  '5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21.continued-stay-review.8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90';

/** How a task stands after a command, as the API's description shows it. */
export class TaskAnswerBody {
  @ApiProperty({ format: 'uuid', example: '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02' })
  clientId!: string;

  @ApiProperty({ example: EXAMPLE_TASK, description: 'Key of the task, as the worklist has it.' })
  task!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f',
    description: 'Who has the task now. Pseudonymous; null for nobody.',
  })
  ownerId!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-03-02T09:00:00-06:00' })
  ownedFrom!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null })
  snoozedFrom!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
    description: 'End of the last snooze, which may be over.',
  })
  snoozedUntil!: string | null;

  @ApiProperty({ type: String, enum: SNOOZE_REASONS, nullable: true, example: null })
  snoozeReason!: SnoozeReason | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '0000000000000042',
    description: 'Position in the log, for `atLeast`; null when nothing was recorded.',
  })
  position!: string | null;

  @ApiProperty({ example: false, description: 'True when an earlier request with the same key had recorded this.' })
  replayed!: boolean;

  @ApiProperty({ example: false, description: 'True when nothing was written because a dry run was asked for.' })
  dryRun!: boolean;

  @ApiProperty({
    type: () => [TaskEventBody],
    maxItems: APPEND_EVENTS_MAX,
    description: 'Empty for a dry run, and when nothing changed.',
  })
  events!: readonly TaskEventBody[];
}

/** 201 for what was recorded just now; 200 for a dry run, for what changed nothing, and for a repeat. */
export function taskAnswerOf(
  { facilityId, revision, ...answer }: TaskAnswer,
  times: SiteTimes,
): CommandAnswer<TaskAnswerBody> {
  const shown = (at: number | null) => (at === null ? null : times.isoAt(at, facilityId));
  const { ownedFrom, snoozedFrom, snoozedUntil } = answer;
  return {
    revision,
    replayed: answer.replayed,
    ...(answer.events.length > 0 && !answer.replayed && { location: '/v1/worklist' }),
    body: {
      ...answer,
      ownedFrom: shown(ownedFrom),
      snoozedFrom: shown(snoozedFrom),
      snoozedUntil: shown(snoozedUntil),
    },
  };
}
