import { Body, Controller, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type CallerContext, MAY } from '@throughline/access';
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
import { TaskAnswerBody, taskAnswerOf } from './task-answer.js';
import { AssignmentBody, SnoozeBody } from './task-bodies.js';
import { TaskParam } from './task-param.js';

const EVERY_TASK = [clientUnknown, clientErased, taskUnknown, taskNotOpen, taskOfAnother];

/** Who does what is to be done, and what is snoozed. */
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
      'The owner of a task or a director can change it. While nobody has it, anyone of its role can. When two people take the same task, the second gets `task-owner-changed`: load the worklist again for its owner, to send as `from`. Changing hands ends a snooze.',
    roles: MAY.handleTasks,
    problems: [...EVERY_TASK, taskOwnerChanged, ownerUnknown],
  })
  @ApiCreatedResponse({ type: TaskAnswerBody, description: 'Recorded.' })
  @ApiOkResponse({
    type: TaskAnswerBody,
    description: 'No change: already recorded, a repeated request, or a dry run.',
  })
  async assignTask(
    @Param() { clientId, task }: TaskParam,
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
    summary: 'Snooze a task until a time, or end the snooze',
    description:
      'A snoozed task stays in the worklist; `snoozed` selects by it. A snooze that ends after the due time needs `pastDue`.',
    roles: MAY.handleTasks,
    problems: [...EVERY_TASK, ...TIME_PROBLEMS, snoozeTimeInvalid, snoozePastDue, snoozeReasonMissing],
  })
  @ApiCreatedResponse({ type: TaskAnswerBody, description: 'Recorded.' })
  @ApiOkResponse({
    type: TaskAnswerBody,
    description: 'No change: already recorded, a repeated request, or a dry run.',
  })
  async snoozeTask(
    @Param() { clientId, task }: TaskParam,
    @Body() { until = null, reason = null, pastDue }: SnoozeBody,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<TaskAnswerBody> {
    const asked = { until, reason, pastDue: pastDue ?? false };
    const request = requestOf(caller, 'SnoozeTask', { task, ...asked });
    return answerWith(reply, taskAnswerOf(await this.tasks.snooze(clientId, task, asked, request), this.times));
  }
}
