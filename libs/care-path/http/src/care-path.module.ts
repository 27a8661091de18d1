import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import {
  CLOCK,
  DIRECTORY,
  EVENT_LOG,
  SERVICE_CONFIG,
  type ServiceConfig,
  TRANSACTOR,
  VAULT,
} from '@throughline/http-kit';
import { agesWith } from '@throughline/care-path';
import { CarePaths, type CarePathsParts, ClientTasks, Erasures } from '@throughline/care-path-application';
import { CLIENT_PATHS } from '@throughline/identity-http';
import type { ClientErasures, StaffDirectory, TenantMacs } from '@throughline/identity';
import { ClientsController } from './clients/clients.controller.js';
import { IdentifiedPaths } from './clients/identified-paths.js';
import { ClientsNamedHandler } from './clients/names-of-clients.js';
import { RegisterClientHandler } from './clients/register-client.js';
import { CorrectionsController } from './edits/corrections.controller.js';
import { AftercareController } from './entries/aftercare.controller.js';
import { CarePathsController } from './entries/care-paths.controller.js';
import { InquiriesController } from './entries/inquiries.controller.js';
import { ErasuresController } from './erasures/erasures.controller.js';
import { RecordStandingHandler } from './erasures/record-standing.js';
import { AuditPacketsController } from './packets/audit-packets.controller.js';
import { AuditPacketQueryHandler } from './packets/make-packet.js';
import { ProposalsAndPlansController } from './proposals/proposals-and-plans.controller.js';
import { BoardController } from './queries/board.controller.js';
import { BoardPrograms } from './queries/board-programs.js';
import { BoardMembersQueryHandler, BoardQueryHandler } from './queries/see-board.js';
import { LevelFlowsQueryHandler, LevelFlowStaysQueryHandler } from './queries/see-level-flows.js';
import { StayListQueryHandler, StaysQueryHandler } from './queries/see-stays.js';
import { StaysController } from './queries/stays.controller.js';
import { ViewRequests } from './queries/view-requests.js';
import { ComparisonQueryHandler } from './queries/compare-census.js';
import { KnownPaths } from './queries/known-path.js';
import { CsvFiles } from './queries/csv-files.js';
import { ClientsCsvQueryHandler, ClientsQueryHandler } from './queries/list-clients.js';
import { CensusFilesController } from './queries/census-files.controller.js';
import {
  CountedRowListQueryHandler,
  RowCountsQueryHandler,
  RowListQueryHandler,
  RowsCsvQueryHandler,
} from './queries/list-rows.js';
import { CensusQueryHandler } from './queries/see-census.js';
import { FlowQueryHandler } from './queries/see-flow.js';
import { PathQueryHandler } from './queries/see-path.js';
import { PlacementsQueryHandler } from './queries/see-placements.js';
import { MoveCountsQueryHandler, MovesCsvQueryHandler, MovesQueryHandler } from './queries/see-moves.js';
import { ClientWorklistCsvQueryHandler, ClientWorklistQueryHandler } from './queries/see-client-worklist.js';
import { WorklistCountsQueryHandler, WorklistQueryHandler } from './queries/see-worklist.js';
import { SiteTimes } from './queries/site-times.js';
import { ViewsController } from './queries/views.controller.js';
import { WorklistController } from './queries/worklist.controller.js';
import { TasksController } from './tasks/tasks.controller.js';

type Bound = [
  transactor: CarePathsParts['transactor'],
  log: CarePathsParts['log'],
  vault: CarePathsParts['vault'],
  clock: CarePathsParts['clock'],
  directory: CarePathsParts['directory'],
  config: ServiceConfig,
];

/** A plain class, which the command line makes for itself; here it is given what the app has bound. */
const paths = {
  provide: CarePaths,
  inject: [TRANSACTOR, EVENT_LOG, VAULT, CLOCK, DIRECTORY, SERVICE_CONFIG],
  useFactory: (...[transactor, log, vault, clock, directory, { tenant, transitionAge }]: Bound) =>
    new CarePaths({
      ...{ transactor, log, vault, clock, directory, tenant },
      ages: agesWith(transitionAge),
    }),
};

const erasures = {
  provide: Erasures,
  inject: [CarePaths, VAULT],
  useFactory: (writer: CarePaths, vault: ClientErasures) => new Erasures({ paths: writer, vault }),
};

const tasks = {
  provide: ClientTasks,
  inject: [CarePaths, TRANSACTOR, VAULT, CLOCK, DIRECTORY, SERVICE_CONFIG],
  useFactory: (
    writer: CarePaths,
    ...[transactor, vault, clock, directory, { tenant }]: [
      CarePathsParts['transactor'],
      TenantMacs & StaffDirectory,
      CarePathsParts['clock'],
      CarePathsParts['directory'],
      ServiceConfig,
    ]
  ) => new ClientTasks({ paths: writer, transactor, vault, clock, directory, tenant }),
};

/** Clients, their care paths, and the questions over paths and views. The app binds the parts to their tokens. */
@Module({
  imports: [CqrsModule],
  // One for each tag of the API.
  controllers: [
    ClientsController,
    ViewsController,
    BoardController,
    CensusFilesController,
    StaysController,
    AuditPacketsController,
    WorklistController,
    TasksController,
    AftercareController,
    CarePathsController,
    InquiriesController,
    ProposalsAndPlansController,
    CorrectionsController,
    ErasuresController,
  ],
  providers: [
    paths,
    erasures,
    tasks,
    { provide: CLIENT_PATHS, useClass: IdentifiedPaths },
    SiteTimes,
    ViewRequests,
    CsvFiles,
    KnownPaths,
    RegisterClientHandler,
    ClientsNamedHandler,
    ClientsQueryHandler,
    ClientsCsvQueryHandler,
    PathQueryHandler,
    PlacementsQueryHandler,
    BoardPrograms,
    StaysQueryHandler,
    StayListQueryHandler,
    LevelFlowsQueryHandler,
    LevelFlowStaysQueryHandler,
    BoardQueryHandler,
    BoardMembersQueryHandler,
    CensusQueryHandler,
    FlowQueryHandler,
    ComparisonQueryHandler,
    MovesQueryHandler,
    MovesCsvQueryHandler,
    MoveCountsQueryHandler,
    AuditPacketQueryHandler,
    CountedRowListQueryHandler,
    RowListQueryHandler,
    RowCountsQueryHandler,
    RowsCsvQueryHandler,
    WorklistQueryHandler,
    WorklistCountsQueryHandler,
    ClientWorklistQueryHandler,
    ClientWorklistCsvQueryHandler,
    RecordStandingHandler,
  ],
  exports: [CarePaths, CLIENT_PATHS, Erasures, SiteTimes, ViewRequests],
})
export class CarePathModule {}
