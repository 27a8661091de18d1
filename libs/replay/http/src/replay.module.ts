import { createHmac } from 'node:crypto';
import { Module } from '@nestjs/common';
import type { EventLog } from '@throughline/event-store';
import type { IdentityVault } from '@throughline/identity';
import { EVENT_LOG, VAULT } from '@throughline/nest-kit';
import { Replay } from '@throughline/replay-application';
import { EventsController } from './events.controller.js';

/** Cursors are signed under a key of the tenant that never leaves the vault. */
@Module({
  controllers: [EventsController],
  providers: [
    {
      provide: Replay,
      inject: [EVENT_LOG, VAULT],
      useFactory: (log: EventLog, vault: IdentityVault) => {
        const key = vault.tenantMac('throughline replay cursors');
        return new Replay(log, (bytes) => createHmac('sha256', key).update(bytes).digest());
      },
    },
  ],
})
export class ReplayModule {}
