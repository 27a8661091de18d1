import { randomUUID } from 'node:crypto';
import type { Path, Recorded } from './black-box/answers.js';
import { local } from './black-box/local-time.js';
import { openSite } from './black-box/provider.js';
import { Running } from './black-box/running.js';
import { intake, inventedIdentity, Story } from './black-box/story.js';

describe('asking twice, and changing what someone else has changed', () => {
  let running: Running;
  beforeAll(async () => {
    running = await Running.start();
    await openSite(running, { code: 'NORTH', name: 'North', pack: 'asam-3e-adult' });
  }, 90_000);
  afterAll(() => running.end());

  const when = '2044-01-11 09:00';
  const fields = { source: 'self' };

  it('gives the first answer again to the same key with the same body, and says that it does', async () => {
    const story = await Story.of(running, 'NORTH');
    const key = randomUUID();
    const first = await story.ask<Recorded>('front-desk', 'inquiries', when, fields, { key });
    const again = await story.ask<Recorded>('front-desk', 'inquiries', when, fields, { key });
    expect(first.status).toBe(201);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(first.headers.location).toBe(`/v1/clients/${story.clientId}/path`);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toEqual({ ...first.body, replayed: true });
    expect(again.headers.etag).toBe(first.headers.etag);
    expect((await story.path()).timeline).toHaveLength(1);
  });

  it('gives the first answer even after the path has gone on', async () => {
    const story = await Story.of(running, 'NORTH');
    const key = randomUUID();
    const first = await story.ask<Recorded>('front-desk', 'inquiries', when, fields, { key });
    await intake(story, '2044-01-12', { level: '2.1' });
    const again = await story.ask<Recorded>('front-desk', 'inquiries', when, fields, { key });
    expect(again.body).toEqual({ ...first.body, replayed: true });
  });

  it('refuses the same key with another body, on the same route or another', async () => {
    const story = await Story.of(running, 'NORTH');
    const key = randomUUID();
    await story.record('front-desk', 'inquiries', when, fields, { key });
    const other = await story.ask('front-desk', 'inquiries', when, { source: 'family' }, { key });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    const elsewhere = await story.ask('front-desk', 'coverage-verifications', when, { outcome: 'verified' }, { key });
    expect(elsewhere).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect((await story.path()).timeline).toHaveLength(1);
  });

  it('keeps keys apart by person and by client', async () => {
    const key = randomUUID();
    const one = await Story.of(running, 'NORTH');
    const two = await Story.of(running, 'NORTH');
    await one.record('front-desk', 'inquiries', when, fields, { key });
    await two.record('front-desk', 'inquiries', when, { source: 'court' }, { key });
    await one.record('clinician', 'inquiries', '2044-01-12 09:00', { source: 'family' }, { key });
    expect((await one.path()).timeline).toHaveLength(2);
    expect((await two.path()).timeline).toHaveLength(1);
  });

  it('records once when the same request arrives twenty times at once', async () => {
    const story = await Story.of(running, 'NORTH');
    await running.reach(local(when));
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        story.send<Recorded>('front-desk', 'inquiries', story.entry(when, fields), { key }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(answers.map(({ body }) => body.entryId)).size).toBe(1);
    expect((await story.path()).timeline).toHaveLength(1);
  });

  it('registers a client once, whatever is repeated', async () => {
    const desk = running.as('front-desk', 'NORTH');
    const key = randomUUID();
    const body = { facilityId: 'NORTH', identity: inventedIdentity() };
    const answers = await Promise.all([1, 2, 3].map(() => desk.post<Recorded>('/v1/clients', body, { key })));
    expect(new Set(answers.map((answer) => answer.body.clientId)).size).toBe(1);
    const other = await desk.post('/v1/clients', { ...body, identity: inventedIdentity() }, { key });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('judges a refusal again under the same key', async () => {
    const story = await Story.of(running, 'NORTH');
    const key = randomUUID();
    const admission = { level: '2.1' };
    const refused = await story.ask('clinician', 'admissions', '2044-02-01 17:00', admission, { key });
    expect(refused).toMatchObject({ status: 422, body: { code: 'justification-needed' } });
    await story.record('clinician', 'assessments', '2044-02-01 10:00', {});
    await story.record('utilization-review', 'authorizations', '2044-02-01 11:00', { state: 'not-required' });
    const admitted = await story.ask('clinician', 'admissions', '2044-02-01 17:00', admission, { key });
    expect(admitted.status).toBe(201);
  });

  it('changes nothing when the identical entry stands already, whatever the key', async () => {
    const story = await Story.of(running, 'NORTH');
    const first = await story.record('front-desk', 'inquiries', '2044-02-02 09:00', fields);
    const same = await story.ask<Recorded>('front-desk', 'inquiries', '2044-02-02 09:00', fields);
    expect(same).toMatchObject({
      status: 200,
      body: { entryId: first.entryId, versionId: first.versionId, events: [], replayed: false },
    });
    expect(same.headers['idempotency-replayed']).toBeUndefined();
  });

  it('takes a key quoted or bare, and refuses none, an empty, a long or an illegible one', async () => {
    const story = await Story.of(running, 'NORTH');
    await running.reach(local(when));
    const desk = running.as('front-desk', 'NORTH');
    const body = JSON.stringify(story.entry(when, fields));
    const path = `/v1/clients/${story.clientId}/inquiries`;
    const sent = (headers: Record<string, string>) =>
      running.http.ask<Recorded & { code: string }>({
        method: 'POST',
        path,
        body,
        headers: { ...desk.headers, 'Content-Type': 'application/json', ...headers },
      });
    const bare = await sent({ 'Idempotency-Key': 'visit-1' });
    const quoted = await sent({ 'Idempotency-Key': '"visit-1"' });
    expect([bare.status, quoted.headers['idempotency-replayed']]).toEqual([201, 'true']);
    expect(await sent({})).toMatchObject({ status: 400, body: { code: 'idempotency-key-missing' } });
    expect(await sent({ 'Idempotency-Key': '' })).toMatchObject({
      status: 400,
      body: { code: 'idempotency-key-missing' },
    });
    expect(await sent({ 'Idempotency-Key': 'k'.repeat(256) })).toMatchObject({
      status: 400,
      body: { code: 'idempotency-key-malformed' },
    });
    expect(await sent({ 'Idempotency-Key': 'visit one' })).toMatchObject({
      status: 400,
      body: { code: 'idempotency-key-malformed' },
    });
  });

  it('refuses a change by someone who has not seen the last one, and retries nothing for them', async () => {
    const story = await Story.of(running, 'NORTH');
    const inquiry = await story.ask<Recorded>('front-desk', 'inquiries', '2044-03-01 09:00', fields);
    const seen = inquiry.headers.etag ?? '';
    expect(seen).toBe(`"${inquiry.body.revision}"`);
    const shown = await running.as('clinician', 'NORTH').get<Path>(`/v1/clients/${story.clientId}/path`);
    expect(shown.headers.etag).toBe(seen);

    const mine = await story.ask<Recorded>('clinician', 'assessments', '2044-03-01 10:00', {}, { ifMatch: seen });
    expect(mine.status).toBe(201);
    const stale = await story.ask(
      'clinician',
      'recommendations',
      '2044-03-01 11:00',
      { level: '2.1' },
      { ifMatch: seen },
    );
    expect(stale).toMatchObject({ status: 412, body: { code: 'revision-stale', currentRevision: mine.body.revision } });
    const fresh = await story.ask(
      'clinician',
      'recommendations',
      '2044-03-01 11:00',
      { level: '2.1' },
      { ifMatch: mine.headers.etag ?? '' },
    );
    expect(fresh.status).toBe(201);
    expect((await story.path()).timeline.map(({ kind }) => kind)).toEqual([
      'InquiryReceived',
      'AssessmentRecorded',
      'LevelRecommended',
    ]);
  });

  it('gives the first answer to a repeat although its If-Match is stale by then', async () => {
    const story = await Story.of(running, 'NORTH');
    const key = randomUUID();
    const terms = { key, ifMatch: '"0"' };
    const first = await story.ask<Recorded>('front-desk', 'inquiries', '2044-03-02 09:00', fields, terms);
    const again = await story.ask<Recorded>('front-desk', 'inquiries', '2044-03-02 09:00', fields, terms);
    expect([first.status, again.headers['idempotency-replayed']]).toEqual([201, 'true']);
  });

  it.each(['*', 'W/"1"', '1', '"one"', '"1", "2"', '"01"'])('refuses If-Match %s', async (ifMatch) => {
    const story = await Story.of(running, 'NORTH');
    const refused = await story.ask('front-desk', 'inquiries', '2044-03-03 09:00', fields, { ifMatch });
    expect(refused).toMatchObject({
      status: 400,
      body: { code: 'if-match-malformed', errors: [{ pointer: 'header:if-match' }] },
    });
  });

  it('shows at once what was written to whoever asks for at least that position', async () => {
    const story = await Story.of(running, 'NORTH');
    await intake(story, '2044-04-04', { level: '2.1' });
    const admitted = await story.record('clinician', 'admissions', '2044-04-04 17:00', { level: '2.1' });
    const query = { clientId: story.clientId, atLeast: admitted.position ?? '' };
    const { body } = await running.as('director').get<{ items: { entryId: string }[] }>('/v1/transitions', query);
    expect(body.items.map(({ entryId }) => entryId)).toEqual([admitted.entryId]);
  });
});
