import { jest } from '@jest/globals';
import { DESK, GRACE, ROWAN_DIRECTOR, RunningService } from '../running-service.fixture.js';

let service: RunningService;
beforeAll(async () => {
  service = await RunningService.start();
  for (const [staffId, facilityIds] of [
    [ADA_ID, ['HAWTHORN']],
    [BEN_ID, ['HAWTHORN']],
    [ROY_ID, ['ROWAN']],
  ] as const)
    await service.vault.registerStaff({ staffId, name: 'Somebody Here', title: null, facilityIds: [...facilityIds] });
});
afterAll(() => service.stop());

const ADA_ID = 'staff-11111111-1111-4111-8111-111111111111';
const BEN_ID = 'staff-22222222-2222-4222-8222-222222222222';
const ROY_ID = 'staff-33333333-3333-4333-8333-333333333333';
const ADA = `clinician.${ADA_ID}@HAWTHORN`;
const BEN = `clinician.${BEN_ID}@HAWTHORN`;

interface Task {
  readonly clientId: string;
  readonly task: string;
  readonly ownerId: string | null;
  readonly snoozedUntil: string | null;
  readonly dueAt: string;
}

/** A task that clinicians owe since a planned discharge has passed its day. */
async function openTask(): Promise<Task> {
  const { clientId } = await service.admitted();
  await service.record(clientId, 'planned-moves', {
    move: 'discharge',
    facilityId: 'HAWTHORN',
    expected: '2026-05-25',
  });
  return taskOf(clientId);
}
const taskOf = async (clientId: string, terms = ''): Promise<Task> => {
  const { items } = (await service.get(`/v1/worklist?clientId=${clientId}${terms}`)).body;
  return items.find(({ ownerRole }: { ownerRole: string }) => ownerRole === 'clinician');
};
async function cancelPlan({ clientId }: Task): Promise<void> {
  const [plan] = (await service.get(`/v1/planned-moves?clientId=${clientId}`)).body.items;
  await service.record(clientId, `planned-moves/${plan.planId}/cancellation`, { reason: 'client-choice' });
}
const urlOf = ({ clientId, task }: Task, what: 'assignment' | 'snooze') =>
  `/v1/clients/${clientId}/tasks/${task}/${what}`;
const assign = (task: Task, body: object, sent?: object) => service.post(urlOf(task, 'assignment'), body, sent);
const snooze = (task: Task, body: object, sent?: object) => service.post(urlOf(task, 'snooze'), body, sent);

describe('a task of the worklist', () => {
  it('is taken, shown with its owner, and given back', async () => {
    const task = await openTask();
    expect(task).toMatchObject({ ownerId: null, snoozedUntil: null });
    const taken = await assign(task, { ownerId: ADA_ID }, { as: ADA });
    expect([taken.status, taken.body]).toMatchObject([
      201,
      { ownerId: ADA_ID, task: task.task, replayed: false, events: [{ type: 'TaskAssigned' }] },
    ]);
    expect(await taskOf(task.clientId)).toMatchObject({ ownerId: ADA_ID });
    const back = await assign(task, { ownerId: null, from: ADA_ID }, { as: ADA });
    expect([back.status, back.body.ownerId]).toEqual([201, null]);
    expect(await taskOf(task.clientId)).toMatchObject({ ownerId: null });
  });

  it('is taken once by two people at the same time: the second is told', async () => {
    const task = await openTask();
    const answers = await Promise.all([
      assign(task, { ownerId: ADA_ID }, { as: ADA }),
      assign(task, { ownerId: BEN_ID }, { as: BEN }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, 409]);
    expect(answers[1]!.body.code).toBe('task-owner-changed');
  });

  it('answers a repeat as it answered first, and records nothing', async () => {
    const task = await openTask();
    const terms = { as: ADA, key: 'the-same' };
    const first = await assign(task, { ownerId: ADA_ID }, terms);
    await assign(task, { ownerId: BEN_ID, from: ADA_ID });
    const again = await assign(task, { ownerId: ADA_ID }, terms);
    expect([again.status, again.headers['idempotency-replayed'], again.headers['etag']]).toEqual([
      200,
      'true',
      first.headers['etag'],
    ]);
    expect(again.body).toEqual({ ...first.body, replayed: true });
    const other = await assign(task, { ownerId: null, from: ADA_ID }, terms);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('answers a repeat as it answered first after the task is done', async () => {
    const task = await openTask();
    const terms = { as: ADA, key: 'done-since' };
    const first = await assign(task, { ownerId: ADA_ID }, terms);
    await cancelPlan(task);
    const again = await assign(task, { ownerId: ADA_ID }, terms);
    expect([again.status, again.body]).toEqual([200, { ...first.body, replayed: true }]);
  });

  it('answers a repeat after the client was erased, and nothing new', async () => {
    const task = await openTask();
    const { clientId } = task;
    const terms = { as: ADA, key: 'erased-since' };
    const first = await assign(task, { ownerId: ADA_ID }, terms);
    await service.record(clientId, 'discharges', {
      ...{ facilityId: 'HAWTHORN', when: '2026-05-11T10:00-05:00' },
      ...{ disposition: 'completed', planned: true, reason: 'clinical-judgment' },
    });
    const ground = { ground: 'client-request' };
    const { events } = await service.record(clientId, 'erasures', ground, { as: 'operator.olga@HAWTHORN' });
    await service.record(clientId, `erasures/${events[0].id}/confirmation`, ground, { as: GRACE });
    const again = await assign(task, { ownerId: ADA_ID }, terms);
    expect([again.status, again.body]).toEqual([200, { ...first.body, replayed: true }]);
    const refused = await assign(task, { ownerId: null, from: ADA_ID }, { as: ADA });
    expect([refused.status, refused.body.code]).toEqual([410, 'client-erased']);
  });

  it('records nothing when the task is done while the request waits for its turn', async () => {
    const task = await openTask();
    const { vault } = service;
    const mac = vault.mac.bind(vault);
    jest.spyOn(vault, 'mac').mockImplementationOnce(async (value) => {
      await cancelPlan(task);
      return mac(value);
    });
    const refused = await assign(task, { ownerId: ADA_ID }, { as: ADA });
    expect([refused.status, refused.body.code]).toEqual([409, 'task-not-open']);
    for await (const event of service.log.readStream(`carePathTasks-${task.clientId}`)) expect(event).toBeUndefined();
  });

  it('is given by a director to a colleague who works there, and to nobody else', async () => {
    const task = await openTask();
    expect((await assign(task, { ownerId: BEN_ID })).body.ownerId).toBe(BEN_ID);
    const elsewhere = await assign(task, { ownerId: ROY_ID, from: BEN_ID });
    expect([elsewhere.status, elsewhere.body.code, elsewhere.body.errors[0].pointer]).toEqual([
      422,
      'owner-unknown',
      '/ownerId',
    ]);
  });

  it('is not taken by another role', async () => {
    const task = await openTask();
    const refused = await assign(task, { ownerId: ADA_ID }, { as: DESK });
    expect([refused.status, refused.body.code]).toEqual([403, 'task-of-another']);
  });

  it('is tried without being changed in a dry run', async () => {
    const task = await openTask();
    const tried = await service.post(`${urlOf(task, 'assignment')}?dryRun=true`, { ownerId: ADA_ID }, { as: ADA });
    expect([tried.status, tried.body.dryRun, tried.body.events]).toEqual([200, true, []]);
    expect(await taskOf(task.clientId)).toMatchObject({ ownerId: null });
  });

  it('sleeps, is selected by that, and wakes', async () => {
    const task = await openTask();
    const asleep = await snooze(task, { until: '2026-06-05', reason: 'waiting-for-client', pastDue: true });
    expect([asleep.status, asleep.body]).toMatchObject([
      201,
      { snoozedUntil: '2026-06-05T00:00:00-05:00', snoozeReason: 'waiting-for-client' },
    ]);
    expect(await taskOf(task.clientId, '&snoozed=true')).toMatchObject({ snoozed: true });
    expect(await taskOf(task.clientId, '&snoozed=false')).toBeUndefined();
    expect(await taskOf(task.clientId, '&asOf=2026-06-06')).toMatchObject({ snoozed: false });
    expect((await snooze(task, { until: null })).body.snoozedUntil).toBe('2026-06-01T07:00:00-05:00');
    expect((await snooze(task, { until: null })).body.events).toEqual([]);
    expect(await taskOf(task.clientId, '&snoozed=false')).toMatchObject({ snoozed: false });
  });

  it.each([
    [
      'past its due time, without saying so',
      { until: '2026-06-05', reason: 'waiting-for-client' },
      'snooze-past-due',
      '/pastDue',
    ],
    ['without a reason', { until: '2026-06-05', pastDue: true }, 'snooze-reason-missing', '/reason'],
    ['until yesterday', { until: '2026-05-31', reason: 'waiting-for-client' }, 'snooze-time-invalid', '/until'],
    [
      'until a day that does not exist',
      { until: '2026-06-31', reason: 'waiting-for-client' },
      'date-does-not-exist',
      '/until',
    ],
  ])('does not sleep %s', async (_what, body, code, pointer) => {
    const refused = await snooze(await openTask(), body);
    expect([refused.body.code, refused.body.errors[0].pointer]).toEqual([code, pointer]);
  });

  it('that is done is no longer handled', async () => {
    const task = await openTask();
    await cancelPlan(task);
    const refused = await assign(task, { ownerId: ADA_ID }, { as: ADA });
    expect([refused.status, refused.body.code]).toEqual([409, 'task-not-open']);
  });

  it('of another facility’s client is as unknown as the client, and one that never was is unknown', async () => {
    const task = await openTask();
    const foreign = await assign(task, { ownerId: ROY_ID }, { as: ROWAN_DIRECTOR });
    const nobody = await assign(
      { ...task, clientId: '99999999-9999-4999-8999-999999999999' },
      { ownerId: ROY_ID },
      { as: ROWAN_DIRECTOR },
    );
    expect([foreign.status, foreign.body.code]).toEqual([404, 'client-unknown']);
    expect(foreign.body.detail).toBe(nobody.body.detail);
    const unknown = await assign({ ...task, task: 'no-such-task' }, { ownerId: ADA_ID });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'task-unknown']);
  });

  it('changes hands without making a view of the path stale', async () => {
    const task = await openTask();
    const { headers } = await service.get(`/v1/clients/${task.clientId}/path`);
    await assign(task, { ownerId: ADA_ID }, { as: ADA });
    const recorded = await service.post(
      `/v1/clients/${task.clientId}/assessments`,
      { facilityId: 'HAWTHORN', when: '2026-05-29T09:00-05:00' },
      { ifMatch: String(headers['etag']) },
    );
    expect(recorded.status).toBe(201);
  });

  it('is stored with the owner in the private part alone', async () => {
    const task = await openTask();
    await assign(task, { ownerId: ADA_ID }, { as: ADA });
    for await (const { data, meta, private: hidden } of service.log.readStream(`carePathTasks-${task.clientId}`)) {
      expect(data + meta).not.toContain(ADA_ID);
      expect(hidden).toContain(ADA_ID);
    }
  });

  it.each(['', '.csv'])('names nobody in the address of a list (obligations%s)', async (form) => {
    const refused = await service.get(`/v1/obligations${form}?ownerId=${ADA_ID}`);
    expect([refused.status, refused.body.code]).toEqual([400, 'request-invalid']);
  });

  it('is mine, or nobody’s, in lists and counts', async () => {
    const task = await openTask();
    await assign(task, { ownerId: ADA_ID }, { as: ADA });
    const mine = (await service.get('/v1/worklist?assigned=me&limit=200', { as: ADA })).body.items as Task[];
    expect(mine.map(({ task: key }) => key)).toContain(task.task);
    expect(mine.every(({ ownerId }) => ownerId === ADA_ID)).toBe(true);
    const { facets } = (await service.get('/v1/worklist/counts', { as: ADA })).body;
    const count = facets
      .find(({ filter }: { filter: string }) => filter === 'assigned')
      .values.find(({ value }: { value: string }) => value === 'me').count;
    expect(count).toBe(mine.length);
    expect((await service.get('/v1/worklist?assigned=me', { as: GRACE })).body.items).toEqual([]);
  });
});
