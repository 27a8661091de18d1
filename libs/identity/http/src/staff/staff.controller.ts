import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { facilityUnknown, inBody } from '@throughline/kernel';
import { IDENTITY_PROBLEMS, staffIdTaken, staffInvalid, vaultUnavailable } from '@throughline/identity';
import { type CallerContext, MAY } from '@throughline/access';
import { Caller, CommandRoute, type KitReply, QueryRoute, sendCommand } from '@throughline/http-kit';
import { RegisterStaff, StaffBody, StaffRegistered } from './register-staff.js';
import { StaffNamed, StaffNamesBody, StaffNamesView, StaffSearchBody, StaffSought, StaffView } from './see-staff.js';

/** The people behind the pseudonymous ids in events. */
@ApiTags('Staff')
@Controller('v1/staff')
export class StaffController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Post()
  @CommandRoute({
    summary: 'Keep the name behind a pseudonymous id of staff, or amend it',
    roles: MAY.keepStaff,
    problems: [inBody(facilityUnknown), staffInvalid, ...IDENTITY_PROBLEMS, staffIdTaken, vaultUnavailable],
  })
  @ApiCreatedResponse({ type: StaffRegistered })
  @ApiOkResponse({ type: StaffRegistered, description: 'Amended, so already, or a dry run.' })
  registerStaff(
    @Body() body: StaffBody,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<StaffRegistered> {
    return sendCommand(this.commands, new RegisterStaff(body, caller), reply);
  }

  @Post('search')
  @HttpCode(200)
  @QueryRoute({ summary: 'Find staff members of your facilities by name', roles: MAY.seeStaff })
  @ApiOkResponse({ type: StaffView })
  searchStaff(@Body() body: StaffSearchBody, @Caller() caller: CallerContext): Promise<StaffView> {
    return this.queries.execute(new StaffSought(body, caller));
  }

  @Post('names')
  @HttpCode(200)
  @QueryRoute({ summary: 'The names behind pseudonymous ids of staff', roles: MAY.seeStaff })
  @ApiOkResponse({ type: StaffNamesView })
  namesOfStaff(@Body() { staffIds }: StaffNamesBody, @Caller() caller: CallerContext): Promise<StaffNamesView> {
    return this.queries.execute(new StaffNamed(staffIds, caller));
  }
}
