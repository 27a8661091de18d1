import { randomUUID } from 'node:crypto';
import { testService, type TestService } from '../service.fixture.js';

const HAWTHORN = { code: 'HAWTHORN', name: 'Hawthorn House', zone: 'America/Chicago', openFrom: '2024-07-01' };
const UNREADABLE = {
  id: randomUUID(),
  type: 'FacilityPainted',
  schemaVersion: 1,
  data: '{}',
  meta: '{}',
  private: '{}',
};

describe('an event that this version cannot read', () => {
  let service: TestService;
  beforeEach(async () => (service = await testService()));
  afterEach(() => service.close());
  const registration = {
    facilityId: 'HAWTHORN',
    identity: { familyName: 'Okafor', givenNames: 'Adaeze', birthDate: '1988-04-17' },
  };
  const refusal = { status: 500, body: { code: 'event-unreadable' } };

  it("in a facility's stream stops what concerns that facility, and no other", async () => {
    await service.parts.log.append('facility-HAWTHORN', 'none', [UNREADABLE]);
    expect(await service.ask('POST', '/v1/facilities', { body: HAWTHORN })).toMatchObject(refusal);
    expect((await service.ask('POST', '/v1/facilities', { body: { ...HAWTHORN, code: 'ROWAN' } })).status).toBe(201);
    const [line] = service.lines
      .map((text) => JSON.parse(text) as Record<string, unknown>)
      .filter(({ code }) => code === 'event-unreadable');
    expect(line).toMatchObject({ eventId: UNREADABLE.id, msg: expect.stringContaining('throughline doctor') });
  });

  it('among those that the whole service goes by stops every command, with that code', async () => {
    await service.parts.log.append('facility-ROWAN', 'none', [
      { ...UNREADABLE, type: 'FacilityOpened', schemaVersion: 2 },
    ]);
    expect(await service.ask('GET', '/v1/facilities')).toMatchObject(refusal);
    expect(await service.ask('POST', '/v1/clients', { body: registration })).toMatchObject(refusal);
  });

  it("on a client's path refuses to read or to change that path", async () => {
    expect((await service.ask('POST', '/v1/facilities', { body: HAWTHORN })).status).toBe(201);
    const { status, body } = await service.ask('POST', '/v1/clients', { body: registration });
    expect({ status, body }).toMatchObject({ status: 201 });
    await service.parts.log.append(`carePath-${body.clientId}`, 0, [{ ...UNREADABLE, id: randomUUID() }]);
    expect(await service.ask('GET', `/v1/clients/${body.clientId}/path`)).toMatchObject(refusal);
    const inquiry = { facilityId: 'HAWTHORN', when: '2026-03-01T09:00-06:00' };
    expect(await service.ask('POST', `/v1/clients/${body.clientId}/inquiries`, { body: inquiry })).toMatchObject(
      refusal,
    );
  });
});
