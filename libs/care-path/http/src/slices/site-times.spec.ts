import { RunningService } from '../running-service.fixture.js';

let service: RunningService;
beforeAll(async () => (service = await RunningService.start()));
afterAll(() => service.stop());

const ANYONE = { as: 'director.both+clinician@all' };
const EARLY_EXIT = { disposition: 'early-exit', planned: false, reason: 'client-choice' };

/** Every instant of an answered obligation. */
const timesOf = (obligation: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.values(obligation).filter((value): value is string => typeof value === 'string' && /^\d{4}-.*T/.test(value));

const offsetsOf = (obligations: readonly object[]): ReadonlySet<string> =>
  new Set(obligations.flatMap((one) => timesOf(one as never)).map((time) => time.slice(19).replace(/^\.\d+/, '')));

describe('obligations that a command answers', () => {
  it.each([
    ['HAWTHORN', 'America/Chicago', '-05:00'],
    ['ROWAN', 'America/New_York', '-04:00'],
  ])('are told by the clocks of %s', async (facilityId, zone, offset) => {
    const clientId = await service.client(ANYONE, facilityId);
    const expected = { move: 'admission', facilityId, expected: '2026-07-01', level: '2.1' };
    const when = `2026-05-04T09:00${offset}`;
    await service.record(clientId, 'assessments', { facilityId, when: `2026-05-01T09:00${offset}` }, ANYONE);
    const answers = [
      await service.record(clientId, 'planned-moves', expected, ANYONE),
      await service.record(clientId, 'admissions', { facilityId, when, level: '2.1' }, ANYONE),
      await service.record(
        clientId,
        'proposals',
        { move: 'discharge', entry: { facilityId, when: `2026-05-11T09:00${offset}`, ...EARLY_EXIT } },
        { as: 'clinician.ada@all' },
      ),
    ];
    for (const { obligations } of answers) {
      expect(obligations).not.toEqual([]);
      expect(obligations).toEqual(
        obligations.map((one: object) => expect.objectContaining({ ...one, facilityId, zone })),
      );
      expect([...offsetsOf(obligations)]).toEqual([offset]);
    }
  });

  it('are told so in a dry run, in a repeat, and in a refusal', async () => {
    const clientId = await service.client();
    await service.record(clientId, 'assessments', { facilityId: 'HAWTHORN', when: '2026-05-01T09:00-05:00' });
    const url = `/v1/clients/${clientId}/admissions`;
    const admission = { facilityId: 'HAWTHORN', when: '2026-05-12T09:00-05:00', level: '2.1' };
    const dry = await service.post(`${url}?dryRun=true`, admission);
    const first = await service.post(url, admission, { key: 'same' });
    const again = await service.post(url, admission, { key: 'same' });
    expect(again.body.replayed).toBe(true);
    const refused = await service.post(url, { ...admission, when: '2026-05-20T09:00-05:00' });
    expect(refused.status).toBe(422);
    for (const { body } of [dry, first, again, refused])
      expect([body.obligations.length > 0, ...offsetsOf(body.obligations)]).toEqual([true, '-05:00']);
  });
});
