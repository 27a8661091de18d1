import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query as FromQuery, Res } from '@nestjs/common';
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
import { ClientParam } from '@throughline/identity-http';
import { ClientsShown } from '../answers/census.js';
import { PATH } from '../answers/example-path.js';
import { PathShown, PlacementsShown } from '../answers/path-answer.js';
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
import { registrationProblems } from './registration-problems.js';
import { ClientNamesBody, ClientNamesView, ClientsNamed } from './names-of-clients.js';
import { RegisterClient, RegistrationBody } from './register-client.js';

/** Which clients there are, and where each has been. Who they are is for `IdentitiesController` to say. */
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
    problems: registrationProblems,
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

  @Get()
  @QueryRoute({
    summary: 'List the clients of your facilities and their current placements',
    description: 'Without names: search, or ask for an identity.',
    pages: 'query',
    roles: MAY.seePaths,
    problems: viewProblems,
  })
  @ApiAnswer('A page of clients.', ClientsShown, CLIENTS)
  listClients(@FromQuery() terms: ClientListTerms, @Caller() caller: CallerContext) {
    return this.queries.execute(new ClientsQuery(terms, caller));
  }

  @Get(':clientId/path')
  @ShowsTheClient()
  @QueryRoute({
    summary: "A client's path: every entry with both its times, corrections struck through, verdicts and findings",
    description:
      'A page of entries, the newest first: `next` leads to older ones. Within a page they are in the order of the path. Only the first page has the lanes. Clinicians and directors are answered the free text too. Read from the log, so never behind; the ETag is there when `knownAt` is omitted.',
    pages: 'query',
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
    pages: 'query',
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
