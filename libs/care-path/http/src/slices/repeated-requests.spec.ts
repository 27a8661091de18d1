import { RunningService } from '../running-service.fixture.js';

let service: RunningService;
beforeAll(async () => (service = await RunningService.start()));
afterAll(() => service.stop());

const HERE = { facilityId: 'HAWTHORN', when: '2026-05-11T10:00-05:00' };

describe('asking twice under one key', () => {
  it('answers the same again, says so, and records nothing', async () => {
    const { clientId } = await service.admitted();
    const url = `/v1/clients/${clientId}/level-changes`;
    const body = { when: HERE.when, level: '2.5', narrative: 'More support was agreed.' };
    const first = await service.post(url, body, { key: 'one' });
    await service.record(clientId, 'inquiries', HERE);
    const before = (await service.events(clientId)).length;

    const again = await service.post(url, body, { key: 'one' });

    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.headers).toMatchObject({ 'idempotency-replayed': 'true', etag: first.headers['etag'] });
    expect(again.body).toEqual({ ...first.body, replayed: true });
    expect(await service.events(clientId)).toHaveLength(before);
  });

  it('answers the impact of a late entry again as it was, from the log alone', async () => {
    const { clientId } = await service.admitted();
    await service.record(clientId, 'level-changes', { when: '2026-05-20T10:00-05:00', level: '1' });
    const late = { when: '2026-05-15T10:00-05:00', level: 'OTP', track: 'treatment', acceptImpact: 'late-information' };
    const url = `/v1/clients/${clientId}/level-changes`;
    const dry = await service.post(`${url}?dryRun=true`, late);
    const first = await service.post(url, late, { key: 'late' });
    const again = await service.post(url, late, { key: 'late' });
    expect([dry.status, first.status, again.status]).toEqual([200, 201, 200]);
    expect(
      first.body.impact.map(({ was, becomes }: { was: { move: string }; becomes: { move: string } }) => [
        was.move,
        becomes.move,
      ]),
    ).toEqual([['step-down', 'transfer']]);
    expect(dry.body.impact).toEqual(first.body.impact);
    expect(again.body).toEqual({ ...first.body, replayed: true });
  });

  it('refuses the key for another body, and for another command with the same body', async () => {
    const { clientId } = await service.admitted();
    await service.post(`/v1/clients/${clientId}/inquiries`, HERE, { key: 'two' });
    for (const [what, body] of [
      ['inquiries', { ...HERE, source: 'self' }],
      ['attributes', HERE],
    ] as const) {
      const { status, body: problem } = await service.post(`/v1/clients/${clientId}/${what}`, body, { key: 'two' });
      expect([status, problem.code]).toEqual([422, 'idempotency-key-reused']);
    }
  });

  it('takes the same key from someone else as another request', async () => {
    const { clientId } = await service.admitted();
    await service.post(`/v1/clients/${clientId}/inquiries`, HERE, { key: 'three', as: 'director.grace@HAWTHORN' });
    const other = await service.post(
      `/v1/clients/${clientId}/inquiries`,
      { ...HERE, source: 'self' },
      { key: 'three', as: 'director.gwen@HAWTHORN' },
    );
    expect(other.status).toBe(201);
  });

  it('judges again what was refused before, because a refusal wrote nothing', async () => {
    const { clientId } = await service.admitted();
    const body = { ...HERE, disposition: 'completed', planned: true };
    const refused = await service.post(`/v1/clients/${clientId}/discharges`, body, { key: 'four' });
    await service.record(clientId, 'aftercare-plans', { ...HERE, when: '2026-05-10', components: ['alumni-group'] });
    const passed = await service.post(`/v1/clients/${clientId}/discharges`, body, { key: 'four' });
    expect([refused.status, passed.status]).toEqual([422, 201]);
  });

  it('notices that the same stands already, under whatever key', async () => {
    const { clientId } = await service.admitted();
    const first = await service.record(clientId, 'inquiries', HERE);
    const again = await service.post(`/v1/clients/${clientId}/inquiries`, HERE);
    expect([again.status, again.headers['idempotency-replayed'], again.body]).toEqual([
      200,
      undefined,
      expect.objectContaining({ entryId: first.entryId, versionId: first.versionId, events: [], position: null }),
    ]);
  });

  it('notices it with free text too, which it opens and never stores anywhere else', async () => {
    const { clientId } = await service.admitted();
    const url = `/v1/clients/${clientId}/level-changes`;
    const body = { when: HERE.when, level: '2.5', narrative: 'More support was agreed.' };
    const first = await service.post(url, body, { key: 'told' });
    const again = await service.post(url, body, { key: 'told-again' });
    expect([first.status, again.status, again.body.events]).toEqual([201, 200, []]);
    expect(again.body.entryId).toBe(first.body.entryId);
  });

  it('lets one of two at the same moment in', async () => {
    const { clientId } = await service.admitted();
    const answers = await Promise.all(
      [1, 2].map(() => service.post(`/v1/clients/${clientId}/attributes`, HERE, { key: 'five' })),
    );
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '201']);
    expect(answers[0]?.body.entryId).toBe(answers[1]?.body.entryId);
  });
});

describe('the revision that someone saw', () => {
  it('lets a command in while it is current, and refuses it with 412 when it is stale', async () => {
    const { clientId } = await service.admitted();
    const seen = String((await service.get(`/v1/clients/${clientId}/path`)).headers['etag']);
    const first = await service.post(`/v1/clients/${clientId}/inquiries`, HERE, { ifMatch: seen });
    const second = await service.post(`/v1/clients/${clientId}/attributes`, HERE, { ifMatch: seen });
    expect([first.status, second.status, second.body.code, second.body.currentRevision]).toEqual([
      201,
      412,
      'revision-stale',
      3,
    ]);
    const third = await service.post(`/v1/clients/${clientId}/attributes`, HERE, {
      ifMatch: String(first.headers['etag']),
    });
    expect(third.status).toBe(201);
  });

  it('does not stand in the way of the same request asked again', async () => {
    const { clientId } = await service.admitted();
    const sent = { key: 'six', ifMatch: '"2"' };
    await service.post(`/v1/clients/${clientId}/inquiries`, HERE, sent);
    const again = await service.post(`/v1/clients/${clientId}/inquiries`, HERE, sent);
    expect([again.status, again.body.replayed]).toEqual([200, true]);
  });
});

describe('a dry run', () => {
  it('judges, answers and writes nothing', async () => {
    const { clientId } = await service.admitted();
    const before = (await service.events(clientId)).length;
    const dry = await service.post(
      `/v1/clients/${clientId}/level-changes?dryRun=true`,
      { when: HERE.when, level: '2.5' },
      { key: 'dry' },
    );
    expect([dry.status, dry.body]).toEqual([
      200,
      expect.objectContaining({
        dryRun: true,
        events: [],
        position: null,
        verdict: expect.objectContaining({ decision: 'allow' }),
        conformance: 'conforming',
      }),
    ]);
    expect(await service.events(clientId)).toHaveLength(before);
    const real = await service.post(
      `/v1/clients/${clientId}/level-changes`,
      { when: HERE.when, level: '2.5' },
      { key: 'dry' },
    );
    expect([real.status, real.body.entryId]).toEqual([201, dry.body.entryId]);
  });

  it('refuses what the command would be refused for', async () => {
    const { clientId } = await service.admitted();
    const { status, body } = await service.post(`/v1/clients/${clientId}/admissions?dryRun=true`, {
      ...HERE,
      level: '2.1',
    });
    expect([status, body.code]).toEqual([422, 'track-occupied']);
  });

  it('refuses an impact that nobody accepted as the command does, and says what it is and who may accept it', async () => {
    const { clientId } = await service.admitted();
    await service.record(clientId, 'level-changes', { when: '2026-05-20T10:00-05:00', level: '1' });
    const url = `/v1/clients/${clientId}/level-changes`;
    const late = { when: '2026-05-15T10:00-05:00', level: 'OTP', track: 'treatment' };
    const dry = await service.post(`${url}?dryRun=true`, late);
    const real = await service.post(url, late);
    expect(dry.body).toMatchObject({
      code: 'impact-not-accepted',
      impact: [{ was: { move: 'step-down' }, becomes: { move: 'transfer' } }],
      acceptance: { needs: expect.any(String), because: expect.arrayContaining(['move-changed']) },
      obligations: expect.any(Array),
    });
    const { instance: _dry, ...request } = dry.body;
    const { instance: _real, ...refused } = real.body;
    expect([dry.status, request]).toEqual([real.status, refused]);
  });

  it('is yes or no', async () => {
    const { clientId } = await service.admitted();
    const { status, body } = await service.post(`/v1/clients/${clientId}/inquiries?dryRun=maybe`, HERE);
    expect([status, body.errors[0].pointer]).toEqual([400, 'query:dryRun']);
  });
});
