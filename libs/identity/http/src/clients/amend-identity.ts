import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { assertSeen, type ClientIdentities, type RequestMemo, parseClientIdentity } from '@throughline/identity';
import { type Clock } from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import { CLOCK, type CommandAnswer, VAULT } from '@throughline/http-kit';
import { CLIENT_PATHS, type ClientPaths } from '../client-paths.js';
import { IdentityBody, identityIn } from './identity-body.js';

export class IdentityAmended {
  @ApiProperty({ format: 'uuid', example: '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02' })
  clientId!: string;

  @ApiProperty({ type: 'integer', description: 'As in the ETag of the identity.', example: 2 })
  version!: number;

  @ApiProperty({ description: 'False when nothing changed.', example: true })
  changed!: boolean;

  @ApiProperty({ example: false })
  dryRun!: boolean;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'For `atLeast`: of the review that was opened because entries were judged under another population. Null when none was.',
    example: null,
  })
  position!: string | null;
}

/** Names an anonymous client, or amends an identity. The same identity again changes nothing, whatever the key. */
export class AmendIdentity extends Command<CommandAnswer<IdentityAmended>> {
  constructor(
    readonly clientId: string,
    readonly body: IdentityBody,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@CommandHandler(AmendIdentity)
export class AmendIdentityHandler implements ICommandHandler<AmendIdentity> {
  constructor(
    @Inject(CLIENT_PATHS) private readonly paths: ClientPaths,
    @Inject(VAULT) private readonly vault: ClientIdentities & RequestMemo,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ clientId, body, caller }: AmendIdentity): Promise<CommandAnswer<IdentityAmended>> {
    const { principal, idempotencyKey, dryRun } = caller;
    await this.paths.assertShown(clientId, caller.facilities);
    const identity = parseClientIdentity(identityIn(body), this.clock, '');
    const request = { principal, idempotencyKey: idempotencyKey ?? '', subject: clientId, request: identity };
    if (dryRun) {
      const earlier = await this.vault.answeredBefore<Pick<IdentityAmended, 'version' | 'changed'>>(request);
      if (earlier) return answer(clientId, earlier, { dryRun, replayed: true });
      const { length: version } = await this.vault.identityHistory(clientId);
      assertSeen(caller.ifMatch, version);
      return answer(clientId, { version, changed: false }, { dryRun });
    }
    const terms = { recordedBy: principal, seen: caller.ifMatch, once: request };
    const { replayed, ...amended } = await this.vault.identify(clientId, identity, terms);
    // Vault first, event second: who repeats the request after a crash in between opens the review that was left out.
    const position = await this.paths.reviewAfterAmending(clientId, caller);
    return answer(clientId, amended, { replayed, position });
  }
}

const answer = (
  clientId: string,
  { version, changed }: Pick<IdentityAmended, 'version' | 'changed'>,
  {
    replayed = false,
    dryRun = false,
    position = null,
  }: { replayed?: boolean; dryRun?: boolean; position?: string | null },
): CommandAnswer<IdentityAmended> => ({
  revision: version,
  replayed,
  body: { clientId, version, changed, dryRun, position },
});
