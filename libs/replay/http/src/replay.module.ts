import { setImmediate as turn } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import type { EventLog, HmacKeys, Transactor } from '@throughline/event-store';
import { CarePathModule } from '@throughline/care-path-http';
import type { TenantMacs } from '@throughline/identity';
import type { Clock } from '@throughline/kernel';
import {
  CLOCK,
  CURSOR_KEYS,
  DELIVERY_BOOK,
  EVENT_LOG,
  REPLAY_CACHES,
  SERVICE_CONFIG,
  type ServiceConfig,
  TRANSACTOR,
  VAULT,
} from '@throughline/http-kit';
import {
  type DeliveryBook,
  KnownSubscriptions,
  Replay,
  type ReplayCaches,
  Sequences,
  Subscriptions,
  Telling,
} from '@throughline/replay-application';
import { BulkController } from './bulk.controller.js';
import { BulkDisclosures } from './bulk-disclosures.js';
import { BulkPages } from './bulk-pages.js';
import { Checkpoints } from './checkpoints.js';
import { Disclosing } from './disclosing.js';
import { DisclosuresController } from './disclosures.controller.js';
import { EventsController } from './events.controller.js';
import { JsonPages } from './json-pages.js';
import { OpenStreams } from './open-streams.js';
import { Quotas } from './quota/quotas.js';
import { LongReads } from './quota/long-reads.js';
import { PagesInLine } from './quota/pages-in-line.js';
import { Turns } from './quota/turns.js';
import { Readings } from './readings.js';
import { SnapshotRows } from './snapshot-rows.js';
import { SnapshotsController } from './snapshots.controller.js';
import { ProofsController } from './proofs.controller.js';
import { NoticesController } from './subscriptions/notices.controller.js';
import { SubscribedController } from './subscriptions/subscribed.controller.js';
import { CallsOnce } from './subscriptions/calls-once.js';
import { SubscriptionCalls } from './subscriptions/subscription-calls.js';
import { SubscriptionNumbers } from './subscriptions/subscription-numbers.js';
import { SubscriptionsController } from './subscriptions/subscriptions.controller.js';

type Tellers = [
  log: EventLog,
  known: KnownSubscriptions,
  subscriptions: Subscriptions,
  sequences: Sequences,
  book: DeliveryBook,
  clock: Clock,
  calls: SubscriptionCalls,
];

/** Cursors are signed under keys that are made from the tenant's own, which never leaves the vault. */
@Module({
  imports: [CarePathModule],
  controllers: [
    EventsController,
    BulkController,
    SnapshotsController,
    ProofsController,
    DisclosuresController,
    SubscriptionsController,
    SubscribedController,
    NoticesController,
  ],
  providers: [
    BulkDisclosures,
    BulkPages,
    Checkpoints,
    Disclosing,
    OpenStreams,
    Turns,
    LongReads,
    PagesInLine,
    JsonPages,
    { provide: Quotas, useFactory: () => new Quotas(() => performance.now()) },
    Readings,
    SnapshotRows,
    SubscriptionNumbers,
    SubscriptionCalls,
    CallsOnce,
    {
      provide: Telling,
      inject: [EVENT_LOG, KnownSubscriptions, Subscriptions, Sequences, DELIVERY_BOOK, CLOCK, SubscriptionCalls],
      useFactory: (...[log, known, subscriptions, sequences, book, clock, calls]: Tellers) =>
        new Telling({ log, known, subscriptions, sequences, book, clock, send: (...sent) => calls.send(...sent) }),
    },
    {
      provide: KnownSubscriptions,
      inject: [EVENT_LOG],
      useFactory: (log: EventLog) => new KnownSubscriptions(log),
    },
    {
      provide: Sequences,
      inject: [EVENT_LOG, REPLAY_CACHES],
      useFactory: (log: EventLog, { numberedStandings }: ReplayCaches) => new Sequences(log, turn, numberedStandings),
    },
    {
      provide: Subscriptions,
      inject: [KnownSubscriptions, TRANSACTOR, VAULT, SERVICE_CONFIG],
      useFactory: (known: KnownSubscriptions, transactor: Transactor, vault: TenantMacs, { tenant }: ServiceConfig) =>
        new Subscriptions({ known, transactor, vault, tenant }),
    },
    {
      provide: Replay,
      inject: [EVENT_LOG, CURSOR_KEYS, REPLAY_CACHES],
      useFactory: (log: EventLog, keys: HmacKeys, caches: ReplayCaches) => new Replay(log, keys, caches),
    },
  ],
})
export class ReplayModule {}
