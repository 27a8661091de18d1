import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query as FromQuery, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type CallerContext, MAY } from '@throughline/access';
import {
  ApiAnswer,
  Caller,
  CommandRoute,
  type KitReply,
  QueryRoute,
  sendCommand,
  setEntityTag,
  ShowsClients,
  ShowsTheClient,
} from '@throughline/http-kit';
import { ClientsShown } from '../answers/census.js';
import { PATH } from '../answers/example-path.js';
import { PathShown, PlacementsShown } from '../answers/path-answer.js';
import type { ClientItemShown, ListShown } from '../answers/shown-views.js';
import { CLIENTS, PLACEMENT_HISTORY } from '../answers/view-examples.js';
import { ListAsOf } from '../queries/as-of.js';
import { ClientListTerms, ClientsQuery } from '../queries/list-clients.js';
import { PathTerms } from '../queries/path-terms.js';
import { periodOutOfOrder } from '../queries/see-flow.js';
import { type PathAnswer, PathQuery } from '../queries/see-path.js';
import { type PlacementsAnswer, PlacementsQuery } from '../queries/see-placements.js';
import { viewProblems } from '../queries/view-problems.js';
import { CarePathAnswerBody } from '../slices/answer-body.js';
import { pathProblems } from '../slices/problems.js';
import { AmendIdentity, IdentityAmended } from './amend-identity.js';
import { ClientParam } from './client-param.js';
import { clientProblems } from './client-problems.js';
import { IdentityBody } from './identity-body.js';
import { MatchBody, MatchesView, MatchQuery } from './match-client.js';
import { NumberedClientsView, RecordNumbersBody, RecordNumbersSought } from './clients-by-number.js';
import { ClientNamesBody, ClientNamesView, ClientsNamed } from './names-of-clients.js';
import { RegisterClient, RegistrationBody } from './register-client.js';
import { ClientSearchBody, ClientsSought, FoundClientsView } from './search-clients.js';
import { IdentityQuery, IdentityView } from './see-identity.js';

/** Who clients are, and where each has been. */
@ApiTags('Clients')
@Controller('v1/clients')
export class ClientsController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Post()
  @CommandRoute({
    summary: 'Register a client, by name or anonymously',
    description:
      'A person whom the facility knows by name and date of birth, or by record number, is rejected unless `anotherPerson` is true. Ask for a match first: it also finds weaker similarity.',
    roles: MAY.registerClients,
    problems: clientProblems.registering,
  })
  @ApiCreatedResponse({ type: CarePathAnswerBody, description: 'Registered; `clientId` names the client from now on.' })
  @ApiOkResponse({ type: CarePathAnswerBody, description: 'A repeat, or a dry run.' })
  registerClient(
    @Body() body: RegistrationBody,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<CarePathAnswerBody> {
    return sendCommand(this.commands, new RegisterClient(body, caller), reply);
  }

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
  @QueryRoute({ summary: 'Who a client is', roles: MAY.seeIdentity, problems: pathProblems.client })
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

  @Post('names')
  @HttpCode(200)
  @ShowsClients((_request, answer) => (answer as ClientNamesView).names.map(({ clientId }) => clientId))
  @QueryRoute({
    summary: 'Look up client names by ID, for a whole page',
    description: 'IDs are in the body, so that no list of clients stands in a URL.',
    roles: MAY.seeIdentity,
    problems: viewProblems,
  })
  @ApiOkResponse({ type: ClientNamesView })
  namesOfClients(@Body() { clientIds }: ClientNamesBody, @Caller() caller: CallerContext): Promise<ClientNamesView> {
    return this.queries.execute(new ClientsNamed(clientIds, caller));
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

  @Get()
  @QueryRoute({
    summary: 'List the clients of your facilities and their current placements',
    description: 'Without names: search, or ask for an identity.',
    roles: MAY.seePaths,
    problems: viewProblems,
  })
  @ApiAnswer('A page of clients.', ClientsShown, CLIENTS)
  listClients(
    @FromQuery() terms: ClientListTerms,
    @Caller() caller: CallerContext,
  ): Promise<ListShown<ClientItemShown>> {
    return this.queries.execute(new ClientsQuery(terms, caller));
  }

  @Get(':clientId/path')
  @ShowsTheClient()
  @QueryRoute({
    summary: "A client's path: every entry with both its times, corrections struck through, verdicts and findings",
    description:
      'A page of entries, the newest first: `next` leads to older ones. Within a page they are in the order of the path. Only the first page has the lanes. Clinicians and directors are answered the free text too. Read from the log, so never behind; the ETag is there when `knownAt` is omitted.',
    roles: MAY.seePaths,
    problems: [...pathProblems.client, ...viewProblems, periodOutOfOrder],
  })
  @ApiAnswer('`asOf` leaves out what happened later, `knownAt` what was learned later.', PathShown, PATH)
  async getPath(
    @Param() { clientId }: ClientParam,
    @FromQuery() terms: PathTerms,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<PathAnswer> {
    const answer = await this.queries.execute(new PathQuery(clientId, terms, caller));
    if (answer.current) setEntityTag(reply, answer.revision);
    return answer;
  }

  @Get(':clientId/placements')
  @ShowsTheClient()
  @QueryRoute({
    summary: 'Where a client was, from when to when',
    description:
      'Half-open periods: one lasts from its own instant until just before the one that closes it. `asOf` excludes those that begin later.',
    roles: MAY.seePaths,
    problems: [...pathProblems.client, ...viewProblems],
  })
  @ApiAnswer('A page of periods at one place, phase, and status.', PlacementsShown, PLACEMENT_HISTORY)
  listPlacements(
    @Param() { clientId }: ClientParam,
    @FromQuery() terms: ListAsOf,
    @Caller() caller: CallerContext,
  ): Promise<PlacementsAnswer> {
    return this.queries.execute(new PlacementsQuery(clientId, terms, caller));
  }
}
