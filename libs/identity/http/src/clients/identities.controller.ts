import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type CallerContext, MAY } from '@throughline/access';
import {
  Caller,
  CommandRoute,
  type KitReply,
  QueryRoute,
  sendCommand,
  setEntityTag,
  ShowsClients,
  ShowsTheClient,
} from '@throughline/http-kit';
import { AmendIdentity, IdentityAmended } from './amend-identity.js';
import { ClientParam } from './client-param.js';
import { NumberedClientsView, RecordNumbersBody, RecordNumbersSought } from './clients-by-number.js';
import { IdentityBody } from './identity-body.js';
import { clientProblems } from './client-problems.js';
import { MatchBody, MatchesView, MatchQuery } from './match-client.js';
import { ClientSearchBody, ClientsSought, FoundClientsView } from './search-clients.js';
import { IdentityQuery, IdentityView } from './see-identity.js';

/** Who clients are, and which client someone is. */
@ApiTags('Identities')
@Controller('v1/clients')
export class IdentitiesController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Put(':clientId/identity')
  @CommandRoute({
    summary: 'Name an anonymous client, or amend an identity',
    description: 'Former names stay known and are found by a search. `If-Match` takes the ETag of the identity.',
    roles: MAY.amendIdentity,
    problems: clientProblems.amending,
  })
  @ApiOkResponse({ type: IdentityAmended })
  amendIdentity(
    @Param() { clientId }: ClientParam,
    @Body() body: IdentityBody,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<IdentityAmended> {
    return sendCommand(this.commands, new AmendIdentity(clientId, body, caller), reply);
  }

  @Get(':clientId/identity')
  @ShowsTheClient()
  @QueryRoute({ summary: 'Who a client is', roles: MAY.seeIdentity, problems: clientProblems.reading })
  @ApiOkResponse({ type: IdentityView })
  async getIdentity(
    @Param() { clientId }: ClientParam,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<IdentityView> {
    const view = await this.queries.execute(new IdentityQuery(clientId, caller));
    setEntityTag(reply, view.version);
    return view;
  }

  @Post('search')
  @HttpCode(200)
  @ShowsClients((_request, answer) => (answer as FoundClientsView).clients.map(({ clientId }) => clientId))
  @QueryRoute({
    summary: 'Find clients of your facilities by name, birth date, record number or phone',
    description: 'A POST, because what identifies people must not stand in a URL. Everything said must hold.',
    pages: 'body',
    roles: MAY.seeIdentity,
    problems: clientProblems.searching,
  })
  @ApiOkResponse({ type: FoundClientsView })
  searchClients(@Body() body: ClientSearchBody, @Caller() caller: CallerContext): Promise<FoundClientsView> {
    return this.queries.execute(new ClientsSought(body, caller));
  }

  @Post('match')
  @HttpCode(200)
  @QueryRoute({
    summary: 'Is the person at the desk known already?',
    description:
      'Ask before you register. Of someone whom only another facility knows, you are told only that. Each question is recorded, and a person may ask 60 at once and then one a minute.',
    roles: MAY.seeIdentity,
    problems: clientProblems.matching,
  })
  @ApiOkResponse({ type: MatchesView })
  matchClient(@Body() body: MatchBody, @Caller() caller: CallerContext): Promise<MatchesView> {
    return this.queries.execute(new MatchQuery(body, caller));
  }

  @Post('record-numbers')
  @HttpCode(200)
  @ShowsClients((_request, answer) => (answer as NumberedClientsView).clients.map(({ clientId }) => clientId))
  @QueryRoute({
    summary: 'Find clients by a list of record numbers, such as a payer sends',
    description: 'Numbers are in the body only. Every list accepts the returned client IDs.',
    roles: MAY.seeIdentity,
    problems: clientProblems.searching,
  })
  @ApiOkResponse({ type: NumberedClientsView })
  clientsByRecordNumber(
    @Body() { recordNumbers }: RecordNumbersBody,
    @Caller() caller: CallerContext,
  ): Promise<NumberedClientsView> {
    return this.queries.execute(new RecordNumbersSought(recordNumbers, caller));
  }
}
