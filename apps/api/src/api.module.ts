import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CarePathModule } from '@throughline/care-path-http';
import {
  ATTEMPT_JOURNAL,
  CLOCK,
  cursorKeysFrom,
  DELIVERY_BOOK,
  DIRECTORY,
  DISCLOSURE_LEDGER,
  EVENT_LOG,
  KNOWN_DIRECTORIES,
  LOG_TREE,
  PRIVATE_ENDPOINTS,
  READ_JOURNAL,
  REPLAY_CACHES,
  SERVICE_CONFIG,
  type ServiceConfig,
  TOKEN_VERIFIER,
  TRANSACTOR,
  VAULT,
  VIEW_QUERIES,
} from '@throughline/http-kit';
import { IdentityModule } from '@throughline/identity-http';
import { OrganizationModule, PLACED_CLIENTS } from '@throughline/organization-http';
import { DirectoriesKnown } from '@throughline/organization-application';
import { KnownEvents } from '@throughline/projection';
import { DEMO_CONTROLS } from './access/demo-controls.js';
import { DemoController } from './access/demo.controller.js';
import { BrowserSessions } from './console/browser-sessions.js';
import { CONSOLE_PROVIDER } from './console/console-provider.js';
import { ProviderSignInController } from './console/provider-sign-in.controller.js';
import { SessionController } from './console/session.controller.js';
import { ProblemsController } from './docs/problems.controller.js';
import { DefinitionsController } from './definitions/definitions.controller.js';
import { FEEDS } from './feeds/feeds.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { METRICS } from './health/metrics.js';
import { READINESS } from './health/readiness.js';
import { LiveController } from './live/live.controller.js';
import { ReadsSoughtHandler } from './journal/reads.js';
import { RefusedAttemptsHandler } from './journal/refused-attempts.js';
import { OperationsController } from './operations/operations.controller.js';
import { PlacedInViews } from './organization/placed-in-views.js';
import { ReplayModule } from '@throughline/replay-http';
import type { ServiceParts } from './service-parts.js';

/** What the service is made of: the parts of a profile bound to their tokens, and the modules of each context. */
@Module({})
export class ApiModule {
  static of(parts: ServiceParts, sessions: BrowserSessions): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        CqrsModule.forRoot(),
        PartsModule.of(parts),
        OrganizationModule,
        CarePathModule,
        { module: IdentityModule, imports: [CarePathModule] },
        ReplayModule,
      ],
      controllers: [
        OperationsController,
        FeedsController,
        DefinitionsController,
        LiveController,
        SessionController,
        ProviderSignInController,
        ProblemsController,
        ...(parts.demo ? [DemoController] : []),
      ],
      providers: [RefusedAttemptsHandler, ReadsSoughtHandler, { provide: BrowserSessions, useValue: sessions }],
    };
  }
}

@Module({})
class PartsModule {
  static of(parts: ServiceParts): DynamicModule {
    const { directory } = parts;
    const known = new KnownEvents(parts.log, parts.viewQueries);
    const bound = [
      { provide: EVENT_LOG, useValue: parts.log },
      { provide: TRANSACTOR, useValue: parts.transactor },
      { provide: CLOCK, useValue: parts.clock },
      { provide: VAULT, useValue: parts.vault },
      cursorKeysFrom,
      { provide: DIRECTORY, useValue: directory },
      { provide: VIEW_QUERIES, useValue: parts.viewQueries },
      { provide: KNOWN_DIRECTORIES, useValue: new DirectoriesKnown({ directory, known }) },
      { provide: PLACED_CLIENTS, useValue: new PlacedInViews(parts) },
      { provide: LOG_TREE, useValue: parts.logTree },
      { provide: TOKEN_VERIFIER, useValue: parts.tokenVerifier },
      { provide: ATTEMPT_JOURNAL, useValue: parts.journal },
      { provide: READ_JOURNAL, useValue: parts.reads },
      { provide: DISCLOSURE_LEDGER, useValue: parts.disclosures },
      { provide: DELIVERY_BOOK, useValue: parts.deliveries },
      { provide: REPLAY_CACHES, useValue: parts.replayCaches },
      { provide: PRIVATE_ENDPOINTS, useValue: parts.privateEndpoints },
      {
        provide: SERVICE_CONFIG,
        useValue: { tenant: parts.tenant, transitionAge: parts.transitionAge } satisfies ServiceConfig,
      },
      { provide: FEEDS, useValue: parts.feeds },
      { provide: READINESS, useValue: parts.readiness },
      { provide: METRICS, useValue: parts.metrics },
      { provide: DEMO_CONTROLS, useValue: parts.demo },
      { provide: CONSOLE_PROVIDER, useValue: parts.consoleProvider },
    ];
    return { module: PartsModule, global: true, providers: bound, exports: bound.map(({ provide }) => provide) };
  }
}
