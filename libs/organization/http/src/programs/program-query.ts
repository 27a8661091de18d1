import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { within, programUnknown, Refusal } from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import { DIRECTORY } from '@throughline/http-kit';
import { programStream, type RecordedDirectory } from '@throughline/organization';
import { Organization } from '@throughline/organization-application';
import type { ProgramView } from './program-view.js';

export class ProgramQuery extends Query<ProgramView> {
  constructor(
    readonly code: string,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(ProgramQuery)
export class ProgramQueryHandler implements IQueryHandler<ProgramQuery> {
  constructor(
    @Inject(DIRECTORY) private readonly directory: RecordedDirectory,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  async execute({ code, caller }: ProgramQuery): Promise<ProgramView> {
    await this.directory.catchUp();
    const program = this.directory.program(code);
    if (!program || !within(caller.facilities, program.facilityId)) {
      throw new Refusal(programUnknown);
    }
    return { ...this.organization.offered(program), revision: this.directory.revisionOf(programStream(code)) ?? 0 };
  }
}
