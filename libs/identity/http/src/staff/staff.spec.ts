import { ADA, DESK, GRACE, ROWAN_DIRECTOR, ServedIdentities } from '../served-identities.fixture.js';

let service: ServedIdentities;
beforeAll(async () => (service = await ServedIdentities.serve()));
afterAll(() => service.stop());

const OVERSEER = 'director.olive@HAWTHORN,ROWAN';
const NGOZI = { name: 'Ngozi Eze', title: 'LCSW', facilityIds: ['HAWTHORN'] };

describe('staff', () => {
  it('have their names in the vault, behind an id that says nothing', async () => {
    const { status, body } = await service.post('/v1/staff', NGOZI, { as: GRACE });
    expect([status, body]).toEqual([
      201,
      { staffId: expect.stringMatching(/^[0-9a-f-]{36}$/), created: true, dryRun: false },
    ]);
    const found = await service.post('/v1/staff/search', { text: 'ngo' }, { as: DESK });
    expect(found.body.staff).toContainEqual({ staffId: body.staffId, ...NGOZI });
    const named = await service.post('/v1/staff/names', { staffIds: [body.staffId, 'nobody'] }, { as: ADA });
    expect(named.body.names).toEqual([{ staffId: body.staffId, name: 'Ngozi Eze' }]);
  });

  it('are not made twice by asking twice', async () => {
    const first = await service.post('/v1/staff', NGOZI, { key: 'one' });
    const again = await service.post('/v1/staff', NGOZI, { key: 'one' });
    const other = await service.post('/v1/staff', { ...NGOZI, name: 'Ada Obi' }, { key: 'one' });
    expect([again.status, again.body]).toEqual([200, { ...first.body, created: false }]);
    const tried = await service.post('/v1/staff?dryRun=true', { ...NGOZI, name: 'Ada Obi' }, { key: 'one' });
    for (const { status, body } of [other, tried]) expect([status, body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('are amended once per key: a repeat that comes late undoes nothing', async () => {
    const { staffId } = (await service.post('/v1/staff', NGOZI)).body;
    await service.post('/v1/staff', { ...NGOZI, staffId, name: 'Ngozi Obi' }, { key: 'two' });
    await service.post('/v1/staff', { ...NGOZI, staffId, name: 'Ngozi Eze-Obi' }, { key: 'three' });
    const late = await service.post('/v1/staff', { ...NGOZI, staffId, name: 'Ngozi Obi' }, { key: 'two' });
    const other = await service.post(
      '/v1/staff',
      { ...NGOZI, staffId, name: 'Ngozi Obi', title: null },
      { key: 'two' },
    );
    expect([late.status, late.headers['idempotency-replayed'], other.status, other.body.code]).toEqual([
      200,
      'true',
      422,
      'idempotency-key-reused',
    ]);
    expect((await service.post('/v1/staff/names', { staffIds: [staffId] })).body.names).toEqual([
      { staffId, name: 'Ngozi Eze-Obi' },
    ]);
  });

  it('are amended by who may see them, and by nobody else', async () => {
    const staffId = 'subject-Zm9yIHRoZSBzdWJqZWN0IG9mIGFuIGlzc3VlciBvdXR';
    await service.post('/v1/staff', { ...NGOZI, staffId });
    const amended = await service.post('/v1/staff', { ...NGOZI, staffId, title: 'Clinical director' });
    const foreign = await service.post(
      '/v1/staff',
      { ...NGOZI, staffId, facilityIds: ['ROWAN'] },
      { as: ROWAN_DIRECTOR },
    );
    expect([amended.status, foreign.status, foreign.body.code]).toEqual([200, 409, 'staff-id-taken']);
  });

  it('are only checked in a dry run', async () => {
    const { status, body } = await service.post('/v1/staff?dryRun=true', { ...NGOZI, name: 'Dry Person' });
    expect([status, body]).toEqual([200, { staffId: null, created: false, dryRun: true }]);
    expect((await service.post('/v1/staff/search', { text: 'dry' })).body.staff).toEqual([]);
  });

  it.each([
    ['a foreign facility', { ...NGOZI, facilityIds: ['HAWTHORN', 'ROWAN'] }, 422, 'facility-unknown', '/facilityIds/1'],
    ['an unknown facility', { ...NGOZI, facilityIds: ['NOWHERE'] }, 422, 'facility-unknown', '/facilityIds/0'],
    ['no name', { facilityIds: [] }, 400, 'request-invalid', '/name'],
    ['a name as the id', { ...NGOZI, staffId: 'ngozi' }, 400, 'request-invalid', '/staffId'],
    ['an unknown field', { ...NGOZI, salary: 1 }, 400, 'request-invalid', '/salary'],
    ['a name without letters', { ...NGOZI, name: '77' }, 400, 'staff-invalid', '/name'],
  ])('refuses %s', async (_why, body, status, code, pointer) => {
    const answer = await service.post('/v1/staff', body);
    expect([answer.status, answer.body.code, answer.body.errors[0].pointer]).toEqual([status, code, pointer]);
  });

  it.each(['clinician', 'front-desk', 'utilization-review', 'analyst', 'partner'])(
    'are not kept by %s',
    async (role) => {
      expect((await service.post('/v1/staff', NGOZI, { as: `${role}.x@HAWTHORN` })).status).toBe(403);
    },
  );

  it('of one facility are found by it, of those that the caller has', async () => {
    const both = (
      await service.post(
        '/v1/staff',
        { ...NGOZI, name: 'Twin Sites', facilityIds: ['HAWTHORN', 'ROWAN'] },
        { as: OVERSEER },
      )
    ).body;
    await service.post('/v1/staff', { ...NGOZI, name: 'Twin Hawthorn' });
    const found = async (facilityId: string, as: string) =>
      (await service.post('/v1/staff/search', { text: 'twin', facilityId }, { as })).body.staff;
    expect(await found('ROWAN', OVERSEER)).toEqual([
      { staffId: both.staffId, ...NGOZI, name: 'Twin Sites', facilityIds: ['HAWTHORN', 'ROWAN'] },
    ]);
    expect(await found('ROWAN', GRACE)).toEqual([]);
    expect(await found('HAWTHORN', GRACE)).toHaveLength(2);
    expect(await found('NOWHERE', OVERSEER)).toEqual([]);
  });

  it('of other facilities are not found', async () => {
    await service.post('/v1/staff', { ...NGOZI, name: 'Hidden Person' });
    expect((await service.post('/v1/staff/search', { text: 'hidden' }, { as: ROWAN_DIRECTOR })).body.staff).toEqual([]);
  });
});

describe('GET /v1/me', () => {
  it('says who asks, where, and what their roles allow', async () => {
    const { body } = await service.get('/v1/me', { as: DESK });
    expect(body).toMatchObject({ id: 'dora', name: null, roles: ['front-desk'], facilities: ['HAWTHORN'] });
    expect(body.may).toContain('registerClients');
    expect(body.may).not.toContain('recordCare');
  });
});
