import { Body, Controller, Inject, Param, Post, Res, type Type } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { IdentityVault } from '@throughline/identity';
import type { LocalDate } from '@throughline/kernel';
import {
  Caller,
  type CallerContext,
  type CommandAnswer,
  CommandRoute,
  DIRECTORY,
  type DeclaredProblem,
  type KitReply,
  sendCommand,
  VAULT,
} from '@throughline/nest-kit';
import type { OrganizationDirectory } from '@throughline/organization';
import type { Roles } from '../roles.js';
import { requestOf } from '../request-of.js';
import { CarePathWriter, type Decide } from '@throughline/care-path-application';
import { answerOf, CarePathAnswerBody } from './answer-body.js';
import { pathProblems } from './problems.js';

/** The ids in the route, e.g. `entryId`; unknown ones are refused by the decision. */
export type RouteIds = Readonly<Record<string, string>>;

export interface SliceRequest<Request extends object> {
  readonly body: Request;
  readonly ids: RouteIds;
  readonly caller: CallerContext;
  readonly directory: OrganizationDirectory;
  /** The client's birth date as the vault has it; null when it is not known. Asked for only once the caller may see the client. */
  bornOn(): LocalDate | null;
}

/** One use case over one client's path: what it is called, who may, what it takes, and what it asks of the domain. */
export interface SliceTerms<Request extends object> {
  /** Imperative; names the command, its handler, its controller and the operation of the API. */
  readonly command: string;
  /** Below `/v1/clients/:clientId/`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly roles: Roles;
  readonly body: Type<Request>;
  readonly problems?: readonly DeclaredProblem[];
  decide(asked: SliceRequest<Request>): Decide;
}

/** A command on the bus: whoever sends one gets the answer of the writer, with what HTTP makes of it. */
export abstract class CarePathCommand<Request extends object> extends Command<CommandAnswer<CarePathAnswerBody>> {
  constructor(
    readonly clientId: string,
    readonly ids: RouteIds,
    readonly body: Request,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

export interface CarePathSlice<Request extends object> {
  readonly terms: SliceTerms<Request>;
  readonly Command: new (
    clientId: string,
    ids: RouteIds,
    body: Request,
    caller: CallerContext,
  ) => CarePathCommand<Request>;
  readonly Handler: Type<ICommandHandler<CarePathCommand<Request>>>;
  readonly Controller: Type<object>;
}

/** Thirty commands differ in what they take and decide, and in nothing else: the rest of each slice is made here. */
export function carePathSlice<Request extends object>(terms: SliceTerms<Request>): CarePathSlice<Request> {
  class SliceCommand extends CarePathCommand<Request> {}
  return {
    terms,
    Command: named(SliceCommand, terms.command),
    Handler: named(handlerOf(terms, SliceCommand), `${terms.command}Handler`),
    Controller: named(controllerOf(terms, SliceCommand), `${terms.command}Controller`),
  };
}

function handlerOf<Request extends object>(terms: SliceTerms<Request>, Asked: Type<CarePathCommand<Request>>) {
  @CommandHandler(Asked)
  class SliceHandler implements ICommandHandler<CarePathCommand<Request>> {
    constructor(
      @Inject(CarePathWriter) private readonly writer: CarePathWriter,
      @Inject(DIRECTORY) private readonly directory: OrganizationDirectory,
      @Inject(VAULT) private readonly vault: IdentityVault,
    ) {}

    async execute({
      clientId,
      ids,
      body,
      caller,
    }: CarePathCommand<Request>): Promise<CommandAnswer<CarePathAnswerBody>> {
      const bornOn = () => this.vault.identityOf(clientId)?.birthDate ?? null;
      const decide = terms.decide({ body, ids, caller, directory: this.directory, bornOn });
      return answerOf(await this.writer.write(clientId, requestOf(caller, terms.command, { ids, body }), decide));
    }
  }
  return SliceHandler;
}

function controllerOf<Request extends object>(terms: SliceTerms<Request>, Asked: Type<CarePathCommand<Request>>) {
  const { command, path, tag, summary, description, roles, body, problems = [] } = terms;
  const operationId = command.charAt(0).toLowerCase() + command.slice(1);

  @ApiTags(tag)
  @Controller('v1/clients/:clientId')
  class SliceController {
    constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

    @Post(path)
    @CommandRoute({
      operationId,
      summary,
      ...(description !== undefined && { description }),
      roles,
      problems: [...pathProblems.client, ...problems],
    })
    @ApiBody({ type: body })
    @ApiCreatedResponse({ type: CarePathAnswerBody, description: 'Recorded. `ETag` is the new revision of the path.' })
    @ApiOkResponse({ type: CarePathAnswerBody, description: 'It was so already, a repeat, or a dry run.' })
    post(
      @Param() { clientId = '', ...ids }: RouteIds,
      @Body() asked: Request,
      @Caller() caller: CallerContext,
      @Res({ passthrough: true }) reply: KitReply,
    ): Promise<CarePathAnswerBody> {
      return sendCommand(this.commands, new Asked(clientId, ids, asked, caller), reply);
    }
  }
  describeIds(SliceController.prototype, ['clientId', ...idsIn(path)]);
  // The class of a body is known here and not to the compiler, which would emit `Object` and so switch its validation off.
  Reflect.defineMetadata('design:paramtypes', [Object, body, Object, Object], SliceController.prototype, 'post');
  return SliceController;
}

const idsIn = (path: string): readonly string[] => [...path.matchAll(/:(\w+)/g)].map(([, id]) => id as string);

function describeIds(prototype: object, ids: readonly string[]): void {
  const post = Object.getOwnPropertyDescriptor(prototype, 'post') as PropertyDescriptor;
  for (const name of ids)
    ApiParam({ name, schema: { type: 'string', format: 'uuid', example: EXAMPLE_ID } })(prototype, 'post', post);
}

const EXAMPLE_ID = '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02';

function named<Class extends abstract new (...given: never[]) => object>(type: Class, name: string): Class {
  return Object.defineProperty(type, 'name', { value: name });
}
