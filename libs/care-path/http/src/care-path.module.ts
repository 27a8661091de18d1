import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import {
  CLOCK,
  DIRECTORY,
  EVENT_LOG,
  SEALER,
  SERVICE_CONFIG,
  type ServiceConfig,
  TRANSACTOR,
  VAULT,
} from '@throughline/nest-kit';
import { AmendIdentityController, AmendIdentityHandler } from './clients/amend-identity.js';
import { MatchQueryHandler, MatchClientController } from './clients/match-client.js';
import { NamesOfClientsController } from './clients/names-of-clients.js';
import { RegisterClientController, RegisterClientHandler } from './clients/register-client.js';
import { ClientsSoughtHandler, SearchClientsController } from './clients/search-clients.js';
import { IdentityQueryHandler, SeeIdentityController } from './clients/see-identity.js';
import { CorrectionsController } from './edits/corrections.controller.js';
import { CarePathsController } from './entries/care-paths.controller.js';
import { ProposalsAndPlansController } from './proposals/proposals-and-plans.controller.js';
import { AskingViews } from './queries/asking-views.js';
import { DataDictionaryController } from './queries/data-dictionary.js';
import { RowLists, RowListsController } from './queries/list-rows.js';
import { SiteTimes } from './queries/site-times.js';
import { ComparisonController, ComparisonQueryHandler } from './queries/compare-census.js';
import { KnownPaths } from './queries/known-path.js';
import { ClientsQueryHandler, ListClientsController } from './queries/list-clients.js';
import { CensusController, CensusQueryHandler } from './queries/see-census.js';
import { FlowController, FlowQueryHandler } from './queries/see-flow.js';
import { PathController, PathQueryHandler } from './queries/see-path.js';
import { PlacementsController, PlacementsQueryHandler } from './queries/see-placements.js';
import {
  TransitionsController,
  TransitionsCsvQueryHandler,
  TransitionsQueryHandler,
} from './queries/see-transitions.js';
import { WorklistController, WorklistQueryHandler } from './queries/see-worklist.js';
import { RegisterStaffController, RegisterStaffHandler } from './staff/register-staff.js';
import { SeeStaffController, StaffNamedHandler, StaffSoughtHandler } from './staff/see-staff.js';
import { CarePaths, type CarePathsParts } from '@throughline/care-path-application';

type Bound = [
  transactor: CarePathsParts['transactor'],
  log: CarePathsParts['log'],
  vault: CarePathsParts['vault'],
  sealer: CarePathsParts['sealer'],
  clock: CarePathsParts['clock'],
  directory: CarePathsParts['directory'],
  config: ServiceConfig,
];

/** A plain class, which the command line makes for itself; here it is given what the app has bound. */
const paths = {
  provide: CarePaths,
  inject: [TRANSACTOR, EVENT_LOG, VAULT, SEALER, CLOCK, DIRECTORY, SERVICE_CONFIG],
  useFactory: (...[transactor, log, vault, sealer, clock, directory, { tenant }]: Bound) =>
    new CarePaths({ transactor, log, vault, sealer, clock, directory, tenant }),
};

/** Clients, their care paths, and the questions over paths and views. The app binds the parts to their tokens. */
@Module({
  imports: [CqrsModule],
  // Routes with fixed words come before those with an id in the same place.
  controllers: [
    SearchClientsController,
    MatchClientController,
    NamesOfClientsController,
    RegisterClientController,
    AmendIdentityController,
    SeeIdentityController,
    ListClientsController,
    PathController,
    PlacementsController,
    CensusController,
    FlowController,
    ComparisonController,
    TransitionsController,
    RowListsController,
    DataDictionaryController,
    WorklistController,
    RegisterStaffController,
    SeeStaffController,
    CarePathsController,
    ProposalsAndPlansController,
    CorrectionsController,
  ],
  providers: [
    paths,
    SiteTimes,
    RowLists,
    AskingViews,
    KnownPaths,
    RegisterClientHandler,
    AmendIdentityHandler,
    ClientsSoughtHandler,
    MatchQueryHandler,
    IdentityQueryHandler,
    ClientsQueryHandler,
    PathQueryHandler,
    PlacementsQueryHandler,
    CensusQueryHandler,
    FlowQueryHandler,
    ComparisonQueryHandler,
    TransitionsQueryHandler,
    TransitionsCsvQueryHandler,
    WorklistQueryHandler,
    RegisterStaffHandler,
    StaffSoughtHandler,
    StaffNamedHandler,
  ],
  exports: [CarePaths],
})
export class CarePathModule {}
