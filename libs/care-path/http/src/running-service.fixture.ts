import { NOON, TENANT, WriteSide } from '@throughline/care-path-application/scenario';
import {
  cursorKeysFrom,
  DIRECTORY,
  EVENT_LOG,
  KNOWN_DIRECTORIES,
  SERVICE_CONFIG,
  TRANSACTOR,
  VAULT,
  VIEW_QUERIES,
} from '@throughline/http-kit';
import { type Answered, type Sent, ServedModules } from '@throughline/http-kit/scenario';
import { IdentityModule } from '@throughline/identity-http';
import {
  carePathStreams,
  EVERY_CARE_PATH,
  MemoryProjectionStore,
  MemoryRowEngine,
  Projector,
  type RowEngine,
  QuestionsHere,
  ViewQueries,
} from '@throughline/projection';
import type { KnownDirectories } from '@throughline/organization';
import { MovableClock } from '@throughline/testing';
import { CarePathModule } from './care-path.module.js';

export { ADA, DESK, GRACE, ROWAN_DIRECTOR } from '@throughline/http-kit/scenario';

/** Care paths and identities over HTTP in this process: a log and a vault in memory, a clock that stands still. */
export class RunningService extends WriteSide<MovableClock> {
  readonly #http = new ServedModules();
  /** Facilities and programs that have always been known as they are; a spec may say otherwise. */
  directories: KnownDirectories = { knownAt: async () => ({ at: () => this.directory }) };

  /** With `clusterTime` the log follows its clock back. */
  constructor(clusterTime = false) {
    super(new MovableClock(NOON), undefined, clusterTime);
  }

  /** Questions over views are answered from memory, after following the log to its head; `watching` may put something before them. */
  static async start(
    watching: (engine: RowEngine) => ViewQueries = (engine) => new ViewQueries(new QuestionsHere(engine)),
    { clusterTime = false }: { readonly clusterTime?: boolean } = {},
  ): Promise<RunningService> {
    const service = new RunningService(clusterTime);
    await service.#start(watching(service.#rows()));
    return service;
  }

  /** Rows in memory that are up to date with the log whenever they are read. */
  #rows(): RowEngine {
    const store = new MemoryProjectionStore(EVERY_CARE_PATH);
    const engine = new MemoryRowEngine(store);
    const projector = new Projector({ log: this.log, store, streams: carePathStreams() });
    let followed: Promise<unknown> = projector.resume();
    const follow = async () => {
      while (!(await projector.step())) continue;
    };
    return {
      inOneState: async (read) => {
        followed = followed.then(follow);
        await followed;
        return engine.inOneState(read);
      },
      close: () => engine.close(),
    };
  }

  async #start(viewQueries: ViewQueries): Promise<void> {
    const { clock, vault } = this;
    await this.#http.start({
      modules: [CarePathModule, { module: IdentityModule, imports: [CarePathModule] }],
      bound: [
        { provide: EVENT_LOG, useValue: this.log },
        { provide: TRANSACTOR, useValue: this.transactor },
        { provide: VAULT, useValue: vault },
        cursorKeysFrom,
        { provide: DIRECTORY, useValue: this.directory },
        {
          provide: KNOWN_DIRECTORIES,
          useValue: { knownAt: (...asked) => this.directories.knownAt(...asked) } satisfies KnownDirectories,
        },
        { provide: VIEW_QUERIES, useValue: viewQueries },
        { provide: SERVICE_CONFIG, useValue: { tenant: TENANT, transitionAge: null } },
      ],
      clock,
      facilitiesOf: (clientId) => vault.facilitiesOf(clientId).catch(() => []),
    });
  }

  get app(): ServedModules['app'] {
    return this.#http.app;
  }

  get attempts(): ServedModules['attempts'] {
    return this.#http.attempts;
  }

  get failures(): ServedModules['failures'] {
    return this.#http.failures;
  }

  get reads(): ServedModules['reads'] {
    return this.#http.reads;
  }

  get routes(): ServedModules['routes'] {
    return this.#http.routes;
  }

  send(...[method, url, body, sent]: Parameters<ServedModules['send']>): Promise<Answered> {
    return this.#http.send(method, url, body, sent);
  }

  post(url: string, body: unknown, sent?: Sent): Promise<Answered> {
    return this.send('POST', url, body, sent);
  }

  get(url: string, sent?: Sent): Promise<Answered> {
    return this.send('GET', url, undefined, sent);
  }

  /** A new client of Hawthorn, born in 1988 and invented; answers the id. */
  async client(sent?: Sent, facilityId = 'HAWTHORN'): Promise<string> {
    const identity = { familyName: 'Okafor', givenNames: 'Adaeze', birthDate: '1988-04-17' };
    const { body } = await this.post('/v1/clients', { facilityId, identity, anotherPerson: true }, sent);
    return body.clientId as string;
  }

  /** Records on a client's path and expects it to go in. */
  async record(clientId: string, what: string, body: object, sent?: Sent): Promise<Answered['body']> {
    const answer = await this.post(`/v1/clients/${clientId}/${what}`, body, sent);
    if (answer.status !== 201) throw new Error(`Not recorded: ${answer.status} ${answer.text}`);
    return answer.body;
  }

  /** An assessed and admitted client at 2.1. */
  async admitted(sent?: Sent): Promise<{ clientId: string; admission: Answered['body'] }> {
    const clientId = await this.client(sent);
    await this.record(clientId, 'assessments', { facilityId: 'HAWTHORN', when: '2026-05-01T09:00-05:00' }, sent);
    const admission = await this.record(
      clientId,
      'admissions',
      { facilityId: 'HAWTHORN', when: '2026-05-04T09:00-05:00', level: '2.1', programId: 'HAWTHORN-IOP' },
      sent,
    );
    return { clientId, admission };
  }

  async stop(): Promise<void> {
    await this.#http.stop();
    await this.close();
  }
}
