import { setTimeout as delay } from 'node:timers/promises';
import { type JWK, publicKeys } from '@throughline/access';
import type { PublicationStatus } from '@throughline/publication';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { demoControls } from './access/demo-controls.js';
import { mintDemoToken, openDemoKey } from './access/demo-issuer.js';
import { assertIssuerKept, noteIssuer } from './access/note-issuer.js';
import { principalsOf } from './access/principal.js';
import { consoleProvider } from './console/console-provider.js';
import { tokenVerifier } from './access/token-verifiers.js';
import {
  type ClockState,
  ClockWatch,
  type DataFiles,
  type EmbeddedWriteSide,
  leasesIn,
  openReadSide,
  openWriteSide,
  type Records,
  recordsAt,
  type Publishing,
  type QuestionNote,
  sentenceOf,
  type ServiceClock,
  newestRecordedAt,
  startPublishing,
  StorageWatch,
  takeClockConfirmation,
} from '@throughline/embedded';
import { Erasures } from '@throughline/care-path-application';
import { Closing } from './closing.js';
import { assertDemoOnLoopback, type ServiceSettings } from './config/service-settings.js';
import { type Application, createApplication } from './create-application.js';
import { keepErasing } from './erasing.js';
import { Feeds } from './feeds/feeds.js';
import { createMetrics } from './health/metrics.js';
import { publicationReport } from './health/publication-report.js';
import { QuestionMetrics } from './health/question-metrics.js';
import { KnownDamage, Readiness } from './health/readiness.js';
import { createLogger } from './http/request-log.js';
import { SlowLog } from './http/slow-log.js';
import { onBreak } from './on-break.js';
import { openJournals } from './journal/open-journals.js';
import { Telling } from '@throughline/replay-application';
import { keepTelling } from './telling.js';
import { discloseTopics } from './journal/disclose-topics.js';
import { openForPartners } from './open-for-partners.js';
import { SERVICE_LOG } from './log-sentences.js';
import type { ServiceParts } from './service-parts.js';

/** Requests under way may take this long to finish once the service closes. */
const FINISH_MS_MAX = 10_000;

export interface ServiceOptions {
  /** The service's time; the machine's, ahead by what a demo has moved it, when absent. */
  readonly clock?: ServiceClock;
  /** Ms that never go back, to compare the clock with; the machine's when absent, and the clock itself when that is given. */
  readonly steady?: () => number;
  readonly logger?: Logger;
}

/** The whole service, not listening: for tests, which inject requests, and for `startService`. */
export interface Service {
  readonly server: FastifyInstance;
  readonly parts: ServiceParts;
  readonly application: Application;
  readonly logger: Logger;
  /** Says "not ready", lets what is under way finish, then closes everything. Again does nothing. */
  close(): Promise<void>;
}

/** Opens the embedded profile and puts the API on it. Throws `SettingsRefused`, and what log and vault refuse with. */
export async function createService(settings: ServiceSettings, options: ServiceOptions = {}): Promise<Service> {
  if (settings.access.kind === 'demo') assertDemoOnLoopback(settings.host);
  const logger = options.logger ?? createLogger(settings.logLevel);
  const closing = new Closing();
  try {
    const parts = await openParts(settings, { ...options, logger, closing });
    const application = await createApplication(parts, logger);
    const erasures = application.app.get(Erasures, { strict: false });
    closing.add(await keepErasing({ erasures, parts, logger }), (timer) => clearInterval(timer));
    const telling = application.app.get(Telling, { strict: false });
    closing.add(keepTelling({ telling, leases: leasesIn(settings.dataDirectory), logger }), (kept) => kept.stop());
    closing.beforeAll(() => drain(parts.readiness, application, settings.drainMs));
    return { server: application.server, parts, application, logger, close: () => closing.run() };
  } catch (error) {
    await closing.run();
    throw error;
  }
}

interface Opening extends ServiceOptions {
  readonly logger: Logger;
  readonly closing: Closing;
}

async function openParts(settings: ServiceSettings, opening: Opening): Promise<ServiceParts> {
  const { clock, logger, closing } = opening;
  assertIssuerKept(settings);
  const records = recordsAt(settings);
  const { files } = records;
  const writeSide = closing.add(
    await openWriteSide({ ...settings, ...(clock && { clock }), evenWhenOlder: true }),
    (opened) => opened.close(),
  );
  // Facilities and packs are read beside everything else. Whoever needs them waits for the same reading, and meets its fault.
  void writeSide.directory.catchUp().catch(() => undefined);
  const damage = new KnownDamage();
  const asked = new QuestionMetrics();
  const slow = new SlowLog(logger, settings.slowMs);
  const { dataDirectory, projector, questions } = settings;
  const reading = {
    records,
    projector,
    questions,
    log: writeSide.log,
    onBreak: onBreak(logger, damage),
    onAsked: (note: QuestionNote) => [asked, slow].forEach((log) => log.note(note)),
  };
  const readSide = closing.add(await openReadSide(reading), (opened) => opened.close());
  const { viewQueries } = readSide;
  const { companions } = writeSide;
  const { journal, reads } = await openJournals(files.journal, writeSide, opening);
  const forPartners = openForPartners(dataDirectory, writeSide.log, opening);
  if (companions.disagreement) logger.error({ code: companions.disagreement }, sentenceOf(companions.disagreement));
  noteIssuer(settings);
  if (settings.kafka) discloseTopics(forPartners.disclosures, Date.now());
  const publishing = publish(settings, { records, log: writeSide.log, logger });
  if (publishing) closing.add(publishing, (opened) => opened.stop());
  const publication = publishing && (() => publishing.status());
  const now = () => Date.now();
  const conditions = await watchConditions(settings.dataDirectory, writeSide, opening);
  const demoKey = settings.access.kind === 'demo' ? await openDemoKey(files.demoKey) : null;
  return {
    ...writeSide,
    tenant: settings.tenant,
    transitionAge: settings.transitionAge,
    viewQueries,
    journal,
    reads,
    ...forPartners,
    slow,
    privateEndpoints: new Set(settings.privateEndpoints),
    tokenVerifier: tokenVerifier({ settings, demoKey, principalOf: principalsOf(writeSide.vault) }),
    feeds: new Feeds({
      log: writeSide.log,
      viewQueries,
      projector: readSide.projector,
      now,
      onDone: (done) => logger.info(done, 'An operator had the views worked on.'),
    }),
    readiness: new Readiness({
      log: writeSide.log,
      damage,
      views: () => readSide.projecting(),
      files: () => companions.disagreement,
      ...conditions,
      publication: () => publication && publicationReport(publication(), now()),
    }),
    metrics: createMetrics({ publication, now, log: writeSide.log, ...readSide, questions: asked }),
    consoleProvider: consoleProvider(settings),
    demo: demoKey && demoOf(demoKey, writeSide, files, settings),
  };
}

const LOOK_AT_CLOCK_MS = 5_000;

/** The clock is looked at every few seconds: what is recorded under a wrong one cannot be set right. */
async function watchConditions(
  dataDirectory: string,
  { log, vault, clock }: EmbeddedWriteSide,
  { clock: given, steady = given ? () => given.machineTime() : () => performance.now(), logger, closing }: Opening,
) {
  takeClockConfirmation(dataDirectory);
  const watch = new ClockWatch({
    machine: () => clock.machineTime(),
    steady,
    time: () => clock.unguarded(),
    newestRecordedAt: () => newestRecordedAt(log),
    takeConfirmation: () => takeClockConfirmation(dataDirectory),
  });
  await watch.look().catch(() => undefined);
  let state = watch.state;
  if (state !== 'agrees') logger.error({ clock: state }, SERVICE_LOG.clockInDoubt);
  const note = (found: ClockState): void => {
    if (found === state) return;
    state = found;
    if (found === 'agrees') logger.warn({ clock: found }, SERVICE_LOG.clockAgrees);
    else logger.error({ clock: found }, SERVICE_LOG.clockInDoubt);
  };
  const timer = setInterval(() => void watch.look().then(note, () => note(watch.state)), LOOK_AT_CLOCK_MS);
  timer.unref();
  closing.add(timer, (started) => clearInterval(started));
  return { clock: watch, storage: new StorageWatch({ dataDirectory, vault, steady }) };
}

/** The mark comes before the jump: events on both sides of it look as if the vault had been away in between. */
const demoOf = (
  key: JWK,
  { clock, companions }: EmbeddedWriteSide,
  { demoClock }: DataFiles,
  { dataDirectory, tenant }: ServiceSettings,
) =>
  demoControls({
    publicKeys: publicKeys(key),
    clock,
    clockFile: demoClock,
    onMove: () => void companions.mark(),
    signIn: (role, facilities) => mintDemoToken({ dataDirectory, tenant, roles: [role], facilities }),
  });

/** Publication says when it goes down and when it is up again. Nothing else waits for it. */
function publish(
  { kafka, projector }: ServiceSettings,
  { records, log, logger }: Pick<EmbeddedWriteSide, 'log'> & { readonly records: Records; readonly logger: Logger },
): Publishing | null {
  if (!kafka) return null;
  const onChange = ({ state, code, problem }: PublicationStatus) => {
    if (code === null) logger.info({ state }, 'Publication to Kafka has changed.');
    else logger.error({ state, code }, problem ?? SERVICE_LOG.publicationDown);
  };
  return startPublishing({ kafka, place: records.log, log, publisher: projector, onChange });
}

async function drain(readiness: Readiness, { app, gate }: Application, drainMs: number): Promise<void> {
  readiness.drain();
  if (drainMs > 0) await delay(drainMs);
  gate.shut();
  await Promise.all([app.close(), gate.cutWhenIdle(FINISH_MS_MAX)]);
}
