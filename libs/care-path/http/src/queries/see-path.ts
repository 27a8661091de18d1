import { Controller, Get, Inject, Param, Query as FromQuery, Res } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Sealer } from '@throughline/identity';
import {
  ApiAnswer,
  Caller,
  type CallerContext,
  hasRole,
  type KitReply,
  QueryRoute,
  SEALER,
  setEntityTag,
  ShowsTheClient,
} from '@throughline/nest-kit';
import { OBLIGATION_COLUMNS, type PathView, pathView, type ProposalShown, type TimelineItem } from '@throughline/views';
import { PATH } from '../answers/example-path.js';
import { type StandingShown, standingShown } from '../answers/fields.js';
import { PathShown } from '../answers/path-answer.js';
import type { ShownRow } from '../answers/shown-row.js';
import { ClientParam } from '../clients/client-param.js';
import { MAY } from '../roles.js';
import { pathProblems } from '../slices/problems.js';
import { AsOf } from './as-of.js';
import { KnownPaths } from './known-path.js';
import { type OpenedNarrative, openedNarratives } from './opened-narratives.js';
import { SiteTimes } from './site-times.js';
import { viewProblems } from './view-problems.js';

type ObligationShown = ShownRow<typeof OBLIGATION_COLUMNS>;
type WithObligations<Item> = Omit<Item, 'obligations'> & { readonly obligations: readonly ObligationShown[] };

/** A path as people read it. */
export interface PathAnswer extends Omit<PathView, 'timeline' | 'proposals'> {
  readonly timeline: readonly WithObligations<TimelineItem>[];
  readonly proposals: readonly WithObligations<ProposalShown>[];
  /** Free text by the id of the version, proposal or plan that holds it; null for roles that may not read it. */
  readonly narratives: Readonly<Record<string, OpenedNarrative>> | null;
  readonly standing: StandingShown;
  readonly current: boolean;
}

export class PathQuery extends Query<PathAnswer> {
  constructor(
    readonly clientId: string,
    readonly asOf: AsOf,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(PathQuery)
export class PathQueryHandler implements IQueryHandler<PathQuery> {
  constructor(
    @Inject(KnownPaths) private readonly paths: KnownPaths,
    @Inject(SEALER) private readonly sealer: Sealer,
    @Inject(SiteTimes) private readonly times: SiteTimes,
  ) {}

  async execute({ clientId, asOf, caller }: PathQuery): Promise<PathAnswer> {
    const at = this.times.instantIfGiven(asOf.asOf, 'asOf');
    const { path, standing, current } = await this.paths.of(clientId, asOf, caller);
    const mayRead = hasRole(caller, ...MAY.readNarratives);
    const narratives = mayRead ? Object.fromEntries(openedNarratives(path, clientId, this.sealer)) : null;
    const viewed = pathView(path, {
      clientId,
      at: at === null ? null : (facilityId) => this.times.instantAt(facilityId, at) ?? Number.MAX_SAFE_INTEGER,
    });
    return {
      ...viewed,
      timeline: viewed.timeline.map((item) => this.#shown(item)),
      proposals: viewed.proposals.map((item) => this.#shown(item)),
      narratives,
      standing: standingShown(standing),
      current,
    };
  }

  #shown<Item extends Pick<TimelineItem, 'obligations'>>(item: Item): WithObligations<Item> {
    return { ...item, obligations: item.obligations.map((row) => this.times.shown(OBLIGATION_COLUMNS, row)) };
  }
}

@ApiTags('Clients')
@Controller('v1/clients')
export class PathController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get(':clientId/path')
  @ShowsTheClient()
  @QueryRoute({
    operationId: 'getPath',
    summary: "A client's path: every entry with both its times, corrections struck through, verdicts and findings",
    description:
      'Clinicians and directors are answered the free text too. Read from the log, so never behind; the ETag is there when `knownAt` is left out.',
    roles: MAY.seePaths,
    problems: [...pathProblems.client, ...viewProblems],
  })
  @ApiAnswer('`asOf` leaves out what happened later, `knownAt` what was learned later.', PathShown, PATH)
  async see(
    @Param() { clientId }: ClientParam,
    @FromQuery() asOf: AsOf,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<PathAnswer> {
    const answer = await this.queries.execute(new PathQuery(clientId, asOf, caller));
    if (answer.current) setEntityTag(reply, answer.revision);
    return answer;
  }
}
