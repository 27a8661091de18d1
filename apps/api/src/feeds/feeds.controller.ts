import { ENTRY_ID, idMalformed, viewsRebuilding } from '@throughline/kernel';
import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import type { CallerContext } from '@throughline/access';
import { ApiAnswer, Caller, QueryRoute, orElse } from '@throughline/http-kit';
import { Matches } from 'class-validator';
import { READINESS, type Readiness } from '../health/readiness.js';
import { clientNotParked, FEEDS, Feeds } from './feeds.js';
import { PARKED, ParkedClientsShown, parkedShown, RetriedShown, VIEWS, ViewsShown, viewsShown } from './feeds-shown.js';

class ParkedParam {
  @ApiProperty({ format: 'uuid', example: PARKED.clientId })
  @Matches(ENTRY_ID, orElse(idMalformed))
  clientId!: string;
}

/** The views for those who run the service. Nothing here is recorded in the log; every request may be sent again. */
@ApiTags('Feeds')
@Controller('v1/views')
export class FeedsController {
  constructor(
    @Inject(FEEDS) private readonly feeds: Feeds,
    @Inject(READINESS) private readonly readiness: Pick<Readiness, 'publication'>,
  ) {}

  @Get()
  @QueryRoute({ summary: 'Show how the views and publication stand', roles: ['operator', 'director'] })
  @ApiAnswer('The views.', ViewsShown, VIEWS)
  getViews(@Caller() { facilities }: CallerContext) {
    return this.#views(facilities);
  }

  @Post('rebuilds')
  @HttpCode(200)
  @QueryRoute({
    summary: 'Rebuild the views from the log',
    description:
      'Rows are made next to those in use, which go on answering and fall behind until the new ones take their place.',
    roles: ['operator'],
    problems: [viewsRebuilding],
  })
  @ApiAnswer('The rebuild starts. Ask for the views to follow it.', ViewsShown, VIEWS)
  rebuildViews(@Caller() { facilities, principal }: CallerContext) {
    this.feeds.rebuild(principal);
    return this.#views(facilities);
  }

  @Get('parked')
  @QueryRoute({
    summary: 'List parked clients, each with the reason',
    roles: ['operator', 'director'],
    problems: [viewsRebuilding],
  })
  @ApiAnswer('Parked clients.', ParkedClientsShown, { items: [PARKED], total: 1 })
  async listParkedClients(@Caller() { facilities }: CallerContext) {
    const { clients, total } = await this.feeds.parked(facilities);
    return { items: clients.map(parkedShown), total };
  }

  @Post('parked/:clientId/retries')
  @HttpCode(200)
  @QueryRoute({
    summary: 'Retry a parked client',
    description: 'Makes the rows of this client again from the first event on.',
    roles: ['operator'],
    problems: [clientNotParked, viewsRebuilding],
  })
  @ApiAnswer('How the client stands now.', RetriedShown, { outcome: 'well', parked: null })
  async retryParkedClient(@Param() { clientId }: ParkedParam, @Caller() { facilities, principal }: CallerContext) {
    const parked = await this.feeds.retry(clientId, facilities, principal);
    return { outcome: parked === null ? 'well' : 'still-parked', parked: parked && parkedShown(parked) };
  }

  async #views(facilities: CallerContext['facilities']) {
    const standing = await this.feeds.standing();
    const parked = standing.position === null ? 0 : (await this.feeds.parked(facilities)).total;
    return viewsShown(standing, parked, this.readiness.publication());
  }
}
