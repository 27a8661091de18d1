import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { assertMayAmend, type RequestMemo, type StaffDirectory } from '@throughline/identity';
import { deterministicId, facilityUnknown, Refusal, within } from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import { type CommandAnswer, DIRECTORY, VAULT, Codes, StaffId, Text } from '@throughline/http-kit';
import type { OrganizationDirectory } from '@throughline/organization';

export class StaffBody {
  @StaffId({
    description: 'Identifies the staff member in events. Default: a new ID.',
    example: null,
    optional: true,
  })
  staffId?: string | null;

  @Text(200, { example: 'Ngozi Eze' })
  name!: string;

  @Text(100, { description: 'Credential or post.', example: 'LCSW', optional: true })
  title?: string | null;

  @Codes({ description: 'Where they work; facilities of yours.', example: ['HAWTHORN'] })
  facilityIds!: string[];
}

export class StaffRegistered {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Null for a dry run that would make one.',
    example: 'b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f',
  })
  staffId!: string | null;

  @ApiProperty({ description: 'False when they were known, and amended.', example: true })
  created!: boolean;

  @ApiProperty({ example: false })
  dryRun!: boolean;
}

export class RegisterStaff extends Command<CommandAnswer<StaffRegistered>> {
  constructor(
    readonly body: StaffBody,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@CommandHandler(RegisterStaff)
export class RegisterStaffHandler implements ICommandHandler<RegisterStaff> {
  constructor(
    @Inject(VAULT) private readonly vault: RequestMemo & StaffDirectory,
    @Inject(DIRECTORY) private readonly directory: Pick<OrganizationDirectory, 'catchUp' | 'facility'>,
  ) {}

  async execute({ body, caller }: RegisterStaff): Promise<CommandAnswer<StaffRegistered>> {
    await this.directory.catchUp();
    this.#assertFacilities(body, caller);
    // Without an id the key stands for it, so that asking again finds the same person.
    const staffId =
      body.staffId ?? deterministicId('staff', caller.tenant, caller.principal, caller.idempotencyKey ?? '');
    const { name, title = null, facilityIds } = body;
    const member = { staffId, name, title, facilityIds };
    const request = {
      principal: caller.principal,
      idempotencyKey: caller.idempotencyKey ?? '',
      subject: staffId,
      request: member,
    };
    if (caller.dryRun) {
      const known = await this.vault.staffMember(staffId);
      if (known) assertMayAmend(known, caller.facilities);
      const isRepeat = (await this.vault.answeredBefore(request)) !== null;
      return answer({ staffId: isRepeat ? staffId : (body.staffId ?? null), created: false, dryRun: true }, isRepeat);
    }
    const terms = { within: caller.facilities, once: request };
    const { created, replayed } = await this.vault.registerStaff(member, terms);
    return answer({ staffId, created: created && !replayed, dryRun: false }, replayed);
  }

  #assertFacilities({ facilityIds }: StaffBody, { facilities }: CallerContext): void {
    const unknown = facilityIds.findIndex((code) => !within(facilities, code) || !this.directory.facility(code));
    if (unknown >= 0) throw new Refusal(facilityUnknown, { at: `/facilityIds/${unknown}` });
  }
}

const answer = (body: StaffRegistered, replayed = false): CommandAnswer<StaffRegistered> => ({
  revision: 'none',
  replayed,
  ...(body.created && { location: '/v1/staff/search' }),
  body,
});
