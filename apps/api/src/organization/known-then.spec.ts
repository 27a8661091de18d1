import { readFileSync } from 'node:fs';
import { testService, type TestService } from '../service.fixture.js';

const PACK = readFileSync(new URL('../../../../packs/asam-3e-adult.yaml', import.meta.url), 'utf8');

/** The same without the rule that asks for an authorization. */
const UNASKING = `
format: 1
id: unasking
version: "1.0.0"
title: Asks for no authorization
effectiveFrom: "2013-01-01"
extends: { id: asam-3e-adult, version: "1.0.0" }
population: adult
review: { state: not-stated }
without: { gates: [authorization-known] }
`;

interface Row {
  readonly programId: string | null;
  readonly level: string;
  readonly inTreatment: number;
  readonly capacity: number | null;
  readonly withoutAuthorization: number;
}

/** A day after the other, at noon, from 3 March 2026 on: what was recorded then, and may be asked for as it was known. */
const DAYS = { client: '03-03', pack: '03-04', program: '03-05', enlarged: '03-06', closed: '03-07', later: '03-08' };
const knownOn = (day: keyof typeof DAYS) => `knownAt=${`2026-${DAYS[day]}T18:00Z`}`;

describe('a question about what was known on a day', () => {
  let service: TestService;
  let clientId: string;

  async function recorded(path: string, body: unknown, { method = 'POST', headers = {} } = {}) {
    const answer = await service.ask(method, path, { body, headers });
    if (answer.status > 201) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.body;
  }
  const onDay = (day: keyof typeof DAYS) =>
    service.ask('POST', '/demo/clock', { key: null, body: { now: `2026-${DAYS[day]}T12:00Z` } });
  async function rowOf(known: string): Promise<readonly Row[]> {
    const board = `/v1/census/board?since=2026-02-20T09:00-06:00&asOf=2026-03-09T12:00Z&${known}`;
    const { status, body } = await service.ask('GET', board);
    expect(status).toBe(200);
    return body.programs;
  }

  const adopted = (id: string) =>
    recorded('/v1/facilities/ASH/pack-adoptions', { pack: { id, version: '1.0.0' }, from: '2024-01-01' });

  // Given a client of a facility whose pack asks for no authorization, then another pack from the same day on, a program for six, that it has eight places, and its end.
  beforeAll(async () => {
    service = await testService();
    for (const pack of [PACK, UNASKING])
      await recorded('/v1/rule-packs', pack, { headers: { 'content-type': 'application/yaml' } });
    await recorded('/v1/facilities', { code: 'ASH', name: 'Ash', zone: 'America/Chicago', openFrom: '2024-01-01' });
    await adopted('unasking');
    await onDay('client');
    ({ clientId } = await recorded('/v1/clients', { facilityId: 'ASH', anonymous: true }));
    const admission = { facilityId: 'ASH', level: '2.1', when: '2026-02-23T09:00-06:00', reason: 'clinical-judgment' };
    await recorded(`/v1/clients/${clientId}/admissions`, admission);
    await onDay('pack');
    await adopted('asam-3e-adult');
    await onDay('program');
    const program = { name: 'Evening', levels: ['2.1'], capacity: 6 };
    await recorded('/v1/programs', { code: 'ASH-EVE', facilityId: 'ASH', openFrom: '2024-01-01', ...program });
    await onDay('enlarged');
    const offer = { name: 'Evening', levels: ['2.1', '2.5'], capacity: 8 };
    await recorded('/v1/programs/ASH-EVE/offer', offer, { method: 'PUT' });
    await onDay('closed');
    await recorded('/v1/programs/ASH-EVE/closure', { closedOn: '2026-03-08' });
    await onDay('later');
  });
  afterAll(() => service.close());

  it.each([
    ['client', []],
    ['pack', []],
    ['program', [['2.1', 6]]],
    [
      'enlarged',
      [
        ['2.5', 8],
        ['2.1', 8],
      ],
    ],
    ['closed', []],
    ['later', []],
  ] as const)('shows the programs of the board with the levels, places, and end of then: %s', async (day, expected) => {
    const programs = (await rowOf(knownOn(day))).filter(({ programId }) => programId === 'ASH-EVE');
    expect(programs.map(({ level, capacity }) => [level, capacity])).toEqual(expected);
  });

  it('counts a day without an authorization once it was known that the pack asks for one', async () => {
    const counted = async (known: string) =>
      (await rowOf(known)).map(({ inTreatment, withoutAuthorization }) => [inTreatment, withoutAuthorization]);
    expect(await counted(knownOn('client'))).toEqual([[1, 0]]);
    expect(await counted(knownOn('pack'))).toEqual([[1, 1]]);
    expect(await counted('')).toEqual([[1, 1]]);
  });

  it('lists behind a figure whom it counts', async () => {
    const members = async (known: string) => {
      const asked = `since=2026-02-20T09:00-06:00&asOf=2026-03-09T12:00Z&figure=withoutAuthorization&${known}`;
      return (await service.ask('GET', `/v1/census/board/clients?${asked}`)).body.items.length;
    };
    expect([await members(knownOn('client')), await members(knownOn('pack'))]).toEqual([0, 1]);
  });

  it('says of a path which days had no authorization, by the pack as it was known', async () => {
    const days = async (known: string) =>
      (await service.ask('GET', `/v1/clients/${clientId}/path?asOf=2026-03-02T18:00Z&${known}`)).body.lanes
        .uncoveredDays;
    expect(await days(knownOn('client'))).toBe(0);
    expect(await days(knownOn('pack'))).toBeGreaterThan(0);
    expect(await days('')).toBe(await days(knownOn('pack')));
  });

  it('takes a day for the one that began at the facility', async () => {
    const capacities = async (knownAt: string) =>
      (await rowOf(`knownAt=${knownAt}`)).flatMap(({ capacity }) => capacity ?? []);
    expect(await capacities('2026-03-06')).toEqual([6]);
    expect(await capacities('2026-03-07')).toEqual([8, 8]);
  });
});
