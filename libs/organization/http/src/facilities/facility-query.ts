import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { facilityUnknown, within, Refusal } from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import { DIRECTORY } from '@throughline/http-kit';
import { facilityStream, type RecordedDirectory } from '@throughline/organization';
import { type FacilityView, facilityView } from './facility-view.js';

export class FacilityQuery extends Query<FacilityView> {
  constructor(
    readonly code: string,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(FacilityQuery)
export class FacilityQueryHandler implements IQueryHandler<FacilityQuery> {
  constructor(@Inject(DIRECTORY) private readonly directory: RecordedDirectory) {}

  async execute({ code, caller }: FacilityQuery): Promise<FacilityView> {
    await this.directory.catchUp();
    const facility = within(caller.facilities, code) ? this.directory.facility(code) : undefined;
    if (!facility) throw new Refusal(facilityUnknown);
    return facilityView(facility, this.directory.revisionOf(facilityStream(code)) ?? 0);
  }
}
