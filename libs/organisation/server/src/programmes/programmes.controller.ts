import { Body, Controller, Get, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, type CallerContext, CommandRoute, type KitReply, QueryRoute, ROLES, sendCommand, setEntityTag } from '@throughline/nest-kit';
import { CodeParam } from '../code-param.js';
import { pageProblems } from '../page-of-codes.js';
import { OrganisationAnswer } from '../recording/organisation-answer.js';
import { ChangeProgramme } from './change-programme.js';
import { CloseProgramme, CloseProgrammeBody } from './close-programme.js';
import { OpenProgramme } from './open-programme.js';
import { ProgrammeAsked } from './programme-asked.js';
import { OpenProgrammeBody, ProgrammeOfferBody } from './programme-body.js';
import { programmeProblems } from './programme-problems.js';
import { ProgrammeList, ProgrammeView } from './programme-view.js';
import { ProgrammesAsked, ProgrammesPage } from './programmes-asked.js';

@ApiTags('Programmes')
@Controller('v1/programmes')
export class ProgrammesController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Post()
  @CommandRoute({ operationId: 'openProgramme', summary: 'Open a programme at a facility', roles: ['operator', 'director'], problems: programmeProblems.opening })
  @ApiCreatedResponse({ type: OrganisationAnswer, description: 'Opened; `Location` names it.' })
  @ApiOkResponse({ type: OrganisationAnswer, description: 'It was so already, or a dry run.' })
  open(@Body() body: OpenProgrammeBody, @Caller() caller: CallerContext, @Res({ passthrough: true }) reply: KitReply): Promise<OrganisationAnswer> {
    return sendCommand(this.commands, new OpenProgramme(body, caller), reply);
  }

  @Put(':code/offer')
  @CommandRoute({ operationId: 'changeProgramme', summary: 'Restate what a programme offers, from now on', roles: ['operator', 'director'], problems: programmeProblems.changing })
  @ApiOkResponse({ type: OrganisationAnswer })
  change(@Param() { code }: CodeParam, @Body() body: ProgrammeOfferBody, @Caller() caller: CallerContext, @Res({ passthrough: true }) reply: KitReply): Promise<OrganisationAnswer> {
    return sendCommand(this.commands, new ChangeProgramme(code, body, caller), reply);
  }

  @Post(':code/closure')
  @CommandRoute({ operationId: 'closeProgramme', summary: 'Close a programme from a day on', roles: ['operator', 'director'], problems: programmeProblems.closing })
  @ApiOkResponse({ type: OrganisationAnswer })
  close(@Param() { code }: CodeParam, @Body() body: CloseProgrammeBody, @Caller() caller: CallerContext, @Res({ passthrough: true }) reply: KitReply): Promise<OrganisationAnswer> {
    return sendCommand(this.commands, new CloseProgramme(code, body, caller), reply);
  }

  @Get()
  @QueryRoute({ operationId: 'listProgrammes', summary: 'The programmes of the facilities that you may see', roles: ROLES, problems: pageProblems })
  @ApiOkResponse({ type: ProgrammeList })
  list(@Query() page: ProgrammesPage, @Caller() caller: CallerContext): Promise<ProgrammeList> {
    return this.queries.execute(new ProgrammesAsked(page, caller));
  }

  @Get(':code')
  @QueryRoute({ operationId: 'getProgramme', summary: 'One programme', roles: ROLES, problems: programmeProblems.unknown })
  @ApiOkResponse({ type: ProgrammeView, headers: { ETag: { description: 'For `If-Match`.', schema: { type: 'string' } } } })
  async one(@Param() { code }: CodeParam, @Caller() caller: CallerContext, @Res({ passthrough: true }) reply: KitReply): Promise<ProgrammeView> {
    const programme = await this.queries.execute(new ProgrammeAsked(code, caller));
    setEntityTag(reply, programme.revision);
    return programme;
  }
}
