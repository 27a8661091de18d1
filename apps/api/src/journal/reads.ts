import { SiteTimes } from '@throughline/care-path-http';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query as BusQuery, QueryHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { defineProblem, Refusal, ROLES } from '@throughline/kernel';
import { type CallerContext, type ReadJournal, type ReadsQuery } from '@throughline/access';
import { Optional, Page, PAGE_LIMIT_MAX, READ_JOURNAL } from '@throughline/http-kit';
import { IsString, MaxLength } from 'class-validator';
import { ActorIds, ClientIds } from './several-values.js';

export const readsPeriodEmpty = defineProblem({
  code: 'reads-period-empty',
  kind: 'malformed',
  at: 'query:to',
  sentence: 'The period ends before it begins. Send a `to` that is later than `from`.',
});

export class ReadsTerms extends Page {
  @ClientIds('Only reads of these clients, separated by commas.')
  clientId?: string[];

  @ActorIds('Only reads by these people, pseudonymous as in events, separated by commas.')
  actorId?: string[];

  @Optional({
    description: 'Only reads from this instant on, or from the start of this day at a site that knows the client.',
    example: '2026-03-01',
  })
  @IsString()
  @MaxLength(40)
  from?: string;

  @Optional({ description: 'Only reads before this instant, or before this day begins there.', example: '2026-04-01' })
  @IsString()
  @MaxLength(40)
  to?: string;
}

class ReadView {
  @ApiProperty({ format: 'date-time', example: '2026-03-01T15:00:00.000Z' })
  at!: string;

  @ApiProperty({ description: 'Who read. Pseudonymous.', example: '0b6c0f5e-2d1c-4d0a-8a57-6b6f2a3f7c11' })
  actorId!: string;

  @ApiProperty({ type: [String], maxItems: ROLES.length, description: 'In which roles.', example: ['clinician'] })
  roles!: readonly string[];

  @ApiProperty({ format: 'uuid', description: 'Whom.', example: '3d2c6f7e-4a0b-4b9f-9d51-6a1f0e8c2b77' })
  clientId!: string;

  @ApiProperty({ example: 'GET /v1/clients/:clientId/path' })
  route!: string;

  @ApiProperty({ format: 'uuid', example: '6c1f0f0e-7a51-4b0e-9a37-0d5a4c6a0b11' })
  correlationId!: string;
}

export class ReadList {
  @ApiProperty({ type: () => [ReadView], maxItems: PAGE_LIMIT_MAX })
  items!: readonly ReadView[];

  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.', example: null })
  next!: string | null;
}

export class ReadsSought extends BusQuery<ReadList> {
  constructor(
    readonly terms: ReadsTerms,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(ReadsSought)
export class ReadsSoughtHandler implements IQueryHandler<ReadsSought> {
  constructor(
    @Inject(READ_JOURNAL) private readonly journal: ReadJournal,
    @Inject(SiteTimes) private readonly times: SiteTimes,
  ) {}

  async execute({ terms, caller }: ReadsSought): Promise<ReadList> {
    const { clientId, actorId, limit, cursor } = terms;
    const { reads, next } = await this.journal.listReads({
      facilities: caller.facilities,
      limit,
      before: cursor === undefined ? null : Number(cursor),
      ...(clientId !== undefined && { clientIds: clientId }),
      ...(actorId !== undefined && { actorIds: actorId }),
      ...this.#periodOf(terms),
    });
    return {
      items: reads.map((read) => ({ ...read, at: this.times.isoAt(read.at, null) })),
      next: next === null ? null : String(next),
    };
  }

  #periodOf(terms: ReadsTerms): Pick<ReadsQuery, 'from' | 'to'> {
    const from = this.times.instantIfGiven(terms.from, 'from');
    const to = this.times.instantIfGiven(terms.to, 'to');
    if (from !== null && to !== null && this.times.isBefore(to, from, true)) throw new Refusal(readsPeriodEmpty);
    return { ...(from !== null && { from }), ...(to !== null && { to }) };
  }
}
