import { Module } from '@nestjs/common';
import { AmendIdentityHandler } from './clients/amend-identity.js';
import { RecordNumbersSoughtHandler } from './clients/clients-by-number.js';
import { IdentitiesController } from './clients/identities.controller.js';
import { MatchQueryHandler } from './clients/match-client.js';
import { ClientsSoughtHandler } from './clients/search-clients.js';
import { IdentityQueryHandler } from './clients/see-identity.js';
import { MeController } from './staff/me.controller.js';
import { RegisterStaffHandler } from './staff/register-staff.js';
import { MeQueryHandler } from './staff/see-me.js';
import { StaffNamedHandler, StaffSoughtHandler } from './staff/see-staff.js';
import { StaffController } from './staff/staff.controller.js';

/**
 * Who clients and staff are. The app binds the buses, the vault, the clock, the directory and the journal of reads, and imports
 * a module that answers for the paths of clients (`CLIENT_PATHS`) into this one.
 */
@Module({
  controllers: [IdentitiesController, StaffController, MeController],
  providers: [
    AmendIdentityHandler,
    IdentityQueryHandler,
    ClientsSoughtHandler,
    MatchQueryHandler,
    RecordNumbersSoughtHandler,
    RegisterStaffHandler,
    StaffSoughtHandler,
    StaffNamedHandler,
    MeQueryHandler,
  ],
})
export class IdentityModule {}
