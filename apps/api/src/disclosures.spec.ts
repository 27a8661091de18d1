import { DatabaseSync } from 'node:sqlite';
import { dataFilesIn } from '@throughline/embedded';
import { testService, type TestService } from './service.fixture.js';

const NDJSON = { accept: 'application/x-ndjson' };

describe('the ledger of disclosures', () => {
  let service: TestService;
  const clients: Record<string, string> = {};
  const partner = (path: string, more: object = {}) => service.ask('GET', path, { as: 'partner', ...more });
  const of = async (site: string, more = '', terms: object = {}) =>
    (await service.ask('GET', `/v1/clients/${clients[site]}/disclosures${more}`, terms)).body;
  const whatOf = async (site: string) => (await of(site)).items.map(({ what }: { what: string }) => what);
  const fresh = async () => {
    for (const site of ['HAWTHORN', 'ROWAN']) {
      const { body } = await service.ask('POST', '/v1/clients', { body: { facilityId: site, anonymous: true } });
      clients[site] = body.clientId;
    }
  };

  beforeAll(async () => {
    service = await testService();
    await service.openSites('HAWTHORN', 'ROWAN');
  });
  beforeEach(fresh);
  afterAll(() => service.close());

  it('names who received what of a client, why, and how much', async () => {
    await partner('/v1/events?purpose=audit&legalBasis=audit-and-evaluation&limit=1000');
    const { items, next } = await of('ROWAN');
    expect(items).toEqual([
      {
        at: expect.stringMatching(/^2026-03-02T15:00/),
        actorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        roles: ['partner'],
        what: 'events as json',
        purpose: 'audit',
        legalBasis: 'audit-and-evaluation',
        section: '2.53',
        facilities: null,
        types: null,
        events: 1,
        ended: true,
        correlationId: expect.any(String),
      },
    ]);
    expect(next).toBeNull();
  });

  it('has every way out, and within an organization needs no reason', async () => {
    await partner('/v1/events', { headers: NDJSON });
    await partner('/v1/snapshots/current');
    expect(await whatOf('HAWTHORN')).toEqual(['snapshot of current', 'events as ndjson']);
    const [{ purpose, legalBasis, ended }] = (await of('HAWTHORN')).items;
    expect([purpose, legalBasis, ended]).toEqual(['operations', 'internal-communication', true]);
  });

  it('says who asked what there is of a client who was named, and by what right', async () => {
    const clientId = clients['ROWAN']!;
    const named = { purpose: 'audit', legalBasis: 'audit-and-evaluation', filter: { clientId: [clientId] } };
    const ask = (path: string, body: object) => service.ask('POST', path, { as: 'partner', key: null, body });
    await ask('/v1/reconcile', named);
    await ask('/v1/replay/plan', named);
    await ask('/v1/replay/plan', { ...named, countOnly: true });
    const right = `purpose=${named.purpose}&legalBasis=${named.legalBasis}`;
    await partner(`/v1/proofs/inclusion?clientId=${clientId}&revision=0&${right}`);
    // Of nobody in particular.
    await ask('/v1/reconcile', {});
    await ask('/v1/replay/plan', {});
    const { items } = await of('ROWAN');
    const said = ({ what, purpose, section, events, ended }: Record<string, unknown>) =>
      [what, purpose, section, events, ended].join(', ');
    expect(items.map(said)).toEqual([
      'proof of an event, audit, 2.53, 1, true',
      'count of events, audit, 2.53, 1, true',
      'plan of events, audit, 2.53, 1, true',
      'digest of events, audit, 2.53, 1, true',
    ]);
    expect(await whatOf('HAWTHORN')).toEqual([]);
  });

  it('has the proof of an event that its reader’s facilities did not bring', async () => {
    const clientId = clients['HAWTHORN']!;
    await service.ask('POST', `/v1/clients/${clientId}/inquiries`, {
      body: { facilityId: 'ROWAN', when: '2026-02-20T10:00-06:00', source: 'self' },
    });
    await partner(`/v1/proofs/inclusion?clientId=${clientId}&revision=0`, { facilities: ['ROWAN'] });
    expect((await of('HAWTHORN')).items).toMatchObject([{ what: 'proof of an event', events: 1 }]);
  });

  it('leaves out what a filter, a scope or a range left out', async () => {
    const { next } = (await partner('/v1/events?limit=1000')).body;
    await fresh();
    await partner('/v1/events', { facilities: ['ROWAN'], headers: NDJSON });
    await partner('/v1/events?type=Admitted&limit=1000');
    await partner(`/v1/events?clientId=${clients['ROWAN']}&limit=1000`);
    expect([await whatOf('HAWTHORN'), await whatOf('ROWAN')]).toEqual([[], ['events as json', 'events as ndjson']]);
    const behind = (await partner(`/v1/events?after=${next}&limit=1000`)).body.next;
    await fresh();
    await partner(`/v1/events?until=${behind}&limit=1000`);
    expect(await whatOf('HAWTHORN')).toEqual([]);
  });

  it('goes on in pages', async () => {
    for (let n = 0; n < 3; n++) await partner('/v1/events?limit=1000');
    const first = await of('ROWAN', '?limit=2');
    const second = await of('ROWAN', `?limit=2&cursor=${first.next}`);
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null]);
  });

  it('is for directors of the site, who see a client of another one as none', async () => {
    const foreign = await of('HAWTHORN', '', { facilities: ['ROWAN'] });
    const unknown = await service.ask('GET', '/v1/clients/5f0c1a52-6f0e-4a53-9c60-8f1d4a9b7e21/disclosures');
    for (const { status, code } of [foreign, unknown.body]) expect([status, code]).toEqual([404, 'client-unknown']);
    expect((await service.ask('GET', `/v1/clients/${clients['ROWAN']}/disclosures`, { as: 'partner' })).status).toBe(
      403,
    );
  });

  it('sends the notice of 42 CFR 2.32 with what leaves', async () => {
    for (const path of ['/v1/events', '/v1/snapshots/moves'])
      expect((await partner(path)).headers['disclosure-notice']).toMatch(/^42 CFR part 2 prohibits unauthorized use/);
  });

  it('lets nothing leave that it cannot write down', async () => {
    const journal = new DatabaseSync(dataFilesIn(service.settings.dataDirectory).journal);
    journal.exec(`CREATE TRIGGER no_more BEFORE INSERT ON disclosures BEGIN SELECT RAISE(ABORT, 'full'); END`);
    try {
      for (const headers of [{}, NDJSON, { accept: 'text/event-stream' }])
        for (let n = 0; n < 10; n++)
          expect((await partner('/v1/events', { headers })).body).toMatchObject({
            status: 503,
            code: 'disclosure-not-recorded',
          });
      expect((await partner('/v1/snapshots/current')).status).toBe(503);
    } finally {
      journal.exec('DROP TRIGGER no_more');
      journal.close();
    }
  });

  it('refuses a purpose or a basis that there is not', async () => {
    const { body } = await partner('/v1/events?purpose=marketing&legalBasis=curiosity');
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      'query:purpose',
      'query:legalBasis',
    ]);
  });
});
