import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Refusal } from '@throughline/kernel';
import { type CallerContext, DIRECTORY, mayAccessFacility } from '@throughline/nest-kit';
import { facilityStream } from '@throughline/organisation';
import type { RecordedDirectory } from '../recorded-directory.js';
import { type FacilityView, facilityView } from './facility-view.js';

export class FacilityAsked extends Query<FacilityView> {
  constructor(
    readonly code: string,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(FacilityAsked)
export class FacilityAskedHandler implements IQueryHandler<FacilityAsked> {
  constructor(@Inject(DIRECTORY) private readonly directory: RecordedDirectory) {}

  async execute({ code, caller }: FacilityAsked): Promise<FacilityView> {
    await this.directory.catchUp();
    const facility = mayAccessFacility(caller, code) ? this.directory.facility(code) : undefined;
    if (!facility) throw new Refusal('facility-unknown', 'There is no such facility.', { kind: 'not-found' });
    return facilityView(facility, this.directory.revisionOf(facilityStream(code)) ?? 0);
  }
}
