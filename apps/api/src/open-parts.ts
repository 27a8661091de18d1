import { type JWK, publicKeys } from '@throughline/access';
import {
  Caches,
  type DataFiles,
  type EmbeddedWriteSide,
  openReadSide,
  openWriteSide,
  type QuestionNote,
  type Records,
  recordsAt,
  sentenceOf,
  startPublishing,
} from '@throughline/embedded';
import type { PublicationStatus } from '@throughline/publication';
import type { Logger } from 'pino';
import { demoControls } from './access/demo-controls.js';
import { mintDemoToken, openDemoKey } from './access/demo-issuer.js';
import { assertIssuerKept, noteIssuer } from './access/note-issuer.js';
import { principalsOf } from './access/principal.js';
import { tokenVerifier } from './access/token-verifiers.js';
import type { ServiceSettings } from './config/service-settings.js';
import { consoleProvider } from './console/console-provider.js';
import { Feeds } from './feeds/feeds.js';
import { createMetrics } from './health/metrics.js';
import { publicationReport } from './health/publication-report.js';
import { QuestionMetrics } from './health/question-metrics.js';
import { KnownDamage, Readiness } from './health/readiness.js';
import { SlowLog } from './http/slow-log.js';
import { discloseTopics } from './journal/disclose-topics.js';
import { openJournals } from './journal/open-journals.js';
import { SERVICE_LOG } from './log-sentences.js';
import { onBreak } from './on-break.js';
import { openForPartners } from './open-for-partners.js';
import type { Opening } from './opening.js';
import type { ServiceParts } from './service-parts.js';
import { watchConditions } from './watch-conditions.js';

/** Opens the embedded profile: log, vault, views, journals and what watches them. Each part is closed by `closing`. */
export async function openParts(settings: ServiceSettings, opening: Opening): Promise<ServiceParts> {
  const { clock, logger, closing } = opening;
  assertIssuerKept(settings);
  const records = recordsAt(settings);
  const { files } = records;
  const caches = new Caches({ bytes: settings.cacheBytes });
  const writeSide = closing.add(
    await openWriteSide({ ...settings, ...(clock && { clock }), caches, evenWhenOlder: true }),
    (opened) => opened.close(),
  );
  // Facilities and packs are read beside everything else. Whoever needs them waits for the same reading, and meets its fault.
  void writeSide.directory.catchUp().catch(() => undefined);
  const damage = new KnownDamage();
  const asked = new QuestionMetrics();
  const slow = new SlowLog(logger, settings.slowMs);
  const onAsked = (note: QuestionNote) => [asked, slow].forEach((log) => log.note(note));
  const { dataDirectory } = settings;
  const reading = { ...settings, records, caches, log: writeSide.log, onBreak: onBreak(logger, damage), onAsked };
  const readSide = closing.add(await openReadSide(reading), (opened) => opened.close());
  const { viewQueries } = readSide;
  const { companions } = writeSide;
  const { journal, reads } = await openJournals(files, writeSide, opening);
  const forPartners = openForPartners(dataDirectory, writeSide.log, opening);
  if (companions.disagreement) logger.error({ code: companions.disagreement }, sentenceOf(companions.disagreement));
  noteIssuer(settings);
  if (settings.kafka) await discloseTopics(forPartners.disclosures, Date.now());
  const publication = publish(settings, { records, caches, log: writeSide.log, opening });
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
    requestMs: settings.questions.answerMs,
    replayCaches: replayCachesOf(caches),
    privateEndpoints: new Set(settings.privateEndpoints),
    tokenVerifier: tokenVerifier({
      ...{ settings, demoKey, principalOf: principalsOf(writeSide.vault) },
      cache: caches.termsOf('verified-tokens'),
    }),
    feeds: feedsOf({ log: writeSide.log, ...readSide, now, logger }),
    readiness: new Readiness({
      log: writeSide.log,
      damage,
      views: () => readSide.projecting(),
      files: () => companions.disagreement,
      ...conditions,
      publication: () => publication && publicationReport(publication(), now()),
    }),
    metrics: createMetrics({ publication, now, log: writeSide.log, ...readSide, caches, questions: asked }),
    consoleProvider: consoleProvider(settings),
    demo: demoKey && demoOf(demoKey, writeSide, files, settings),
  };
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
    // A mark that fails is made with the next one.
    onMove: () => void companions.mark().catch(() => undefined),
    signIn: (role, facilities) => mintDemoToken({ dataDirectory, tenant, roles: [role], facilities }),
  });

const replayCachesOf = (caches: Caches): ServiceParts['replayCaches'] => ({
  standings: caches.termsOf('standings'),
  numberedStandings: caches.termsOf('numbered-standings'),
  livePages: caches.termsOf('live-pages'),
  bulkPages: caches.termsOf('bulk-pages'),
  plannedPages: caches.termsOf('planned-pages'),
});

const feedsOf = ({
  logger,
  ...of
}: Omit<ConstructorParameters<typeof Feeds>[0], 'onDone'> & { readonly logger: Logger }) =>
  new Feeds({ ...of, onDone: (done) => logger.info(done, 'An operator had the views worked on.') });

interface Publishing {
  readonly records: Records;
  readonly caches: Caches;
  readonly opening: Opening;
}

/** Publication says when it goes down and when it is up again. Nothing else waits for it. Answers how it stands. */
function publish(
  { kafka, projector }: ServiceSettings,
  { opening, records, ...of }: Pick<EmbeddedWriteSide, 'log'> & Publishing,
): (() => PublicationStatus) | null {
  if (!kafka) return null;
  const { logger, closing } = opening;
  const onChange = ({ state, code, problem }: PublicationStatus) => {
    if (code === null) logger.info({ state }, 'Publication to Kafka has changed.');
    else logger.error({ state, code }, problem ?? SERVICE_LOG.publicationDown);
  };
  const publishing = startPublishing({ kafka, place: records.log, ...of, publisher: projector, onChange });
  closing.add(publishing, (opened) => opened.stop());
  return () => publishing.status();
}
