import { Body, Controller, Inject, Param, Post, Res } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Sealer } from '@throughline/identity';
import {
  Caller,
  type CallerContext,
  type CommandAnswer,
  CommandRoute,
  type KitReply,
  SEALER,
  sendCommand,
} from '@throughline/nest-kit';
import { IsString } from 'class-validator';
import { clientUnknown, inBody } from '@throughline/kernel';
import { ClientParam } from '../clients/client-param.js';
import { MAY } from '../roles.js';
import { answerOf, CarePathAnswerBody } from '../slices/answer-body.js';
import { pathProblems } from '../slices/problems.js';
import { CarePathWriter } from '@throughline/care-path-application';
import { clientUnchanged, moveToRightClient } from './move-to-right-client.js';
import { WrongClientBody } from './wrong-client-body.js';
import { entryNotMovable } from './restated-for.js';

export class EntryParam extends ClientParam {
  @ApiProperty({ format: 'uuid', example: '5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21' })
  @IsString()
  entryId!: string;
}

export class WrongClientAnswer {
  @ApiProperty({ type: () => CarePathAnswerBody, description: 'The voiding, on the path where the entry was wrong.' })
  here!: CarePathAnswerBody;

  @ApiProperty({ type: () => CarePathAnswerBody, description: 'The entry, on the path of the right client.' })
  there!: CarePathAnswerBody;
}

export class MoveToRightClient extends Command<CommandAnswer<WrongClientAnswer>> {
  constructor(
    readonly clientId: string,
    readonly entryId: string,
    readonly body: WrongClientBody,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@CommandHandler(MoveToRightClient)
export class MoveToRightClientHandler implements ICommandHandler<MoveToRightClient> {
  constructor(
    @Inject(CarePathWriter) private readonly writer: CarePathWriter,
    @Inject(SEALER) private readonly sealer: Sealer,
  ) {}

  async execute(asked: MoveToRightClient): Promise<CommandAnswer<WrongClientAnswer>> {
    const { here, there } = await moveToRightClient(this.writer, this.sealer, asked);
    return { ...answerOf(here), replayed: here.replayed && there.replayed, body: { here, there } };
  }
}

@ApiTags('Corrections')
@Controller('v1/clients')
export class WrongClientController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post(':clientId/entries/:entryId/wrong-client')
  @CommandRoute({
    operationId: 'moveToRightClient',
    summary: 'Void an entry here and record it for the client it is about',
    description:
      'Recorded there first, then voided here: after a crash in between, the same request under the same key goes on where it stopped. ' +
      'The entry keeps its time, place and text; placements are those of the right client. `If-Match` names the path of the wrong one.',
    roles: MAY.voidEntries,
    problems: [
      ...pathProblems.client,
      ...pathProblems.editing,
      ...pathProblems.recording,
      ...pathProblems.judging,
      inBody(clientUnknown),
      clientUnchanged,
      entryNotMovable,
    ],
  })
  @ApiCreatedResponse({ type: WrongClientAnswer })
  @ApiOkResponse({ type: WrongClientAnswer, description: 'A repeat, or a dry run.' })
  move(
    @Param() { clientId, entryId }: EntryParam,
    @Body() body: WrongClientBody,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<WrongClientAnswer> {
    return sendCommand(this.commands, new MoveToRightClient(clientId, entryId, body, caller), reply);
  }
}
