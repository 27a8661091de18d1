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
import { RegisterClientController, RegisterClientHandler } from './clients/register-client.js';
import { ClientsSoughtHandler, SearchClientsController } from './clients/search-clients.js';
import { IdentityQueryHandler, SeeIdentityController } from './clients/see-identity.js';
import { MoveToRightClientHandler, WrongClientController } from './edits/wrong-client.js';
import { EVERY_SLICE } from './every-slice.js';
import { AskingViews } from './queries/asking-views.js';
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
import { CarePathWriter, type CarePathWriterParts } from '@throughline/care-path-application';

type Bound = [
  transactor: CarePathWriterParts['transactor'],
  log: CarePathWriterParts['log'],
  vault: CarePathWriterParts['vault'],
  sealer: CarePathWriterParts['sealer'],
  clock: CarePathWriterParts['clock'],
  directory: CarePathWriterParts['directory'],
  config: ServiceConfig,
];

/** The writer is a plain class, which the command line makes for itself; here it is given what the app has bound. */
const writer = {
  provide: CarePathWriter,
  inject: [TRANSACTOR, EVENT_LOG, VAULT, SEALER, CLOCK, DIRECTORY, SERVICE_CONFIG],
  useFactory: (...[transactor, log, vault, sealer, clock, directory, { tenant }]: Bound) =>
    new CarePathWriter({ transactor, log, vault, sealer, clock, directory, tenant }),
};

/** Clients, their care paths, and the questions over paths and views. The app binds the parts to their tokens. */
@Module({
  imports: [CqrsModule],
  // Routes with fixed words come before those with an id in the same place.
  controllers: [
    SearchClientsController,
    MatchClientController,
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
    WorklistController,
    RegisterStaffController,
    SeeStaffController,
    WrongClientController,
    ...EVERY_SLICE.map(({ Controller }) => Controller),
  ],
  providers: [
    writer,
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
    MoveToRightClientHandler,
    ...EVERY_SLICE.map(({ Handler }) => Handler),
  ],
  exports: [CarePathWriter],
})
export class CarePathModule {}
