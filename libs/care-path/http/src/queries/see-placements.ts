import { Controller, Get, Inject, Param, Query as FromQuery } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ApiAnswer, Caller, type CallerContext, QueryRoute, ShowsTheClient } from '@throughline/nest-kit';
import { allRows, PLACEMENT_COLUMNS, placements } from '@throughline/views';
import { CLIENT_ID, STANDING } from '../answers/examples.js';
import { type StandingShown, standingShown } from '../answers/fields.js';
import { STRETCH } from '../answers/placement-row.js';
import type { ShownRow } from '../answers/shown-row.js';
import { PlacementsShown } from '../answers/path-answer.js';
import { ClientParam } from '../clients/client-param.js';
import { MAY } from '../roles.js';
import { pathProblems } from '../slices/problems.js';
import { AsOf } from './as-of.js';
import { KnownPaths } from './known-path.js';
import { SiteTimes } from './site-times.js';
import { viewProblems } from './view-problems.js';

export interface PlacementsAnswer {
  readonly clientId: string;
  /** Every stretch at one place, phase and status, in order of time. */
  readonly items: readonly ShownRow<typeof PLACEMENT_COLUMNS>[];
  readonly standing: StandingShown;
}

export class PlacementsQuery extends Query<PlacementsAnswer> {
  constructor(
    readonly clientId: string,
    readonly asOf: AsOf,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(PlacementsQuery)
export class PlacementsQueryHandler implements IQueryHandler<PlacementsQuery> {
  constructor(
    @Inject(KnownPaths) private readonly paths: KnownPaths,
    @Inject(SiteTimes) private readonly times: SiteTimes,
  ) {}

  async execute({ clientId, asOf, caller }: PlacementsQuery): Promise<PlacementsAnswer> {
    const at = this.times.instantIfGiven(asOf.asOf, 'asOf');
    const { path, standing } = await this.paths.of(clientId, asOf, caller);
    const rows = allRows(placements, path).filter(
      ({ facilityId, from }) => from <= (this.times.instantAt(facilityId, at) ?? Number.MAX_SAFE_INTEGER),
    );
    const inPathOrder = rows.toSorted((a, b) => a.from - b.from || a.fromSeq - b.fromSeq);
    return {
      clientId,
      items: inPathOrder.map((row) => this.times.shown(PLACEMENT_COLUMNS, row)),
      standing: standingShown(standing),
    };
  }
}

@ApiTags('Clients')
@Controller('v1/clients')
export class PlacementsController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get(':clientId/placements')
  @ShowsTheClient()
  @QueryRoute({
    operationId: 'listPlacements',
    summary: 'Where a client was, from when to when',
    description:
      'Half-open stretches: one holds from its own instant until just before the one that closes it. `asOf` leaves out those that begin later.',
    roles: MAY.seePaths,
    problems: [...pathProblems.client, ...viewProblems],
  })
  @ApiAnswer('Every stretch at one place, phase and status.', PlacementsShown, {
    clientId: CLIENT_ID,
    items: [STRETCH],
    standing: STANDING,
  })
  see(
    @Param() { clientId }: ClientParam,
    @FromQuery() asOf: AsOf,
    @Caller() caller: CallerContext,
  ): Promise<PlacementsAnswer> {
    return this.queries.execute(new PlacementsQuery(clientId, asOf, caller));
  }
}
