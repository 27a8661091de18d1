import { Controller, Get, Headers, Inject, type OnModuleDestroy, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { EventLog } from '@throughline/event-store';
import { ROLES } from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import { Caller, EVENT_LOG, type KitReply, QueryRoute, VIEW_QUERIES } from '@throughline/http-kit';
import type { ViewQueries } from '@throughline/projection';
import { OpenStreams, streamsExhausted, textStream, tooManyStreams } from '@throughline/replay-http';
import { type Change, changes, standing } from './changes.js';

/** Then the reader comes back, and what its token may see is asked again. */
const LIFE_MS = 600_000;
const RETRY_MS = 3_000;
const EXAMPLE = { position: '0000000000000042', behind: false, facilities: ['HAWTHORN'], touched: ['clients'] };

const SSE = 'text/event-stream';
const CHANGE_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['position', 'behind', 'facilities', 'touched'],
  properties: {
    position: { type: 'string', description: 'Of the log, for `atLeast`.' },
    behind: { type: 'boolean', description: 'Whether the views still lack a part of it.' },
    facilities: {
      type: 'array',
      items: { type: 'string' },
      description: 'At most one for each facility of yours at which something was recorded since the message before.',
    },
    touched: {
      type: 'array',
      items: { type: 'string', enum: ['clients', 'organization'] },
      maxItems: 2,
      description: '`clients`: paths, and every view made of them. `organization`: facilities, programs and packs.',
    },
  },
};

/** Says that something changed, so that a screen asks again at once. */
@ApiTags('Live')
@Controller('v1')
export class LiveController implements OnModuleDestroy {
  readonly #ended = new AbortController();
  readonly #streams = new OpenStreams();

  constructor(
    @Inject(EVENT_LOG) readonly log: EventLog,
    @Inject(VIEW_QUERIES) readonly views: ViewQueries,
  ) {}

  @Get('stream')
  @QueryRoute({
    summary: 'Follow that something changed, as server-sent events',
    description: [
      'Sends `change` when something was recorded at your facilities, and every 15 seconds. It holds the log position,',
      'whether the views still lack a part of it, at which facilities, and what it touched. It names no client. What another',
      'facility records of a client of yours comes with the next change of your own. The stream ends after ten minutes.',
      'Without `Accept: text/event-stream`, the present message alone, as JSON.',
    ].join(' '),
    roles: [...ROLES] as [(typeof ROLES)[number], ...(typeof ROLES)[number][]],
    problems: [tooManyStreams, streamsExhausted],
  })
  @ApiOkResponse({
    description: 'Messages for as long as the reader stays.',
    content: {
      'application/json': { schema: CHANGE_SCHEMA, example: EXAMPLE },
      'text/event-stream': { schema: { type: 'string' }, example: frameOf(EXAMPLE) },
    },
  })
  async followChanges(
    @Caller() { principal, facilities }: CallerContext,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<StreamableFile | Change> {
    reply.header('Vary', 'Accept');
    if (!accept?.includes(SSE)) return standing(this);
    const release = this.#streams.take(principal);
    const gone = new AbortController();
    const signal = AbortSignal.any([gone.signal, this.#ended.signal, AbortSignal.timeout(LIFE_MS)]);
    const { log, views } = this;
    const onClose = (): void => {
      gone.abort();
      release();
    };
    const frames = framesOf(changes({ log, views, facilities, signal }));
    return new StreamableFile(textStream(frames, { gzip: false, onClose }), { type: SSE });
  }

  /** A service that ends does not wait for its readers. */
  onModuleDestroy(): void {
    this.#ended.abort();
  }
}

async function* framesOf(messages: AsyncGenerator<Change>): AsyncGenerator<string> {
  yield `retry: ${RETRY_MS}\n\n`;
  for await (const message of messages) yield frameOf(message);
}

function frameOf(message: object): string {
  return `event: change\ndata: ${JSON.stringify(message)}\n\n`;
}
