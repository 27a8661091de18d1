import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Refusal, ROLES } from '@throughline/kernel';
import { type CallerContext, commandTermsOf } from '@throughline/access';
import { Caller, CommandRoute, type KitReply, QueryRoute } from '@throughline/http-kit';
import { Organization } from '@throughline/organization-application';
import { answering } from '../recording/answering.js';
import { PackAnswer } from './pack-answer.js';
import { PackComparisonQuery } from './pack-comparison-query.js';
import { PackComparison } from './pack-comparison-view.js';
import { PackKnownAsOf, PacksKnownAsOf } from './packs-known-as-of.js';
import { PackParam, PacksParam } from './pack-param.js';
import { packNotYaml, packProblems } from './pack-problems.js';
import { PackList, PackView } from './pack-view.js';
import { RulePackQuery } from './rule-pack-query.js';
import { RulePacksQuery } from './rule-packs-query.js';

@ApiTags('Rule packs')
@Controller('v1/rule-packs')
export class RulePacksController {
  constructor(
    @Inject(Organization) private readonly organization: Organization,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Post()
  @CommandRoute({
    summary: 'Publish a rule pack',
    description:
      'The body is the pack as its author wrote it, in YAML. What it extends must be published before it. A published version is never edited.',
    roles: ['operator', 'director'],
    problems: packProblems.publishing,
  })
  @ApiConsumes('application/yaml')
  @ApiBody({
    required: true,
    schema: { type: 'string' },
    examples: { pack: { summary: 'The first lines of a pack', value: 'format: 1\nid: our-pack\nversion: 1.0.0\n' } },
  })
  @ApiCreatedResponse({ type: PackAnswer, description: 'Published; `Location` names it.' })
  @ApiOkResponse({ type: PackAnswer, description: 'It was published already with this content, or a dry run.' })
  publishRulePack(
    @Body() body: unknown,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<PackAnswer> {
    if (typeof body !== 'string') throw new Refusal(packNotYaml);
    const published = this.organization.publishPack(commandTermsOf(caller), body);
    return answering(reply, published, ({ pack: { id, version } }) => `/v1/rule-packs/${id}/${version}`);
  }

  @Get()
  @QueryRoute({ summary: 'The published rule packs', pages: 'query', roles: ROLES, problems: packProblems.listing })
  @ApiOkResponse({ type: PackList })
  listRulePacks(@Query() page: PacksKnownAsOf): Promise<PackList> {
    return this.queries.execute(new RulePacksQuery(page));
  }

  @Get(':id/:version')
  @QueryRoute({ summary: 'One version of a rule pack, flattened', roles: ROLES, problems: packProblems.unknown })
  @ApiOkResponse({ type: PackView })
  getRulePack(@Param() { id, version }: PackParam, @Query() known: PackKnownAsOf): Promise<PackView> {
    return this.queries.execute(new RulePackQuery(id, version, known));
  }

  @Get(':id/:version/comparison/:otherId/:otherVersion')
  @QueryRoute({
    summary: 'Compare two versions of a rule pack, or two rule packs',
    description: 'Rule by rule, in plain sentences. ID, version, and hash are not compared.',
    roles: ROLES,
    problems: packProblems.unknown,
  })
  @ApiOkResponse({ type: PackComparison })
  compareRulePacks(@Param() packs: PacksParam, @Query() known: PackKnownAsOf): Promise<PackComparison> {
    return this.queries.execute(new PackComparisonQuery(packs, known));
  }
}
