import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CallerContext } from '@throughline/access';
import { commaSeparated, DIRECTORY, Optional, orElse } from '@throughline/http-kit';
import { CODE, codeMalformed, within } from '@throughline/kernel';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, Matches } from 'class-validator';
import { type OrganizationDirectory, programStream } from '@throughline/organization';
import { DirectoryRequests } from '../known/directory-requests.js';
import { ListKnownAsOf } from '../known/list-known-as-of.js';
import { pageOfCodes } from '../page-of-codes.js';
import { Organization } from '@throughline/organization-application';
import type { ProgramList } from './program-view.js';

const FACILITIES_MAX = 200;

export class ProgramsPage extends ListKnownAsOf {
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
    @Inject(DIRECTORY) private readonly directory: OrganizationDirectory,
    @Inject(DirectoryRequests) private readonly requests: DirectoryRequests,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  async execute({ page, caller }: ProgramsQuery): Promise<ProgramList> {
    const { at, freshness } = await this.requests.ofFacilities(page, caller.facilities);
    const isAsked = (facilityId: string) =>
      within(caller.facilities, facilityId) && (page.facilityId?.includes(facilityId) ?? true);
    const known = this.directory.programs().flatMap(({ code, facilityId }) => {
      const directory = isAsked(facilityId) ? at(facilityId) : null;
      const program = directory?.program(code);
      return directory && program ? [{ code, program, directory }] : [];
    });
    const { items, next } = pageOfCodes(known, page);
    return {
      items: items.map(({ code, program, directory }) => ({
        ...this.organization.offered(program, directory),
        revision: directory.revisionOf(programStream(code)) ?? 0,
      })),
      next,
      freshness,
    };
  }
}
