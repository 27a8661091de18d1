import { Readable } from 'node:stream';
import { Controller, Get, Headers, Inject, Query as FromQuery, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { cursorInvalid, cursorOfAnotherFilter, historyRewound } from '@throughline/event-store';
import { Caller, type CallerContext, QueryRoute, referenceTo } from '@throughline/nest-kit';
import { Replay, type ReplayFilter } from '@throughline/replay-application';
import { ReplayedEventsShown } from './answer.js';
import { CONTENT_TYPES, formatFor, jsonOf, ndjsonOf, sseOf } from './event-formats.js';
import { EventTerms, EVENTS_MAX } from './event-terms.js';
import { OpenStreams, tooManyStreams } from './open-streams.js';

const PROBLEMS = [cursorInvalid, cursorOfAnotherFilter, historyRewound, tooManyStreams];

const EXAMPLE_CURSOR = 'MS41ZjBjMWE1Mi4wMDAwMDAwMDAwMDAwMDQyLlhkOA';

/** The history of care paths for readers outside, in the order of the log, whole and resumable. */
@ApiTags('Replay')
@Controller('v1')
export class EventsController {
  readonly #streams = new OpenStreams();

  constructor(@Inject(Replay) private readonly replay: Replay) {}

  @Get('events')
  @QueryRoute({
    summary: 'Replay events from a cursor',
    description: [
      'As one JSON page, or with `Accept: application/x-ndjson` every event up to the head, or with `Accept: text/event-stream`',
      'every event and then each new one. `data` and `meta` are the stored bytes; they hold no name, free text, or staff ID.',
      'Events of one command have `meta.part`; act on what you have read when `endsCommand` is true.',
    ].join(' '),
    roles: ['partner', 'analyst', 'director', 'operator'],
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
        example: { items: [], next: EXAMPLE_CURSOR, caughtUp: true },
      },
      'application/x-ndjson': {
        schema: { type: 'string' },
        example: `{"caughtUp":true,"next":"${EXAMPLE_CURSOR}"}\n`,
      },
      'text/event-stream': {
        schema: { type: 'string' },
        example: `event: caught-up\nid: ${EXAMPLE_CURSOR}\ndata: {"next":"${EXAMPLE_CURSOR}"}\n\n`,
      },
    },
  })
  async replayEvents(
    @FromQuery() terms: EventTerms,
    @Caller() caller: CallerContext,
    @Headers('accept') accept?: string,
    @Headers('last-event-id') lastEventId?: string,
  ): Promise<StreamableFile> {
    const filter = filterOf(terms, caller);
    const after = lastEventId ?? terms.after ?? null;
    const format = formatFor(accept);
    // A cursor is refused before the first byte, in every format.
    const first = await this.replay.page(after, filter, format === 'json' ? terms.limit : 1);
    if (format === 'json') return fileOf([jsonOf(first)], format);
    const release = format === 'sse' ? this.#streams.take(caller.principal) : () => undefined;
    const gone = new AbortController();
    const pages = this.replay.follow(after, filter, { limit: EVENTS_MAX, signal: gone.signal });
    const lines = Readable.from(format === 'sse' ? sseOf(pages, gone.signal) : ndjsonOf(pages));
    lines.once('close', () => {
      gone.abort();
      release();
    });
    return new StreamableFile(lines, { type: CONTENT_TYPES[format] });
  }
}

const fileOf = (texts: readonly string[], format: 'json'): StreamableFile =>
  new StreamableFile(Readable.from(texts), { type: CONTENT_TYPES[format] });

/** A facility outside the caller's scope leaves nothing to see, as an unknown one does. */
function filterOf({ types, facilityId }: EventTerms, { facilities }: CallerContext): ReplayFilter {
  if (facilityId === undefined) return { facilities, types: types ?? null };
  const within = facilities === 'all' || facilities.includes(facilityId);
  return { facilities: within ? [facilityId] : [], types: types ?? null };
}
