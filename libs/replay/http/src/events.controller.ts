import { Controller, Get, Headers, Inject, Query as FromQuery, Res, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CURSOR_PROBLEMS } from '@throughline/event-store';
import { Caller, type CallerContext, type KitReply, QueryRoute, referenceTo } from '@throughline/nest-kit';
import { Replay, replayRangeReversed } from '@throughline/replay-application';
import { ReplayedEventsShown } from './answer.js';
import { CONTENT_TYPES, formatFor, jsonOf } from './event-formats.js';
import { acceptsGzip, eventStream } from './event-stream.js';
import { EventTerms } from './event-terms.js';
import { EXAMPLE_CURSOR, EXAMPLE_HEAD } from './examples.js';
import { MAY_REPLAY } from './may-replay.js';
import { OpenStreams, streamsExhausted, tooManyStreams } from './open-streams.js';
import { FILTER_PROBLEMS, Readings } from './readings.js';

const PROBLEMS = [...CURSOR_PROBLEMS, ...FILTER_PROBLEMS, replayRangeReversed, tooManyStreams, streamsExhausted];

/** How much of the log a stream reads at once, and holds while its reader takes none of it. */
const STREAM_EVENTS = 200;

const MARK = { next: EXAMPLE_CURSOR, count: 0, head: EXAMPLE_HEAD };

/** The history of care paths for readers outside, in the order of the log, whole and resumable. */
@ApiTags('Replay')
@Controller('v1')
export class EventsController {
  constructor(
    @Inject(Replay) private readonly replay: Replay,
    @Inject(Readings) private readonly readings: Readings,
    @Inject(OpenStreams) private readonly streams: OpenStreams,
  ) {}

  @Get('events')
  @QueryRoute({
    summary: 'Replay events from a cursor',
    description: [
      'As one JSON page, or with `Accept: application/x-ndjson` every event up to the head (with `Accept-Encoding: gzip`',
      'compressed), or with `Accept: text/event-stream` every event and then each new one. A stream ends after ten minutes',
      'and goes on from `Last-Event-ID`. `data` and `meta` are the stored bytes; they hold no name, free text, or staff ID.',
      'Events of one command have `meta.part`; act on what you have read when `endsCommand` is true.',
    ].join(' '),
    roles: MAY_REPLAY,
    problems: PROBLEMS,
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'Where a broken stream goes on. Wins over `after`.',
    schema: { type: 'string' },
  })
  @ApiOkResponse({
    description: 'Events in the order of the log, and the cursor to go on from.',
    content: {
      'application/json': {
        schema: referenceTo(ReplayedEventsShown),
        example: { items: [], caughtUp: true, ...MARK },
      },
      'application/x-ndjson': {
        schema: { type: 'string' },
        example: `${JSON.stringify({ caughtUp: true, ...MARK })}\n`,
      },
      'text/event-stream': {
        schema: { type: 'string' },
        example: `event: caught-up\nid: ${EXAMPLE_CURSOR}\ndata: ${JSON.stringify(MARK)}\n\n`,
      },
    },
  })
  async replayEvents(
    @FromQuery() terms: EventTerms,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
    @Headers() headers: Readonly<Record<string, string | undefined>>,
  ): Promise<StreamableFile> {
    const reading = await this.readings.of(terms, caller, 'query:');
    const range = { after: headers['last-event-id'] ?? terms.after ?? null, until: terms.until ?? null };
    const format = formatFor(headers['accept']);
    reply.header('Vary', 'Accept, Accept-Encoding');
    // A cursor is refused before the first byte, in every format.
    const first = await this.replay.page(reading, range, format === 'json' ? terms.limit : 1);
    const type = CONTENT_TYPES[format];
    if (format === 'json') return new StreamableFile(Buffer.from(jsonOf(first)), { type });
    const gzip = format === 'ndjson' && acceptsGzip(headers['accept-encoding']);
    const onClose = this.streams.take(caller.principal);
    if (gzip) reply.header('Content-Encoding', 'gzip');
    const pagesUntil = (signal: AbortSignal) => this.replay.follow(reading, range, { limit: STREAM_EVENTS, signal });
    return new StreamableFile(eventStream(format, pagesUntil, { gzip, onClose }), { type });
  }
}
