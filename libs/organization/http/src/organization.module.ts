import { Module } from '@nestjs/common';
import { AdoptPackHandler } from './facilities/adopt-pack.js';
import { CloseFacilityHandler } from './facilities/close-facility.js';
import { FacilitiesQueryHandler } from './facilities/facilities-query.js';
import { FacilitiesController } from './facilities/facilities.controller.js';
import { FacilityQueryHandler } from './facilities/facility-query.js';
import { OpenFacilityHandler } from './facilities/open-facility.js';
import { ChangeProgramHandler } from './programs/change-program.js';
import { CloseProgramHandler } from './programs/close-program.js';
import { OpenProgramHandler } from './programs/open-program.js';
import { ProgramQueryHandler } from './programs/program-query.js';
import { ProgramsQueryHandler } from './programs/programs-query.js';
import { ProgramsController } from './programs/programs.controller.js';
import { OrganizationRecords } from './recording/organization-records.js';
import { PublishPackHandler } from './rule-packs/publish-pack.js';
import { RulePackQueryHandler } from './rule-packs/rule-pack-query.js';
import { RulePacksQueryHandler } from './rule-packs/rule-packs-query.js';
import { RulePacksController } from './rule-packs/rule-packs.controller.js';

/** Facilities, programs and rule packs. The app binds the buses, the transactor, the sealer, the clock and the directory. */
@Module({
  controllers: [FacilitiesController, ProgramsController, RulePacksController],
  providers: [
    OrganizationRecords,
    OpenFacilityHandler,
    CloseFacilityHandler,
    AdoptPackHandler,
    FacilitiesQueryHandler,
    FacilityQueryHandler,
    OpenProgramHandler,
    ChangeProgramHandler,
    CloseProgramHandler,
    ProgramsQueryHandler,
    ProgramQueryHandler,
    PublishPackHandler,
    RulePacksQueryHandler,
    RulePackQueryHandler,
  ],
})
export class OrganizationModule {}
