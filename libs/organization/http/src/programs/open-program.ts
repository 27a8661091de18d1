import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { facilityNotOpen, facilityUnknown, Refusal } from '@throughline/kernel';
import { type CallerContext, type CommandAnswer, DIRECTORY } from '@throughline/nest-kit';
import { evolveProgram, openProgram, type OrganizationDirectory, programStream } from '@throughline/organization';
import type { OrganizationAnswer } from '../recording/organization-answer.js';
import { OrganizationRecords } from '../recording/organization-records.js';
import { assertWholeProvider } from '../recording/whole-provider.js';
import { assertOffered } from './assert-offer.js';
import { offerOf, type OpenProgramBody } from './program-body.js';

export class OpenProgram extends Command<CommandAnswer<OrganizationAnswer>> {
  constructor(
    readonly body: OpenProgramBody,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@CommandHandler(OpenProgram)
export class OpenProgramHandler implements ICommandHandler<OpenProgram> {
  constructor(
    @Inject(OrganizationRecords) private readonly records: OrganizationRecords,
    @Inject(DIRECTORY) private readonly directory: OrganizationDirectory,
  ) {}

  async execute({ body, caller }: OpenProgram): Promise<CommandAnswer<OrganizationAnswer>> {
    assertWholeProvider(caller);
    await this.directory.catchUp();
    const { code, facilityId, openFrom } = body;
    const offer = offerOf(body);
    return this.records.record({
      caller,
      stream: programStream(code),
      evolve: evolveProgram,
      asked: { command: 'OpenProgram', code, facilityId, openFrom, ...offer },
      facilityId,
      decide: (program) => {
        assertOpen(this.directory, facilityId, openFrom);
        assertOffered(offer, this.directory, { facilityId, on: openFrom });
        return openProgram({ code, facilityId, openFrom, ...offer }, program);
      },
      location: `/v1/programs/${code}`,
    });
  }
}

function assertOpen(directory: OrganizationDirectory, facilityId: string, on: string): void {
  const facility = directory.facility(facilityId);
  if (!facility) throw new Refusal(facilityUnknown, { at: '/facilityId' });
  if (on < facility.openFrom || (facility.closedOn !== null && on > facility.closedOn)) {
    throw new Refusal(facilityNotOpen, { at: '/openFrom' });
  }
}
