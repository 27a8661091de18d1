import { ROLES } from '@throughline/kernel';
import { Body, Controller, Get, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type CallerContext, commandTermsOf } from '@throughline/access';
import { Caller, CommandRoute, type KitReply, KnownAsOf, QueryRoute, setEntityTag } from '@throughline/http-kit';
import { Organization } from '@throughline/organization-application';
import { ClosureBody } from '../closure-body.js';
import { CodeParam } from '../code-param.js';
import { answering } from '../recording/answering.js';
import { OrganizationAnswer } from '../recording/organization-answer.js';
import { ProgramQuery } from './program-query.js';
import { OpenProgramBody, ProgramOfferBody } from './program-body.js';
import { programProblems } from './program-problems.js';
import { ProgramAnswer, ProgramList } from './program-view.js';
import { ProgramsQuery, ProgramsPage } from './programs-query.js';

@ApiTags('Programs')
@Controller('v1/programs')
export class ProgramsController {
  constructor(
    @Inject(Organization) private readonly organization: Organization,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Post()
  @CommandRoute({
    summary: 'Open a program at a facility',
    roles: ['operator', 'director'],
    problems: programProblems.opening,
  })
  @ApiCreatedResponse({ type: OrganizationAnswer, description: 'Opened; `Location` names it.' })
  @ApiOkResponse({ type: OrganizationAnswer, description: 'No change: already recorded, or a dry run.' })
  openProgram(
    @Body() body: OpenProgramBody,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<OrganizationAnswer> {
    const opened = this.organization.openProgram(commandTermsOf(caller), body);
    return answering(reply, opened, () => `/v1/programs/${body.code}`);
  }

  @Put(':code/offer')
  @CommandRoute({
    summary: 'Restate what a program offers, from now on',
    roles: ['operator', 'director'],
    problems: programProblems.changing,
  })
  @ApiOkResponse({ type: OrganizationAnswer })
  changeProgram(
    @Param() { code }: CodeParam,
    @Body() body: ProgramOfferBody,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<OrganizationAnswer> {
    return answering(reply, this.organization.changeProgram(commandTermsOf(caller), code, body));
  }

  @Post(':code/closure')
  @CommandRoute({
    summary: 'Close a program from a day on',
    description:
      'Rejected while clients are placed there now, also on leave or in aftercare, unless `clientsRemain` is true. Directors see the client IDs.',
    roles: ['operator', 'director'],
    problems: programProblems.closing,
  })
  @ApiOkResponse({ type: OrganizationAnswer })
  closeProgram(
    @Param() { code }: CodeParam,
    @Body() { closedOn, clientsRemain }: ClosureBody,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<OrganizationAnswer> {
    const terms = commandTermsOf(caller);
    return answering(reply, this.organization.closeProgram(terms, { code, closedOn }, clientsRemain ?? false));
  }

  @Get()
  @QueryRoute({
    summary: 'The programs of the facilities that you may see',
    pages: 'query',
    roles: ROLES,
    problems: programProblems.listing,
  })
  @ApiOkResponse({ type: ProgramList })
  listPrograms(@Query() page: ProgramsPage, @Caller() caller: CallerContext): Promise<ProgramList> {
    return this.queries.execute(new ProgramsQuery(page, caller));
  }

  @Get(':code')
  @QueryRoute({ summary: 'One program', roles: ROLES, problems: programProblems.unknown })
  @ApiOkResponse({
    type: ProgramAnswer,
    headers: { ETag: { description: 'For `If-Match`. Absent with `knownAt`.', schema: { type: 'string' } } },
  })
  async getProgram(
    @Param() { code }: CodeParam,
    @Query() known: KnownAsOf,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<ProgramAnswer> {
    const { answer, current } = await this.queries.execute(new ProgramQuery(code, known, caller));
    if (current) setEntityTag(reply, answer.revision);
    return answer;
  }
}
