import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { IdentityVault } from '@throughline/identity';
import { idMalformed } from '@throughline/kernel';
import {
  Caller,
  orElse,
  type CallerContext,
  PAGE_LIMIT_MAX,
  QueryRoute,
  ShowsClients,
  VAULT,
} from '@throughline/nest-kit';
import { ArrayMaxSize, ArrayUnique, IsArray, Matches } from 'class-validator';
import { ID_PATTERN } from '../fields/coded.js';
import { field } from '../fields/field.js';
import { AskingViews } from '../queries/asking-views.js';
import { viewProblems } from '../queries/view-problems.js';
import { MAY } from '../roles.js';

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
    Matches(ID_PATTERN, { each: true, ...orElse(idMalformed) }),
  )
  clientIds!: string[];
}

export class ClientNameView {
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
    description:
      'Only clients of your facilities who have a name: anonymous, erased and other ones are left out alike.',
  })
  names!: readonly ClientNameView[];
}

@ApiTags('Clients')
@Controller('v1/clients')
export class NamesOfClientsController {
  constructor(
    @Inject(AskingViews) private readonly views: AskingViews,
    @Inject(VAULT) private readonly vault: IdentityVault,
  ) {}

  @Post('names')
  @HttpCode(200)
  @ShowsClients((_asked, answer) => (answer as ClientNamesView).names.map(({ clientId }) => clientId))
  @QueryRoute({
    operationId: 'namesOfClients',
    summary: 'Look up client names by ID, for a whole page',
    description: 'IDs are in the body, so that no list of clients stands in a URL.',
    roles: MAY.seeIdentity,
    problems: viewProblems,
  })
  @ApiOkResponse({ type: ClientNamesView })
  async names(@Body() { clientIds }: ClientNamesBody, @Caller() caller: CallerContext): Promise<ClientNamesView> {
    const page = { cursor: null, limit: PAGE_LIMIT_MAX };
    const { items } = await this.views.ask({}, { caller }, (views, asked) =>
      views.clients({ ...asked, clientIds, page }),
    );
    const seen = items.map(({ clientId }) => clientId);
    const names = [...this.vault.identitiesOf(seen)].map(([clientId, { familyName, givenNames }]) => ({
      clientId,
      familyName,
      givenNames,
    }));
    return { names };
  }
}
