import { DESK, GRACE, RunningService } from '../running-service.fixture.js';

let service: RunningService;
beforeEach(async () => (service = await RunningService.start()));
afterEach(() => service.stop());

const MAJA = {
  familyName: 'Lindqvist',
  givenNames: 'Maja',
  birthDate: '1990-02-28',
  recordNumbers: [{ system: 'county', value: 'C-77' }],
};
const SOMEONE = { familyName: 'Okafor', givenNames: 'Ngozi', birthDate: '1971-12-03' };
const register = (identity: object, more: object = {}, sent: Parameters<RunningService['post']>[2] = { as: DESK }) =>
  service.post('/v1/clients', { facilityId: 'HAWTHORN', identity, ...more }, sent);

describe('registering someone whom the facility knows', () => {
  it.each([
    ['name and birth date', { ...MAJA, recordNumbers: [] }],
    ['name and birth date, however they are written', { ...MAJA, familyName: 'LINDQVIST', recordNumbers: [] }],
    ['names in the other order', { ...MAJA, familyName: 'Maja', givenNames: 'Lindqvist', recordNumbers: [] }],
    ['a record number', { ...SOMEONE, recordNumbers: [{ system: 'county', value: 'c 77' }] }],
    [
      'any of several record numbers',
      { ...SOMEONE, recordNumbers: [{ system: 'state', value: 'S-1' }, ...MAJA.recordNumbers] },
    ],
  ])('by %s says so first, and registers nobody', async (_by, identity) => {
    const known = (await register(MAJA)).body.clientId;
    const { status, body, text } = await register(identity);
    expect([status, body.code, body.errors[0].pointer, body.clientIds]).toEqual([
      409,
      'client-known',
      '/anotherPerson',
      [known],
    ]);
    expect(text).not.toMatch(/lindqvist|maja|1990-02-28|C-77/i);
    const found = await service.post('/v1/clients/search', { text: 'lindqvist' }, { as: DESK });
    expect(found.body.clients).toHaveLength(1);
  });

  it('is told in a dry run as well', async () => {
    await register(MAJA);
    const { status, body } = await service.post(
      '/v1/clients?dryRun=true',
      { facilityId: 'HAWTHORN', identity: MAJA },
      { as: DESK },
    );
    expect([status, body.code]).toEqual([409, 'client-known']);
  });

  it('goes in when it is another person', async () => {
    const known = (await register(MAJA)).body.clientId;
    const { status, body } = await register(MAJA, { anotherPerson: true });
    expect(status).toBe(201);
    expect(body.clientId).not.toBe(known);
  });

  it('answers a repeat of the request that registered them', async () => {
    const first = await register(MAJA, {}, { as: DESK, key: 'once' });
    const again = await register(MAJA, {}, { as: DESK, key: 'once' });
    expect([again.status, again.body]).toEqual([200, { ...first.body, replayed: true }]);
  });

  it.each([
    ['only the name', { ...MAJA, birthDate: null, recordNumbers: [] }],
    ['the birth date of someone else', { ...SOMEONE, birthDate: MAJA.birthDate }],
    ['the number of another system', { ...SOMEONE, recordNumbers: [{ system: 'state', value: 'C-77' }] }],
  ])('is left to the match for %s', async (_what, identity) => {
    await register(MAJA);
    expect((await register(identity)).status).toBe(201);
  });

  it('says nothing of whom only another facility knows', async () => {
    const both = { as: 'director.both@HAWTHORN,ROWAN' };
    await service.post('/v1/clients', { facilityId: 'ROWAN', identity: MAJA }, both);
    expect((await register(MAJA, {}, { as: GRACE })).status).toBe(201);
  });
});
