import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiExtraModels, ApiOkResponse, ApiProperty, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { IdentityVault, MatchCandidate } from '@throughline/identity';
import { Caller, type CallerContext, QueryRoute, VAULT } from '@throughline/nest-kit';
import { IDENTITY_PROBLEMS, matchInvalid } from '@throughline/identity';
import { Day } from '../fields/coded.js';
import { ObjectOf, Text } from '../fields/written.js';
import { MAY } from '../roles.js';
import { SoughtNumberBody } from './identity-body.js';
import { OWN_MATCH, OwnMatchView, SISTER_SITE_MATCH, SisterSiteMatchView } from './match-view.js';
import { soughtNumber } from './search-clients.js';

export class SoughtNameBody {
  @Text(200, { example: 'Okafor' })
  familyName!: string;

  @Text(200, { description: 'May be empty.', example: 'Adaeze' })
  givenNames!: string;
}

export class MatchBody {
  @ObjectOf(() => SoughtNameBody, { example: { familyName: 'Okafor', givenNames: 'Adaeze' } })
  name!: SoughtNameBody;

  @Day({ example: '1988-04-17', optional: true })
  birthDate?: string | null;

  @ObjectOf(() => SoughtNumberBody, { example: { value: 'H-204417' }, optional: true })
  recordNumber?: SoughtNumberBody | null;

  @Text(32, { example: '512 555 0142', optional: true })
  phone?: string | null;
}

export class MatchesView {
  @ApiProperty({
    type: 'array',
    items: { oneOf: [{ $ref: getSchemaPath(OwnMatchView) }, { $ref: getSchemaPath(SisterSiteMatchView) }] },
    description:
      'Best first, at most 20. Of someone at a site that you may not see: that there is a match, and nothing else.',
    example: [OWN_MATCH, SISTER_SITE_MATCH],
  })
  candidates!: readonly MatchCandidate[];
}

export class MatchQuery extends Query<MatchesView> {
  constructor(
    readonly body: MatchBody,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(MatchQuery)
export class MatchQueryHandler implements IQueryHandler<MatchQuery> {
  constructor(@Inject(VAULT) private readonly vault: IdentityVault) {}

  async execute({ body: { name, birthDate, recordNumber, phone }, caller }: MatchQuery): Promise<MatchesView> {
    const candidates = this.vault.match({
      name: { familyName: name.familyName, givenNames: name.givenNames },
      ...(typeof birthDate === 'string' && { birthDate }),
      ...(recordNumber && { recordNumber: soughtNumber(recordNumber) }),
      ...(typeof phone === 'string' && { phone }),
      facilities: caller.facilities,
    });
    return { candidates };
  }
}

@ApiTags('Clients')
@Controller('v1/clients/match')
export class MatchClientController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Post()
  @HttpCode(200)
  @QueryRoute({
    operationId: 'matchClient',
    summary: 'Is the person at the desk known already?',
    description:
      'Ask before you register. A match at a sister site says only that there is one, and how to request access.',
    roles: MAY.seeIdentity,
    problems: [matchInvalid, ...IDENTITY_PROBLEMS],
  })
  @ApiExtraModels(OwnMatchView, SisterSiteMatchView)
  @ApiOkResponse({ type: MatchesView })
  match(@Body() body: MatchBody, @Caller() caller: CallerContext): Promise<MatchesView> {
    return this.queries.execute(new MatchQuery(body, caller));
  }
}
