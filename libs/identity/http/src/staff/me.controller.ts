import { Controller, Get, Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ROLES } from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import { Caller, QueryRoute } from '@throughline/http-kit';
import { MeQuery, MeView } from './see-me.js';

/** Who is asking. */
@ApiTags('Access')
@Controller('v1/me')
export class MeController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @QueryRoute({ summary: 'Show who you are here, your facilities, and what your roles allow', roles: ROLES })
  @ApiOkResponse({ type: MeView })
  getMe(@Caller() caller: CallerContext): Promise<MeView> {
    return this.queries.execute(new MeQuery(caller));
  }
}
