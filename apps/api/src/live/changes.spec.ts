import { testService, type TestService } from '../service.fixture.js';
import { changes } from './changes.js';

describe('what is told of changes', () => {
  let service: TestService;
  const stop = new AbortController();
  beforeAll(async () => {
    service = await testService();
    for (const code of ['HAWTHORN', 'ROWAN']) await open(code);
  });
  afterAll(async () => {
    stop.abort();
    await service.close();
  });

  const open = (code: string) =>
    service.ask('POST', '/v1/facilities', {
      body: { code, name: code, zone: 'America/Chicago', openFrom: '2024-07-01' },
    });
  const register = (facilityId: string) =>
    service.ask('POST', '/v1/clients', { as: 'clinician', body: { facilityId, anonymous: true } });
  const follow = (facilities: 'all' | readonly string[]) =>
    changes({ log: service.parts.log, views: service.parts.viewQueries, facilities, signal: stop.signal });
  const told = async (messages: ReturnType<typeof follow>) => (await messages.next()).value!;

  it('is where the log stands, then what was recorded at which facility, and no client', async () => {
    const messages = follow('all');
    expect(await told(messages)).toMatchObject({ behind: false, facilities: [], touched: [] });
    const { body } = await register('HAWTHORN');
    const message = await told(messages);
    expect(message).toEqual({
      position: expect.any(String),
      behind: false,
      facilities: ['HAWTHORN'],
      touched: ['clients'],
    });
    expect(JSON.stringify(message)).not.toContain(body.clientId);
  });

  it('leaves out the facilities of others', async () => {
    const messages = follow(['ROWAN']);
    await told(messages);
    await register('HAWTHORN');
    await register('ROWAN');
    expect((await told(messages)).facilities).toEqual(['ROWAN']);
  });

  it('is that the organization changed, whoever asks', async () => {
    const messages = follow([]);
    await told(messages);
    await open('ALDER');
    expect(await told(messages)).toMatchObject({ facilities: [], touched: ['organization'] });
  });

  it('is the present message alone for who does not read a stream', async () => {
    const { status, body } = await service.ask('GET', '/v1/stream', { as: 'analyst' });
    expect([status, body]).toMatchObject([200, { behind: false, facilities: [], touched: [] }]);
  });
});
