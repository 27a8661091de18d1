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
import type { Standing } from '@throughline/projection';
import { type PathView, pathView } from '@throughline/views';
import { PATH } from '../answers/example-path.js';
import { PathShown } from '../answers/path-answer.js';
import { ClientParam } from '../clients/client-param.js';
import { MAY } from '../roles.js';
import { pathProblems } from '../slices/problems.js';
import { AsOf } from './as-of.js';
import { instantIfGiven } from './instant.js';
import { KnownPaths } from './known-path.js';
import { type OpenedNarrative, openedNarratives } from './opened-narratives.js';
import { viewProblems } from './view-problems.js';

/** A path as people read it. */
export interface PathAnswer extends PathView {
  /** Free text by the id of the version, proposal or plan that holds it; null for roles that may not read it. */
  readonly narratives: Readonly<Record<string, OpenedNarrative>> | null;
  readonly standing: Standing;
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
  ) {}

  async execute({ clientId, asOf, caller }: PathQuery): Promise<PathAnswer> {
    const at = instantIfGiven(asOf.asOf, 'asOf');
    const { path, standing, current } = await this.paths.of(clientId, asOf, caller);
    const mayRead = hasRole(caller, ...MAY.readNarratives);
    const narratives = mayRead ? Object.fromEntries(openedNarratives(path, clientId, this.sealer)) : null;
    return { ...pathView(path, { clientId, at }), narratives, standing, current };
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
