import { setImmediate as turn } from 'node:timers/promises';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CURSOR_PROBLEMS } from '@throughline/event-store';
import { Refusal } from '@throughline/kernel';
import { ApiAnswer, Caller, type CallerContext, ON_BODIES, QueryRoute } from '@throughline/nest-kit';
import { reconcile, type Reconciled, Replay, replayRangeReversed } from '@throughline/replay-application';
import { ReconciledShown } from './answer.js';
import { EXAMPLE_CURSOR, EXAMPLE_HEAD } from './examples.js';
import { MAY_REPLAY } from './may-replay.js';
import { OpenStreams, streamsExhausted, tooManyStreams } from './open-streams.js';
import { FILTER_PROBLEMS, Readings } from './readings.js';
import { ReconcileBody } from './reconcile-body.js';

const PROBLEMS = [
  ...ON_BODIES,
  ...CURSOR_PROBLEMS,
  ...FILTER_PROBLEMS,
  replayRangeReversed,
  tooManyStreams,
  streamsExhausted,
];

/** A reader finds out whether their copy is whole. */
@ApiTags('Replay')
@Controller('v1')
export class ReconcileController {
  constructor(
    @Inject(Replay) private readonly replay: Replay,
    @Inject(Readings) private readonly readings: Readings,
    @Inject(OpenStreams) private readonly streams: OpenStreams,
  ) {}

  @Post('reconcile')
  @HttpCode(200)
  @QueryRoute({
    summary: 'Count and hash a range of the history',
    description: [
      'Compare with what your own copy comes to: its events of the range, in the order in which you read them.',
      'While the range is read it counts as one of your open streams.',
    ].join(' '),
    roles: MAY_REPLAY,
    problems: PROBLEMS,
  })
  @ApiAnswer('Counts and the digest of the range.', ReconciledShown, {
    to: EXAMPLE_CURSOR,
    head: EXAMPLE_HEAD,
    count: 3,
    types: { Admitted: 1, ClientRegistered: 2 },
    digest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  async reconcileRange(@Body() body: ReconcileBody, @Caller() caller: CallerContext): Promise<Reconciled> {
    const reading = await this.readings.of(body.filter ?? {}, caller, '/filter/');
    const release = this.streams.take(caller.principal);
    try {
      return await reconcile(this.replay, { reading, from: body.from ?? null, to: body.to ?? null, pause: turn });
    } catch (error) {
      if (error instanceof Refusal && error.is(replayRangeReversed))
        throw new Refusal(replayRangeReversed, { at: '/to' });
      throw error;
    } finally {
      release();
    }
  }
}
