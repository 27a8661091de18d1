import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { type RequestMemo, type StaffDirectory, type StaffMember } from '@throughline/identity';
import { defineProblem, deterministicId, facilityUnknown, Refusal, within } from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import { type CommandAnswer, DIRECTORY, VAULT } from '@throughline/http-kit';
import type { OrganizationDirectory } from '@throughline/organization';
import { Codes, StaffId } from '../fields/coded.js';
import { Text } from '../fields/written.js';

export const staffIdTaken = defineProblem({
  code: 'staff-id-taken',
  kind: 'conflict',
  at: '/staffId',
  sentence: 'This ID is taken. Omit `staffId` to get a new one.',
});

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
    @Inject(DIRECTORY) private readonly directory: OrganizationDirectory,
  ) {}

  async execute({ body, caller }: RegisterStaff): Promise<CommandAnswer<StaffRegistered>> {
    await this.directory.catchUp();
    this.#assertFacilities(body, caller);
    // Without an id the key stands for it, so that asking again finds the same person.
    const staffId =
      body.staffId ?? deterministicId('staff', caller.tenant, caller.principal, caller.idempotencyKey ?? '');
    const known = this.vault.staffMember(staffId);
    assertMayAmend(known, caller);
    const { name, title = null } = body;
    // What others have said about their own facilities is not the caller's to take away.
    const elsewhere = (known?.facilityIds ?? []).filter((code) => !within(caller.facilities, code));
    const member = { staffId, name, title, facilityIds: [...new Set([...body.facilityIds, ...elsewhere])] };
    const request = {
      principal: caller.principal,
      idempotencyKey: caller.idempotencyKey ?? '',
      subject: staffId,
      request: { staffId, name, title, facilityIds: body.facilityIds },
    };
    if (caller.dryRun) {
      const isRepeat = this.vault.answeredBefore(request) !== null;
      return answer({ staffId: isRepeat ? staffId : (body.staffId ?? null), created: false, dryRun: true }, isRepeat);
    }
    const { answer: kept, replayed } = this.vault.once(request, () => {
      const { created } = this.vault.registerStaff(member);
      return { created };
    });
    return answer({ staffId, created: kept.created && !replayed, dryRun: false }, replayed);
  }

  #assertFacilities({ facilityIds }: StaffBody, { facilities }: CallerContext): void {
    const unknown = facilityIds.findIndex((code) => !within(facilities, code) || !this.directory.facility(code));
    if (unknown >= 0) throw new Refusal(facilityUnknown, { at: `/facilityIds/${unknown}` });
  }
}

function assertMayAmend(known: StaffMember | null, { facilities }: CallerContext): void {
  if (known === null || facilities === 'all' || known.facilityIds.some((code) => within(facilities, code))) return;
  throw new Refusal(staffIdTaken);
}

const answer = (body: StaffRegistered, replayed = false): CommandAnswer<StaffRegistered> => ({
  revision: 'none',
  replayed,
  ...(body.created && { location: '/v1/staff/search' }),
  body,
});
