import { ROLES } from '@throughline/kernel';
import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type CallerContext, commandTermsOf } from '@throughline/access';
import { Caller, CommandRoute, type KitReply, KnownAsOf, QueryRoute, setEntityTag } from '@throughline/http-kit';
import { Organization } from '@throughline/organization-application';
import { ClosureBody } from '../closure-body.js';
import { CodeParam } from '../code-param.js';
import { ListKnownAsOf } from '../known/list-known-as-of.js';
import { answering } from '../recording/answering.js';
import { OrganizationAnswer } from '../recording/organization-answer.js';
import { AdoptPackAnswer } from './adopt-pack-answer.js';
import { AdoptPackBody } from './adopt-pack-body.js';
import { FacilityAnswer, FacilityList } from './facility-view.js';
import { FacilityQuery } from './facility-query.js';
import { FacilitiesQuery } from './facilities-query.js';
import { facilityProblems } from './facility-problems.js';
import { OpenFacilityBody } from './open-facility-body.js';

@ApiTags('Facilities')
@Controller('v1/facilities')
export class FacilitiesController {
  constructor(
    @Inject(Organization) private readonly organization: Organization,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Post()
  @CommandRoute({ summary: 'Open a facility', roles: ['operator', 'director'], problems: facilityProblems.opening })
  @ApiCreatedResponse({ type: OrganizationAnswer, description: 'Opened; `Location` names it.' })
  @ApiOkResponse({ type: OrganizationAnswer, description: 'No change: already recorded, or a dry run.' })
  openFacility(
    @Body() body: OpenFacilityBody,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<OrganizationAnswer> {
    const opened = this.organization.openFacility(commandTermsOf(caller), body);
    return answering(reply, opened, () => `/v1/facilities/${body.code}`);
  }

  @Post(':code/closure')
  @CommandRoute({
    summary: 'Close a facility from a day on',
    description:
      'Rejected while clients are placed there now, also on leave or in aftercare, unless `clientsRemain` is true. Directors see the client IDs.',
    roles: ['operator', 'director'],
    problems: facilityProblems.closing,
  })
  @ApiOkResponse({ type: OrganizationAnswer })
  closeFacility(
    @Param() { code }: CodeParam,
    @Body() { closedOn, clientsRemain }: ClosureBody,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<OrganizationAnswer> {
    const terms = commandTermsOf(caller);
    return answering(reply, this.organization.closeFacility(terms, { code, closedOn }, clientsRemain ?? false));
  }

  @Post(':code/pack-adoptions')
  @CommandRoute({
    summary: 'Adopt a published rule pack from a day on',
    roles: ['operator', 'director'],
    problems: facilityProblems.adopting,
  })
  @ApiOkResponse({ type: AdoptPackAnswer })
  adoptPack(
    @Param() { code }: CodeParam,
    @Body() body: AdoptPackBody,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<AdoptPackAnswer> {
    return answering(reply, this.organization.adoptPack(commandTermsOf(caller), { code, ...body }));
  }

  @Get()
  @QueryRoute({
    summary: 'The facilities that you may see',
    pages: 'query',
    roles: ROLES,
    problems: facilityProblems.listing,
  })
  @ApiOkResponse({ type: FacilityList })
  listFacilities(@Query() page: ListKnownAsOf, @Caller() caller: CallerContext): Promise<FacilityList> {
    return this.queries.execute(new FacilitiesQuery(page, caller));
  }

  @Get(':code')
  @QueryRoute({ summary: 'One facility', roles: ROLES, problems: facilityProblems.unknown })
  @ApiOkResponse({
    type: FacilityAnswer,
    headers: { ETag: { description: 'For `If-Match`. Absent with `knownAt`.', schema: { type: 'string' } } },
  })
  async getFacility(
    @Param() { code }: CodeParam,
    @Query() known: KnownAsOf,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<FacilityAnswer> {
    const { answer, current } = await this.queries.execute(new FacilityQuery(code, known, caller));
    if (current) setEntityTag(reply, answer.revision);
    return answer;
  }
}
