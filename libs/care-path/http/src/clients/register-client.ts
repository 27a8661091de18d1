import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ClientIdentity } from '@throughline/identity';
import { defineProblem, Refusal } from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import { type CommandAnswer, DIRECTORY, Code, Flag, ObjectOf } from '@throughline/http-kit';
import type { OrganizationDirectory } from '@throughline/organization';
import { answerOf, CarePathAnswerBody } from '../slices/answer-body.js';
import { requestOf } from '../request-of.js';
import { assertFacilityWithin, CarePaths, knownFacility } from '@throughline/care-path-application';
import { IdentityBody, identityIn } from '@throughline/identity-http';

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

  @Flag({
    description: 'True when this is someone else than the client whom the facility knows by that name or number.',
    example: false,
    optional: true,
  })
  anotherPerson?: boolean | null;
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
  ) {}

  async execute({ body, caller }: RegisterClient): Promise<CommandAnswer<CarePathAnswerBody>> {
    const identity = identityStated(body);
    await this.directory.catchUp();
    const facilityId = assertFacilityWithin(caller.facilities, body.facilityId);
    knownFacility(this.directory, facilityId);
    const client = { facilityId, identity, unlessKnown: body.anotherPerson !== true };
    return answerOf(await this.writer.register(requestOf(caller, 'RegisterClient', body), client));
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
