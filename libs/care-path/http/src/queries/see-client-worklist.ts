import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { CallerContext } from '@throughline/access';
import type { ClientObligations } from '@throughline/projection';
import type { Whole } from '@throughline/http-kit';
import {
  CLIENT_WORKLIST_CSV,
  clientLine,
  type ClientObligationsShown,
  clientObligationsShown,
} from '../answers/client-obligations-row.js';
import { type ListShown, listShown } from '../answers/shown-views.js';
import { CSV_STEP, csvOfShown } from './row-csv.js';
import { obligationsAsked, type WorklistTerms } from './see-worklist.js';
import { ViewRequests } from './view-requests.js';

export type ClientWorklistAnswer = ListShown<ClientObligationsShown>;

/** The worklist, one line a client. */
export class ClientWorklistQuery extends Query<ClientWorklistAnswer> {
  constructor(
    readonly terms: WorklistTerms,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(ClientWorklistQuery)
export class ClientWorklistQueryHandler implements IQueryHandler<ClientWorklistQuery> {
  constructor(@Inject(ViewRequests) private readonly views: ViewRequests) {}

  async execute({ terms, caller }: ClientWorklistQuery): Promise<ClientWorklistAnswer> {
    const page = { cursor: terms.cursor ?? null, limit: terms.limit };
    const list = await this.views.ask(terms, { caller, facilityId: terms.facilityId }, (views, query) =>
      views.clientWorklist({ ...query, ...obligationsAsked(terms, caller), page }),
    );
    return listShown(list, (line) => clientObligationsShown(line, this.views.times.zoneOf));
  }
}

/** Every such client as CSV, a line at a time. */
export class ClientWorklistCsvQuery extends Query<AsyncIterable<string>> {
  constructor(
    readonly terms: Whole<WorklistTerms>,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(ClientWorklistCsvQuery)
export class ClientWorklistCsvQueryHandler implements IQueryHandler<ClientWorklistCsvQuery> {
  constructor(@Inject(ViewRequests) private readonly views: ViewRequests) {}

  async execute({ terms, caller }: ClientWorklistCsvQuery): Promise<AsyncIterable<string>> {
    const page = { cursor: null, limit: CSV_STEP };
    return this.views.ask(terms, { caller, facilityId: terms.facilityId }, async (views, query) =>
      csvOfShown(
        CLIENT_WORKLIST_CSV,
        this.#lines(views.everyClientWorklist({ ...query, ...obligationsAsked(terms, caller), page })),
      ),
    );
  }

  async *#lines(clients: AsyncIterable<ClientObligations>): AsyncIterable<object> {
    for await (const client of clients) yield clientLine(clientObligationsShown(client, this.views.times.zoneOf));
  }
}
