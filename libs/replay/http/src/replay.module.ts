import { createHmac } from 'node:crypto';
import { Module } from '@nestjs/common';
import type { EventLog, Hmac } from '@throughline/event-store';
import { CarePathModule } from '@throughline/care-path-http';
import type { IdentityVault } from '@throughline/identity';
import { EVENT_LOG, VAULT } from '@throughline/nest-kit';
import { Replay } from '@throughline/replay-application';
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

/** Purposes that the tenant's key is used for, newest first. To rotate, put a new one in front, and drop the old one when no cursor of it is in use. */
const CURSOR_KEYS = ['throughline replay cursors'] as const;

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
      useFactory: (log: EventLog, vault: IdentityVault) => {
        const hmacOf = (purpose: string): Hmac => {
          const key = vault.tenantMac(purpose);
          return (bytes) => createHmac('sha256', key).update(bytes).digest();
        };
        const [current, ...former] = CURSOR_KEYS;
        return new Replay(log, [hmacOf(current), ...former.map(hmacOf)]);
      },
    },
  ],
})
export class ReplayModule {}
