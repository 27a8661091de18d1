import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { facilityUnknown, within, Refusal } from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import type { KnownAsOf } from '@throughline/http-kit';
import { facilityStream } from '@throughline/organization';
import { DirectoryRequests } from '../known/directory-requests.js';
import type { Shown } from '../known/shown.js';
import { type FacilityAnswer, facilityView } from './facility-view.js';

export class FacilityQuery extends Query<Shown<FacilityAnswer>> {
  constructor(
    readonly code: string,
    readonly known: KnownAsOf,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(FacilityQuery)
export class FacilityQueryHandler implements IQueryHandler<FacilityQuery> {
  constructor(@Inject(DirectoryRequests) private readonly requests: DirectoryRequests) {}

  async execute({ code, known, caller }: FacilityQuery): Promise<Shown<FacilityAnswer>> {
    const { at, freshness, current } = await this.requests.ofFacilities(known, caller.facilities);
    const directory = within(caller.facilities, code) ? at(code) : null;
    const facility = directory?.facility(code);
    if (!facility) throw new Refusal(facilityUnknown);
    const revision = directory?.revisionOf(facilityStream(code)) ?? 0;
    return { current, answer: { ...facilityView(facility, revision), freshness } };
  }
}
