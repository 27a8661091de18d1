import { Module } from '@nestjs/common';
import { CLOCK, DIRECTORY, SERVICE_CONFIG, type ServiceConfig, TRANSACTOR, VAULT } from '@throughline/http-kit';
import { Organization, type OrganizationParts, type PlacedClients } from '@throughline/organization-application';
import { DirectoryRequests } from './known/directory-requests.js';
import { FacilitiesQueryHandler } from './facilities/facilities-query.js';
import { FacilitiesController } from './facilities/facilities.controller.js';
import { FacilityQueryHandler } from './facilities/facility-query.js';
import { ProgramQueryHandler } from './programs/program-query.js';
import { ProgramsQueryHandler } from './programs/programs-query.js';
import { ProgramsController } from './programs/programs.controller.js';
import { PackComparisonQueryHandler } from './rule-packs/pack-comparison-query.js';
import { RulePackQueryHandler } from './rule-packs/rule-pack-query.js';
import { RulePacksQueryHandler } from './rule-packs/rule-packs-query.js';
import { RulePacksController } from './rule-packs/rule-packs.controller.js';
import { PLACED_CLIENTS } from './tokens.js';

type Bound = [
  transactor: OrganizationParts['transactor'],
  vault: OrganizationParts['vault'],
  directory: OrganizationParts['directory'],
  clock: OrganizationParts['clock'],
  config: ServiceConfig,
  placed: PlacedClients,
];

/** A plain class, which the command line makes for itself; here it is given what the app has bound. */
const organization = {
  provide: Organization,
  inject: [TRANSACTOR, VAULT, DIRECTORY, CLOCK, SERVICE_CONFIG, PLACED_CLIENTS],
  useFactory: (...[transactor, vault, directory, clock, { tenant }, placed]: Bound) =>
    new Organization({ transactor, vault, directory, clock, tenant, placed }),
};

/** Facilities, programs and rule packs. The app binds the buses, the transactor, the vault, the clock, the directory, who is placed, and what was known when. */
@Module({
  controllers: [FacilitiesController, ProgramsController, RulePacksController],
  providers: [
    organization,
    DirectoryRequests,
    FacilitiesQueryHandler,
    FacilityQueryHandler,
    ProgramsQueryHandler,
    ProgramQueryHandler,
    RulePacksQueryHandler,
    RulePackQueryHandler,
    PackComparisonQueryHandler,
  ],
})
export class OrganizationModule {}
