import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { dataFilesIn } from '@throughline/embedded';
import { deterministicId, type EventMetadata, eventParts } from '@throughline/kernel';
import { scratchFolder } from '@throughline/testing';
import { pagedEvents } from './paged-events.fixture.js';
import { testService, type TestService } from './service.fixture.js';

const PLACES = ['start', 'middle', 'end'] as const;
const offer = {
  ...{ name: 'Evening', levels: ['2.1'], template: null, capacity: null, groupCap: null },
  ...{ window: null, modality: null },
};

/** An event of each kind of stream that the organization has, for each place of the log. */
const KINDS = {
  facility: (place: string) => ({
    stream: `facility-${place}`,
    type: 'FacilityOpened',
    data: { code: place, name: place, zone: 'America/Chicago', openFrom: '2024-07-01' },
  }),
  program: (place: string) => ({
    stream: `program-${place}`,
    type: 'ProgramOpened',
    data: { code: place, facilityId: 'HAWTHORN', openFrom: '2024-07-01', ...offer },
  }),
  pack: (place: string) => ({
    stream: `rulePack-${place}@1.0.0`,
    type: 'RulePackPublished',
    data: { pack: { id: place, version: '1.0.0', sha256: 'ab'.repeat(32) }, document: '{}' },
  }),
} as const;

const metadataOf = (commandId: string): EventMetadata => ({
  ...{ tenant: 'demo', facilityId: null, actor: { id: 'grace', kind: 'person', roles: ['director'] } },
  ...{ onBehalfOf: null, commandId, correlationId: commandId, causationId: null, traceparent: null },
  origin: { kind: 'live', system: null, recordId: null, sourceRecordedAt: null },
  ...{ labels: [], bodyMac: 'mac', part: [0, 1] },
});

type Line = Readonly<Record<string, unknown>>;

describe('events of the organization that were damaged at the start, in the middle, and at the end of the log', () => {
  const scratch = scratchFolder();
  let service: TestService;
  let whole: Awaited<ReturnType<typeof everything>>;

  const opened = () => testService({ THROUGHLINE_DATA: scratch.path('data') });
  const partner = (path: string, more: object = {}) => service.ask('GET', path, { as: 'partner', ...more });
  const posted = async (path: string, body: object) =>
    (await service.ask('POST', path, { as: 'partner', key: null, body })).body;
  const linesIn = (text: string): readonly Line[] =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  /** What a partner gets of the history in each of its formats. */
  async function everything(facilities: readonly string[] | 'all') {
    const asked = { facilities };
    const plan = (await service.ask('POST', '/v1/replay/plan', { as: 'partner', key: null, body: {}, ...asked })).body;
    const authorization = `Bearer ${await service.token('partner', facilities)}`;
    const page = await service.server.inject({ url: plan.pages[0].href, headers: { authorization } });
    const lines = await partner('/v1/events', { headers: { accept: 'application/x-ndjson' }, ...asked });
    return {
      pages: await pagedEvents<Line>((path) => partner(path, asked), 1),
      lines: linesIn(lines.text),
      bulk: linesIn(gunzipSync(page.rawPayload).toString()),
      digest: (await posted('/v1/reconcile', {})).digest,
      checkpoint: (await partner('/v1/checkpoint')).body.root,
    };
  }

  async function restarted(): Promise<void> {
    // The log and the directory hold in memory what they have read.
    await service?.close();
    service = await opened();
  }

  const changeLog = (change: (log: DatabaseSync) => void): void => {
    const log = new DatabaseSync(dataFilesIn(service.settings.dataDirectory).log);
    log.exec('DROP TRIGGER IF EXISTS events_are_never_changed');
    change(log);
    log.close();
  };

  async function organized(place: string): Promise<void> {
    for (const kind of Object.values(KINDS)) {
      const { stream, type, data } = kind(place);
      const metadata = metadataOf(deterministicId('command', stream));
      const parts = eventParts({ data, metadata, privatePaths: [], salt: 'salt' });
      await service.parts.log.append(stream, 'none', [
        { id: deterministicId('event', stream), type, schemaVersion: 1, ...parts },
      ]);
    }
  }

  beforeAll(async () => {
    await restarted();
    for (const place of PLACES) {
      await organized(place);
      if (place === 'start') await service.openSites('HAWTHORN');
      if (place !== 'end')
        await service.ask('POST', '/v1/clients', { body: { facilityId: 'HAWTHORN', anonymous: true } });
    }
    whole = await everything('all');
  }, 120_000);
  afterAll(() => service.close());

  it('are of a history that has something to lose', () => {
    expect(whole.pages).toHaveLength(2);
    expect(whole.bulk).toEqual(whole.pages);
  });

  describe.each(Object.entries(KINDS))('of a %s', (_, kind) => {
    const streams = PLACES.map((place) => kind(place).stream);
    const dataOf = new Map<string, string>();
    beforeAll(async () => {
      changeLog((log) => {
        for (const stream of streams) {
          dataOf.set(stream, String(log.prepare('SELECT data FROM events WHERE stream = ?').get(stream)?.['data']));
          log.prepare('UPDATE events SET data = substr(data, 1, length(data) - 3) WHERE stream = ?').run(stream);
        }
      });
      await restarted();
    }, 60_000);
    afterAll(() =>
      changeLog((log) => {
        for (const [stream, data] of dataOf)
          log.prepare('UPDATE events SET data = ? WHERE stream = ?').run(data, stream);
      }),
    );

    it('leave the history as it was, in every format', async () => {
      expect(await everything('all')).toEqual(whole);
    });

    it('leave it for a reader of some facilities too', async () => {
      const { pages, lines } = await everything(['HAWTHORN']);
      expect(pages.filter(({ type }) => type === 'ClientRegistered')).toHaveLength(2);
      expect(lines.slice(0, -1)).toHaveLength(pages.length);
    });

    it('let nothing be decided, because the rules that hold cannot be known', async () => {
      const registering = { body: { facilityId: 'HAWTHORN', anonymous: true } };
      expect((await service.ask('POST', '/v1/clients', registering)).body).toMatchObject({ code: 'event-unreadable' });
    });

    it('name the first of them where a facility is asked for that is behind it, also when asked again', async () => {
      const first = { code: 'event-unreadable', detail: expect.any(String) };
      for (let times = 0; times < 2; times += 1)
        expect((await partner('/v1/events?facilityId=HAWTHORN')).body).toMatchObject(first);
      expect((await partner('/v1/events?facilityId=NOWHERE', { facilities: ['HAWTHORN'] })).body).toMatchObject({
        code: 'facility-unknown',
      });
    });
  });
});
