import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Refusal } from '@throughline/kernel';
import { type CallerContext, type CommandAnswer, DIRECTORY } from '@throughline/nest-kit';
import { evolveProgramme, openProgramme, type OrganisationDirectory, programmeStream } from '@throughline/organisation';
import type { OrganisationAnswer } from '../recording/organisation-answer.js';
import { OrganisationRecords } from '../recording/organisation-records.js';
import { assertWholeProvider } from '../recording/whole-provider.js';
import { assertOffered } from './assert-offer.js';
import { offerOf, type OpenProgrammeBody } from './programme-body.js';

export class OpenProgramme extends Command<CommandAnswer<OrganisationAnswer>> {
  constructor(
    readonly body: OpenProgrammeBody,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@CommandHandler(OpenProgramme)
export class OpenProgrammeHandler implements ICommandHandler<OpenProgramme> {
  constructor(
    @Inject(OrganisationRecords) private readonly records: OrganisationRecords,
    @Inject(DIRECTORY) private readonly directory: OrganisationDirectory,
  ) {}

  async execute({ body, caller }: OpenProgramme): Promise<CommandAnswer<OrganisationAnswer>> {
    assertWholeProvider(caller);
    await this.directory.catchUp();
    const { code, facilityId, openFrom } = body;
    const offer = offerOf(body);
    return this.records.record({
      caller,
      stream: programmeStream(code),
      evolve: evolveProgramme,
      asked: { command: 'OpenProgramme', code, facilityId, openFrom, ...offer },
      facilityId,
      decide: (programme) => {
        assertOpen(this.directory, facilityId, openFrom);
        assertOffered(offer, this.directory, { facilityId, on: openFrom });
        return openProgramme({ code, facilityId, openFrom, ...offer }, programme);
      },
      location: `/v1/programmes/${code}`,
    });
  }
}

function assertOpen(directory: OrganisationDirectory, facilityId: string, on: string): void {
  const facility = directory.facility(facilityId);
  if (!facility) throw Refusal.at('/facilityId', 'facility-unknown', 'There is no such facility.');
  if (on < facility.openFrom || (facility.closedOn !== null && on > facility.closedOn)) {
    throw Refusal.at('/openFrom', 'facility-not-open', 'The facility is not open on that day.');
  }
}
