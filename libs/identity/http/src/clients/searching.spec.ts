import { DESK, GRACE, ROWAN_DIRECTOR, ServedIdentities } from '../served-identities.fixture.js';
import { ELSEWHERE } from './match-client.js';

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

describe('searching and matching', () => {
  it('finds by everything that is said, in pages, without a key', async () => {
    await service.client({ ...IDENTITY, familyName: 'Zetterlund' });
    await service.client({ ...IDENTITY, familyName: 'Zetterström' });
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
    await service.client({ familyName: 'Quillfeather', givenNames: 'Ottilie', birthDate: '1971-07-07' });
    const request = { name: { familyName: 'Quillfeather', givenNames: 'Ottilie' }, birthDate: '1971-07-07' };
    const own = await service.post('/v1/clients/match', request, { as: DESK });
    const sister = await service.post('/v1/clients/match', request, { as: ROWAN_DIRECTOR });
    expect(own.body.candidates).toMatchObject([{ clientId: expect.any(String), identity: { givenNames: 'Ottilie' } }]);
    expect([own.body.elsewhere, sister.body.candidates, sister.body.elsewhere]).toEqual([null, [], ELSEWHERE]);
  });

  it('says the same sentence of someone elsewhere, whatever the likeness and however many', async () => {
    for (const givenNames of ['Ottilie', 'Ottilia', 'Oswin'])
      await service.client({ familyName: 'Vantongeren', givenNames, birthDate: '1969-09-09' });
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

describe('a list of record numbers', () => {
  let clientId: string;
  beforeAll(async () => (clientId = await service.client({ recordNumbers: [{ system: 'ehr', value: 'H-204417' }] })));

  const find = (recordNumbers: readonly string[], as = GRACE) =>
    service.post('/v1/clients/record-numbers', { recordNumbers }, { as });

  it('finds the clients it names, and says which numbers nobody has', async () => {
    const { status, body } = await find(['h-204417', 'H-999', 'H-999']);
    expect([status, body]).toEqual([
      200,
      {
        counts: { clients: 1, unknown: 1 },
        clients: [{ clientId, recordNumber: 'h-204417' }],
        unknown: ['H-999'],
      },
    ]);
  });

  it('counts a client of two numbers once', async () => {
    const { body } = await find(['H-204417', 'h-204417']);
    expect([body.counts, body.clients.length]).toEqual([{ clients: 1, unknown: 0 }, 2]);
  });

  it('finds nobody of another facility', async () => {
    expect((await find(['H-204417'], ROWAN_DIRECTOR)).body).toEqual({
      counts: { clients: 0, unknown: 1 },
      clients: [],
      unknown: ['H-204417'],
    });
  });

  it('is recorded as a read', async () => {
    service.reads.length = 0;
    await find(['H-204417']);
    expect(service.reads).toMatchObject([{ clientId, route: 'POST /v1/clients/record-numbers' }]);
  });

  it.each([[['']], [['   ']], [['---']]])(
    'refuses or finds nobody by a number without letter or digit: %j',
    async (numbers) => {
      const { status, body } = await find(numbers);
      expect(status === 400 || body.clients.length === 0).toBe(true);
    },
  );
});
