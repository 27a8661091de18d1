import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { dataFilesIn } from '@throughline/embedded';
import { testService, type TestService } from './service.fixture.js';

describe('the history in bulk', () => {
  let service: TestService;
  const plan = async (body: object = {}, more: object = {}) =>
    service.ask('POST', '/v1/replay/plan', { as: 'partner', key: null, body, ...more });
  async function taken(
    url: string,
    headers: Record<string, string> = {},
    facilities: readonly string[] | 'all' = 'all',
  ) {
    const authorization = `Bearer ${await service.token('partner', facilities)}`;
    return service.server.inject({ url, headers: { authorization, ...headers } });
  }
  const events = async (query = '') =>
    (await service.ask('GET', `/v1/events?limit=1000${query}`, { as: 'partner' })).body.items;
  const register = (facilityId: string) =>
    service.ask('POST', '/v1/clients', { body: { facilityId, anonymous: true } });

  beforeAll(async () => {
    service = await testService();
    await service.openSites('HAWTHORN', 'ROWAN');
    for (const facilityId of ['HAWTHORN', 'ROWAN', 'HAWTHORN']) await register(facilityId);
  });
  afterAll(() => service.close());

  it('comes as planned, and goes on live at the bound', async () => {
    const { status, body } = await plan();
    expect([status, body.count, body.pages.length]).toEqual([200, 3, 1]);
    const [{ href, bytes, sha256 }] = body.pages;
    const { rawPayload, headers } = await taken(href);
    expect([rawPayload.length, createHash('sha256').update(rawPayload).digest('hex')]).toEqual([bytes, sha256]);
    expect(headers).toMatchObject({
      etag: `"${sha256}"`,
      'cache-control': 'private, immutable, max-age=31536000',
      'content-type': 'application/gzip',
      'disclosure-notice': expect.stringMatching(/^42 CFR part 2/),
    });
    const lines = gunzipSync(rawPayload).toString().trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(await events());
    await register('ROWAN');
    expect(await events(`&after=${body.bound}`)).toHaveLength(1);
    expect((await taken(href)).rawPayload.equals(rawPayload)).toBe(true);
  });

  it('is resumed at any byte, and not sent to who holds it', async () => {
    const [{ href, bytes, sha256 }] = (await plan()).body.pages;
    const whole = (await taken(href)).rawPayload;
    const head = await taken(href, { range: 'bytes=0-99' });
    const tail = await taken(href, { range: 'bytes=100-', 'if-range': `"${sha256}"` });
    expect([head.statusCode, head.headers['content-range']]).toEqual([206, `bytes 0-99/${bytes}`]);
    expect(Buffer.concat([head.rawPayload, tail.rawPayload]).equals(whole)).toBe(true);
    const beyond = await taken(href, { range: `bytes=${bytes}-` });
    expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, `bytes */${bytes}`]);
    for (const held of [`"${sha256}"`, `W/"${sha256}"`, `"other", "${sha256}"`, '*'])
      expect((await taken(href, { 'if-none-match': held })).statusCode).toBe(304);
    expect((await taken(href, { 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  it('holds what the filter and the token say', async () => {
    const filtered = (await plan({ filter: { facilityId: ['ROWAN'], type: ['ClientRegistered'] } })).body;
    const lines = gunzipSync((await taken(filtered.pages[0].href)).rawPayload).toString();
    expect(lines.trimEnd().split('\n')).toHaveLength(filtered.count);
    expect(new Set(lines.match(/"facilityId":"\w+"/g))).toEqual(new Set(['"facilityId":"ROWAN"']));
    const [{ href }] = (await plan()).body.pages;
    expect((await taken(href, {}, ['ROWAN'])).statusCode).toBe(412);
  });

  it('is taken for the purpose that the plan was made for', async () => {
    const { clientId } = (await register('ROWAN')).body;
    const [{ href }] = (await plan({ purpose: 'audit', legalBasis: 'audit-and-evaluation' })).body.pages;
    expect((await taken(href)).statusCode).toBe(200);
    const [row] = (await service.ask('GET', `/v1/clients/${clientId}/disclosures`)).body.items;
    expect(row).toMatchObject({ what: 'events as bulk pages', purpose: 'audit', section: '2.53' });
  });

  it('has one row of the ledger, which is there before the first page and is all that a crash leaves', async () => {
    const { clientId } = (await register('ROWAN')).body;
    const [{ href }] = (await plan({ purpose: 'research' })).body.pages;
    const journal = new DatabaseSync(dataFilesIn(service.settings.dataDirectory).journal);
    const rows = () => journal.prepare(`SELECT toPosition FROM disclosures WHERE purpose = 'research'`).all();
    expect(rows()).toEqual([]);
    for (let times = 0; times < 3; times += 1) {
      expect((await taken(href)).headers['disclosure-notice']).toMatch(/^42 CFR part 2/);
      expect(rows()).toEqual([{ toPosition: null }]);
    }
    journal.close();
    const { items } = (await service.ask('GET', `/v1/clients/${clientId}/disclosures`)).body;
    const researched = items.filter(({ purpose }: { purpose: string }) => purpose === 'research');
    expect(researched).toMatchObject([{ what: 'events as bulk pages', events: 1, ended: false }]);
  });

  it('is only counted when asked', async () => {
    const { body } = await plan({ countOnly: true });
    expect(body).toMatchObject({ count: (await events()).length, bytes: null, pages: [] });
  });

  it('refuses a page that comes to another hash, and a plan that ends before it begins', async () => {
    const [{ href }] = (await plan()).body.pages;
    const stale = await taken(href.replace(/sha256=\w{4}/, 'sha256=0000'));
    expect(JSON.parse(stale.body)).toMatchObject({ status: 412, code: 'page-changed' });
    const { bound } = (await plan()).body;
    const early = (await service.ask('GET', '/v1/events?limit=1', { as: 'partner' })).body.next;
    const { status, body } = await plan({ from: bound, to: early });
    expect([status, body.code, body.errors[0].pointer]).toEqual([400, 'replay-range-reversed', '/to']);
  });
});
