import { Controller, Get, Headers, Inject, Param, Query as FromQuery, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { viewProblems } from '@throughline/care-path-http';
import { START } from '@throughline/event-store';
import {
  CODE,
  codeMalformed,
  disclosureNotRecorded,
  facilityUnknown,
  Refusal,
  viewsRebuilding,
} from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import { Caller, type KitReply, orElse, Several } from '@throughline/http-kit';
import { EVERYTHING, type LegalBasis, type Purpose, Replay } from '@throughline/replay-application';
import { IsIn, Matches } from 'class-validator';
import { Disclosing, ForPurpose, OnLegalBasis } from './disclosing.js';
import { CONTENT_TYPES } from './event-formats.js';
import { acceptsGzip, textStream } from './event-stream.js';
import { EXAMPLE_CURSOR, EXAMPLE_HEAD } from './examples.js';
import { OpenStreams, streamsExhausted, tooManyStreams } from './open-streams.js';
import { Readings } from './readings.js';
import { SnapshotRows, SNAPSHOTS, type SnapshotOf } from './snapshot-rows.js';
import { MeteredRoute } from './quota/metered-route.js';

const FACILITIES_MAX = 200;
const LINES = 200;

class SnapshotParam {
  @ApiProperty({
    enum: SNAPSHOTS,
    description: 'Placement periods, moves, or the placement periods that hold now.',
    example: 'current',
  })
  @IsIn(SNAPSHOTS)
  view!: SnapshotOf;
}

class SnapshotTerms {
  @Several(
    {
      description: 'Only rows of these facilities, separated by commas. All that your token may see when omitted.',
      item: { pattern: CODE.source },
      example: 'HAWTHORN',
      valuesMax: FACILITIES_MAX,
    },
    Matches(CODE, { each: true, ...orElse(codeMalformed) }),
  )
  facilityId?: string[];

  @ForPurpose()
  purpose?: Purpose;

  @OnLegalBasis()
  legalBasis?: LegalBasis;
}

const MARK = { snapshot: 'current', next: EXAMPLE_CURSOR, count: 0, incomplete: 0, head: EXAMPLE_HEAD };

/** Where everyone is, in one state of the log, and the cursor that goes on from there. */
@ApiTags('Snapshots')
@Controller('v1/snapshots')
export class SnapshotsController {
  constructor(
    @Inject(SnapshotRows) private readonly rows: SnapshotRows,
    @Inject(Replay) private readonly replay: Replay,
    @Inject(Readings) private readonly readings: Readings,
    @Inject(OpenStreams) private readonly streams: OpenStreams,
    @Inject(Disclosing) private readonly disclosing: Disclosing,
  ) {}

  @Get(':view')
  @MeteredRoute({
    summary: 'Take a view whole, and the cursor that goes on',
    description: [
      'One row on a line, all of them in one state of the log. The last line has `next`: `GET /v1/events?after=` goes on',
      'behind that state, without a gap and without an overlap. Without that line the answer is not whole: take it again.',
      '`incomplete` counts clients whose rows are behind because an event of theirs cannot be read.',
    ].join(' '),
    roles: ['partner', 'analyst', 'director'],
    problems: [...viewProblems, facilityUnknown, disclosureNotRecorded, tooManyStreams, streamsExhausted],
  })
  @ApiOkResponse({
    description: 'Rows, and their position in the log.',
    content: { 'application/x-ndjson': { schema: { type: 'string' }, example: `${JSON.stringify(MARK)}\n` } },
  })
  async takeSnapshot(
    @Param() { view }: SnapshotParam,
    @FromQuery() terms: SnapshotTerms,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
    @Headers('accept-encoding') acceptEncoding?: string,
  ): Promise<StreamableFile> {
    const { facilities } = await this.readings.of(terms, caller, 'query:');
    const snapshot = await this.rows.of(view, caller, facilities);
    // The rows are of another log than the one that cursors count in.
    if (snapshot.freshness.lag?.ahead) throw new Refusal(viewsRebuilding);
    const { position } = snapshot.freshness.watermark;
    const mark = await this.replay.cursorAt({ filter: EVERYTHING, facilities }, position);
    const gzip = acceptsGzip(acceptEncoding);
    const onClose = this.streams.take(caller.principal);
    const reading = { filter: EVERYTHING, facilities };
    const disclosed = { caller, terms, reading, what: `snapshot of ${view}`, from: START, to: position, reply };
    await this.disclosing.begin(disclosed, onClose);
    reply.header('Vary', 'Accept-Encoding');
    if (gzip) reply.header('Content-Encoding', 'gzip');
    const end = { incomplete: snapshot.freshness.incomplete, ...mark };
    return new StreamableFile(textStream(linesOf(view, snapshot.rows, end), { gzip, onClose }), {
      type: CONTENT_TYPES.ndjson,
    });
  }
}

async function* linesOf(view: SnapshotOf, rows: AsyncIterable<object>, end: object): AsyncGenerator<string> {
  let count = 0;
  let lines: string[] = [];
  for await (const row of rows) {
    count += 1;
    lines.push(JSON.stringify(row));
    if (lines.length < LINES) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
  }
  yield `${[...lines, JSON.stringify({ snapshot: view, count, ...end })].join('\n')}\n`;
}
