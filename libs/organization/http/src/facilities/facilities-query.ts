import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CallerContext } from '@throughline/access';
import { DIRECTORY } from '@throughline/http-kit';
import { within } from '@throughline/kernel';
import { facilityStream, type OrganizationDirectory } from '@throughline/organization';
import { DirectoryRequests } from '../known/directory-requests.js';
import type { ListKnownAsOf } from '../known/list-known-as-of.js';
import { pageOfCodes } from '../page-of-codes.js';
import { type FacilityList, facilityView } from './facility-view.js';

export class FacilitiesQuery extends Query<FacilityList> {
  constructor(
    readonly page: ListKnownAsOf,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(FacilitiesQuery)
export class FacilitiesQueryHandler implements IQueryHandler<FacilitiesQuery> {
  constructor(
    @Inject(DIRECTORY) private readonly directory: OrganizationDirectory,
    @Inject(DirectoryRequests) private readonly requests: DirectoryRequests,
  ) {}

  async execute({ page, caller }: FacilitiesQuery): Promise<FacilityList> {
    const { at, freshness } = await this.requests.ofFacilities(page, caller.facilities);
    const known = this.directory.facilities().flatMap(({ code }) => {
      const directory = within(caller.facilities, code) ? at(code) : null;
      const facility = directory?.facility(code);
      return facility ? [facilityView(facility, directory?.revisionOf(facilityStream(code)) ?? 0)] : [];
    });
    return { ...pageOfCodes(known, page), freshness };
  }
}
