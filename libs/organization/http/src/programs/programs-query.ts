import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CallerContext } from '@throughline/access';
import { commaSeparated, DIRECTORY, Optional, orElse, Page } from '@throughline/http-kit';
import { CODE, codeMalformed, within } from '@throughline/kernel';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, Matches } from 'class-validator';
import { programStream, type RecordedDirectory } from '@throughline/organization';
import { pageOfCodes } from '../page-of-codes.js';
import { Organization } from '@throughline/organization-application';
import type { ProgramList } from './program-view.js';

const FACILITIES_MAX = 200;

export class ProgramsPage extends Page {
  @Optional({
    type: 'array',
    items: { type: 'string', maxLength: 64 },
    maxItems: FACILITIES_MAX,
    description: 'Only those of these facilities, separated by commas.',
    example: 'HAWTHORN',
  })
  @Transform(({ value }) => commaSeparated(value))
  @IsArray()
  @ArrayMaxSize(FACILITIES_MAX)
  @ArrayUnique()
  @Matches(CODE, { each: true, ...orElse(codeMalformed) })
  facilityId?: string[];
}

export class ProgramsQuery extends Query<ProgramList> {
  constructor(
    readonly page: ProgramsPage,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(ProgramsQuery)
export class ProgramsQueryHandler implements IQueryHandler<ProgramsQuery> {
  constructor(
    @Inject(DIRECTORY) private readonly directory: RecordedDirectory,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  async execute({ page, caller }: ProgramsQuery): Promise<ProgramList> {
    await this.directory.catchUp();
    const seen = this.directory
      .programs()
      .filter(
        ({ facilityId }) => within(caller.facilities, facilityId) && (page.facilityId?.includes(facilityId) ?? true),
      );
    const { items, next } = pageOfCodes(seen, page);
    return {
      items: items.map((one) => ({
        ...this.organization.offered(one),
        revision: this.directory.revisionOf(programStream(one.code)) ?? 0,
      })),
      next,
    };
  }
}
