import { Body, Controller, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { CallerContext } from '@throughline/access';
import {
  ownerUnknown,
  snoozePastDue,
  snoozeReasonMissing,
  snoozeTimeInvalid,
  taskNotOpen,
  taskOfAnother,
  taskOwnerChanged,
  taskUnknown,
} from '@throughline/care-path';
import { ClientTasks } from '@throughline/care-path-application';
import { answerWith, Caller, CommandRoute, type KitReply } from '@throughline/http-kit';
import { clientErased, clientUnknown } from '@throughline/kernel';
import { TIME_PROBLEMS } from '@throughline/time';
import { SiteTimes } from '../queries/site-times.js';
import { requestOf } from '../request-of.js';
import { MAY } from '../roles.js';
import { EXAMPLE_TASK, TaskAnswerBody, taskAnswerOf } from './task-answer.js';
import { AssignmentBody, SnoozeBody } from './task-bodies.js';

const EVERY_TASK = [clientUnknown, clientErased, taskUnknown, taskNotOpen, taskOfAnother];
const ID = { type: 'string', format: 'uuid', example: '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02' };

interface TaskNames {
  readonly clientId: string;
  readonly task: string;
}

/** Who does what is to be done, and what sleeps. */
@ApiTags('Tasks')
@Controller('v1/clients/:clientId/tasks/:task')
export class TasksController {
  constructor(
    @Inject(ClientTasks) private readonly tasks: ClientTasks,
    @Inject(SiteTimes) private readonly times: SiteTimes,
  ) {}

  @Post('assignment')
  @CommandRoute({
    summary: 'Take a task of the worklist, give it to a colleague, or give it back',
    description:
      'The owner of a task, a director, and, while nobody has it, anyone of the role that owes it. When two people take the same task, the second gets `task-owner-changed`. A task that changes hands is awake.',
    roles: MAY.handleTasks,
    problems: [...EVERY_TASK, taskOwnerChanged, ownerUnknown],
  })
  @ApiParam({ name: 'clientId', schema: ID })
  @ApiParam({ name: 'task', schema: { type: 'string', maxLength: 140, example: EXAMPLE_TASK } })
  @ApiCreatedResponse({ type: TaskAnswerBody, description: 'Recorded.' })
  @ApiOkResponse({ type: TaskAnswerBody, description: 'It was so already, a repeat, or a dry run.' })
  async assignTask(
    @Param() { clientId, task }: TaskNames,
    @Body() { ownerId = null, from = null }: AssignmentBody,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<TaskAnswerBody> {
    const request = requestOf(caller, 'AssignTask', { task, ownerId, from });
    const answer = await this.tasks.assign(clientId, task, { ownerId, from }, request);
    return answerWith(reply, taskAnswerOf(answer, this.times));
  }

  @Post('snooze')
  @CommandRoute({
    summary: 'Let a task sleep until a time, or wake it',
    description:
      'A sleeping task stays in the worklist, and `snoozed` selects by it. Past its due time it sleeps only with `pastDue`.',
    roles: MAY.handleTasks,
    problems: [...EVERY_TASK, ...TIME_PROBLEMS, snoozeTimeInvalid, snoozePastDue, snoozeReasonMissing],
  })
  @ApiParam({ name: 'clientId', schema: ID })
  @ApiParam({ name: 'task', schema: { type: 'string', maxLength: 140, example: EXAMPLE_TASK } })
  @ApiCreatedResponse({ type: TaskAnswerBody, description: 'Recorded.' })
  @ApiOkResponse({ type: TaskAnswerBody, description: 'It was so already, a repeat, or a dry run.' })
  async snoozeTask(
    @Param() { clientId, task }: TaskNames,
    @Body() { until = null, reason = null, pastDue }: SnoozeBody,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<TaskAnswerBody> {
    const asked = { until, reason, pastDue: pastDue ?? false };
    const request = requestOf(caller, 'SnoozeTask', { task, ...asked });
    return answerWith(reply, taskAnswerOf(await this.tasks.snooze(clientId, task, asked, request), this.times));
  }
}
