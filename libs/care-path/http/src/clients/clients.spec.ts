import { ADA, DESK, GRACE, ROWAN_DIRECTOR, RunningService } from '../running-service.fixture.js';
import { ELSEWHERE } from './match-client.js';

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

describe('an identity', () => {
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

describe('searching and matching', () => {
  it('finds by everything that is said, in pages, without a key', async () => {
    await service.post('/v1/clients', register({ ...IDENTITY, familyName: 'Zetterlund' }));
    await service.post('/v1/clients', register({ ...IDENTITY, familyName: 'Zetterström' }));
    const first = await service.post(
      '/v1/clients/search',
      { text: 'zetter', birthDate: '1990-02-28', phone: '512 555 0142', recordNumber: { value: 'c77' }, limit: 1 },
      { headers: { 'idempotency-key': '' } },
    );
    expect([first.status, first.body.clients.length]).toEqual([200, 1]);
    const second = await service.post('/v1/clients/search', {
      text: 'zetter',
      birthDate: '1990-02-28',
      phone: '512 555 0142',
      recordNumber: { value: 'c77' },
      limit: 1,
      after: first.body.next,
    });
    expect([second.body.clients[0].identity.familyName, second.body.next]).toEqual(['Zetterström', null]);
  });

  it.each([
    ['nothing', {}, 'search-empty', undefined],
    ['too much', { text: 'a', limit: 101 }, 'request-invalid', '/limit'],
    ['in a way that nobody knows', { shoeSize: 38 }, 'request-invalid', '/shoeSize'],
  ])('refuses to look for %s', async (_why, body, code, pointer) => {
    const answer = await service.post('/v1/clients/search', body);
    expect([answer.status, answer.body.code, answer.body.errors?.[0].pointer]).toEqual([400, code, pointer]);
  });

  it('names a match of the own facilities, and of another one says only that there is someone', async () => {
    await service.post(
      '/v1/clients',
      register({ familyName: 'Quillfeather', givenNames: 'Ottilie', birthDate: '1971-07-07' }),
      { as: GRACE },
    );
    const request = { name: { familyName: 'Quillfeather', givenNames: 'Ottilie' }, birthDate: '1971-07-07' };
    const own = await service.post('/v1/clients/match', request, { as: DESK });
    const sister = await service.post('/v1/clients/match', request, { as: ROWAN_DIRECTOR });
    expect(own.body.candidates).toMatchObject([{ clientId: expect.any(String), identity: { givenNames: 'Ottilie' } }]);
    expect([own.body.elsewhere, sister.body.candidates, sister.body.elsewhere]).toEqual([null, [], ELSEWHERE]);
  });

  it('says the same sentence of someone elsewhere, whatever the likeness and however many', async () => {
    for (const givenNames of ['Ottilie', 'Ottilia', 'Oswin'])
      await service.post('/v1/clients', register({ familyName: 'Vantongeren', givenNames, birthDate: '1969-09-09' }));
    const fields = await Promise.all(
      [{ givenNames: 'Ottilie' }, { givenNames: 'Otto' }, { givenNames: '' }].map(async (name) => {
        const request = { name: { familyName: 'Vantongeren', ...name }, birthDate: '1969-09-09' };
        return (await service.post('/v1/clients/match', request, { as: ROWAN_DIRECTOR })).text;
      }),
    );
    expect([...new Set(fields)]).toEqual([JSON.stringify({ candidates: [], elsewhere: ELSEWHERE })]);
  });

  it('records whom a question for a match came upon, here and elsewhere', async () => {
    const clientId = await service.client();
    const request = { name: { familyName: 'Okafor', givenNames: 'Adaeze' }, birthDate: '1988-04-17' };
    service.reads.length = 0;
    await service.post('/v1/clients/match', request, { as: ROWAN_DIRECTOR });
    expect(service.reads).toContainEqual(
      expect.objectContaining({ clientId, actorId: expect.any(String), route: 'POST /v1/clients/match' }),
    );
  });

  it('is not answered as often as someone likes who tries out names', async () => {
    const request = { name: { familyName: 'Okafor', givenNames: 'Adaeze' } };
    const as = 'front-desk.curious@HAWTHORN';
    const answers = [];
    for (let count = 0; count < 61; count += 1) answers.push(await service.post('/v1/clients/match', request, { as }));
    expect(answers.slice(0, 60).every(({ status }) => status === 200)).toBe(true);
    const { status, body, headers } = answers[60]!;
    expect([status, body.code, Number(headers['retry-after']) > 0]).toEqual([429, 'match-rate-exceeded', true]);
    expect((await service.post('/v1/clients/match', request, { as: DESK })).status).toBe(200);
  });

  it('refuses a question without a name', async () => {
    const { status, body } = await service.post('/v1/clients/match', { birthDate: '1971-07-07' });
    expect([status, body.errors[0].pointer]).toEqual([400, '/name']);
  });
});
