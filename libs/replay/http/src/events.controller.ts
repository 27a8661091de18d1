import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Inject,
  type OnModuleDestroy,
  Post,
  Query as FromQuery,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CURSOR_PROBLEMS } from '@throughline/event-store';
import { disclosureNotRecorded } from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import { ApiAnswer, Caller, type KitReply, ON_BODIES, referenceTo } from '@throughline/http-kit';
import {
  reconcile,
  type Reconciled,
  Replay,
  type ReplayPage,
  replayRangeReversed,
} from '@throughline/replay-application';
import { ReconciledShown, ReplayedEventsShown } from './answer.js';
import { Disclosing } from './disclosing.js';
import { CONTENT_TYPES, formatFor } from './event-formats.js';
import { acceptsGzip, eventStream } from './event-stream.js';
import { EventTerms } from './event-terms.js';
import { EXAMPLE_CURSOR, EXAMPLE_HEAD } from './examples.js';
import { JsonPages } from './json-pages.js';
import { MAY_REPLAY } from './may-replay.js';
import { streamsExhausted, tooManyStreams } from './open-streams.js';
import { FILTER_PROBLEMS, Readings } from './readings.js';
import { IN_BODY, IN_QUERY, withFields } from './range-fields.js';
import { ReconcileBody } from './reconcile-body.js';
import { LongReads } from './quota/long-reads.js';
import { MeteredRoute } from './quota/metered-route.js';

const PROBLEMS = [
  disclosureNotRecorded,
  ...CURSOR_PROBLEMS,
  ...FILTER_PROBLEMS,
  replayRangeReversed,
  tooManyStreams,
  streamsExhausted,
];

const MARK = { next: EXAMPLE_CURSOR, count: 0, head: EXAMPLE_HEAD };

/** The history of care paths for readers outside, in the order of the log, whole and resumable. */
@ApiTags('Replay')
@Controller('v1')
export class EventsController implements OnModuleDestroy {
  readonly #closing = new AbortController();
  #opened = 0;

  constructor(
    @Inject(Replay) private readonly replay: Replay,
    @Inject(Readings) private readonly readings: Readings,
    @Inject(LongReads) private readonly reads: LongReads,
    @Inject(Disclosing) private readonly disclosing: Disclosing,
    @Inject(JsonPages) private readonly pages: JsonPages,
  ) {}

  @Get('events')
  @MeteredRoute({
    summary: 'Replay events from a cursor',
    description: [
      'By default one JSON page. With `Accept: application/x-ndjson`, every event up to the head, compressed with',
      '`Accept-Encoding: gzip`. With `Accept: text/event-stream`, every event and then each new one. A stream ends after ten',
      'minutes and continues from `Last-Event-ID`. `data` and `meta` are the stored bytes; they hold no name, free text, or staff ID.',
      'Events of one command have `meta.part`; act on what you have read when `endsCommand` is true. A token of some',
      'facilities has whole clients: `client-entered` is before the first event of each, `client-left` after the last.',
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
    const lastId = headers['last-event-id'];
    const range = { after: lastId ?? terms.after ?? null, until: terms.until ?? null };
    const fields = { ...IN_QUERY, ...(lastId !== undefined && { 'query:after': 'header:last-event-id' }) };
    const format = formatFor(headers['accept']);
    reply.header('Vary', 'Accept, Accept-Encoding');
    const type = CONTENT_TYPES[format];
    const disclosed = { caller, terms, reading, what: `events as ${format}`, reply };
    if (format === 'json') {
      const asked = { reading, range, limit: terms.limit };
      const { bytes, from, to } = await withFields(fields, () => this.pages.of(asked, caller));
      await this.disclosing.begin({ ...disclosed, from, to });
      const length = bytes.reduce((sum, part) => sum + part.length, 0);
      return new StreamableFile(Readable.from(bytes), { type, length });
    }
    // A cursor is refused before the first byte.
    const first = await withFields(fields, () => this.replay.page(reading, range, 1));
    const gzip = format === 'ndjson' && acceptsGzip(headers['accept-encoding']);
    const { replay, reads } = this;
    const { streams } = reads;
    const release = streams.take(caller.principal);
    const close = await this.disclosing.begin({ ...disclosed, from: first.after, to: null }, release);
    if (gzip) reply.header('Content-Encoding', 'gzip');
    let reached = first.after;
    const closing = this.#closing.signal;
    const turn = (this.#opened += 1);
    const limit = () => streams.pageEvents();
    const turns = reads.turnsOf(caller);
    const between = () => turns.pause();
    const onPage = ({ head }: ReplayPage): void => {
      reached = head.position;
      // Its lines are made at once, and whoever takes them may be slow.
      setImmediate(() => turns.end());
    };
    const pagesUntil = (signal: AbortSignal): AsyncGenerator<ReplayPage> => {
      const gather = () => delay(streams.gatherMs(turn), undefined, { signal, ref: false }).catch(() => undefined);
      return replay.follow(reading, range, { limit, signal, gather, between, onPage });
    };
    const onClose = (): void => {
      turns.end();
      close(reached);
      release();
    };
    return new StreamableFile(eventStream(format, pagesUntil, { gzip, onClose, closing }), { type });
  }

  /** A service that ends does not wait for who listens. */
  onModuleDestroy(): void {
    this.#closing.abort();
  }

  @Post('reconcile')
  @HttpCode(200)
  @MeteredRoute({
    summary: 'Count and hash a range of the history',
    description: [
      'Compare the result with your own copy: its events of the range, in the order in which you read them.',
      'While the range is read it counts as one of your open streams.',
    ].join(' '),
    roles: MAY_REPLAY,
    problems: [...ON_BODIES, ...PROBLEMS],
  })
  @ApiAnswer('Counts and the digest of the range.', ReconciledShown, {
    to: EXAMPLE_CURSOR,
    head: EXAMPLE_HEAD,
    count: 3,
    types: { Admitted: 1, ClientRegistered: 2 },
    digest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  async reconcileRange(
    @Body() body: ReconcileBody,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<Reconciled> {
    const reading = await this.readings.of(body.filter ?? {}, caller, '/filter/');
    const [from, to] = [body.from ?? null, body.to ?? null];
    return this.reads.inTurns(caller, async (pause) => {
      const answer = await withFields(IN_BODY, () => reconcile(this.replay, { reading, from, to, pause }));
      const disclosed = { caller, terms: body, reading, what: 'digest of events', after: from, reply };
      await this.disclosing.ofNamed({ ...disclosed, to: answer.head.position });
      return answer;
    });
  }
}
