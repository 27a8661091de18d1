import { Body, Controller, Get, Inject, Param, Post, Query as FromQuery } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  clientInCare,
  confirmerIsAsker,
  declineErasure,
  erasureAnswered,
  erasureUnknown,
  erasureWaiting,
  groundDiffers,
  holdUnknown,
  legalHoldStands,
  liftLegalHold,
  placeLegalHold,
  requestErasure,
} from '@throughline/care-path';
import { CarePaths, Erasures } from '@throughline/care-path-application';
import { type CallerContext, MAY } from '@throughline/access';
import { ApiAnswer, Caller, QueryRoute, ShowsTheClient } from '@throughline/http-kit';
import { FRESHNESS } from '../answers/examples.js';
import { ERASURE_LISTED, ErasuresListed } from '../answers/row-lists.js';
import { ClientParam } from '@throughline/identity-http';
import { CountedRowListQuery, ERASURES } from '../queries/list-rows.js';
import { ErasureListTerms } from '../queries/row-list-terms.js';
import { viewProblems } from '../queries/view-problems.js';
import { PathCommand } from '../recording/path-command.js';
import { Sent, type Sending } from '../recording/sending.js';
import { pathProblems } from '../slices/problems.js';
import {
  ErasureBody,
  ErasureConfirmedBody,
  ErasureDeclinedBody,
  HoldLiftedBody,
  LegalHoldBody,
} from './erasure-bodies.js';
import { RECORD_STANDING, RecordStanding, type RecordStandingAnswer, RecordStandingQuery } from './record-standing.js';

const ANSWERING = [erasureUnknown, erasureAnswered];
const BY_EVENT = 'The `id` in `events` of the answer names it from now on.';

/** What keeps a record from being erased, and what erases it. */
@ApiTags('Erasure')
@Controller('v1')
export class ErasuresController {
  constructor(
    @Inject(CarePaths) private readonly paths: CarePaths,
    @Inject(Erasures) private readonly erasures: Erasures,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Post('clients/:clientId/legal-holds')
  @PathCommand({
    summary: 'Place a legal hold on a record',
    description: `While one stands, nobody asks for the erasure of the record or confirms it. Several may stand, each for its own matter. ${BY_EVENT}`,
    roles: MAY.holdRecords,
  })
  placeLegalHold(@Param('clientId') id: string, @Body() body: LegalHoldBody, @Sent() sent: Sending) {
    const recorded = this.paths.record(id, sent.command('PlaceLegalHold', body), (path) => placeLegalHold(body, path));
    return sent.answer(recorded);
  }

  @Post('clients/:clientId/legal-holds/:holdId/lift')
  @PathCommand({
    summary: 'Lift a legal hold',
    roles: MAY.liftHolds,
    ids: ['holdId'],
    problems: [holdUnknown],
  })
  liftLegalHold(@Param() { clientId, holdId }: HoldIds, @Body() body: HoldLiftedBody, @Sent() sent: Sending) {
    const command = sent.command('LiftLegalHold', body, { holdId });
    const { reason } = body;
    return sent.answer(this.paths.record(clientId, command, (path) => liftLegalHold({ holdId, reason }, path)));
  }

  @Post('clients/:clientId/erasures')
  @PathCommand({
    summary: 'Ask for the erasure of a record',
    description: `Nothing changes until a director who did not ask confirms it. ${BY_EVENT}`,
    roles: MAY.requestErasures,
    problems: [legalHoldStands, clientInCare, erasureWaiting],
  })
  requestErasure(@Param('clientId') id: string, @Body() body: ErasureBody, @Sent() sent: Sending) {
    const command = sent.command('RequestErasure', body);
    return sent.answer(this.paths.recordErasure(id, command, (path) => requestErasure(body, path)));
  }

  @Post('clients/:clientId/erasures/:erasureId/confirmation')
  @PathCommand({
    summary: 'Confirm an erasure: the record is erased, and nothing brings it back',
    description:
      "The client's key is destroyed, then everything that names the client. Pseudonymous events stay, and with them every count. Takes rights at every facility where the client has been.",
    roles: MAY.confirmErasures,
    ids: ['erasureId'],
    problems: [legalHoldStands, clientInCare, confirmerIsAsker, groundDiffers, ...ANSWERING],
  })
  confirmErasure(
    @Param() { clientId, erasureId }: ErasureIds,
    @Body() body: ErasureConfirmedBody,
    @Sent() sent: Sending,
  ) {
    const command = sent.command('ConfirmErasure', body, { erasureId });
    return sent.answer(this.erasures.confirm(clientId, command, { erasureId, ground: body.ground }));
  }

  @Post('clients/:clientId/erasures/:erasureId/decline')
  @PathCommand({
    summary: 'Decline or withdraw a request for erasure',
    roles: MAY.declineErasures,
    ids: ['erasureId'],
    problems: [...ANSWERING],
  })
  declineErasure(
    @Param() { clientId, erasureId }: ErasureIds,
    @Body() body: ErasureDeclinedBody,
    @Sent() sent: Sending,
  ) {
    const command = sent.command('DeclineErasure', body, { erasureId });
    const { reason } = body;
    return sent.answer(
      this.paths.recordErasure(clientId, command, (path) => declineErasure({ erasureId, reason }, path)),
    );
  }

  @Get('clients/:clientId/erasures')
  @ShowsTheClient()
  @QueryRoute({
    summary: 'Legal holds on a record, and requests to erase it',
    roles: MAY.seeErasures,
    problems: [...pathProblems.client],
  })
  @ApiAnswer('Read from the log, so never behind.', RecordStanding, RECORD_STANDING)
  getErasures(@Param() { clientId }: ClientParam, @Caller() caller: CallerContext): Promise<RecordStandingAnswer> {
    return this.queries.execute(new RecordStandingQuery(clientId, caller));
  }

  @Get('erasures')
  @QueryRoute({
    summary: 'List requests for erasure across clients',
    description:
      'Those that wait for an answer or are under way, unless `state` asks for others. As they stood at `asOf`.',
    pages: 'query',
    roles: MAY.seeErasures,
    problems: viewProblems,
  })
  @ApiAnswer('A page of requests.', ErasuresListed, {
    items: [ERASURE_LISTED],
    next: null,
    total: 1,
    freshness: FRESHNESS,
  })
  listErasures(@FromQuery() terms: ErasureListTerms, @Caller() caller: CallerContext) {
    return this.queries.execute(new CountedRowListQuery(ERASURES, terms, caller));
  }
}

/** The ids of the route; unknown ones are refused by the decision. */
interface HoldIds {
  readonly clientId: string;
  readonly holdId: string;
}
interface ErasureIds {
  readonly clientId: string;
  readonly erasureId: string;
}
