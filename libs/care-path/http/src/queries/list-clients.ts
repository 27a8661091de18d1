import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CallerContext } from '@throughline/access';
import type { ClientItem } from '@throughline/projection';
import type { Whole } from '@throughline/http-kit';
import { clientFileLine, CLIENTS_CSV } from '../answers/census-files.js';
import { type ClientItemShown, clientShown, type ListShown, listShown } from '../answers/shown-views.js';
import { ListAsOf } from './as-of.js';
import { Values } from './row-terms.js';
import { CSV_STEP, csvOfShown } from './row-csv.js';
import { ViewRequests } from './view-requests.js';

export class ClientListTerms extends ListAsOf {
  @Values('code', { description: 'Facilities, separated by commas.', example: 'HAWTHORN' })
  facilityId?: string[] | null;
}

export interface ClientsAnswer extends ListShown<ClientItemShown> {
  readonly total: number;
}

export class ClientsQuery extends Query<ClientsAnswer> {
  constructor(
    readonly terms: ClientListTerms,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(ClientsQuery)
export class ClientsQueryHandler implements IQueryHandler<ClientsQuery> {
  constructor(@Inject(ViewRequests) private readonly views: ViewRequests) {}

  async execute({ terms, caller }: ClientsQuery): Promise<ClientsAnswer> {
    const page = { cursor: terms.cursor ?? null, limit: terms.limit };
    const list = await this.views.ask(terms, { caller, facilityId: terms.facilityId }, (views, query) =>
      views.clients({ ...query, page }),
    );
    return { ...listShown(list, (client) => clientShown(client, this.views.times.zoneOf)), total: list.total };
  }
}

/** Every such client as CSV, a line at a time. */
export class ClientsCsvQuery extends Query<AsyncIterable<string>> {
  constructor(
    readonly terms: Whole<ClientListTerms>,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(ClientsCsvQuery)
export class ClientsCsvQueryHandler implements IQueryHandler<ClientsCsvQuery> {
  constructor(@Inject(ViewRequests) private readonly views: ViewRequests) {}

  async execute({ terms, caller }: ClientsCsvQuery): Promise<AsyncIterable<string>> {
    const page = { cursor: null, limit: CSV_STEP };
    return this.views.ask(terms, { caller, facilityId: terms.facilityId }, async (views, query) =>
      csvOfShown(CLIENTS_CSV, this.#lines(views.everyClient({ ...query, page }))),
    );
  }

  async *#lines(clients: AsyncIterable<ClientItem>): AsyncIterable<object> {
    for await (const client of clients) yield clientFileLine(clientShown(client, this.views.times.zoneOf));
  }
}
