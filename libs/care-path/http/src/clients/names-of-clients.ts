import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import type { ClientIdentities } from '@throughline/identity';
import { idMalformed, ENTRY_ID } from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import { orElse, PAGE_LIMIT_MAX, VAULT, field } from '@throughline/http-kit';
import { ArrayMaxSize, ArrayUnique, IsArray, Matches } from 'class-validator';
import { ViewRequests } from '../queries/view-requests.js';

export class ClientNamesBody {
  @field(
    {
      description: 'Client IDs, as lists return them; a page at most.',
      example: ['3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02'],
    },
    { type: [String], maxItems: PAGE_LIMIT_MAX },
    IsArray(),
    ArrayMaxSize(PAGE_LIMIT_MAX),
    ArrayUnique(),
    Matches(ENTRY_ID, { each: true, ...orElse(idMalformed) }),
  )
  clientIds!: string[];
}

class ClientNameView {
  @ApiProperty({ format: 'uuid', example: '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02' })
  clientId!: string;

  @ApiProperty({ example: 'Okafor' })
  familyName!: string;

  @ApiProperty({ example: 'Adaeze' })
  givenNames!: string;
}

export class ClientNamesView {
  @ApiProperty({
    type: () => [ClientNameView],
    maxItems: PAGE_LIMIT_MAX,
    description: 'Only clients of your facilities who have a name. Anonymous, erased, and other clients are omitted.',
  })
  names!: readonly ClientNameView[];
}

export class ClientsNamed extends Query<ClientNamesView> {
  constructor(
    readonly clientIds: readonly string[],
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(ClientsNamed)
export class ClientsNamedHandler implements IQueryHandler<ClientsNamed> {
  constructor(
    @Inject(ViewRequests) private readonly views: ViewRequests,
    @Inject(VAULT) private readonly vault: ClientIdentities,
  ) {}

  async execute({ clientIds, caller }: ClientsNamed): Promise<ClientNamesView> {
    const page = { cursor: null, limit: PAGE_LIMIT_MAX };
    const { items } = await this.views.ask({}, { caller }, (views, query) =>
      views.clients({ ...query, clientIds, page }),
    );
    const seen = items.map(({ clientId }) => clientId);
    const names = [...(await this.vault.identitiesOf(seen))].map(([clientId, { familyName, givenNames }]) => ({
      clientId,
      familyName,
      givenNames,
    }));
    return { names };
  }
}
