import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createTransactor, type HmacKeys, MemoryEventLog } from '@throughline/event-store';
import {
  CURSOR_KEYS,
  DIRECTORY,
  EVENT_LOG,
  KNOWN_DIRECTORIES,
  SERVICE_CONFIG,
  TRANSACTOR,
  VAULT,
  viewsBehind,
} from '@throughline/http-kit';
import { type Answered, ServedModules } from '@throughline/http-kit/scenario';
import { DirectoriesKnown, jobTerms, LogDirectory, Organization } from '@throughline/organization-application';
import { MovableClock } from '@throughline/testing';
import { OrganizationModule } from '../organization.module.js';
import { PLACED_CLIENTS } from '../tokens.js';

const PACK = readFileSync(new URL('../../../../../packs/asam-3e-adult.yaml', import.meta.url), 'utf8');
const PACK_PATH = '/v1/rule-packs/asam-3e-adult/1.0.0';
const NOON = Date.UTC(2026, 5, 1, 12);
const DIRECTOR = 'director.grace@all';
const HAWTHORN = { code: 'HAWTHORN', name: 'Hawthorn House', zone: 'America/Chicago', openFrom: '2024-07-01' };
const ROWAN = { ...HAWTHORN, code: 'ROWAN', zone: 'America/New_York' };
const IOP = { facilityId: 'HAWTHORN', code: 'H-IOP', name: 'Evening', levels: ['2.1'], openFrom: '2024-07-01' };
const ADOPTION = { pack: { id: 'asam-3e-adult', version: '1.0.0' }, from: '2024-07-01' };

const CURSOR_HMACS: HmacKeys = [(text) => createHmac('sha256', 'spec').update(text).digest('base64url')];
const MACS = { mac: async (request: object) => JSON.stringify(request) };
/** Of a log without clients. */
const KNOWN = {
  by:
    async (instant: number) =>
    ({ recordedAt }: { recordedAt: number }) =>
      recordedAt <= instant,
};

/** A log that one or several processes serve the organization from. */
class Provider {
  readonly clock = new MovableClock(NOON);
  readonly log: MemoryEventLog;
  readonly #served: ServedModules[] = [];

  constructor(clusterTime = false) {
    this.log = new MemoryEventLog({ clock: this.clock, clusterTime });
  }

  /** Another process: its directory knows only what it has read. */
  async process(): Promise<Process> {
    const { log, clock } = this;
    const directory = new LogDirectory(log);
    const http = new ServedModules();
    this.#served.push(http);
    await http.start({
      modules: [OrganizationModule],
      bound: [
        { provide: EVENT_LOG, useValue: log },
        { provide: TRANSACTOR, useValue: createTransactor({ log }) },
        { provide: VAULT, useValue: MACS },
        { provide: CURSOR_KEYS, useValue: CURSOR_HMACS },
        { provide: DIRECTORY, useValue: directory },
        { provide: SERVICE_CONFIG, useValue: { tenant: 'harbour', transitionAge: null } },
        { provide: PLACED_CLIENTS, useValue: { placedNow: async () => [] } },
        { provide: KNOWN_DIRECTORIES, useValue: new DirectoriesKnown({ directory, known: KNOWN }) },
      ],
      clock,
      facilitiesOf: async () => [],
    });
    return new Process(http);
  }

  /** As an operator does from the command line. */
  async publish(pack: string): Promise<void> {
    const { log, clock } = this;
    const parts = { transactor: createTransactor({ log }), vault: MACS, directory: new LogDirectory(log), clock };
    const terms = jobTerms({ principal: 'oscar', correlationId: 'spec' }, 'publish');
    await new Organization({ ...parts, tenant: 'harbour' }).publishPack(terms, pack);
  }

  /** What is recorded from now on is recorded at this time. */
  at(time: string): void {
    this.clock.moveBy(Date.parse(time) - this.clock.now());
  }

  async stop(): Promise<void> {
    for (const http of this.#served) await http.stop();
  }
}

class Process {
  constructor(private readonly http: ServedModules) {}

  async record(url: string, body: object, method: 'POST' | 'PUT' = 'POST'): Promise<Answered['body']> {
    const answer = await this.http.send(method, url, body, { as: DIRECTOR });
    if (answer.status > 201) throw new Error(`Not recorded: ${answer.status} ${answer.text}`);
    return answer.body;
  }

  get(url: string, as = DIRECTOR): Promise<Answered> {
    return this.http.send('GET', url, undefined, { as });
  }

  async names(url: string, as = DIRECTOR): Promise<readonly string[]> {
    const { status, body } = await this.get(url, as);
    expect(status).toBe(200);
    return body.items.map(({ code, id }: { code?: string; id: string }) => code ?? id);
  }
}

describe('what the directory was known to be', () => {
  const provider = new Provider();
  let service: Process;
  // Given a facility, a pack that it adopts, and a program that is renamed and closed, a day after the other.
  beforeAll(async () => {
    service = await provider.process();
    provider.at('2026-06-02T12:00Z');
    await service.record('/v1/facilities', HAWTHORN);
    provider.at('2026-06-03T12:00Z');
    await provider.publish(PACK);
    provider.at('2026-06-04T12:00Z');
    await service.record('/v1/facilities/HAWTHORN/pack-adoptions', ADOPTION);
    provider.at('2026-06-05T12:00Z');
    await service.record('/v1/programs', IOP);
    provider.at('2026-06-06T12:00Z');
    await service.record('/v1/programs/H-IOP/offer', { name: 'Day', levels: ['2.1', '2.5'] }, 'PUT');
    provider.at('2026-06-07T12:00Z');
    await service.record('/v1/programs/H-IOP/closure', { closedOn: '2026-06-30' });
    provider.at('2026-06-08T12:00Z');
  });
  afterAll(() => provider.stop());

  it('holds a facility from the instant on at which it was recorded', async () => {
    const before = await service.get('/v1/facilities/HAWTHORN?knownAt=2026-06-02T11:59:59Z');
    expect([before.status, before.body.code]).toEqual([404, 'facility-unknown']);
    expect(await service.names('/v1/facilities?knownAt=2026-06-02T11:59:59Z')).toEqual([]);
    expect(await service.names('/v1/facilities?knownAt=2026-06-02T12:00:00Z')).toEqual(['HAWTHORN']);
  });

  it('shows the adoptions of then, and no ETag that a change could name', async () => {
    const before = await service.get('/v1/facilities/HAWTHORN?knownAt=2026-06-04T11:00Z');
    expect(before.body).toMatchObject({ ...HAWTHORN, adoptions: [], revision: 0, freshness: { future: false } });
    expect(before.headers['etag']).toBeUndefined();
    const now = await service.get('/v1/facilities/HAWTHORN');
    expect([now.body.adoptions.length, now.headers['etag']]).toEqual([1, '"1"']);
  });

  it('shows a program under the name, the levels and the end of then', async () => {
    const shown = async (knownAt: string) => {
      const { name, levels, closedOn, revision } = (await service.get(`/v1/programs/H-IOP?knownAt=${knownAt}`)).body;
      return [name, levels, closedOn, revision];
    };
    expect(await shown('2026-06-05T13:00Z')).toEqual(['Evening', ['2.1'], null, 0]);
    expect(await shown('2026-06-06T13:00Z')).toEqual(['Day', ['2.1', '2.5'], null, 1]);
    expect(await shown('2026-06-07T13:00Z')).toEqual(['Day', ['2.1', '2.5'], '2026-06-30', 2]);
    const before = await service.get('/v1/programs/H-IOP?knownAt=2026-06-05T11:00Z');
    expect([before.status, before.body.code]).toEqual([404, 'program-unknown']);
    expect(await service.names('/v1/programs?knownAt=2026-06-05T11:00Z')).toEqual([]);
  });

  it('lists and shows a pack once it was published, compared ones too', async () => {
    const listed = await service.get('/v1/rule-packs?knownAt=2026-06-03T11:00Z');
    expect([listed.body.items, listed.body.total]).toEqual([[], 0]);
    expect(await service.names('/v1/rule-packs?knownAt=2026-06-03T12:00Z')).toEqual(['asam-3e-adult']);
    for (const path of [PACK_PATH, `${PACK_PATH}/comparison/asam-3e-adult/1.0.0`]) {
      // Known now, so that it was compiled before the earlier question.
      expect((await service.get(path)).status).toBe(200);
      const before = await service.get(`${path}?knownAt=2026-06-03T11:00Z`);
      expect([before.status, before.body.code]).toEqual([404, 'pack-unknown']);
      expect((await service.get(`${path}?knownAt=2026-06-03T12:00Z`)).status).toBe(200);
    }
  });

  it('says to which position it was known, and that a future instant is no forecast', async () => {
    const paths = ['/v1/facilities', '/v1/facilities/HAWTHORN', '/v1/programs', '/v1/programs/H-IOP', '/v1/rule-packs'];
    for (const path of [...paths, PACK_PATH]) {
      const { freshness: now } = (await service.get(path)).body;
      const { freshness: then } = (await service.get(`${path}?knownAt=2026-06-07T13:00Z`)).body;
      const { freshness: earlier } = (await service.get(`${path}?knownAt=2026-06-06T11:00Z`)).body;
      const { freshness: ahead } = (await service.get(`${path}?knownAt=2026-07-01T00:00Z`)).body;
      expect([now.knownTo, then.knownTo]).toEqual([now.watermark.position, now.knownTo]);
      expect(earlier.knownTo < then.knownTo).toBe(true);
      expect([now.future, then.future, ahead.future]).toEqual([false, false, true]);
    }
  });

  it('shows a caller of other facilities nothing, whatever was known', async () => {
    const foreign = 'director.rosa@ROWAN';
    for (const path of ['/v1/facilities/HAWTHORN', '/v1/programs/H-IOP'])
      for (const knownAt of ['', '?knownAt=2026-06-07T13:00Z', '?knownAt=2026-06-07'])
        expect([path, (await service.get(`${path}${knownAt}`, foreign)).status]).toEqual([path, 404]);
    for (const path of ['/v1/facilities', '/v1/programs'])
      expect(await service.names(`${path}?knownAt=2026-06-07T13:00Z`, foreign)).toEqual([]);
  });

  it.each([
    '/v1/facilities',
    '/v1/facilities/HAWTHORN',
    '/v1/programs',
    '/v1/programs/H-IOP',
    '/v1/rule-packs',
    PACK_PATH,
  ])('%s refuses a time without an offset, and a position that is none', async (path) => {
    const time = await service.get(`${path}?knownAt=2026-06-07T13:00`);
    expect([time.status, time.body.code, time.body.errors[0].pointer]).toEqual([
      400,
      'time-without-zone',
      'query:knownAt',
    ]);
    const position = await service.get(`${path}?atLeast=zz`);
    expect([position.status, position.body.errors[0].code]).toEqual([400, 'position-malformed']);
  });

  it('refuses a day for packs, which belong to no site', async () => {
    const { status, body } = await service.get('/v1/rule-packs?knownAt=2026-06-07');
    expect([status, body.code]).toEqual([400, 'time-without-zone']);
  });
});

describe('a day of knowledge', () => {
  it('begins at each facility in its own zone', async () => {
    const provider = new Provider();
    const service = await provider.process();
    // Half past midnight in New York, half past eleven of the evening before in Chicago.
    provider.at('2026-06-02T04:30Z');
    for (const facility of [HAWTHORN, ROWAN]) await service.record('/v1/facilities', facility);
    expect(await service.names('/v1/facilities?knownAt=2026-06-02')).toEqual(['HAWTHORN']);
    expect(await service.names('/v1/facilities?knownAt=2026-06-03')).toEqual(['HAWTHORN', 'ROWAN']);
    await provider.stop();
  });
});

describe('a clock that was set back', () => {
  it('makes nothing known before what was recorded ahead of it', async () => {
    const provider = new Provider(true);
    const service = await provider.process();
    provider.at('2026-06-02T12:00Z');
    await service.record('/v1/facilities', HAWTHORN);
    provider.at('2026-06-02T10:00Z');
    await service.record('/v1/facilities', ROWAN);
    expect(await service.names('/v1/facilities?knownAt=2026-06-02T11:00Z')).toEqual([]);
    expect(await service.names('/v1/facilities?knownAt=2026-06-02T12:00Z')).toEqual(['HAWTHORN', 'ROWAN']);
    await provider.stop();
  });
});

describe('what another process wrote', () => {
  it('is there for who asks for at least its position, and 503 for what nobody wrote', async () => {
    const provider = new Provider();
    const [here, elsewhere] = [await provider.process(), await provider.process()];
    expect(await here.names('/v1/facilities')).toEqual([]);
    const { position } = await elsewhere.record('/v1/facilities', HAWTHORN);
    const { body } = await here.get(`/v1/facilities/HAWTHORN?atLeast=${position}`);
    expect([body.code, body.freshness.watermark.position >= position]).toEqual(['HAWTHORN', true]);
    const beyond = await here.get(`/v1/facilities?atLeast=${'9'.repeat(position.length)}`);
    expect([beyond.status, beyond.body.code, beyond.headers['retry-after'] !== undefined]).toEqual([
      503,
      viewsBehind.code,
      true,
    ]);
    await provider.stop();
  });
});
