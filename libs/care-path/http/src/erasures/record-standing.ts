import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  type Erasure,
  ERASED_BEFORE,
  ERASURE_DECLINES,
  ERASURE_GROUNDS,
  ERASURE_STATES,
  HOLD_REASONS,
  isOnHold,
  type LegalHold,
} from '@throughline/care-path';
import { CarePaths } from '@throughline/care-path-application';
import { type CallerContext } from '@throughline/access';
import { component } from '@throughline/http-kit';
import { z } from 'zod';
import { flag, id, instant, orNull } from '../answers/fields.js';
import { SiteTimes } from '../queries/site-times.js';

const HoldShown = z.strictObject({
  holdId: id('Names the hold; lifting it takes this.'),
  reason: z.enum(HOLD_REASONS).describe('Why the record must stay.'),
  placedAt: instant('When it was placed.'),
  liftedAt: orNull(instant('When it was lifted.'), 'When it was lifted; null while it stands.'),
});

const ErasureShown = z.strictObject({
  erasureId: id('Names the request; confirming or declining it takes this.'),
  state: z
    .enum(ERASURE_STATES)
    .describe('`started`: confirmed, and not everything is destroyed yet. `completed`: nothing is left.'),
  ground: z.enum([...ERASURE_GROUNDS, ERASED_BEFORE]).describe('On what ground.'),
  askedAt: instant('When it was asked for.'),
  answeredAt: orNull(instant('When it was answered.'), 'When it was confirmed or declined; null while it waits.'),
  declined: orNull(z.enum(ERASURE_DECLINES), 'Why it was declined.'),
  completedAt: orNull(instant('When nothing was left.'), 'When nothing was left; null until then.'),
});

/** At most this many holds and requests are listed. */
const STANDING_MAX = 200;

/** Whether a record may be erased, and whether it was. */
export const RecordStanding = component(
  'RecordStanding',
  'Legal holds on a record, and requests to erase it.',
  z.strictObject({
    clientId: id('The client.'),
    onHold: flag('A legal hold is active, so the record cannot be erased.'),
    erased: flag('An erasure has begun: nothing more is added to the record.'),
    holds: z
      .array(HoldShown)
      .max(STANDING_MAX)
      .describe(`Legal holds, oldest first; the latest ${STANDING_MAX} at most.`),
    erasures: z
      .array(ErasureShown)
      .max(STANDING_MAX)
      .describe(`Requests for erasure, oldest first; the latest ${STANDING_MAX} at most.`),
  }),
);
export type RecordStandingAnswer = z.infer<typeof RecordStanding>;

export const RECORD_STANDING: RecordStandingAnswer = {
  clientId: '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02',
  onHold: true,
  erased: false,
  holds: [
    {
      holdId: '8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90',
      reason: 'litigation',
      placedAt: '2026-03-02T09:00:00.000-06:00',
      liftedAt: null,
    },
  ],
  erasures: [],
};

export class RecordStandingQuery extends Query<RecordStandingAnswer> {
  constructor(
    readonly clientId: string,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(RecordStandingQuery)
export class RecordStandingHandler implements IQueryHandler<RecordStandingQuery> {
  constructor(
    @Inject(CarePaths) private readonly paths: CarePaths,
    @Inject(SiteTimes) private readonly times: SiteTimes,
  ) {}

  async execute({ clientId, caller }: RecordStandingQuery): Promise<RecordStandingAnswer> {
    const path = await this.paths.read(clientId, caller.facilities);
    return {
      clientId,
      onHold: isOnHold(path),
      erased: path.erased !== null,
      holds: [...path.legalHolds.values()].slice(-STANDING_MAX).map((hold) => this.#hold(hold)),
      erasures: [...path.erasures.values()].slice(-STANDING_MAX).map((erasure) => this.#erasure(erasure)),
    };
  }

  #hold({ versionId, data, recordedAt, lifted }: LegalHold): RecordStandingAnswer['holds'][number] {
    return {
      holdId: versionId,
      reason: data.reason,
      placedAt: this.times.isoAt(recordedAt, data.facilityId),
      liftedAt: lifted && this.times.isoAt(lifted.recordedAt, data.facilityId),
    };
  }

  #erasure({ versionId, data, state, recordedAt, answered, declined, completed }: Erasure) {
    return {
      erasureId: versionId,
      state,
      ground: data.ground,
      askedAt: this.times.isoAt(recordedAt, data.facilityId),
      answeredAt: answered && this.times.isoAt(answered.recordedAt, data.facilityId),
      declined,
      completedAt: completed && this.times.isoAt(completed.recordedAt, data.facilityId),
    };
  }
}
