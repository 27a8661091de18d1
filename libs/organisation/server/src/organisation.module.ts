import { Module } from '@nestjs/common';
import { AdoptPackHandler } from './facilities/adopt-pack.js';
import { CloseFacilityHandler } from './facilities/close-facility.js';
import { FacilitiesAskedHandler } from './facilities/facilities-asked.js';
import { FacilitiesController } from './facilities/facilities.controller.js';
import { FacilityAskedHandler } from './facilities/facility-asked.js';
import { OpenFacilityHandler } from './facilities/open-facility.js';
import { ChangeProgrammeHandler } from './programmes/change-programme.js';
import { CloseProgrammeHandler } from './programmes/close-programme.js';
import { OpenProgrammeHandler } from './programmes/open-programme.js';
import { ProgrammeAskedHandler } from './programmes/programme-asked.js';
import { ProgrammesAskedHandler } from './programmes/programmes-asked.js';
import { ProgrammesController } from './programmes/programmes.controller.js';
import { OrganisationRecords } from './recording/organisation-records.js';
import { PublishPackHandler } from './rule-packs/publish-pack.js';
import { RulePackAskedHandler } from './rule-packs/rule-pack-asked.js';
import { RulePacksAskedHandler } from './rule-packs/rule-packs-asked.js';
import { RulePacksController } from './rule-packs/rule-packs.controller.js';

/** Facilities, programmes and rule packs. The app binds the buses, the transactor, the sealer, the clock and the directory. */
@Module({
  controllers: [FacilitiesController, ProgrammesController, RulePacksController],
  providers: [
    OrganisationRecords,
    OpenFacilityHandler,
    CloseFacilityHandler,
    AdoptPackHandler,
    FacilitiesAskedHandler,
    FacilityAskedHandler,
    OpenProgrammeHandler,
    ChangeProgrammeHandler,
    CloseProgrammeHandler,
    ProgrammesAskedHandler,
    ProgrammeAskedHandler,
    PublishPackHandler,
    RulePacksAskedHandler,
    RulePackAskedHandler,
  ],
})
export class OrganisationModule {}
