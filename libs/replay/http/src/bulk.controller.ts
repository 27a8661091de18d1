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
import { CURSOR_PROBLEMS } from '@throughline/event-store';
import { defineProblem, disclosureNotRecorded, Refusal } from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import { ApiAnswer, Caller, type KitReply, ON_BODIES } from '@throughline/http-kit';
import { replayRangeReversed } from '@throughline/replay-application';
import type { z } from 'zod';
import { BulkPlanShown, GZIP, hrefOf, PLAN } from './bulk-answer.js';
import { BulkDisclosures } from './bulk-disclosures.js';
import { BulkPages } from './bulk-pages.js';
import { BulkPageTerms, PlanBody } from './bulk-terms.js';
import { byteRangeOf, isHeld } from './byte-range.js';
import { Disclosing } from './disclosing.js';
import { MAY_REPLAY } from './may-replay.js';
import { streamsExhausted, tooManyStreams } from './open-streams.js';
import { IN_BODY, withFields } from './range-fields.js';
import { FILTER_PROBLEMS, Readings } from './readings.js';
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
  constructor(
    @Inject(Readings) private readonly readings: Readings,
    @Inject(BulkPages) private readonly pages: BulkPages,
    @Inject(Disclosing) private readonly disclosing: Disclosing,
    @Inject(BulkDisclosures) private readonly disclosures: BulkDisclosures,
  ) {}

  @Post('plan')
  @HttpCode(200)
  @MeteredRoute({
    summary: 'Plan the whole history as pages that never change',
    description:
      'Takes as long as reading the range once; meanwhile it counts as one of your open streams. Full pages of an earlier plan are not read again.',
    roles: MAY_REPLAY,
    problems: [...ON_BODIES, ...PROBLEMS, disclosureNotRecorded],
  })
  @ApiAnswer('The plan.', BulkPlanShown, PLAN)
  async planReplay(
    @Body() body: PlanBody,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<z.infer<typeof BulkPlanShown>> {
    const reading = await this.readings.of(body.filter ?? {}, caller, '/filter/');
    const ends = { from: body.from ?? null, to: body.to ?? null };
    const disclosed = { caller, terms: body, reading, after: ends.from, reply };
    const asked = { ...body.filter, purpose: body.purpose, legalBasis: body.legalBasis };
    if (body.countOnly) {
      const { to: bound, head, count } = await withFields(IN_BODY, () => this.pages.count(reading, ends, caller));
      await this.disclosing.ofNamed({ ...disclosed, what: 'count of events', to: head.position });
      return { bound, head, count, bytes: null, pages: [] };
    }
    const plan = await withFields(IN_BODY, () => this.pages.plan(reading, ends, caller));
    await this.disclosing.ofNamed({ ...disclosed, what: 'plan of events', to: plan.head.position });
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
    const asked = { after: terms.after ?? null, until: terms.until, sha256: terms.sha256 };
    const { page, from, to } = await this.pages.page(reading, asked, caller);
    if (terms.sha256 !== undefined && terms.sha256 !== page.sha256) throw new Refusal(pageChanged);
    const tag = `"${page.sha256}"`;
    reply
      .header('ETag', tag)
      .header('Cache-Control', 'private, immutable, max-age=31536000')
      .header('Accept-Ranges', 'bytes');
    if (isHeld(tag, headers['if-none-match'])) return void reply.code(304);
    const size = page.bytes.length;
    const part = byteRangeOf(size, { range: headers['range'], ifRange: headers['if-range'], tag });
    if (part === 'none') {
      reply.header('Content-Range', `bytes */${size}`);
      throw new Refusal(pageShorter);
    }
    await this.disclosures.begin({ caller, terms, reading, from, to, reply });
    if (part === 'all') return new StreamableFile(page.bytes, { type: 'application/gzip' });
    reply.code(206).header('Content-Range', `bytes ${part.first}-${part.last}/${size}`);
    return new StreamableFile(page.bytes.subarray(part.first, part.last + 1), { type: 'application/gzip' });
  }
}
