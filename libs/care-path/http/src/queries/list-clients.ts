import { Controller, Get, Inject, Query as FromQuery } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ApiAnswer, Caller, type CallerContext, QueryRoute } from '@throughline/nest-kit';
import { ClientsShown } from '../answers/census.js';
import { CLIENT_ID, STANDING } from '../answers/examples.js';
import { PLACEMENT } from '../answers/placement-row.js';
import { type ClientItemShown, clientShown, type ListShown, listShown } from '../answers/shown-views.js';
import { Code } from '../fields/coded.js';
import { MAY } from '../roles.js';
import { ListAsOf } from './as-of.js';
import { AskingViews } from './asking-views.js';
import { viewProblems } from './view-problems.js';

export class ClientListTerms extends ListAsOf {
  @Code({ example: 'HAWTHORN', optional: true })
  facilityId?: string | null;
}

export class ClientsQuery extends Query<ListShown<ClientItemShown>> {
  constructor(
    readonly terms: ClientListTerms,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(ClientsQuery)
export class ClientsQueryHandler implements IQueryHandler<ClientsQuery> {
  constructor(@Inject(AskingViews) private readonly views: AskingViews) {}

  async execute({ terms, caller }: ClientsQuery): Promise<ListShown<ClientItemShown>> {
    const page = { cursor: terms.cursor ?? null, limit: terms.limit };
    const list = await this.views.ask(terms, { caller, facilityId: terms.facilityId }, (views, asked) =>
      views.clients({ ...asked, page }),
    );
    return listShown(list, (client) => clientShown(client, this.views.times.zoneOf));
  }
}

@ApiTags('Clients')
@Controller('v1/clients')
export class ListClientsController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @QueryRoute({
    operationId: 'listClients',
    summary: 'The clients of your facilities, and where they stand',
    description: 'Without names: search, or ask for an identity.',
    roles: MAY.seePaths,
    problems: viewProblems,
  })
  @ApiAnswer('A page of clients.', ClientsShown, {
    items: [
      {
        clientId: CLIENT_ID,
        registeredFacilityId: 'HAWTHORN',
        facilities: ['HAWTHORN'],
        revision: 7,
        stale: false,
        placements: [PLACEMENT],
      },
    ],
    next: null,
    standing: STANDING,
  })
  list(@FromQuery() terms: ClientListTerms, @Caller() caller: CallerContext): Promise<ListShown<ClientItemShown>> {
    return this.queries.execute(new ClientsQuery(terms, caller));
  }
}
