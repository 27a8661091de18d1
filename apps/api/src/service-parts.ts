import type { EventLog, Transactor } from '@throughline/event-store';
import type { IdentityVault } from '@throughline/identity';
import type { Clock } from '@throughline/kernel';
import type { AttemptJournal, ReadJournal, TokenVerifier } from '@throughline/access';
import type { ServiceConfig } from '@throughline/http-kit';
import type { LogTree } from '@throughline/proof';
import type { ViewQueries } from '@throughline/projection';
import type { DeliveryBook, DisclosureLedger, ReplayCaches } from '@throughline/replay-application';
import type { DirectoryHistory } from '@throughline/organization-application';
import type { DemoControls } from './access/demo-controls.js';
import type { ConsoleProvider } from './console/console-provider.js';
import type { Feeds } from './feeds/feeds.js';
import type { Metrics } from './health/metrics.js';
import type { Readiness } from './health/readiness.js';
import type { SlowLog } from './http/slow-log.js';

/** Everything that the modules are given; a profile opens these, the module only binds them. */
export interface ServiceParts {
  readonly slow: SlowLog;
  /** So long may a request wait for a log on a server, in all. */
  readonly requestMs: number;
  readonly tenant: string;
  readonly transitionAge: ServiceConfig['transitionAge'];
  readonly log: EventLog;
  readonly transactor: Transactor;
  readonly clock: Clock;
  readonly vault: IdentityVault;
  readonly directory: DirectoryHistory;
  readonly viewQueries: ViewQueries;
  readonly logTree: LogTree;
  readonly tokenVerifier: TokenVerifier;
  readonly journal: AttemptJournal;
  readonly reads: ReadJournal;
  readonly disclosures: DisclosureLedger;
  readonly deliveries: DeliveryBook;
  readonly replayCaches: ReplayCaches;
  readonly privateEndpoints: ReadonlySet<string>;
  readonly feeds: Feeds;
  readonly readiness: Readiness;
  readonly metrics: Metrics;
  /** Null where the console cannot sign in at a real issuer. */
  readonly consoleProvider: ConsoleProvider | null;
  /** Null beside a real issuer. */
  readonly demo: DemoControls | null;
}
