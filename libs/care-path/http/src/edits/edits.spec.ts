import { ADA, GRACE, RunningService } from '../running-service.fixture.js';

let service: RunningService;
beforeAll(async () => (service = await RunningService.start()));
afterAll(() => service.stop());

const AT = '2026-05-11T10:00-05:00';
const HERE = { facilityId: 'HAWTHORN', when: AT };
const NOBODY = '00000000-0000-4000-8000-000000000000';
const timeline = async (clientId: string) => (await service.get(`/v1/clients/${clientId}/path`)).body.timeline;

describe('correcting an entry', () => {
  it('restates it whole, and keeps what it replaced readable', async () => {
    const { clientId } = await service.admitted();
    const wrong = await service.record(clientId, 'level-changes', { when: AT, level: '1' });
    const corrected = await service.record(clientId, `entries/${wrong.entryId}/corrections`, {
      replaces: wrong.versionId,
      correction: 'wrong-level',
      entry: { when: AT, level: '2.5' },
    });
    const [item] = (await timeline(clientId)).slice(-1);
    expect(item).toMatchObject({
      entryId: wrong.entryId,
      versionId: corrected.versionId,
      kind: 'SteppedUp',
      move: 'step-up',
      placementId: expect.any(String),
    });
    expect(item.superseded).toMatchObject([
      {
        versionId: wrong.versionId,
        details: { to: { level: { code: '1' } } },
        replaced: { reason: 'wrong-level', versionId: corrected.versionId },
      },
    ]);
    expect(corrected.events).toEqual([{ id: corrected.versionId, type: 'EntryCorrected' }]);
  });

  it('finds the direction of a level change as if its earlier self had never been', async () => {
    const { clientId } = await service.admitted();
    const wrong = await service.record(clientId, 'level-changes', { when: AT, level: '2.5' });
    const { entryId, versionId } = wrong;
    const later = {
      replaces: versionId,
      correction: 'wrong-date',
      entry: { when: '2026-05-12T10:00-05:00', level: '2.5', direction: 'step-up' },
    };
    await service.record(clientId, `entries/${entryId}/corrections`, later);
    expect((await timeline(clientId)).at(-1)).toMatchObject({ move: 'step-up', assertedDiffers: false });
  });

  it('keeps the placement of a discharge that is moved to another day', async () => {
    const { clientId } = await service.admitted();
    const discharge = await service.record(clientId, 'discharges', {
      ...HERE,
      disposition: 'completed',
      planned: true,
      reason: 'goals-met',
    });
    await service.record(clientId, `entries/${discharge.entryId}/corrections`, {
      replaces: discharge.versionId,
      correction: 'wrong-date',
      entry: { ...HERE, when: '2026-05-12T10:00-05:00', disposition: 'completed', planned: true, reason: 'goals-met' },
    });
    expect((await timeline(clientId)).at(-1)).toMatchObject({
      move: 'discharge',
      unanchored: false,
      effective: { localDate: '2026-05-12' },
    });
  });

  it('answers the impact on later entries, and lets it in with a reason when only the direction of a move changes', async () => {
    const { clientId, admission } = await service.admitted();
    await service.record(clientId, 'level-changes', { when: AT, level: '1' });
    const correction = {
      replaces: admission.versionId,
      correction: 'wrong-level',
      entry: { ...HERE, when: '2026-05-04T09:00-05:00', level: 'OTP', track: 'treatment' },
    };
    const url = `/v1/clients/${clientId}/entries/${admission.entryId}/corrections`;
    const refused = await service.post(url, correction);
    expect([refused.status, refused.body.code, refused.body.errors[0].pointer]).toEqual([
      422,
      'impact-not-accepted',
      '/entry/acceptImpact',
    ]);
    expect(refused.body.impact).toHaveLength(1);
    expect(refused.body.acceptance).toEqual({ needs: 'reason', roles: [], because: ['move-changed'] });
    const accepted = await service.post(
      url,
      { ...correction, entry: { ...correction.entry, acceptImpact: 'late-information' } },
      { as: ADA },
    );
    expect([accepted.status, accepted.body.impact]).toEqual([201, refused.body.impact]);
  });

  it.each([
    ['a superseded version', { replaces: NOBODY }, 409, 'version-superseded', '/replaces'],
    [
      'a field that this kind does not have',
      { entry: { ...HERE, level: '1', mood: 'calm' } },
      400,
      'request-invalid',
      '/entry/mood',
    ],
    ['a missing field', { entry: { when: AT } }, 400, 'request-invalid', '/entry/level'],
    ['no entry', { entry: 'the same' }, 400, 'request-invalid', '/entry'],
    ['an entry that is a list', { entry: [] }, 400, 'request-invalid', '/entry'],
    [
      'a time that does not exist',
      { entry: { when: '2026-02-30', level: '1' } },
      400,
      'date-does-not-exist',
      '/entry/when',
    ],
    ['before birth', { entry: { when: '1980-01-01', level: '1' } }, 422, 'time-before-birth', '/entry/when'],
    [
      'a level that the pack does not know',
      { entry: { when: AT, level: '9.9' } },
      422,
      'level-unknown',
      '/entry/level',
    ],
    [
      'a plan to carry out',
      { entry: { when: AT, level: '1', fulfills: NOBODY } },
      422,
      'plan-not-correctable',
      '/entry/fulfills',
    ],
    ['a reason that nobody knows', { correction: 'felt-wrong' }, 400, 'request-invalid', '/correction'],
  ])('refuses %s', async (_why, changed, status, code, pointer) => {
    const { clientId } = await service.admitted();
    const { entryId, versionId } = await service.record(clientId, 'level-changes', { when: AT, level: '1' });
    const body = { replaces: versionId, correction: 'wrong-level', entry: { when: AT, level: '2.5' }, ...changed };
    const answer = await service.post(`/v1/clients/${clientId}/entries/${entryId}/corrections`, body);
    expect([answer.status, answer.body.code, answer.body.errors?.[0].pointer]).toEqual([status, code, pointer]);
  });

  it('refuses an entry that is not on this path, be it on another', async () => {
    const [mine, other] = [await service.admitted(), await service.admitted()];
    for (const entryId of [other.admission.entryId, NOBODY, 'no-id']) {
      const body = { replaces: other.admission.versionId, correction: 'wrong-level', entry: { ...HERE, level: '2.5' } };
      const answer = await service.post(`/v1/clients/${mine.clientId}/entries/${entryId}/corrections`, body);
      expect([answer.status, answer.body.code]).toEqual([404, 'entry-not-on-path']);
    }
  });

  it('takes the role that may record that kind', async () => {
    const { clientId, admission } = await service.admitted();
    const inquiry = await service.record(clientId, 'inquiries', HERE);
    const desk = 'front-desk.dora@HAWTHORN';
    const entry = { ...HERE, source: 'self' };
    await service.record(
      clientId,
      `entries/${inquiry.entryId}/corrections`,
      { replaces: inquiry.versionId, correction: 'wrong-detail', entry },
      { as: desk },
    );
    const refused = await service.post(
      `/v1/clients/${clientId}/entries/${admission.entryId}/corrections`,
      { replaces: admission.versionId, correction: 'wrong-level', entry: { ...HERE, level: '2.5' } },
      { as: desk },
    );
    expect([refused.status, refused.body.code]).toEqual([403, 'role-not-allowed']);
  });
});

describe('voiding and reinstating', () => {
  it('takes an entry off the path and puts it back', async () => {
    const { clientId } = await service.admitted();
    const { entryId, versionId } = await service.record(clientId, 'level-changes', { when: AT, level: '1' });
    const voided = await service.record(clientId, `entries/${entryId}/voids`, {
      replaces: versionId,
      reason: 'did-not-happen',
      narrative: 'It was another week.',
    });
    expect((await timeline(clientId)).at(-1)).toMatchObject({
      entryId,
      voided: { reason: 'did-not-happen', by: { id: 'grace' } },
    });
    expect(await service.events(clientId).then((events) => events.at(-1)?.data)).not.toContain('week');
    const back = await service.record(clientId, `entries/${entryId}/reinstatements`, { replaces: voided.versionId });
    expect(back.events[0].type).toBe('EntryReinstated');
    expect((await timeline(clientId)).at(-1)).toMatchObject({ entryId, voided: null });
  });

  it('says so when it was void already', async () => {
    const { clientId } = await service.admitted();
    const { entryId, versionId } = await service.record(clientId, 'inquiries', HERE);
    const voided = await service.record(clientId, `entries/${entryId}/voids`, {
      replaces: versionId,
      reason: 'duplicate',
    });
    const again = await service.post(`/v1/clients/${clientId}/entries/${entryId}/voids`, {
      replaces: voided.versionId,
      reason: 'duplicate',
    });
    expect([again.status, again.body.events, again.body.versionId]).toEqual([200, [], voided.versionId]);
  });

  it('is a director’s', async () => {
    const { clientId, admission } = await service.admitted();
    const { status } = await service.post(
      `/v1/clients/${clientId}/entries/${admission.entryId}/voids`,
      { replaces: admission.versionId, reason: 'duplicate' },
      { as: ADA },
    );
    expect(status).toBe(403);
  });

  it('names its version', async () => {
    const { clientId, admission } = await service.admitted();
    const { status, body } = await service.post(`/v1/clients/${clientId}/entries/${admission.entryId}/voids`, {
      replaces: NOBODY,
      reason: 'duplicate',
    });
    expect([status, body.code]).toEqual([409, 'version-superseded']);
  });
});

describe('an entry of the wrong client', () => {
  const inquiry = { ...HERE, source: 'self', narrative: 'Asked for evening groups.' };

  it('is recorded for the right one and voided for the wrong one, in one call', async () => {
    const [wrong, right] = [await service.client(), await service.client()];
    const { entryId, versionId } = await service.record(wrong, 'inquiries', inquiry);
    const { here, there } = await service.record(wrong, `entries/${entryId}/wrong-client`, {
      replaces: versionId,
      toClientId: right,
    });
    expect([here.clientId, here.events[0].type, there.clientId, there.events[0].type]).toEqual([
      wrong,
      'EntryVoided',
      right,
      'InquiryReceived',
    ]);
    expect((await timeline(wrong)).at(-1)).toMatchObject({ entryId, voided: { reason: 'wrong-client' } });
    const { body } = await service.get(`/v1/clients/${right}/path`);
    expect(body.timeline.at(-1)).toMatchObject({ effective: { localDate: '2026-05-11' }, details: { source: 'self' } });
    expect(body.narratives).toEqual({ [there.versionId]: { text: 'Asked for evening groups.' } });
  });

  it('finds the placement of the right client, and judges the move there', async () => {
    const [wrong, right] = [await service.admitted(), await service.admitted()];
    const leave = await service.record(wrong.clientId, 'leaves', { ...HERE, leave: 'therapeutic' });
    await service.record(wrong.clientId, `entries/${leave.entryId}/wrong-client`, {
      replaces: leave.versionId,
      toClientId: right.clientId,
    });
    const { body } = await service.get(`/v1/clients/${right.clientId}/placements`);
    expect(body.items.at(-1)).toMatchObject({ status: 'on-leave' });
  });

  it('is a step up for one and a step down for the other', async () => {
    const [wrong, right] = [await service.admitted(), await service.admitted()];
    await service.record(right.clientId, 'level-changes', { when: '2026-05-08T10:00-05:00', level: '3.5' });
    const up = await service.record(wrong.clientId, 'level-changes', { when: AT, level: '2.5' });
    const { there } = await service.record(wrong.clientId, `entries/${up.entryId}/wrong-client`, {
      replaces: up.versionId,
      toClientId: right.clientId,
    });
    expect([up.events[0].type, there.events[0].type]).toEqual(['SteppedUp', 'SteppedDown']);
  });

  it('answers a repeat with what was done, and does nothing twice', async () => {
    const [wrong, right] = [await service.client(), await service.client()];
    const { entryId, versionId } = await service.record(wrong, 'inquiries', inquiry);
    const url = `/v1/clients/${wrong}/entries/${entryId}/wrong-client`;
    const body = { replaces: versionId, toClientId: right };
    const first = await service.post(url, body, { key: 'move' });
    const again = await service.post(url, body, { key: 'move' });
    expect([first.status, again.status, again.headers['idempotency-replayed']]).toEqual([201, 200, 'true']);
    expect(again.body).toEqual({
      here: { ...first.body.here, replayed: true },
      there: { ...first.body.there, replayed: true },
    });
    expect([(await service.events(wrong)).length, (await service.events(right)).length]).toEqual([3, 2]);
  });

  it('goes on where a crash between the two stopped it', async () => {
    const [wrong, right] = [await service.client(), await service.client()];
    const { entryId, versionId } = await service.record(wrong, 'inquiries', inquiry);
    const append = service.log.append.bind(service.log);
    service.log.append = async (stream, expected, events) => {
      if (stream === `carePath-${wrong}`) throw new Error('The power is gone.');
      return append(stream, expected, events);
    };
    const url = `/v1/clients/${wrong}/entries/${entryId}/wrong-client`;
    const body = { replaces: versionId, toClientId: right };
    const failed = await service.post(url, body, { key: 'crash' });
    service.log.append = append;
    const resumed = await service.post(url, body, { key: 'crash' });
    expect([failed.status, resumed.status, resumed.body.there.replayed, resumed.body.here.replayed]).toEqual([
      500,
      201,
      true,
      false,
    ]);
    expect([(await service.events(wrong)).length, (await service.events(right)).length]).toEqual([3, 2]);
  });

  it('leaves the entry where it stood when someone changes it before it is voided, and never loses it', async () => {
    const [wrong, right] = [await service.client(), await service.client()];
    const { entryId, versionId } = await service.record(wrong, 'inquiries', inquiry);
    const append = service.log.append.bind(service.log);
    let changed: string | null = null;
    service.log.append = async (stream, expected, events) => {
      const appended = await append(stream, expected, events);
      if (stream === `carePath-${right}` && changed === null) {
        changed = '';
        const correction = { replaces: versionId, correction: 'wrong-detail', entry: { ...inquiry, source: 'self' } };
        const corrected = await service.record(wrong, `entries/${entryId}/corrections`, correction);
        changed = corrected.versionId;
      }
      return appended;
    };
    const url = `/v1/clients/${wrong}/entries/${entryId}/wrong-client`;
    const move = (replaces: string, key: string) => service.post(url, { replaces, toClientId: right }, { key });
    const refused = await move(versionId, 'raced');
    service.log.append = append;
    const placementsOf = async (clientId: string) =>
      (await timeline(clientId)).map(({ voided }: { voided: unknown }) => voided === null);
    expect([refused.status, refused.body.code]).toEqual([409, 'version-superseded']);
    expect([await placementsOf(wrong), await placementsOf(right)]).toEqual([[true], [false]]);
    expect((await move(versionId, 'raced')).body.code).toBe('version-superseded');
    const again = await move(changed ?? '', 'again');
    expect(again.status).toBe(201);
    expect([await placementsOf(wrong), await placementsOf(right)]).toEqual([[false], [false, true]]);
  });

  it('demands in a dry run what the move demands, of either path', async () => {
    const [wrong, right] = [await service.client(), await service.client()];
    const at = (day: string) => ({ facilityId: 'HAWTHORN', when: `2026-${day}T09:00-05:00` });
    await service.record(wrong, 'admissions', { ...at('04-01'), level: '2.1', reason: 'urgent' });
    const step = await service.record(wrong, 'level-changes', { ...at('04-05'), level: '2.5', reason: 'urgent' });
    await service.record(wrong, 'level-changes', { ...at('04-09'), level: '1', reason: 'urgent' });
    const url = `/v1/clients/${wrong}/entries/${step.entryId}/wrong-client`;
    const body = { replaces: step.versionId, toClientId: right, acceptImpact: 'late-information' };
    const before = [(await service.events(wrong)).length, (await service.events(right)).length];
    for (const sent of [body, { ...body, acceptImpact: null }]) {
      const dry = await service.post(`${url}?dryRun=true`, sent);
      const real = await service.post(url, sent);
      expect([real.status, real.body.code]).toEqual([dry.status, dry.body.code]);
      expect(real.status).toBeGreaterThanOrEqual(400);
    }
    expect([(await service.events(wrong)).length, (await service.events(right)).length]).toEqual(before);
  });

  it('writes nothing on either path when it is tried only', async () => {
    const [wrong, right] = [await service.client(), await service.client()];
    const { entryId, versionId } = await service.record(wrong, 'inquiries', inquiry);
    const dry = await service.post(`/v1/clients/${wrong}/entries/${entryId}/wrong-client?dryRun=true`, {
      replaces: versionId,
      toClientId: right,
    });
    expect([dry.status, dry.body.here.dryRun, dry.body.there.dryRun]).toEqual([200, true, true]);
    expect([(await service.events(wrong)).length, (await service.events(right)).length]).toEqual([2, 1]);
  });

  it('records nothing there when it cannot be voided here', async () => {
    const [wrong, right] = [await service.client(), await service.client()];
    const { entryId } = await service.record(wrong, 'inquiries', inquiry);
    const answer = await service.post(`/v1/clients/${wrong}/entries/${entryId}/wrong-client`, {
      replaces: NOBODY,
      toClientId: right,
    });
    expect([answer.status, answer.body.code, (await service.events(right)).length]).toEqual([
      409,
      'version-superseded',
      1,
    ]);
  });

  it('refuses an unknown client as it refuses a foreign one, and the same one', async () => {
    const wrong = await service.client();
    const foreign = await service.client({ as: 'director.rosa@ROWAN' }, 'ROWAN');
    const { entryId, versionId } = await service.record(wrong, 'inquiries', inquiry);
    const tried = await Promise.all(
      [foreign, NOBODY, wrong].map((toClientId) =>
        service.post(`/v1/clients/${wrong}/entries/${entryId}/wrong-client`, { replaces: versionId, toClientId }),
      ),
    );
    expect(tried.map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'client-unknown'],
      [422, 'client-unknown'],
      [422, 'client-unchanged'],
    ]);
  });

  it('leaves a review where it is', async () => {
    const [{ clientId, admission }, right] = [await service.admitted(), await service.client()];
    const review = await service.record(clientId, 'entry-reviews', {
      ...HERE,
      reviews: admission.entryId,
      outcome: 'accepted',
    });
    const answer = await service.post(
      `/v1/clients/${clientId}/entries/${review.entryId}/wrong-client`,
      { replaces: review.versionId, toClientId: right },
      { as: GRACE },
    );
    expect([answer.status, answer.body.code]).toEqual([422, 'entry-not-movable']);
  });
});
