import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { testService, type TestService } from '../service.fixture.js';

const HAWTHORN = { code: 'HAWTHORN', name: 'Hawthorn House', zone: 'America/Chicago', openFrom: '2024-07-01' };
const registration = {
  facilityId: 'HAWTHORN',
  identity: { familyName: 'Okafor', givenNames: 'Adaeze', birthDate: '1988-04-17' },
};

let service: TestService;
let clientId: string;
beforeEach(async () => {
  service = await testService();
  await service.ask('POST', '/v1/facilities', { body: HAWTHORN });
  ({ clientId } = (await service.ask('POST', '/v1/clients', { body: registration })).body);
  await service.ask('POST', `/v1/clients/${clientId}/inquiries`, {
    body: { facilityId: 'HAWTHORN', when: '2026-03-01T09:00-06:00' },
  });
});
afterEach(() => service.close());

const unreadable = { type: 'WrittenInTheFuture', schemaVersion: 3, data: '{}', meta: '{}', private: '{}' };
const operator = (method: string, path: string) => service.ask(method, path, { as: 'operator' });
const until = async (path: string, holds: (body: TestAnswer) => boolean): Promise<TestAnswer> => {
  for (;;) {
    const { status, body } = await operator('GET', path);
    if (status === 200 && holds(body)) return body;
    await delay(5);
  }
};
type TestAnswer = Awaited<ReturnType<TestService['ask']>>['body'];

async function park(): Promise<string> {
  const id = randomUUID();
  const { body } = await service.ask('GET', `/v1/clients/${clientId}/path`);
  await service.parts.log.append(`carePath-${clientId}`, body.revision, [{ ...unreadable, id }]);
  await until('/v1/views', ({ parked }) => parked === 1);
  return id;
}

describe('the views, as operators see them', () => {
  it('say how far they have followed the log, what each is for, and that nothing stands still', async () => {
    const body = await until('/v1/views', ({ position, head }) => position === head);
    expect(body).toMatchObject({ state: 'following', lagSeconds: 0, rebuild: null, parked: 0, publication: null });
    expect(body.views).toContainEqual({ name: 'moves', holds: 'Transitions and how each was checked: the audit' });
  });

  it('name a parked client with the event and the reason, and count as many as figures call incomplete', async () => {
    const eventId = await park();
    const { body } = await operator('GET', '/v1/views/parked');
    expect(body).toMatchObject({
      total: 1,
      items: [{ clientId, eventId, eventType: 'WrittenInTheFuture 3', cause: 'UnreadableEvent', retriedAt: null }],
    });
    expect(body.items[0].reason).toContain('throughline doctor');
    expect((await service.ask('GET', '/v1/census')).body.freshness.incomplete).toBe(body.total);
    expect(JSON.stringify(body)).not.toContain('Okafor');
  });

  it('are rebuilt when an operator asks, and answer as before', async () => {
    await until('/v1/views', ({ position, head }) => position === head);
    const before = (await service.ask('GET', `/v1/clients?limit=10`)).body.items;
    const { status, body } = await operator('POST', '/v1/views/rebuilds');
    expect([status, body.state]).toEqual([200, 'following']);
    await until('/v1/views', ({ rebuild, position, head }) => rebuild === null && position === head);
    expect((await service.ask('GET', `/v1/clients?limit=10`)).body.items).toEqual(before);
    expect(service.lines.join()).toContain('"what":"rebuild"');
  });
});

describe('the retry of a parked client', () => {
  const retry = (id: string, facilities: readonly string[] | 'all' = 'all') =>
    service.ask('POST', `/v1/views/parked/${id}/retries`, { as: 'operator', facilities });

  it('says why they are still parked, and from then on when it was tried last and by whom', async () => {
    await park();
    const { status, body } = await retry(clientId);
    expect([status, body.outcome]).toEqual([200, 'still-parked']);
    expect(body.parked).toMatchObject({
      clientId,
      retriedAt: expect.stringMatching(/Z$/),
      retriedBy: expect.any(String),
    });
    expect((await operator('GET', '/v1/views/parked')).body.items).toEqual([body.parked]);
    const line = service.lines.find((one) => one.includes('"what":"retry"'));
    expect(line).toContain('still-parked');
    expect(line).not.toContain(clientId);
  });

  it('answers the same for one who is well, for an unknown one, and for one of another facility', async () => {
    await park();
    const unknown = await retry(randomUUID());
    expect(unknown).toMatchObject({ status: 404, body: { code: 'client-not-parked' } });
    const { correlationId: _, ...problem } = unknown.body;
    expect((await retry(clientId, ['NORTH'])).body).toMatchObject({ ...problem, instance: expect.anything() });
  });

  it('is for operators', async () => {
    for (const as of ['director', 'clinician', 'analyst', 'partner'] as const)
      expect((await service.ask('POST', `/v1/views/parked/${clientId}/retries`, { as })).status).toBe(403);
  });
});
