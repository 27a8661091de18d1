import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Inject,
  Post,
  Query as FromQuery,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CURSOR_PROBLEMS, type Position } from '@throughline/event-store';
import { disclosureNotRecorded, canonicalJson, defineProblem, Refusal } from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import { ApiAnswer, Caller, type KitReply, ON_BODIES } from '@throughline/http-kit';
import {
  bulkLines,
  planBulk,
  type Reading,
  reconcile,
  Replay,
  replayRangeReversed,
} from '@throughline/replay-application';
import type { z } from 'zod';
import { BulkPlanShown, GZIP, hrefOf, PLAN } from './bulk-answer.js';
import { BulkPageTerms, PlanBody } from './bulk-terms.js';
import { byteRangeOf, isHeld } from './byte-range.js';
import { Disclosing } from './disclosing.js';
import { MAY_REPLAY } from './may-replay.js';
import { OpenStreams, streamsExhausted, tooManyStreams } from './open-streams.js';
import { KeptPages, packed, type PackedPage } from './packed-pages.js';
import { IN_BODY, withFields } from './range-fields.js';
import { FILTER_PROBLEMS, Readings } from './readings.js';
import { Turns } from './quota/turns.js';
import { MeteredRoute } from './quota/metered-route.js';

const pageChanged = defineProblem({
  code: 'page-changed',
  kind: 'stale',
  at: 'query:sha256',
  sentence:
    'The page no longer matches this hash: the service was upgraded, the log was replaced, or your token sees other facilities. Make a new plan from your last cursor.',
});

const pageShorter = defineProblem({
  code: 'page-shorter',
  kind: 'out-of-range',
  at: 'header:range',
  sentence: 'The page ends before this range. If you hold all of its bytes, it is complete: check its hash.',
});

const PROBLEMS = [...CURSOR_PROBLEMS, ...FILTER_PROBLEMS, replayRangeReversed, tooManyStreams, streamsExhausted];

/** The history in bulk, for who begins. */
@ApiTags('Bulk replay')
@Controller('v1/replay')
export class BulkController {
  readonly #kept = new KeptPages();

  constructor(
    @Inject(Replay) private readonly replay: Replay,
    @Inject(Readings) private readonly readings: Readings,
    @Inject(OpenStreams) private readonly streams: OpenStreams,
    @Inject(Disclosing) private readonly disclosing: Disclosing,
    @Inject(Turns) private readonly turns: Turns,
  ) {}

  @Post('plan')
  @HttpCode(200)
  @MeteredRoute({
    summary: 'Plan the whole history as pages that never change',
    description: 'Takes as long as reading the range once; meanwhile it counts as one of your open streams.',
    roles: MAY_REPLAY,
    problems: [...ON_BODIES, ...PROBLEMS],
  })
  @ApiAnswer('The plan.', BulkPlanShown, PLAN)
  async planReplay(@Body() body: PlanBody, @Caller() caller: CallerContext): Promise<z.infer<typeof BulkPlanShown>> {
    const reading = await this.readings.of(body.filter ?? {}, caller, '/filter/');
    const [from, to] = [body.from ?? null, body.to ?? null];
    const asked = { ...body.filter, purpose: body.purpose, legalBasis: body.legalBasis };
    const release = this.streams.take(caller.principal);
    const pause = () => this.turns.next(caller.principal);
    try {
      if (body.countOnly) {
        const counted = () => reconcile(this.replay, { reading, from, to, pause });
        const { to: bound, head, count } = await withFields(IN_BODY, counted);
        return { bound, head, count, bytes: null, pages: [] };
      }
      const pack = async (lines: string) => {
        const { bytes, sha256 } = await packed(lines);
        return { bytes: bytes.length, sha256 };
      };
      const range = { after: from, until: to };
      const plan = await withFields(IN_BODY, () => planBulk(this.replay, reading, range, { pack, pause }));
      return {
        bound: plan.bound,
        head: plan.head,
        count: plan.pages.reduce((sum, { events }) => sum + events, 0),
        bytes: plan.pages.reduce((sum, { bytes }) => sum + bytes, 0),
        pages: plan.pages.map(({ after, until, ...page }) => ({
          href: hrefOf({ ...asked, ...(after !== null && { after }), until, sha256: page.sha256 }),
          ...page,
        })),
      };
    } finally {
      release();
    }
  }

  @Get('page')
  @MeteredRoute({
    summary: 'Take a page of a plan',
    description:
      'Lines as of `GET /v1/events`, compressed with gzip as a file. Resume with `Range`; keep it as long as you like.',
    roles: MAY_REPLAY,
    problems: [...PROBLEMS, pageChanged, pageShorter, disclosureNotRecorded],
  })
  @ApiHeader({ name: 'Range', required: false, description: 'One range of bytes.', schema: { type: 'string' } })
  @ApiHeader({
    name: 'If-None-Match',
    required: false,
    description: 'The ETag that you hold.',
    schema: { type: 'string' },
  })
  @ApiOkResponse({
    description: 'The page.',
    content: GZIP,
  })
  @ApiResponse({ status: 206, description: 'The part asked for.', content: GZIP })
  @ApiResponse({ status: 304, description: 'You hold this page.' })
  async takePage(
    @FromQuery() terms: BulkPageTerms,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
    @Headers() headers: Readonly<Record<string, string | undefined>>,
  ): Promise<StreamableFile | undefined> {
    const reading = await this.readings.of(terms, caller, 'query:');
    const { page, from, to } = await this.#pageOf(reading, terms, caller);
    if (terms.sha256 !== undefined && terms.sha256 !== page.sha256) throw new Refusal(pageChanged);
    const tag = `"${page.sha256}"`;
    reply
      .header('ETag', tag)
      .header('Cache-Control', 'private, immutable, max-age=31536000')
      .header('Accept-Ranges', 'bytes');
    if (isHeld(tag, headers['if-none-match'])) return void reply.code(304);
    const size = page.bytes.length;
    const range = byteRangeOf(size, { range: headers['range'], ifRange: headers['if-range'], tag });
    if (range === 'none') {
      reply.header('Content-Range', `bytes */${size}`);
      throw new Refusal(pageShorter);
    }
    this.disclosing.begin({ caller, terms, reading, what: 'events as a bulk page', from, to, reply });
    if (range === 'all') return new StreamableFile(page.bytes, { type: 'application/gzip' });
    reply.code(206).header('Content-Range', `bytes ${range.first}-${range.last}/${size}`);
    return new StreamableFile(page.bytes.subarray(range.first, range.last + 1), { type: 'application/gzip' });
  }

  /** Cursors are checked each time, whoever asked for the page before. */
  async #pageOf(reading: Reading, { after, until }: BulkPageTerms, { principal }: CallerContext): Promise<Stretch> {
    const range = { after: after ?? null, until };
    const { from, to } = await this.replay.stretchOf(reading, range);
    const key = canonicalJson({ from, to, facilities: reading.facilities, ...reading.filter });
    const kept = this.#kept.get(key);
    if (kept) return { page: kept, from, to };
    const release = this.streams.take(principal);
    try {
      const page = await packed(await bulkLines(this.replay, reading, range, () => this.turns.next(principal)));
      this.#kept.keep(key, page);
      return { page, from, to };
    } finally {
      release();
    }
  }
}

interface Stretch {
  readonly page: PackedPage;
  readonly from: Position;
  readonly to: Position;
}
