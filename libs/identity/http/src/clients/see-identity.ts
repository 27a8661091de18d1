import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import type { ClientIdentities } from '@throughline/identity';
import { type CallerContext } from '@throughline/access';
import { VAULT } from '@throughline/http-kit';
import { CLIENT_PATHS, type ClientPaths } from '../client-paths.js';
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
    @Inject(CLIENT_PATHS) private readonly paths: ClientPaths,
    @Inject(VAULT) private readonly vault: ClientIdentities,
  ) {}

  async execute({ clientId, caller }: IdentityQuery): Promise<IdentityView> {
    await this.paths.assertShown(clientId, caller.facilities);
    const versions = await this.vault.identityHistory(clientId);
    return { clientId, version: versions.length, identity: versions.at(-1)?.identity ?? null };
  }
}
