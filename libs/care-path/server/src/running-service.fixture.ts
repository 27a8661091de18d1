import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { inventedPack } from '@throughline/care-path/scenario';
import type { RulePack } from '@throughline/continuum';
import { createTransactor, MemoryEventLog } from '@throughline/event-store';
import { createSealer, type IdentityVault, openVault } from '@throughline/identity';
import {
  AccessGuard,
  ATTEMPT_JOURNAL,
  type AttemptJournal,
  CLOCK,
  DIRECTORY,
  EVENT_LOG,
  ProblemFilter,
  type RefusedAttempt,
  RequestValidation,
  type Role,
  SEALER,
  SERVICE_CONFIG,
  type TokenVerifier,
  TRANSACTOR,
  VAULT,
  VIEW_QUERIES,
} from '@throughline/nest-kit';
import type { Facility, OrganizationDirectory, Program } from '@throughline/organization';
import { MovableClock } from '@throughline/testing';
import { CarePathModule } from './care-path.module.js';

export const NOON = Date.UTC(2026, 5, 1, 12);
/** Enough of a pack for judging; nothing here asks for its document. */
const PACK = inventedPack() as RulePack;

const facility = (code: string, zone: string, closedOn: string | null = null): Facility => ({
  code,
  name: code,
  zone,
  openFrom: '2020-01-01',
  closedOn,
  adoptions: [{ pack: PACK.ref, from: '2020-01-01' }],
});

const program = (code: string, facilityId: string, levels: string[]): Program => ({
  code,
  facilityId,
  name: code,
  levels,
  template: null,
  capacity: null,
  groupCap: null,
  window: null,
  modality: null,
  openFrom: '2020-01-01',
  closedOn: null,
});

const FACILITIES = [
  facility('HAWTHORN', 'America/Chicago'),
  facility('ROWAN', 'America/New_York'),
  facility('SORREL', 'America/Denver'),
  facility('LARCH', 'America/Chicago', '2026-04-30'),
];
const PROGRAMS = [program('HAWTHORN-IOP', 'HAWTHORN', ['2.1', '2.5']), program('ROWAN-IOP', 'ROWAN', ['2.1'])];

const directory: OrganizationDirectory = {
  catchUp: async () => undefined,
  facility: (code) => FACILITIES.find((known) => known.code === code),
  facilities: () => FACILITIES,
  program: (code) => PROGRAMS.find((known) => known.code === code),
  programs: () => PROGRAMS,
  packBySha: (sha256) => (sha256 === PACK.ref.sha256 ? PACK : undefined),
  packByVersion: () => PACK,
  packs: () => [PACK.ref],
  packAdoptedBy: (facilityId, on) =>
    on >= '2020-01-01' && FACILITIES.some(({ code }) => code === facilityId) ? PACK : undefined,
};

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

export interface Sent {
  readonly as?: string;
  readonly key?: string;
  readonly ifMatch?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly text: string;
  // eslint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

/** The module over HTTP in this process: a log in memory, a real vault in a folder of its own, a clock that stands still. */
export class RunningService {
  readonly folder = mkdtempSync(join(tmpdir(), 'care-path-'));
  readonly clock = new MovableClock(NOON);
  readonly log = new MemoryEventLog({ clock: this.clock });
  readonly transactor = createTransactor({ log: this.log });
  readonly vault: IdentityVault;
  readonly directory = directory;
  readonly attempts: RefusedAttempt[] = [];
  readonly failures: unknown[] = [];
  /** Every route that the server has, e.g. `GET /v1/census`. */
  readonly routes: string[] = [];
  app!: NestFastifyApplication;
  #keys = 0;

  constructor() {
    this.vault = openVault({
      file: join(this.folder, 'identity.db'),
      keyFile: join(this.folder, 'keys', 'kek.json'),
      tenant: 'harbour',
      clock: this.clock,
    });
  }

  get sealer() {
    return createSealer(this.vault, 'harbour');
  }

  get writerParts() {
    const { transactor, log, vault, sealer, clock } = this;
    return { transactor, log, vault, sealer, clock, directory, tenant: 'harbour' };
  }

  static async start(viewQueries: object = {}): Promise<RunningService> {
    const service = new RunningService();
    await service.#start(viewQueries);
    return service;
  }

  async #start(viewQueries: object): Promise<void> {
    const journal: AttemptJournal = {
      record: (attempt) => void this.attempts.push(attempt),
      list: () => this.attempts,
    };
    const adapter = new FastifyAdapter({ genReqId: () => randomUUID() });
    adapter
      .getInstance()
      .addHook('onRoute', ({ method, url }) => void this.routes.push(...[method].flat().map((one) => `${one} ${url}`)));
    this.app = await NestFactory.create<NestFastifyApplication>(this.#module(viewQueries, journal), adapter, {
      logger: false,
      abortOnError: false,
    });
    this.app.useGlobalGuards(new AccessGuard(tokenVerifier));
    this.app.useGlobalPipes(new RequestValidation());
    const log = { error: (fields: unknown) => void this.failures.push(fields) };
    this.app.useGlobalFilters(new ProblemFilter({ log, journal, clock: this.clock }));
    await this.app.init();
    await this.app.getHttpAdapter().getInstance().ready();
  }

  #module(viewQueries: object, journal: AttemptJournal) {
    const bound: Provider[] = [
      { provide: EVENT_LOG, useValue: this.log },
      { provide: TRANSACTOR, useValue: this.transactor },
      { provide: CLOCK, useValue: this.clock },
      { provide: VAULT, useValue: this.vault },
      { provide: SEALER, useValue: this.sealer },
      { provide: DIRECTORY, useValue: directory },
      { provide: VIEW_QUERIES, useValue: viewQueries },
      { provide: ATTEMPT_JOURNAL, useValue: journal },
      { provide: SERVICE_CONFIG, useValue: { tenant: 'harbour' } },
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
    const json = String(answer.headers['content-type']).includes('json');
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
    const { body } = await this.post('/v1/clients', { facilityId, identity }, sent);
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

  async events(clientId: string) {
    const events = [];
    for await (const event of this.log.readStream(`carePath-${clientId}`)) events.push(event);
    return events;
  }

  async stop(): Promise<void> {
    await this.app?.close();
    this.vault.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
