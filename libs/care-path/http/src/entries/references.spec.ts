import { ADA, DESK, GRACE, RunningService } from '../running-service.fixture.js';

let service: RunningService;
beforeAll(async () => (service = await RunningService.start()));
afterAll(() => service.stop());

const REVIEWER = 'utilization-review.uma@HAWTHORN';
const NUMBER = 'AUTH-77812-Z';
const approved = {
  facilityId: 'HAWTHORN',
  when: '2026-05-11T10:00-05:00',
  state: 'approved',
  level: '2.1',
  reference: NUMBER,
};
const paths = (clientId: string, ...callers: readonly string[]) =>
  Promise.all(callers.map((as) => service.get(`/v1/clients/${clientId}/path`, { as })));

describe("a payer's number for an authorization", () => {
  it('is sealed in the log, and stands in no public part', async () => {
    const { clientId } = await service.admitted();
    const { versionId } = await service.record(clientId, 'authorizations', approved);
    const stored = (await service.events(clientId)).at(-1);
    expect(JSON.stringify(stored)).not.toContain(NUMBER);
    expect(JSON.parse(stored?.data ?? '').entry.reference).toBeNull();
    const sealed = JSON.parse(stored?.private ?? '').values['/data/entry/reference'];
    expect(await service.vault.open(clientId, versionId, '/entry/reference', sealed)).toEqual({ text: NUMBER });
  });

  it('is opened for utilization reviewers and directors only', async () => {
    const { clientId } = await service.admitted();
    const { versionId } = await service.record(clientId, 'authorizations', approved);
    const answers = await paths(clientId, REVIEWER, GRACE, ADA, DESK);
    const opened = { [versionId]: { text: NUMBER } };
    expect(answers.map(({ body }) => body.references)).toEqual([opened, opened, null, null]);
    expect(answers.map(({ text }) => text.includes(NUMBER))).toEqual([true, true, false, false]);
    expect(answers.flatMap(({ body }) => Object.keys(body.timeline.at(-1).details))).not.toContain('reference');
  });

  it('is part of what is typed twice: another number is another word', async () => {
    const { clientId } = await service.admitted();
    const { entryId } = await service.record(clientId, 'authorizations', approved);
    const [same, silent, other] = [
      await service.post(`/v1/clients/${clientId}/authorizations`, approved),
      await service.post(`/v1/clients/${clientId}/authorizations`, { ...approved, reference: null }),
      await service.post(`/v1/clients/${clientId}/authorizations`, { ...approved, reference: 'AUTH-1' }),
    ];
    expect([same, silent].map(({ status, body }) => [status, body.entryId])).toEqual([
      [200, entryId],
      [200, entryId],
    ]);
    expect(other.status).toBe(201);
  });

  it('goes along to the right client, sealed under the key of that one', async () => {
    const [wrong, right] = [await service.client(), await service.client()];
    const { entryId, versionId } = await service.record(wrong, 'authorizations', approved);
    const { there } = await service.record(wrong, `entries/${entryId}/wrong-client`, {
      replaces: versionId,
      toClientId: right,
    });
    const [answer] = await paths(right, REVIEWER);
    expect(answer?.body.references).toEqual({ [there.versionId]: { text: NUMBER } });
  });

  it('is visible characters without a space', async () => {
    const { clientId } = await service.admitted();
    const { status, body } = await service.post(`/v1/clients/${clientId}/authorizations`, {
      ...approved,
      reference: 'two words',
    });
    expect([status, body.errors[0].pointer]).toEqual([400, '/reference']);
  });
});
