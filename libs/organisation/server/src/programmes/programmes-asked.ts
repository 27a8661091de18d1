import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CallerContext, DIRECTORY, IsCode, mayAccessFacility, Optional, Page } from '@throughline/nest-kit';
import { programmeStream } from '@throughline/organisation';
import { pageOfCodes } from '../page-of-codes.js';
import type { RecordedDirectory } from '../recorded-directory.js';
import { type ProgrammeList, programmeView } from './programme-view.js';

export class ProgrammesPage extends Page {
  @Optional({ description: 'Only those of this facility.', example: 'HAWTHORN' })
  @IsCode()
  facilityId?: string;
}

export class ProgrammesAsked extends Query<ProgrammeList> {
  constructor(
    readonly page: ProgrammesPage,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(ProgrammesAsked)
export class ProgrammesAskedHandler implements IQueryHandler<ProgrammesAsked> {
  constructor(@Inject(DIRECTORY) private readonly directory: RecordedDirectory) {}

  async execute({ page, caller }: ProgrammesAsked): Promise<ProgrammeList> {
    await this.directory.catchUp();
    const seen = this.directory
      .programmes()
      .filter(({ facilityId }) => mayAccessFacility(caller, facilityId) && (page.facilityId ?? facilityId) === facilityId);
    const { items, next } = pageOfCodes('programmes', seen, page);
    return { items: items.map((one) => programmeView(one, this.directory.revisionOf(programmeStream(one.code)) ?? 0)), next };
  }
}
