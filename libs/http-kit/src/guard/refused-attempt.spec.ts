import type { KitRequest } from '../http-shapes.js';
import { attemptOf } from './refused-attempt.js';

const CLIENT = '3d2c6f7e-4a0b-4b9f-9d51-6a1f0e8c2b77';
const caller = { principal: 'someone', idempotencyKey: 'k', dryRun: false, correlationId: 'c' };
const request = (change: object = {}) =>
  ({
    caller,
    params: { clientId: CLIENT },
    body: { facilityId: 'HAWTHORN', note: 'private' },
    ...change,
  }) as unknown as KitRequest;
const refused = { status: 422, code: 'justification-needed', detail: 'x' };
const noted = (facts: object = {}, change: object = {}) =>
  attemptOf({ ...refused, ...facts }, { request: request(change), route: 'POST /v1/x', at: 5 });

describe('what the journal keeps of a refused command', () => {
  it('is who tried what with whom, and which rules were against it', () => {
    const findings = [
      { ruleId: 'assessment-recorded', severity: 'justify' },
      { ruleId: 'home-is-safe', severity: 'advice' },
      { ruleId: 'level-offered', severity: 'refuse' },
    ];
    expect(noted({ details: { findings } })).toEqual({
      at: 5,
      code: 'justification-needed',
      ruleIds: ['assessment-recorded', 'level-offered'],
      actorId: 'someone',
      facilityId: null,
      claimedFacilityId: 'HAWTHORN',
      within: undefined,
      clientId: CLIENT,
      route: 'POST /v1/x',
      correlationId: 'c',
    });
  });

  it('never holds what was written', () => expect(JSON.stringify(noted())).not.toContain('private'));

  it('never holds a name that was put where an id belongs', () => {
    expect(noted({}, { params: { clientId: 'Okafor' } })?.clientId).toBeNull();
    expect(noted({ code: 'facility-unknown' }, { body: { facilityId: 'Okafor' } })?.facilityId).toBeNull();
  });

  it.each<[string, object, object]>([
    ['another problem', { status: 400 }, {}],
    ['a conflict', { status: 409 }, {}],
    ['a key used twice', { code: 'idempotency-key-reused' }, {}],
    ['a dry run', {}, { caller: { ...caller, dryRun: true } }],
    ['a question', {}, { caller: { ...caller, idempotencyKey: null } }],
    ['a public route', {}, { caller: undefined }],
  ])('is nothing for %s', (_, facts, change) => expect(noted(facts, change)).toBeUndefined());

  it('bears any shape of findings and of ids', () => {
    for (const findings of [null, 'x', [null, 5, {}, { ruleId: 7 }]])
      expect(noted({ details: { findings } })?.ruleIds).toEqual([]);
    expect(noted({}, { params: null, body: undefined })).toMatchObject({ facilityId: null, clientId: null });
    expect(noted({}, { params: { clientId: 'x'.repeat(5_000) } })?.clientId).toBeNull();
  });
});
