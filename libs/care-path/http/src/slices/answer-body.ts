import { CARE_PATH_SCHEMAS, Conformance } from '@throughline/care-path';
import { ApiProperty } from '@nestjs/swagger';
import { APPEND_EVENTS_MAX } from '@throughline/event-store';
import { type CommandAnswer, referenceOrNull, referenceTo } from '@throughline/http-kit';
import { AcceptanceShown, EntryNamedShown, ImpactShown, RemedyShown } from '../answers/command-answer.js';
import { OBLIGATION, VERDICT } from '../answers/examples.js';
import { Obligation as ObligationShown, Verdict as VerdictShown } from '../answers/stored-shapes.js';
import { type ShownTimes, shownTimes } from '../answers/shown-times.js';
import type { CarePathAnswer } from '@throughline/care-path-application';

type CarePathAnswerShown = ShownTimes<CarePathAnswer>;

class RecordedEventBody {
  @ApiProperty({ format: 'uuid', example: '8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90' })
  id!: string;

  @ApiProperty({ enum: Object.keys(CARE_PATH_SCHEMAS), example: 'Admitted' })
  type!: string;
}

/** What every command on a path answers, as the API's description shows it. */
export class CarePathAnswerBody {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    example: '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02',
    description: 'Null only for the dry run of a registration.',
  })
  clientId!: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    example: '5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21',
    description: 'The entry that stands now, or was changed.',
  })
  entryId!: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    example: '8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90',
    description: 'Its version: a correction or voiding names it.',
  })
  versionId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null })
  proposalId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null })
  planId!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 7, description: 'Revision of the path, as in the ETag.' })
  revision!: number | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '0000000000000042',
    description: 'Position in the log, for `atLeast`; null when nothing was recorded.',
  })
  position!: string | null;

  @ApiProperty({
    ...referenceOrNull(VerdictShown),
    example: VERDICT,
    description: 'How the rule pack judged the move; null for what no pack judges.',
  })
  verdict!: CarePathAnswerShown['verdict'];

  @ApiProperty({
    type: 'array',
    items: referenceTo(RemedyShown),
    example: [],
    description: 'Findings of the verdict that another entry can meet. At most one for each finding.',
  })
  remedies!: CarePathAnswerShown['remedies'];

  @ApiProperty({ type: String, enum: Conformance.options, nullable: true, example: 'justified' })
  conformance!: string | null;

  @ApiProperty({
    ...referenceOrNull(VerdictShown),
    example: null,
    description:
      "How an advisory pack, such as a payer's edition, judged it: `packSha256` names it. It decides nothing; null where there was none.",
  })
  advisory!: CarePathAnswerShown['advisory'];

  @ApiProperty({
    type: 'array',
    items: referenceTo(ImpactShown),
    example: [],
    description:
      'Later entries that read differently now: what each was, and what it becomes. At most one for each entry.',
  })
  impact!: CarePathAnswerShown['impact'];

  @ApiProperty({
    ...referenceTo(AcceptanceShown),
    example: { needs: 'nothing', roles: [], because: [] },
    description: 'What the impact asks for, and who may give it: known before anyone has tried.',
  })
  acceptance!: CarePathAnswerShown['acceptance'];

  @ApiProperty({
    type: 'array',
    items: referenceTo(ObligationShown),
    example: [OBLIGATION],
    description: 'Obligations that this opened. At most one for each deadline of each event.',
  })
  obligations!: CarePathAnswerShown['obligations'];

  @ApiProperty({
    type: 'array',
    items: referenceTo(EntryNamedShown),
    example: [],
    description:
      'Later entries that hang in the air behind the admission recorded: `takeOver`, or a repair, attaches them to it. At most one for each entry.',
  })
  inTheAir!: CarePathAnswerShown['inTheAir'];

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-03-02T15:14:09.000Z',
    description:
      'The last instant at which its recorder can undo the entry, by voiding it with the reason `undo`. Null when nothing can be undone.',
  })
  undoUntil!: string | null;

  @ApiProperty({ example: false, description: 'True when an earlier request with the same key had recorded this.' })
  replayed!: boolean;

  @ApiProperty({ example: false, description: 'True when nothing was written because a dry run was asked for.' })
  dryRun!: boolean;

  @ApiProperty({
    type: () => [RecordedEventBody],
    maxItems: APPEND_EVENTS_MAX,
    description: 'Empty for a dry run, and when nothing changed.',
  })
  events!: readonly RecordedEventBody[];
}

/** 201 for what was recorded just now; 200 for a dry run, for what changed nothing, and for a repeat. */
export function answerOf(answer: CarePathAnswer): CommandAnswer<CarePathAnswerBody> {
  const recorded = answer.events.length > 0 && !answer.replayed;
  return {
    revision: answer.revision ?? 'none',
    replayed: answer.replayed,
    ...(recorded && { location: `/v1/clients/${answer.clientId}/path` }),
    body: shownTimes(answer),
  };
}
