import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CallerContext } from '@throughline/access';
import { DIRECTORY, type Page } from '@throughline/http-kit';
import { within } from '@throughline/kernel';
import { facilityStream, type RecordedDirectory } from '@throughline/organization';
import { pageOfCodes } from '../page-of-codes.js';
import { type FacilityList, facilityView } from './facility-view.js';

export class FacilitiesQuery extends Query<FacilityList> {
  constructor(
    readonly page: Page,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(FacilitiesQuery)
export class FacilitiesQueryHandler implements IQueryHandler<FacilitiesQuery> {
  constructor(@Inject(DIRECTORY) private readonly directory: RecordedDirectory) {}

  async execute({ page, caller }: FacilitiesQuery): Promise<FacilityList> {
    await this.directory.catchUp();
    const seen = this.directory.facilities().filter(({ code }) => within(caller.facilities, code));
    const { items, next } = pageOfCodes(seen, page);
    return {
      items: items.map((one) => facilityView(one, this.directory.revisionOf(facilityStream(one.code)) ?? 0)),
      next,
    };
  }
}
