import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { IdentityVault } from '@throughline/identity';
import {
  Caller,
  type CallerContext,
  type KitReply,
  QueryRoute,
  setEntityTag,
  ShowsTheClient,
  VAULT,
} from '@throughline/nest-kit';
import { MAY } from '../roles.js';
import { pathProblems } from '../slices/problems.js';
import { CarePaths } from '@throughline/care-path-application';
import { ClientParam } from './client-param.js';
import { IdentityBody } from './identity-body.js';

export class IdentityView {
  @ApiProperty({ format: 'uuid', example: '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02' })
  clientId!: string;

  @ApiProperty({ type: 'integer', description: 'Counts the versions; 0 for an anonymous client.', example: 1 })
  version!: number;

  @ApiProperty({ type: () => IdentityBody, nullable: true, description: 'Null for an anonymous client.' })
  identity!: IdentityBody | null;
}

export class IdentityQuery extends Query<IdentityView> {
  constructor(
    readonly clientId: string,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(IdentityQuery)
export class IdentityQueryHandler implements IQueryHandler<IdentityQuery> {
  constructor(
    @Inject(CarePaths) private readonly writer: CarePaths,
    @Inject(VAULT) private readonly vault: IdentityVault,
  ) {}

  async execute({ clientId, caller }: IdentityQuery): Promise<IdentityView> {
    await this.writer.read(clientId, caller.facilities);
    const versions = this.vault.identityHistory(clientId);
    return { clientId, version: versions.length, identity: versions.at(-1)?.identity ?? null };
  }
}

@ApiTags('Clients')
@Controller('v1/clients')
export class SeeIdentityController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get(':clientId/identity')
  @ShowsTheClient()
  @QueryRoute({
    operationId: 'getIdentity',
    summary: 'Who a client is',
    roles: MAY.seeIdentity,
    problems: pathProblems.client,
  })
  @ApiOkResponse({ type: IdentityView })
  async see(
    @Param() { clientId }: ClientParam,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<IdentityView> {
    const view = await this.queries.execute(new IdentityQuery(clientId, caller));
    setEntityTag(reply, view.version);
    return view;
  }
}
