import { Refusal } from '@throughline/kernel';
import { QUOTA_UNITS, Quotas, UNITS_PER_SECOND } from './quotas.js';

const refusalOf = (ask: () => unknown): Refusal | null => {
  try {
    ask();
    return null;
  } catch (error) {
    return error as Refusal;
  }
};

describe('the quota of a token', () => {
  it('is used up, and refused with how long to wait', () => {
    const quotas = new Quotas(() => 0);
    expect(quotas.left('ada')).toEqual({ units: QUOTA_UNITS, resetSeconds: 0 });
    expect(quotas.take('ada', QUOTA_UNITS)).toEqual({ units: 0, resetSeconds: QUOTA_UNITS / UNITS_PER_SECOND });
    const refused = refusalOf(() => quotas.take('ada', 3 * UNITS_PER_SECOND));
    expect([refused?.code, refused?.details]).toEqual(['quota-exhausted', { retryAfterSeconds: 3 }]);
  });

  it('comes back with time, and never to more than it was', () => {
    let now = 0;
    const quotas = new Quotas(() => now);
    quotas.take('ada', QUOTA_UNITS);
    now += 2_000;
    expect(quotas.take('ada', 2 * UNITS_PER_SECOND).units).toBe(0);
    now += 3_600_000;
    expect(quotas.take('ada', 1).units).toBe(QUOTA_UNITS - 1);
  });

  it('is one of each token', () => {
    const quotas = new Quotas(() => 0);
    quotas.take('ada', QUOTA_UNITS);
    expect(refusalOf(() => quotas.take('ada', 1))?.code).toBe('quota-exhausted');
    expect(refusalOf(() => quotas.take('ben', 1))).toBeNull();
  });

  it('loses nothing by what was refused', () => {
    const quotas = new Quotas(() => 0);
    quotas.take('ada', QUOTA_UNITS - 5);
    refusalOf(() => quotas.take('ada', 6));
    expect(quotas.take('ada', 5).units).toBe(0);
  });
});
