import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CallerContext, DIRECTORY, IsCode, mayAccessFacility, Optional, Page } from '@throughline/nest-kit';
import { programStream } from '@throughline/organization';
import { pageOfCodes } from '../page-of-codes.js';
import type { RecordedDirectory } from '@throughline/organization-application';
import { type ProgramList, programView } from './program-view.js';

export class ProgramsPage extends Page {
  @Optional({ description: 'Only those of this facility.', example: 'HAWTHORN' })
  @IsCode()
  facilityId?: string;
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
  constructor(@Inject(DIRECTORY) private readonly directory: RecordedDirectory) {}

  async execute({ page, caller }: ProgramsQuery): Promise<ProgramList> {
    await this.directory.catchUp();
    const seen = this.directory
      .programs()
      .filter(
        ({ facilityId }) => mayAccessFacility(caller, facilityId) && (page.facilityId ?? facilityId) === facilityId,
      );
    const { items, next } = pageOfCodes('programs', seen, page);
    return {
      items: items.map((one) => programView(one, this.directory.revisionOf(programStream(one.code)) ?? 0)),
      next,
    };
  }
}
