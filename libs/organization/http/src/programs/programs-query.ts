import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CallerContext, DIRECTORY, IsCode, Optional, Page } from '@throughline/nest-kit';
import { within } from '@throughline/kernel';
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
        ({ facilityId }) => within(caller.facilities, facilityId) && (page.facilityId ?? facilityId) === facilityId,
      );
    const { items, next } = pageOfCodes('programs', seen, page);
    return {
      items: items.map((one) => programView(one, this.directory.revisionOf(programStream(one.code)) ?? 0)),
      next,
    };
  }
}
