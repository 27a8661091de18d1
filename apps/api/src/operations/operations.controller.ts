import { Controller, Get, Inject, Query as FromQuery, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type CallerContext } from '@throughline/access';
import { Caller, type KitReply, Public, QueryRoute } from '@throughline/http-kit';
import { TIME_PROBLEMS } from '@throughline/time';
import { LiveView, ReadyView } from '../health/health-views.js';
import { type Metrics, METRICS } from '../health/metrics.js';
import { type Looked, READINESS, type Readiness } from '../health/readiness.js';
import { ReadList, readsPeriodEmpty, ReadsSought, ReadsTerms } from '../journal/reads.js';
import { RefusedAttemptList, RefusedAttemptsPage, RefusedAttemptsQuery } from '../journal/refused-attempts.js';

/** How the service does, and what was read and refused. What is public holds nothing of clients. */
@ApiTags('Operations')
@Controller()
export class OperationsController {
  constructor(
    @Inject(READINESS) private readonly readiness: Readiness,
    @Inject(METRICS) private readonly measured: Metrics,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get('livez')
  @Public()
  @ApiOperation({ operationId: 'livez', summary: 'The process answers' })
  @ApiOkResponse({ type: LiveView })
  livez(): LiveView {
    return { status: 'alive' };
  }

  @Get('readyz')
  @Public()
  @ApiOperation({ operationId: 'readyz', summary: 'The service takes requests' })
  @ApiOkResponse({ type: ReadyView })
  @ApiResponse({ status: 503, type: ReadyView, description: 'Send requests elsewhere, or later.' })
  async readyz(@Res({ passthrough: true }) reply: KitReply): Promise<ReadyView> {
    const looked = await this.readiness.look();
    const ready = isReady(looked);
    reply.code(ready ? 200 : 503);
    return { status: ready ? 'ready' : 'not-ready', ...looked };
  }

  @Get('metrics')
  @Public()
  @ApiOperation({ operationId: 'metrics', summary: 'Numbers for a collector, in the text format of Prometheus' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string', example: 'throughline_publication_up 1' } })
  async metrics(@Res({ passthrough: true }) reply: KitReply): Promise<string> {
    reply.header('content-type', this.measured.contentType);
    return this.measured.text();
  }

  @Get('v1/refused-attempts')
  @QueryRoute({
    summary: 'Commands that were refused',
    description: 'Newest first, within your facilities. Nothing of them is in the log.',
    roles: ['director'],
  })
  @ApiOkResponse({ type: RefusedAttemptList })
  listRefusedAttempts(
    @FromQuery() page: RefusedAttemptsPage,
    @Caller() caller: CallerContext,
  ): Promise<RefusedAttemptList> {
    return this.queries.execute(new RefusedAttemptsQuery(page, caller));
  }

  @Get('v1/reads')
  @QueryRoute({
    summary: 'List who read the identities and paths of clients',
    description: 'Newest first, of clients of your facilities. Of a person, or of a client, when you say which.',
    pages: 'query',
    roles: ['director'],
    problems: [...TIME_PROBLEMS, readsPeriodEmpty],
  })
  @ApiOkResponse({ type: ReadList })
  listReads(@FromQuery() terms: ReadsTerms, @Caller() caller: CallerContext): Promise<ReadList> {
    return this.queries.execute(new ReadsSought(terms, caller));
  }
}

const isReady = ({ log, views, files, clock, storage, draining }: Looked): boolean =>
  log === 'answers' &&
  views === 'following' &&
  files === 'agree' &&
  clock === 'agrees' &&
  storage === 'writable' &&
  !draining;
