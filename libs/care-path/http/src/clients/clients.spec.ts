import { DESK, RunningService } from '../running-service.fixture.js';

let service: RunningService;
beforeAll(async () => (service = await RunningService.start()));
afterAll(() => service.stop());

const IDENTITY = {
  familyName: 'Lindqvist',
  givenNames: 'Maja',
  birthDate: '1990-02-28',
  phones: ['+1 512 555 0142'],
  recordNumbers: [{ system: 'county', value: 'C-77' }],
};
const register = (identity: object = IDENTITY) => ({ facilityId: 'HAWTHORN', identity, anotherPerson: true });

describe('registering a client', () => {
  it('mints an id that says nothing, and opens a path without any name in it', async () => {
    const { status, headers, body } = await service.post('/v1/clients', register(), { as: DESK });
    expect([status, headers['etag'], headers['location'], body.revision]).toEqual([
      201,
      '"0"',
      `/v1/clients/${body.clientId}/path`,
      0,
    ]);
    const [event] = await service.events(body.clientId);
    expect([event?.type, JSON.parse(event?.data ?? '')]).toEqual([
      'ClientRegistered',
      { facilityId: 'HAWTHORN', keyId: expect.any(String), anonymous: false },
    ]);
    expect(`${event?.data}${event?.meta}${event?.private}`).not.toMatch(/Lindqvist|Maja|1990-02-28|0142/);
  });

  it('takes an anonymous inquiry, who can be named later', async () => {
    const { clientId } = (await service.post('/v1/clients', { facilityId: 'HAWTHORN', anonymous: true })).body;
    const before = await service.get(`/v1/clients/${clientId}/identity`);
    expect([before.body.identity, before.headers['etag']]).toEqual([null, '"0"']);
    const named = await service.send('PUT', `/v1/clients/${clientId}/identity`, IDENTITY, { ifMatch: '"0"' });
    expect([named.status, named.headers['etag'], named.body]).toEqual([
      200,
      '"1"',
      { clientId, version: 1, changed: true, dryRun: false, position: null },
    ]);
    const after = await service.get(`/v1/clients/${clientId}/identity`);
    expect(after.body.identity).toMatchObject({ familyName: 'Lindqvist', emails: [] });
  });

  it('finds the client again when it is asked twice, and refuses the key for someone else', async () => {
    const first = await service.post('/v1/clients', register(), { key: 'reg' });
    const again = await service.post('/v1/clients', register(), { key: 'reg' });
    expect([again.status, again.headers['idempotency-replayed'], again.body]).toEqual([
      200,
      'true',
      { ...first.body, replayed: true },
    ]);
    const other = await service.post('/v1/clients', register({ ...IDENTITY, givenNames: 'Moa' }), { key: 'reg' });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('is refused in a dry run with the key of another request, and answers a repeat there', async () => {
    const { body: first } = await service.post('/v1/clients', register(), { key: 'tried' });
    const again = await service.post('/v1/clients?dryRun=true', register(), { key: 'tried' });
    expect([again.status, again.body]).toMatchObject([200, { clientId: first.clientId, replayed: true }]);
    const other = await service.post('/v1/clients?dryRun=true', register({ ...IDENTITY, givenNames: 'Moa' }), {
      key: 'tried',
    });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('goes on where a crash between vault and log stopped it', async () => {
    const append = service.log.append.bind(service.log);
    service.log.append = async () => Promise.reject(new Error('The power is gone.'));
    const failed = await service.post('/v1/clients', register(), { key: 'crashed' });
    service.log.append = append;
    expect(await service.vault.clientsWithoutStream(async (id) => (await service.events(id)).length > 0)).toHaveLength(
      1,
    );
    const resumed = await service.post('/v1/clients', register(), { key: 'crashed' });
    expect([failed.status, resumed.status]).toEqual([500, 201]);
    expect(await service.vault.clientsWithoutStream(async (id) => (await service.events(id)).length > 0)).toEqual([]);
  });

  it('takes a key of any length that HTTP takes', async () => {
    const key = 'k'.repeat(255);
    const [first, again] = [
      await service.post('/v1/clients', register(), { key }),
      await service.post('/v1/clients', register(), { key }),
    ];
    expect([first.status, again.body.clientId]).toEqual([201, first.body.clientId]);
  });

  it('mints nobody in a dry run, and checks all the same', async () => {
    const dry = await service.post('/v1/clients?dryRun=true', register({ ...IDENTITY, familyName: 'Drybrook' }));
    expect([dry.status, dry.body]).toEqual([
      200,
      expect.objectContaining({ clientId: null, revision: null, dryRun: true, events: [] }),
    ]);
    const { body } = await service.post('/v1/clients/search', { text: 'drybrook' });
    expect(body.clients).toEqual([]);
    const wrong = await service.post('/v1/clients?dryRun=true', register({ ...IDENTITY, birthDate: '2027-01-01' }));
    expect([wrong.status, wrong.body.code, wrong.body.errors[0].pointer]).toEqual([
      400,
      'identity-invalid',
      '/identity/birthDate',
    ]);
  });

  it.each([
    ['nobody', { facilityId: 'HAWTHORN' }, 400, 'identity-missing', '/identity'],
    [
      'someone who is anonymous',
      { ...register(), anonymous: true },
      400,
      'identity-contradicts-anonymous',
      '/anonymous',
    ],
    [
      'a facility that does not exist',
      { ...register(), facilityId: 'NOWHERE' },
      422,
      'facility-unknown',
      '/facilityId',
    ],
    ["another's facility", { ...register(), facilityId: 'ROWAN' }, 422, 'facility-unknown', '/facilityId'],
    [
      'a name without letters',
      register({ ...IDENTITY, familyName: '123' }),
      400,
      'identity-invalid',
      '/identity/familyName',
    ],
    [
      'half a character pair',
      register({ ...IDENTITY, familyName: 'Lind\ud83d' }),
      400,
      'identity-invalid',
      '/identity/familyName',
    ],
    [
      'a phone that is none',
      register({ ...IDENTITY, phones: ['call me'] }),
      400,
      'identity-invalid',
      '/identity/phones/0',
    ],
    [
      'a birth date that does not exist',
      register({ ...IDENTITY, birthDate: '1990-02-30' }),
      400,
      'request-invalid',
      '/identity/birthDate',
    ],
    [
      'an unknown field of a person',
      register({ ...IDENTITY, shoeSize: 38 }),
      400,
      'request-invalid',
      '/identity/shoeSize',
    ],
    ['a list for a person', { facilityId: 'HAWTHORN', identity: [] }, 400, 'request-invalid', '/identity'],
  ])('refuses %s', async (_why, body, status, code, pointer) => {
    const answer = await service.post('/v1/clients', body);
    expect([answer.status, answer.body.code, answer.body.errors[0].pointer]).toEqual([status, code, pointer]);
    expect(answer.text).not.toMatch(/Lindqvist|Maja|call me/);
  });
});
