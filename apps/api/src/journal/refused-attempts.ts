import { SiteTimes } from '@throughline/care-path-http';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query as BusQuery, QueryHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { type AttemptJournal, type CallerContext } from '@throughline/access';
import {
  ATTEMPT_JOURNAL,
  ATTEMPT_RULES_MAX,
  Optional,
  PAGE_LIMIT,
  PAGE_LIMIT_MAX,
  wholeNumber,
} from '@throughline/http-kit';
import { Transform } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { ClientIds } from './several-values.js';

export class RefusedAttemptsPage {
  @Optional({
    type: 'integer',
    minimum: 1,
    maximum: PAGE_LIMIT_MAX,
    default: PAGE_LIMIT,
    description: 'At most this many, newest first.',
    example: 50,
  })
  @Transform(({ value }) => wholeNumber(value))
  @IsInt()
  @Min(1)
  @Max(PAGE_LIMIT_MAX)
  limit: number = PAGE_LIMIT;

  @ClientIds('Only those about these clients, separated by commas.')
  clientId?: string[];
}

class RefusedAttemptView {
  @ApiProperty({ format: 'date-time', example: '2026-03-01T15:00:00.000Z' })
  at!: string;

  @ApiProperty({ example: 'move-needs-justification' })
  code!: string;

  @ApiProperty({ type: [String], maxItems: ATTEMPT_RULES_MAX, example: ['assessment-current'] })
  ruleIds!: readonly string[];

  @ApiProperty({ description: 'Pseudonymous.', example: '0b6c0f5e-2d1c-4d0a-8a57-6b6f2a3f7c11' })
  actorId!: string;

  @ApiProperty({ type: String, nullable: true, example: 'HAWTHORN' })
  facilityId!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'uuid', example: '3d2c6f7e-4a0b-4b9f-9d51-6a1f0e8c2b77' })
  clientId!: string | null;

  @ApiProperty({ example: 'POST /v1/clients/:clientId/admissions' })
  route!: string;

  @ApiProperty({ format: 'uuid', example: '6c1f0f0e-7a51-4b0e-9a37-0d5a4c6a0b11' })
  correlationId!: string;
}

export class RefusedAttemptList {
  @ApiProperty({ type: () => [RefusedAttemptView], maxItems: PAGE_LIMIT_MAX })
  items!: readonly RefusedAttemptView[];
}

export class RefusedAttemptsQuery extends BusQuery<RefusedAttemptList> {
  constructor(
    readonly page: RefusedAttemptsPage,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(RefusedAttemptsQuery)
export class RefusedAttemptsHandler implements IQueryHandler<RefusedAttemptsQuery> {
  constructor(
    @Inject(ATTEMPT_JOURNAL) private readonly journal: AttemptJournal,
    @Inject(SiteTimes) private readonly times: SiteTimes,
  ) {}

  async execute({ page: { limit, clientId }, caller }: RefusedAttemptsQuery): Promise<RefusedAttemptList> {
    const attempts = await this.journal.list({
      facilities: caller.facilities,
      limit,
      ...(clientId !== undefined && { clientIds: clientId }),
    });
    return { items: attempts.map((one) => ({ ...one, at: this.times.isoAt(one.at, one.facilityId) })) };
  }
}
