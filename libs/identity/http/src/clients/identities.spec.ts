import { ADA, DESK, ROWAN_DIRECTOR, ServedIdentities } from '../served-identities.fixture.js';

let service: ServedIdentities;
beforeAll(async () => (service = await ServedIdentities.serve()));
afterAll(() => service.stop());

const IDENTITY = {
  familyName: 'Lindqvist',
  givenNames: 'Maja',
  birthDate: '1990-02-28',
  phones: ['+1 512 555 0142'],
  recordNumbers: [{ system: 'county', value: 'C-77' }],
};

describe('an identity', () => {
  it('is named for an anonymous client', async () => {
    const clientId = await service.client(null);
    const url = `/v1/clients/${clientId}/identity`;
    const before = await service.get(url);
    expect([before.body.identity, before.headers['etag']]).toEqual([null, '"0"']);
    const named = await service.send('PUT', url, IDENTITY, { ifMatch: '"0"' });
    expect([named.status, named.headers['etag'], named.body.version]).toEqual([200, '"1"', 1]);
    expect((await service.get(url)).body.identity).toMatchObject({ familyName: 'Lindqvist', emails: [] });
  });

  it('has its path looked at after each amendment, a repeat too, and after no dry run', async () => {
    const clientId = await service.client();
    const url = `/v1/clients/${clientId}/identity`;
    service.reviewed.length = 0;
    await service.send('PUT', `${url}?dryRun=true`, IDENTITY);
    expect(service.reviewed).toEqual([]);
    for (let count = 0; count < 2; count += 1) await service.send('PUT', url, IDENTITY, { key: 'looked-at' });
    expect(service.reviewed).toEqual([clientId, clientId]);
  });

  it('of a client elsewhere is answered as that of an unknown one', async () => {
    const foreign = await service.client();
    const faces = await Promise.all(
      [foreign, '99999999-9999-4999-8999-999999999999'].map(async (id) => {
        const url = `/v1/clients/${id}/identity`;
        const read = await service.get(url, { as: ROWAN_DIRECTOR });
        const amended = await service.send('PUT', url, IDENTITY, { as: ROWAN_DIRECTOR });
        return [read, amended].map(({ status, body }) => [status, body.code]);
      }),
    );
    const unknown = [404, 'client-unknown'];
    expect(faces).toEqual([
      [unknown, unknown],
      [unknown, unknown],
    ]);
  });

  it('is amended, and found by its former name too', async () => {
    const clientId = await service.client();
    await service.send('PUT', `/v1/clients/${clientId}/identity`, { ...IDENTITY, familyName: 'Bergström' });
    const { body } = await service.post('/v1/clients/search', { text: 'okafor', limit: 100 }, { as: DESK });
    expect(body.clients).toContainEqual({
      clientId,
      facilityIds: ['HAWTHORN'],
      identity: expect.objectContaining({ familyName: 'Bergström' }),
    });
  });

  it('is refused to whoever saw an older one', async () => {
    const clientId = await service.client();
    await service.send('PUT', `/v1/clients/${clientId}/identity`, IDENTITY, { ifMatch: '"1"' });
    const stale = await service.send(
      'PUT',
      `/v1/clients/${clientId}/identity`,
      { ...IDENTITY, givenNames: 'Moa' },
      { ifMatch: '"1"' },
    );
    expect([stale.status, stale.body.code, stale.body.currentRevision]).toEqual([412, 'revision-stale', 2]);
  });

  it('is amended once per key: a repeat that comes late undoes nothing', async () => {
    const clientId = await service.client();
    const url = `/v1/clients/${clientId}/identity`;
    const first = await service.send('PUT', url, IDENTITY, { key: 'amend', ifMatch: '"1"' });
    await service.send('PUT', url, { ...IDENTITY, familyName: 'Bergström' });
    const late = await service.send('PUT', url, IDENTITY, { key: 'amend', ifMatch: '"1"' });
    const other = await service.send('PUT', url, { ...IDENTITY, givenNames: 'Moa' }, { key: 'amend' });
    expect([late.status, late.headers['idempotency-replayed'], late.headers['etag'], late.body]).toEqual([
      200,
      'true',
      '"2"',
      first.body,
    ]);
    const tried = await service.send('PUT', `${url}?dryRun=true`, { ...IDENTITY, givenNames: 'Moa' }, { key: 'amend' });
    for (const { status, body } of [other, tried]) expect([status, body.code]).toEqual([422, 'idempotency-key-reused']);
    expect((await service.get(url)).body.identity.familyName).toBe('Bergström');
  });

  it('stays as it is in a dry run, and when nothing is new', async () => {
    const clientId = await service.client();
    const dry = await service.send('PUT', `/v1/clients/${clientId}/identity?dryRun=true`, IDENTITY);
    expect(dry.body).toMatchObject({ version: 1, changed: false, dryRun: true });
    await service.send('PUT', `/v1/clients/${clientId}/identity`, IDENTITY);
    const again = await service.send('PUT', `/v1/clients/${clientId}/identity`, IDENTITY);
    expect(again.body).toMatchObject({ version: 2, changed: false });
  });

  it('is checked by the vault, with pointers into the body', async () => {
    const clientId = await service.client();
    const { status, body } = await service.send('PUT', `/v1/clients/${clientId}/identity`, {
      ...IDENTITY,
      emails: ['nobody'],
    });
    expect([status, body.code, body.errors[0].pointer]).toEqual([400, 'identity-invalid', '/emails/0']);
  });

  it('is for those who care for the client, not for counting', async () => {
    const clientId = await service.client();
    const tried = await Promise.all(
      ['analyst.lena@HAWTHORN', 'operator.olaf@all', 'partner.p@all'].map((as) =>
        service.get(`/v1/clients/${clientId}/identity`, { as }),
      ),
    );
    expect(tried.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect((await service.get(`/v1/clients/${clientId}/identity`, { as: ADA })).status).toBe(200);
  });
});
