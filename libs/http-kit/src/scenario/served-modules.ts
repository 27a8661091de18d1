import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { type DynamicModule, Module, type Provider, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  type FacilitiesOf,
  MemoryAttemptJournal,
  MemoryReadJournal,
  type NumberedRead,
  type SeenAttempt,
} from '@throughline/access';
import type { Clock } from '@throughline/kernel';
import { AccessGuard } from '../guard/access-guard.js';
import { ProblemFilter } from '../problems/problem.filter.js';
import { ATTEMPT_JOURNAL, CLOCK, READ_JOURNAL } from '../tokens.js';
import { RequestValidation } from '../validation/validation.pipe.js';
import { GRACE, tokenVerifier } from './callers.js';

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

interface Served {
  readonly modules: readonly (Type | DynamicModule)[];
  /** What the modules are given, beside the clock, the buses and the journals. */
  readonly bound: readonly Provider[];
  readonly clock: Clock;
  readonly facilitiesOf: FacilitiesOf;
}

/** Modules over HTTP in this process, for specs of every context: guard, validation, problems and journals as in the service. */
export class ServedModules {
  readonly attempts: SeenAttempt[] = [];
  readonly failures: unknown[] = [];
  readonly reads: NumberedRead[] = [];
  /** Every route that the server has, e.g. `GET /v1/census`. */
  readonly routes: string[] = [];
  app!: NestFastifyApplication;
  #keys = 0;

  async start({ modules, bound, clock, facilitiesOf }: Served): Promise<void> {
    const journal = new MemoryAttemptJournal({ facilitiesOf, kept: this.attempts });
    const reads = new MemoryReadJournal({ facilitiesOf, kept: this.reads });
    const adapter = new FastifyAdapter({ genReqId: () => randomUUID() });
    adapter
      .getInstance()
      .addHook('onRoute', ({ method, url }) => void this.routes.push(...[method].flat().map((one) => `${one} ${url}`)));
    const parts: Provider[] = [
      ...bound,
      { provide: CLOCK, useValue: clock },
      { provide: ATTEMPT_JOURNAL, useValue: journal },
      { provide: READ_JOURNAL, useValue: reads },
    ];
    this.app = await NestFactory.create<NestFastifyApplication>(moduleOf(modules, parts), adapter, {
      logger: false,
      abortOnError: false,
    });
    this.app.useGlobalGuards(new AccessGuard(tokenVerifier));
    this.app.useGlobalPipes(new RequestValidation());
    const log = { warn: () => undefined, error: (fields: unknown) => void this.failures.push(fields) };
    this.app.useGlobalFilters(new ProblemFilter({ log, journal, clock }));
    await this.app.init();
    await this.app.getHttpAdapter().getInstance().ready();
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

  async stop(): Promise<void> {
    await this.app?.close();
  }
}

function moduleOf(modules: Served['modules'], bound: Provider[]): Type {
  @Module({ imports: [CqrsModule.forRoot()], providers: bound, exports: bound })
  class Parts {}
  @Module({ imports: [{ module: Parts, global: true }, ...modules] })
  class Root {}
  return Root;
}
