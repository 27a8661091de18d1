import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import type { StaffDirectory } from '@throughline/identity';
import { ROLES } from '@throughline/kernel';
import { type CallerContext, FACILITIES_MAX, hasRole, MAY } from '@throughline/access';
import { VAULT } from '@throughline/http-kit';

const EVERYTHING = Object.keys(MAY) as (keyof typeof MAY)[];

export class MeView {
  @ApiProperty({
    description: 'Your pseudonymous ID, as events and audits have it.',
    example: 'b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f',
  })
  id!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null while no name is on record.', example: 'Ngozi Eze' })
  name!: string | null;

  @ApiProperty({ enum: ROLES, isArray: true, maxItems: ROLES.length, example: ['clinician'] })
  roles!: readonly string[];

  @ApiProperty({
    oneOf: [
      { type: 'string', enum: ['all'] },
      { type: 'array', items: { type: 'string' }, maxItems: FACILITIES_MAX },
    ],
    description: 'Codes of your facilities; `all` for every one of the provider.',
    example: ['HAWTHORN'],
  })
  facilities!: readonly string[] | 'all';

  @ApiProperty({
    enum: EVERYTHING,
    isArray: true,
    maxItems: EVERYTHING.length,
    description: 'What your roles allow.',
    example: ['seePaths'],
  })
  may!: readonly string[];
}

export class MeQuery extends Query<MeView> {
  constructor(readonly caller: CallerContext) {
    super();
  }
}

@QueryHandler(MeQuery)
export class MeQueryHandler implements IQueryHandler<MeQuery> {
  constructor(@Inject(VAULT) private readonly vault: StaffDirectory) {}

  async execute({ caller }: MeQuery): Promise<MeView> {
    return {
      id: caller.principal,
      name: (await this.vault.staffMember(caller.principal))?.name ?? null,
      roles: caller.roles,
      facilities: caller.facilities,
      may: EVERYTHING.filter((what) => hasRole(caller, ...MAY[what])),
    };
  }
}
