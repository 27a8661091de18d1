import { readdirSync, readFileSync } from 'node:fs';
import { testService, type TestService } from './service.fixture.js';

const hawthorn = { code: 'HAWTHORN', name: 'Hawthorn House', zone: 'America/Chicago', openFrom: '2024-07-01' };
const evening = {
  code: 'HAWTHORN-IOP',
  facilityId: 'HAWTHORN',
  name: 'Evening IOP',
  levels: ['2.1'],
  openFrom: '2024-07-01',
};
const PACKS = new URL('../../../packs/', import.meta.url);

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.close());

describe('a facility', () => {
  it('is opened once, and asking again gives the same answer', async () => {
    const first = await service.ask('POST', '/v1/facilities', { body: hawthorn, key: 'open-hawthorn' });
    expect([first.status, first.headers['location'], first.headers['etag']]).toEqual([
      201,
      '/v1/facilities/HAWTHORN',
      '"0"',
    ]);
    expect(first.body).toEqual({ changed: true, dryRun: false, revision: 0, position: expect.any(String) });

    const again = await service.ask('POST', '/v1/facilities', { body: hawthorn, key: 'open-hawthorn' });
    expect([again.status, again.headers['idempotency-replayed'], again.headers['location']]).toEqual([
      201,
      'true',
      '/v1/facilities/HAWTHORN',
    ]);
    expect(again.body).toEqual(first.body);
  });

  it('is read with the revision that If-Match takes', async () => {
    const { status, headers, body } = await service.ask('GET', '/v1/facilities/HAWTHORN', { key: null });
    expect([status, headers['etag']]).toEqual([200, '"0"']);
    expect(body).toEqual({ ...hawthorn, closedOn: null, adoptions: [], revision: 0, freshness: expect.anything() });
  });

  it('is refused under the same key with another body', async () => {
    const { status, body } = await service.ask('POST', '/v1/facilities', {
      body: { ...hawthorn, name: 'Other' },
      key: 'open-hawthorn',
    });
    expect([status, body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('is already so under another key, and is another one under the same code', async () => {
    const same = await service.ask('POST', '/v1/facilities', { body: hawthorn });
    expect([same.status, same.body.changed]).toEqual([200, false]);
    const other = await service.ask('POST', '/v1/facilities', { body: { ...hawthorn, name: 'Other' } });
    expect([other.status, other.body.code, other.body.errors[0].pointer]).toEqual([409, 'facility-exists', '/code']);
  });

  it('is judged without being opened in a dry run', async () => {
    const dry = await service.ask('POST', '/v1/facilities?dryRun=true', { body: { ...hawthorn, code: 'ROWAN' } });
    expect([dry.status, dry.body]).toEqual([200, { changed: true, dryRun: true, revision: null, position: null }]);
    expect((await service.ask('GET', '/v1/facilities/ROWAN', { key: null })).status).toBe(404);
  });

  it('in a zone that does not exist is refused', async () => {
    const { status, body } = await service.ask('POST', '/v1/facilities', {
      body: { ...hawthorn, code: 'ROWAN', zone: 'Mars/Olympus' },
    });
    expect([status, body.errors]).toEqual([400, [expect.objectContaining({ pointer: '/zone', code: 'zone-unknown' })]]);
  });

  it('is changed by nobody who has not seen its latest revision', async () => {
    const { status, body } = await service.ask('POST', '/v1/facilities/HAWTHORN/closure', {
      body: { closedOn: '2030-01-01' },
      headers: { 'if-match': '"7"' },
    });
    expect([status, body.code, body.currentRevision]).toEqual([412, 'revision-stale', 0]);
  });

  it('does not close before it opens, nor twice', async () => {
    await service.ask('POST', '/v1/facilities', { body: { ...hawthorn, code: 'LINDEN' } });
    const close = (closedOn: string) => service.ask('POST', '/v1/facilities/LINDEN/closure', { body: { closedOn } });
    expect((await close('2024-06-30')).body.code).toBe('dates-out-of-order');
    expect((await close('2027-06-30')).body).toMatchObject({ changed: true, revision: 1 });
    expect((await close('2027-06-30')).body).toMatchObject({ changed: false, revision: 1 });
    expect((await close('2027-07-31')).body.code).toBe('facility-closed');
  });

  it('that is unknown answers as one that is not the caller’s to see', async () => {
    const unknown = await service.ask('GET', '/v1/facilities/NOWHERE', {
      as: 'analyst',
      facilities: ['LINDEN'],
      key: null,
    });
    const foreign = await service.ask('GET', '/v1/facilities/HAWTHORN', {
      as: 'analyst',
      facilities: ['LINDEN'],
      key: null,
    });
    const same = ({ status, body: { instance: _, ...body } }: typeof unknown) => ({ status, body });
    expect(same(foreign)).toEqual(same(unknown));
    expect(unknown.status).toBe(404);
  });

  it('is listed to those who may see it, page by page', async () => {
    const list = async (query: string, facilities: readonly string[] | 'all' = 'all') =>
      (await service.ask('GET', `/v1/facilities${query}`, { as: 'clinician', facilities, key: null })).body;
    expect((await list('')).items.map(({ code }: { code: string }) => code)).toEqual(['HAWTHORN', 'LINDEN']);
    expect((await list('', ['LINDEN'])).items.map(({ code }: { code: string }) => code)).toEqual(['LINDEN']);
    const first = await list('?limit=1');
    expect([first.items[0].code, first.next]).toEqual(['HAWTHORN', expect.stringMatching(/^[\w-]+\.[\w-]{43}$/)]);
    const second = await list(`?limit=1&cursor=${first.next}`);
    expect([second.items[0].code, second.next]).toEqual(['LINDEN', null]);
  });

  it.each(['/v1/facilities', '/v1/programs', '/v1/rule-packs'])('%s takes no cursor but its own', async (path) => {
    const unsigned = Buffer.from(JSON.stringify([path.slice(4), 'A'])).toString('base64url');
    for (const cursor of [unsigned, 'HAWTHORN', 'abc', '-1']) {
      const { status, body } = await service.ask('GET', `${path}?cursor=${cursor}`, { key: null });
      expect([cursor, status, body.code, body.errors?.[0].pointer]).toEqual([
        cursor,
        400,
        'cursor-invalid',
        'query:cursor',
      ]);
    }
  });
});

describe('changing the organization', () => {
  it.each(['front-desk', 'clinician', 'utilization-review', 'analyst', 'partner'] as const)(
    'is not for a %s',
    async (role) => {
      const { status, body } = await service.ask('POST', '/v1/facilities', {
        as: role,
        body: { ...hawthorn, code: 'ROWAN' },
      });
      expect([status, body.code]).toEqual([403, 'role-not-allowed']);
    },
  );
  it('is not for a director of some facilities', async () => {
    const { status, body } = await service.ask('POST', '/v1/facilities/HAWTHORN/closure', {
      facilities: ['HAWTHORN'],
      body: { closedOn: '2030-01-01' },
    });
    expect([status, body.code]).toEqual([403, 'whole-provider-needed']);
  });
  it('is for an operator', async () => {
    expect(
      (await service.ask('POST', '/v1/facilities', { as: 'operator', body: { ...hawthorn, code: 'ASPEN' } })).status,
    ).toBe(201);
  });
});

describe('a rule pack', () => {
  const yaml = { 'content-type': 'application/yaml' };
  const shipped = readdirSync(PACKS).filter((name) => name.startsWith('asam-3e-adult'));
  const text = () => readFileSync(new URL(shipped[0]!, PACKS), 'utf8');

  it('with faults is refused, each with line and column', async () => {
    const { status, body } = await service.ask('POST', '/v1/rule-packs', { body: 'levels: [\n  oops', headers: yaml });
    expect([status, body.code]).toEqual([400, 'pack-faulty']);
    expect(body.errors.length).toBeGreaterThan(0);
    expect(body.faults[0]).toEqual(
      expect.objectContaining({ line: expect.any(Number), column: expect.any(Number), code: 'not-yaml' }),
    );
  });

  it('is published as its author wrote it, and adopted by a facility from a day', async () => {
    const published = await service.ask('POST', '/v1/rule-packs', { body: text(), headers: yaml });
    expect(published.status).toBe(201);
    const { pack } = published.body;
    expect(published.headers['location']).toBe(`/v1/rule-packs/${pack.id}/${pack.version}`);

    const adopted = await service.ask('POST', '/v1/facilities/HAWTHORN/pack-adoptions', {
      body: { pack: { id: pack.id, version: pack.version }, from: '2024-07-01' },
    });
    expect([adopted.status, adopted.body.changed]).toEqual([200, true]);
    expect((await service.ask('GET', '/v1/facilities/HAWTHORN', { key: null })).body.adoptions).toEqual([
      { pack, from: '2024-07-01', programId: null, population: null, advisory: false },
    ]);

    const read = await service.ask('GET', `/v1/rule-packs/${pack.id}/${pack.version}`, {
      as: 'partner',
      facilities: [],
      key: null,
    });
    expect(read.body).toEqual({
      pack,
      document: expect.objectContaining({ id: pack.id }),
      counts: expect.anything(),
      freshness: expect.anything(),
    });
    const { title, edition, population, effectiveFrom, gates, sources } = read.body.document;
    expect(read.body.counts).toMatchObject({ gates: gates.length, sources: sources.length });
    const listed = { ...pack, title, edition, population, effectiveFrom };
    expect((await service.ask('GET', '/v1/rule-packs', { key: null })).body).toEqual({
      items: [listed],
      total: 1,
      next: null,
      freshness: expect.anything(),
    });
  });

  it('is compared with another version rule by rule, and with one that nobody has published not at all', async () => {
    const { items } = (await service.ask('GET', '/v1/rule-packs', { key: null })).body;
    const [{ id, version, title }] = items;
    const next = text()
      .replace(/^version: .*$/m, 'version: 9.0.0')
      .replace(/^title: .*$/m, 'title: The next one');
    expect((await service.ask('POST', '/v1/rule-packs', { body: next, headers: yaml })).status).toBe(201);
    const compare = (other: string) =>
      service.ask('GET', `/v1/rule-packs/${id}/${version}/comparison/${id}/${other}`, { key: null });
    const { status, body } = await compare('9.0.0');
    expect([status, body.before.version, body.after.version]).toEqual([200, version, '9.0.0']);
    expect(body.changes).toEqual([
      {
        ...{ part: 'pack', id: 'pack', title: 'The next one', change: 'differs' },
        sentences: [`Title: “${title}” before, “The next one” now.`],
      },
    ]);
    expect(body).toMatchObject({ total: 1, parts: [{ part: 'pack', count: 1 }] });
    expect((await compare(version)).body).toMatchObject({ changes: [], total: 0, parts: [] });
    const unknown = await compare('8.0.0');
    expect([unknown.status, unknown.body.code]).toEqual([404, 'pack-unknown']);
  });

  it('is published once: the same again changes nothing, other content is refused', async () => {
    const again = await service.ask('POST', '/v1/rule-packs', { body: text(), headers: yaml });
    expect([again.status, again.body.changed]).toEqual([200, false]);
    const other = await service.ask('POST', '/v1/rule-packs', {
      body: text().replace(/^title: .*$/m, 'title: Something else'),
      headers: yaml,
    });
    expect([other.status, other.body.code]).toEqual([409, 'pack-version-taken']);
  });

  it('is adopted for a population or as advice, and that is ended again', async () => {
    const { items } = (await service.ask('GET', '/v1/rule-packs', { key: null })).body;
    const [{ id, version, sha256 }] = items;
    const whole = { id, version, sha256 };
    const adopt = (body: object) => service.ask('POST', '/v1/facilities/HAWTHORN/pack-adoptions', { body });
    const pack = { id, version };
    const changes = [
      await adopt({ pack, from: '2024-08-01', population: 'adolescent' }),
      await adopt({ pack, from: '2024-08-01', advisory: true }),
      await adopt({ pack: null, from: '2024-09-01', population: 'adolescent' }),
      await adopt({ pack: null, from: '2024-09-01', population: 'adult' }),
    ];
    expect(changes.map(({ body }) => body.changed)).toEqual([true, true, true, false]);
    expect((await service.ask('GET', '/v1/facilities/HAWTHORN', { key: null })).body.adoptions.slice(1)).toEqual([
      { pack: whole, from: '2024-08-01', programId: null, population: 'adolescent', advisory: false },
      { pack: whole, from: '2024-08-01', programId: null, population: null, advisory: true },
      { pack: null, from: '2024-09-01', programId: null, population: 'adolescent', advisory: false },
    ]);
  });

  it.each([
    [{ from: '2024-06-30', population: 'adult' }, '/from', 'site-pack-missing'],
    [{ from: '2024-08-01', pack: null }, '/pack', 'site-pack-needed'],
    [{ from: '2024-08-01', programId: 'NOWHERE' }, '/programId', 'program-unknown'],
  ])('is not adopted where it cannot be: %j', async (change, pointer, code) => {
    const { items } = (await service.ask('GET', '/v1/rule-packs', { key: null })).body;
    const [{ id, version }] = items;
    const body = { pack: { id, version }, ...change };
    const refused = await service.ask('POST', '/v1/facilities/HAWTHORN/pack-adoptions', { body });
    expect([refused.status, refused.body.errors]).toEqual([422, [expect.objectContaining({ pointer, code })]]);
  });

  it('that nobody has published cannot be adopted or read', async () => {
    const adoption = await service.ask('POST', '/v1/facilities/HAWTHORN/pack-adoptions', {
      body: { pack: { id: 'ours', version: '9.9.9' }, from: '2024-07-01' },
    });
    expect([adoption.status, adoption.body.errors]).toEqual([
      422,
      [expect.objectContaining({ pointer: '/pack', code: 'pack-unknown' })],
    ]);
    expect((await service.ask('GET', '/v1/rule-packs/ours/9.9.9', { key: null })).status).toBe(404);
  });

  it('is not taken as JSON', async () => {
    const { status, body } = await service.ask('POST', '/v1/rule-packs', { body: { format: 1 } });
    expect([status, body.code]).toEqual([400, 'pack-not-yaml']);
  });
});

describe('a program', () => {
  it('is opened at a facility that is open, with levels that its pack knows', async () => {
    const open = (change: object) => service.ask('POST', '/v1/programs', { body: { ...evening, ...change } });
    expect((await open({ facilityId: 'NOWHERE' })).body.errors).toEqual([
      expect.objectContaining({ pointer: '/facilityId', code: 'facility-unknown' }),
    ]);
    expect((await open({ openFrom: '2024-06-30' })).body.errors).toEqual([
      expect.objectContaining({ pointer: '/openFrom', code: 'facility-not-open' }),
    ]);
    expect((await open({ levels: ['2.1', '99'] })).body.errors).toEqual([
      expect.objectContaining({ pointer: '/levels/1', code: 'level-unknown' }),
    ]);
    expect((await open({ template: 'no-such-template' })).body.errors).toEqual([
      expect.objectContaining({ pointer: '/template', code: 'template-unknown' }),
    ]);
    const opened = await open({});
    expect([opened.status, opened.headers['location']]).toEqual([201, '/v1/programs/HAWTHORN-IOP']);
  });

  it('is restated and read', async () => {
    const offer = {
      name: 'Evening IOP',
      levels: ['2.1'],
      capacity: 24,
      groupCap: 12,
      window: 'evening',
      modality: 'in-person',
    };
    expect((await service.ask('PUT', '/v1/programs/HAWTHORN-IOP/offer', { body: offer })).body).toMatchObject({
      changed: true,
      revision: 1,
    });
    expect((await service.ask('PUT', '/v1/programs/HAWTHORN-IOP/offer', { body: offer })).body).toMatchObject({
      changed: false,
      revision: 1,
    });
    const { body, headers } = await service.ask('GET', '/v1/programs/HAWTHORN-IOP', {
      as: 'clinician',
      facilities: ['HAWTHORN'],
      key: null,
    });
    const shown = { template: null, closedOn: null, inherited: [], revision: 1, freshness: expect.anything() };
    expect(body).toEqual({ ...evening, ...offer, ...shown });
    expect(headers['etag']).toBe('"1"');
  });

  it('is seen only by those who see its facility', async () => {
    expect(
      (await service.ask('GET', '/v1/programs/HAWTHORN-IOP', { as: 'clinician', facilities: ['LINDEN'], key: null }))
        .status,
    ).toBe(404);
    expect(
      (await service.ask('GET', '/v1/programs', { as: 'clinician', facilities: ['LINDEN'], key: null })).body.items,
    ).toEqual([]);
    expect((await service.ask('GET', '/v1/programs?facilityId=HAWTHORN', { key: null })).body.items).toHaveLength(1);
    expect((await service.ask('GET', '/v1/programs?facilityId=LINDEN', { key: null })).body.items).toEqual([]);
  });

  it('closes, and then changes no more', async () => {
    expect(
      (await service.ask('POST', '/v1/programs/HAWTHORN-IOP/closure', { body: { closedOn: '2027-06-30' } })).body
        .changed,
    ).toBe(true);
    const { status, body } = await service.ask('PUT', '/v1/programs/HAWTHORN-IOP/offer', {
      body: { name: 'Late', levels: ['2.1'] },
    });
    expect([status, body.code]).toEqual([409, 'program-closed']);
    expect(
      (await service.ask('POST', '/v1/programs/NOWHERE/closure', { body: { closedOn: '2027-06-30' } })).body.code,
    ).toBe('program-unknown');
  });
});
