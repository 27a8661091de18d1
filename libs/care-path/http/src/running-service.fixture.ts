import type { Role } from '@throughline/kernel';
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Module, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NOON, TENANT, WriteSide } from '@throughline/care-path-application/scenario';
import {
  type AttemptJournal,
  MemoryAttemptJournal,
  MemoryReadJournal,
  type NumberedRead,
  type ReadJournal,
  type SeenAttempt,
  type TokenVerifier,
} from '@throughline/access';
import {
  AccessGuard,
  ATTEMPT_JOURNAL,
  CLOCK,
  DIRECTORY,
  EVENT_LOG,
  ProblemFilter,
  READ_JOURNAL,
  RequestValidation,
  SERVICE_CONFIG,
  TRANSACTOR,
  VAULT,
  VIEW_QUERIES,
} from '@throughline/http-kit';
import {
  MemoryProjectionStore,
  MemoryRowEngine,
  Projector,
  type RowEngine,
  QuestionsHere,
  ViewQueries,
} from '@throughline/projection';
import { MovableClock } from '@throughline/testing';
import { CarePathModule } from './care-path.module.js';

/** A token says who it is for: `director.grace@HAWTHORN,ROWAN`, or `@all`. */
const tokenVerifier: TokenVerifier = {
  verify: async (token) => {
    const [roles = '', principal = '', scope = ''] = Buffer.from(token, 'base64url').toString().split(/[.@]/);
    return {
      tenant: 'harbour',
      principal,
      roles: roles.split('+') as Role[],
      facilities: scope === 'all' ? 'all' : scope.split(','),
      expiresAt: Number.MAX_SAFE_INTEGER,
    };
  },
};

export const GRACE = 'director.grace@HAWTHORN';
export const ADA = 'clinician.ada@HAWTHORN';
export const DESK = 'front-desk.dora@HAWTHORN';
export const ROWAN_DIRECTOR = 'director.rosa@ROWAN';

interface Sent {
  readonly as?: string;
  readonly key?: string;
  readonly ifMatch?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly text: string;
  // eslint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

/** The module over HTTP in this process: a log in memory, a real vault in a folder of its own, a clock that stands still. */
export class RunningService extends WriteSide<MovableClock> {
  readonly attempts: SeenAttempt[] = [];
  readonly failures: unknown[] = [];
  readonly reads: NumberedRead[] = [];
  /** Every route that the server has, e.g. `GET /v1/census`. */
  readonly routes: string[] = [];
  app!: NestFastifyApplication;
  #keys = 0;

  constructor() {
    super(new MovableClock(NOON));
  }

  /** Questions over views are answered from memory, after following the log to its head; `watching` may put something before them. */
  static async start(
    watching: (engine: RowEngine) => ViewQueries = (engine) => new ViewQueries(new QuestionsHere(engine)),
  ): Promise<RunningService> {
    const service = new RunningService();
    await service.#start(watching(service.#rows()));
    return service;
  }

  /** Rows in memory that are up to date with the log whenever they are read. */
  #rows(): RowEngine {
    const store = new MemoryProjectionStore();
    const engine = new MemoryRowEngine(store);
    const projector = new Projector({ log: this.log, store });
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
    const facilitiesOf = (clientId: string) => this.vault.facilitiesOf(clientId).catch(() => []);
    const journal = new MemoryAttemptJournal({ facilitiesOf, kept: this.attempts });
    const reads = new MemoryReadJournal({ facilitiesOf, kept: this.reads });
    const adapter = new FastifyAdapter({ genReqId: () => randomUUID() });
    adapter
      .getInstance()
      .addHook('onRoute', ({ method, url }) => void this.routes.push(...[method].flat().map((one) => `${one} ${url}`)));
    this.app = await NestFactory.create<NestFastifyApplication>(
      this.#module(viewQueries, { journal, reads }),
      adapter,
      {
        logger: false,
        abortOnError: false,
      },
    );
    this.app.useGlobalGuards(new AccessGuard(tokenVerifier));
    this.app.useGlobalPipes(new RequestValidation());
    const log = { warn: () => undefined, error: (fields: unknown) => void this.failures.push(fields) };
    this.app.useGlobalFilters(new ProblemFilter({ log, journal, clock: this.clock }));
    await this.app.init();
    await this.app.getHttpAdapter().getInstance().ready();
  }

  #module(viewQueries: ViewQueries, { journal, reads }: { journal: AttemptJournal; reads: ReadJournal }) {
    const bound: Provider[] = [
      { provide: EVENT_LOG, useValue: this.log },
      { provide: TRANSACTOR, useValue: this.transactor },
      { provide: CLOCK, useValue: this.clock },
      { provide: VAULT, useValue: this.vault },
      { provide: DIRECTORY, useValue: this.directory },
      { provide: VIEW_QUERIES, useValue: viewQueries },
      { provide: ATTEMPT_JOURNAL, useValue: journal },
      { provide: READ_JOURNAL, useValue: reads },
      { provide: SERVICE_CONFIG, useValue: { tenant: TENANT, transitionAge: null } },
    ];
    @Module({ imports: [CqrsModule.forRoot()], providers: bound, exports: bound })
    class Parts {}
    @Module({ imports: [{ module: Parts, global: true }, CarePathModule] })
    class Root {}
    return Root;
  }

  async send(
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    body?: unknown,
    { as = GRACE, key, ifMatch, headers = {} }: Sent = {},
  ): Promise<Answered> {
    const answer = await this.app.inject({
      method,
      url,
      headers: {
        authorization: `Bearer ${Buffer.from(as).toString('base64url')}`,
        'idempotency-key': key ?? `key-${(this.#keys += 1)}`,
        ...(ifMatch !== undefined && { 'if-match': ifMatch }),
        ...headers,
      },
      ...(body !== undefined && { payload: body as object }),
    });
    const json = /[/+]json\b/.test(String(answer.headers['content-type']));
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text: answer.payload,
      body: json ? answer.json() : undefined,
    };
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
    await this.app?.close();
    this.close();
  }
}
