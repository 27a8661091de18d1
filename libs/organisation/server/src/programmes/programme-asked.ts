import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Refusal } from '@throughline/kernel';
import { type CallerContext, DIRECTORY, mayAccessFacility } from '@throughline/nest-kit';
import { programmeStream } from '@throughline/organisation';
import type { RecordedDirectory } from '../recorded-directory.js';
import { type ProgrammeView, programmeView } from './programme-view.js';

export class ProgrammeAsked extends Query<ProgrammeView> {
  constructor(
    readonly code: string,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(ProgrammeAsked)
export class ProgrammeAskedHandler implements IQueryHandler<ProgrammeAsked> {
  constructor(@Inject(DIRECTORY) private readonly directory: RecordedDirectory) {}

  async execute({ code, caller }: ProgrammeAsked): Promise<ProgrammeView> {
    await this.directory.catchUp();
    const programme = this.directory.programme(code);
    if (!programme || !mayAccessFacility(caller, programme.facilityId)) {
      throw new Refusal('programme-unknown', 'There is no such programme.', { kind: 'not-found' });
    }
    return programmeView(programme, this.directory.revisionOf(programmeStream(code)) ?? 0);
  }
}
