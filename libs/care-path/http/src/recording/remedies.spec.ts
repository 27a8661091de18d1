import { ADA, RunningService } from '../running-service.fixture.js';

let service: RunningService;
beforeAll(async () => (service = await RunningService.start()));
afterAll(() => service.stop());

const admission = { facilityId: 'HAWTHORN', when: '2026-05-11T10:00-05:00', level: '2.1' };

describe('what another entry can meet', () => {
  it('stands beside the findings of a move that passes, and of one that is refused', async () => {
    const clientId = await service.client({ as: ADA });
    const send = (body: object) => service.post(`/v1/clients/${clientId}/admissions?dryRun=true`, body, { as: ADA });
    const refused = await send(admission);
    const passed = await send({ ...admission, reason: 'clinical-judgment' });
    expect([refused.status, passed.status]).toEqual([422, 200]);
    const assessment = { ruleId: expect.any(String), entries: ['AssessmentRecorded'] };
    expect(refused.body.remedies).toContainEqual(assessment);
    expect(passed.body.remedies).toContainEqual(assessment);
    const rules = refused.body.findings.map(({ ruleId }: { ruleId: string }) => ruleId);
    for (const { ruleId } of refused.body.remedies) expect(rules).toContain(ruleId);
  });

  it('stands beside each obligation: in an answer, a refusal, the path, and the worklist', async () => {
    const clientId = await service.client({ as: ADA });
    const send = (body: object, dryRun: boolean) =>
      service.post(`/v1/clients/${clientId}/admissions?dryRun=${dryRun}`, body, { as: ADA });
    const refused = await send(admission, true);
    const recorded = await send({ ...admission, reason: 'clinical-judgment' }, false);
    expect([refused.status, recorded.status]).toEqual([422, 201]);
    const { timeline } = (await service.get(`/v1/clients/${clientId}/path`, { as: ADA })).body;
    const atLeast = recorded.body.position;
    const worklist = await service.get(
      `/v1/worklist?clientId=${clientId}&atLeast=${atLeast}&states=upcoming,due,overdue`,
    );
    const lists = [refused.body.obligations, recorded.body.obligations, timeline[0].obligations, worklist.body.items];
    for (const list of lists)
      expect(list).toContainEqual(
        expect.objectContaining({ clockId: 'continued-stay-review', action: 'ContinuedStayReviewed' }),
      );
  });
});
