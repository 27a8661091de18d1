import { Module } from '@nestjs/common';
import type { EventLog } from '@throughline/event-store';
import { CarePathModule } from '@throughline/care-path-http';
import { hmacFor, type IdentityVault } from '@throughline/identity';
import { EVENT_LOG, VAULT } from '@throughline/nest-kit';
import { Replay, replayOver } from '@throughline/replay-application';
import { BulkController } from './bulk.controller.js';
import { Checkpoints } from './checkpoints.js';
import { Disclosing } from './disclosing.js';
import { DisclosuresController } from './disclosures.controller.js';
import { EventsController } from './events.controller.js';
import { OpenStreams } from './open-streams.js';
import { Readings } from './readings.js';
import { SnapshotRows } from './snapshot-rows.js';
import { SnapshotsController } from './snapshots.controller.js';
import { ProofsController } from './proofs.controller.js';

/** Cursors are signed under keys that are made from the tenant's own, which never leaves the vault. */
@Module({
  imports: [CarePathModule],
  controllers: [EventsController, BulkController, SnapshotsController, ProofsController, DisclosuresController],
  providers: [
    Checkpoints,
    Disclosing,
    OpenStreams,
    Readings,
    SnapshotRows,
    {
      provide: Replay,
      inject: [EVENT_LOG, VAULT],
      useFactory: (log: EventLog, vault: IdentityVault) => replayOver(log, hmacFor(vault)),
    },
  ],
})
export class ReplayModule {}
