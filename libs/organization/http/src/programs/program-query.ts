import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { within, programUnknown, Refusal } from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import { DIRECTORY, type KnownAsOf } from '@throughline/http-kit';
import { type OrganizationDirectory, programStream } from '@throughline/organization';
import { Organization } from '@throughline/organization-application';
import { DirectoryRequests } from '../known/directory-requests.js';
import type { Shown } from '../known/shown.js';
import type { ProgramAnswer } from './program-view.js';

export class ProgramQuery extends Query<Shown<ProgramAnswer>> {
  constructor(
    readonly code: string,
    readonly known: KnownAsOf,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(ProgramQuery)
export class ProgramQueryHandler implements IQueryHandler<ProgramQuery> {
  constructor(
    @Inject(DIRECTORY) private readonly directory: OrganizationDirectory,
    @Inject(DirectoryRequests) private readonly requests: DirectoryRequests,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  async execute({ code, known, caller }: ProgramQuery): Promise<Shown<ProgramAnswer>> {
    const { at, freshness, current } = await this.requests.ofFacilities(known, caller.facilities);
    const facilityId = this.directory.program(code)?.facilityId;
    const directory = facilityId !== undefined && within(caller.facilities, facilityId) ? at(facilityId) : null;
    const program = directory?.program(code);
    if (!directory || !program) throw new Refusal(programUnknown);
    const revision = directory.revisionOf(programStream(code)) ?? 0;
    return { current, answer: { ...this.organization.offered(program, directory), revision, freshness } };
  }
}
