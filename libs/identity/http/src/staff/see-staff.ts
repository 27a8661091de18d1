import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { type StaffDirectory, STAFF_LIMIT_MAX } from '@throughline/identity';
import { type CallerContext } from '@throughline/access';
import { VAULT, Code, WholeNumber, Text, Texts } from '@throughline/http-kit';
import { within } from '@throughline/kernel';

const LIMIT = 50;
const NAMES_MAX = 200;

export class StaffSearchBody {
  @Text(200, {
    description: 'Words of a name, or their beginnings. Default: all staff of your facilities.',
    example: 'ngo',
    optional: true,
  })
  text?: string | null;

  @Code({
    description:
      'Only who works at this facility. Nobody for a facility that is not yours. Default: all your facilities.',
    example: 'HAWTHORN',
    optional: true,
  })
  facilityId?: string | null;

  @WholeNumber(1, STAFF_LIMIT_MAX, {
    description: `At most this many. Default: ${LIMIT}.`,
    example: 50,
    optional: true,
  })
  limit?: number | null;
}

export class StaffNamesBody {
  @Texts(100, NAMES_MAX, {
    description: 'Pseudonymous ids, as events and audits have them.',
    example: ['b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f'],
  })
  staffIds!: string[];
}

class StaffNameView {
  @ApiProperty({ example: 'b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f' })
  staffId!: string;

  @ApiProperty({ example: 'Ngozi Eze' })
  name!: string;
}

class StaffMemberView extends StaffNameView {
  @ApiProperty({ type: String, nullable: true, example: 'LCSW' })
  title!: string | null;

  @ApiProperty({
    type: [String],
    description: 'At most one for each of your facilities: those where they work.',
    example: ['HAWTHORN'],
  })
  facilityIds!: readonly string[];
}

export class StaffView {
  @ApiProperty({ type: () => [StaffMemberView], maxItems: STAFF_LIMIT_MAX })
  staff!: readonly StaffMemberView[];
}

export class StaffNamesView {
  @ApiProperty({
    type: () => [StaffNameView],
    maxItems: NAMES_MAX,
    description: 'Only of those who work at one of your facilities.',
  })
  names!: readonly StaffNameView[];
}

export class StaffSought extends Query<StaffView> {
  constructor(
    readonly body: StaffSearchBody,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(StaffSought)
export class StaffSoughtHandler implements IQueryHandler<StaffSought> {
  constructor(@Inject(VAULT) private readonly vault: StaffDirectory) {}

  async execute({ body: { text, facilityId, limit }, caller: { facilities } }: StaffSought): Promise<StaffView> {
    const asked = facilityId ? [facilityId].filter((code) => within(facilities, code)) : facilities;
    const found = await this.vault.searchStaff({ text: text ?? '', facilities: asked, limit: limit ?? LIMIT });
    return {
      staff: found.map(({ staffId, name, title, facilityIds }) => ({
        staffId,
        name,
        title,
        facilityIds: facilityIds.filter((code) => within(facilities, code)),
      })),
    };
  }
}

/** Names follow the caller's facilities: of a colleague elsewhere a path shows the id alone. */
export class StaffNamed extends Query<StaffNamesView> {
  constructor(
    readonly staffIds: readonly string[],
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(StaffNamed)
export class StaffNamedHandler implements IQueryHandler<StaffNamed> {
  constructor(@Inject(VAULT) private readonly vault: StaffDirectory) {}

  async execute({ staffIds, caller: { facilities } }: StaffNamed): Promise<StaffNamesView> {
    const names = await this.vault.staffNames(staffIds, facilities);
    return { names: [...names].map(([staffId, name]) => ({ staffId, name })) };
  }
}
