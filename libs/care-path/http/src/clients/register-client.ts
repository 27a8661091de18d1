import { Body, Controller, Inject, Post, Res } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ACCEPTED, clientRegistered } from '@throughline/care-path';
import {
  type ClientIdentity,
  IDENTITY_PROBLEMS,
  identityInvalid,
  parseClientIdentity,
  registrationInvalid,
  vaultUnavailable,
} from '@throughline/identity';
import { type Clock, defineProblem, Refusal } from '@throughline/kernel';
import {
  Caller,
  type CallerContext,
  CLOCK,
  type CommandAnswer,
  CommandRoute,
  DIRECTORY,
  type KitReply,
  sendCommand,
} from '@throughline/nest-kit';
import type { OrganizationDirectory } from '@throughline/organization';
import { Code, Flag } from '../fields/coded.js';
import { ObjectOf } from '../fields/written.js';
import { MAY } from '../roles.js';
import { answerOf, CarePathAnswerBody } from '../slices/answer-body.js';
import { pathProblems } from '../slices/problems.js';
import { requestOf } from '../request-of.js';
import {
  assertFacilityWithin,
  type CarePathAnswer,
  CarePaths,
  knownFacility,
} from '@throughline/care-path-application';
import { IdentityBody, identityIn } from './identity-body.js';

export class RegistrationBody {
  @Code({ description: 'The facility that the client asked.', example: 'HAWTHORN' })
  facilityId!: string;

  @ObjectOf(() => IdentityBody, {
    description: 'Who the client is: goes to the identity vault and nowhere else.',
    example: { familyName: 'Okafor', givenNames: 'Adaeze', birthDate: '1988-04-17' },
    optional: true,
  })
  identity?: IdentityBody | null;

  @Flag({
    description: 'True when the client does not say who they are; they can be named later.',
    example: false,
    optional: true,
  })
  anonymous?: boolean | null;
}

export class RegisterClient extends Command<CommandAnswer<CarePathAnswerBody>> {
  constructor(
    readonly body: RegistrationBody,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@CommandHandler(RegisterClient)
export class RegisterClientHandler implements ICommandHandler<RegisterClient> {
  constructor(
    @Inject(CarePaths) private readonly writer: CarePaths,
    @Inject(DIRECTORY) private readonly directory: OrganizationDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ body, caller }: RegisterClient): Promise<CommandAnswer<CarePathAnswerBody>> {
    const identity = identityStated(body);
    await this.directory.catchUp();
    const facilityId = assertFacilityWithin(caller.facilities, body.facilityId);
    knownFacility(this.directory, facilityId);
    if (!caller.dryRun)
      return answerOf(await this.writer.register(requestOf(caller, 'RegisterClient', body), { facilityId, identity }));
    if (identity) parseClientIdentity(identity, this.clock);
    return answerOf(NOBODY_YET);
  }
}

export const identityMissing = defineProblem({
  code: 'identity-missing',
  kind: 'malformed',
  at: '/identity',
  sentence: 'Nobody is named. Send `identity`, or `anonymous` as true.',
});

export const identityContradictsAnonymous = defineProblem({
  code: 'identity-contradicts-anonymous',
  kind: 'malformed',
  at: '/anonymous',
  sentence: 'An anonymous client has no identity. Omit `identity`, or send `anonymous` as false.',
});

/** Leaving the identity out by oversight must not make someone nameless. */
function identityStated({ identity, anonymous }: RegistrationBody): ClientIdentity | null {
  if (identity && anonymous === true) {
    throw new Refusal(identityContradictsAnonymous);
  }
  if (!identity && anonymous !== true) {
    throw new Refusal(identityMissing);
  }
  return identity ? identityIn(identity) : null;
}

const NOBODY_YET: CarePathAnswer = {
  clientId: null,
  entryId: null,
  versionId: null,
  proposalId: null,
  planId: null,
  revision: null,
  position: null,
  verdict: null,
  conformance: null,
  impact: [],
  acceptance: ACCEPTED,
  obligations: [],
  replayed: false,
  dryRun: true,
  events: [],
};

@ApiTags('Clients')
@Controller('v1/clients')
export class RegisterClientController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post()
  @CommandRoute({
    operationId: 'registerClient',
    summary: 'Register a client, by name or anonymously',
    roles: MAY.registerClients,
    problems: [
      identityInvalid,
      identityMissing,
      identityContradictsAnonymous,
      registrationInvalid,
      ...IDENTITY_PROBLEMS,
      clientRegistered,
      vaultUnavailable,
      ...pathProblems.facility,
    ],
  })
  @ApiCreatedResponse({ type: CarePathAnswerBody, description: 'Registered; `clientId` names the client from now on.' })
  @ApiOkResponse({ type: CarePathAnswerBody, description: 'A repeat, or a dry run.' })
  register(
    @Body() body: RegistrationBody,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<CarePathAnswerBody> {
    return sendCommand(this.commands, new RegisterClient(body, caller), reply);
  }
}
