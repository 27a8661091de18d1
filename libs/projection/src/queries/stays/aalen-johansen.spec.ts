import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { atRiskOn, cumulativeIncidence, daysUntil, type ObservedStay } from './aalen-johansen.js';

const stay = fc.record({ days: fc.nat(40), outcome: fc.constantFrom('completed', 'left', null) });
const stays = fc.array(stay, { minLength: 1, maxLength: 40 });
const ended = fc.record({ days: fc.nat(40), outcome: fc.constantFrom('completed', 'left') });

const incidenceAt = (observed: readonly ObservedStay[], outcome: string, day: number): number =>
  cumulativeIncidence(observed)
    .outcomes.find((one) => one.outcome === outcome)
    ?.points.findLast((point) => point.day <= day)?.incidence ?? 0;

/** Efron's redistribution to the right: what is cut off hands its weight to those who go on. No product, no hazard. */
function redistributed(observed: readonly ObservedStay[], outcome: string, day: number): number {
  const inTurn = observed.toSorted(
    (one, other) => one.days - other.days || Number(one.outcome === null) - Number(other.outcome === null),
  );
  const weights = inTurn.map(() => 1 / inTurn.length);
  let sum = 0;
  for (const [index, { days, outcome: ending }] of inTurn.entries()) {
    const weight = weights[index] as number;
    const later = inTurn.length - index - 1;
    if (ending === null) for (let next = index + 1; next < inTurn.length; next += 1) weights[next]! += weight / later;
    else if (ending === outcome && days <= day) sum += weight;
  }
  return sum;
}

/** The same variance by the covariance recursion of a two-state product (matrix Greenwood), step by step. */
function recursiveVariance(observed: readonly ObservedStay[], outcome: string, day: number): number {
  const days = [...new Set(observed.filter((one) => one.outcome !== null).map((one) => one.days))].toSorted(
    (a, b) => a - b,
  );
  let going = 1;
  let [varGoing, varOwn, covariance] = [0, 0, 0];
  for (const at of days.filter((one) => one <= day)) {
    const atRisk = observed.filter((one) => one.days >= at).length;
    const endings = observed.filter((one) => one.days === at && one.outcome !== null);
    const hazard = endings.length / atRisk;
    const own = endings.filter((one) => one.outcome === outcome).length / atRisk;
    const vHazard = (hazard * (1 - hazard)) / atRisk;
    const vOwn = (own * (1 - own)) / atRisk;
    const cov = (own * (1 - hazard)) / atRisk;
    varOwn = varOwn + own ** 2 * varGoing + going ** 2 * vOwn + 2 * own * covariance;
    covariance = (1 - hazard) * (covariance + own * varGoing) - going ** 2 * cov;
    varGoing = (1 - hazard) ** 2 * varGoing + going ** 2 * vHazard;
    going *= 1 - hazard;
  }
  return varOwn;
}

describe('cumulative incidence by competing outcome', () => {
  it('is that of a worked example: four stays, one cut off', () => {
    const observed = [
      { days: 5, outcome: 'completed' },
      { days: 8, outcome: null },
      { days: 10, outcome: 'left' },
      { days: 12, outcome: 'completed' },
    ];
    expect(incidenceAt(observed, 'completed', 5)).toBeCloseTo(0.25);
    expect(incidenceAt(observed, 'left', 10)).toBeCloseTo(0.375);
    expect(incidenceAt(observed, 'completed', 12)).toBeCloseTo(0.625);
    expect(cumulativeIncidence(observed).remaining.map(({ share }) => share)).toEqual([0.75, 0.375, 0]);
  });

  it('agrees with an independent implementation that hands the weight of what is cut off to those who go on', () => {
    fc.assert(
      fc.property(stays, fc.nat(45), (observed, day) => {
        for (const outcome of ['completed', 'left'])
          expect(incidenceAt(observed, outcome, day)).toBeCloseTo(redistributed(observed, outcome, day), 9);
      }),
    );
  });

  it('has outcomes that, with the share that goes on, sum to one', () => {
    fc.assert(
      fc.property(stays, (observed) => {
        const { remaining } = cumulativeIncidence(observed);
        for (const { day, share } of remaining)
          expect(share + incidenceAt(observed, 'completed', day) + incidenceAt(observed, 'left', day)).toBeCloseTo(
            1,
            9,
          );
      }),
    );
  });

  it('is the plain share, with the binomial variance in its band, when nothing is cut off', () => {
    fc.assert(
      fc.property(fc.array(ended, { minLength: 2, maxLength: 40 }), (observed) => {
        for (const { outcome, points } of cumulativeIncidence(observed).outcomes)
          for (const { day, incidence, low, high } of points) {
            const share = observed.filter((one) => one.outcome === outcome && one.days <= day).length / observed.length;
            expect(incidence).toBeCloseTo(share, 9);
            if (share === 1) continue;
            const error = Math.sqrt((share * (1 - share)) / observed.length);
            const width = Math.abs((1.959964 * error) / (share * Math.log(share)));
            expect(low).toBeCloseTo(share ** Math.exp(width), 6);
            expect(high).toBeCloseTo(share ** Math.exp(-width), 6);
          }
      }),
    );
  });

  it('has the band of the matrix Greenwood variance, worked out step by step', () => {
    fc.assert(
      fc.property(stays, (observed) => {
        for (const { outcome, points } of cumulativeIncidence(observed).outcomes)
          for (const { day, incidence, low, high } of points) {
            const variance = recursiveVariance(observed, outcome, day);
            expect(low).toBeLessThanOrEqual(incidence + 1e-12);
            expect(high).toBeGreaterThanOrEqual(incidence - 1e-12);
            if (incidence > 1 - 1e-9 || variance < 1e-9) continue;
            const width = Math.abs((1.959964 * Math.sqrt(variance)) / (incidence * Math.log(incidence)));
            expect(low).toBeCloseTo(incidence ** Math.exp(width), 5);
            expect(high).toBeCloseTo(incidence ** Math.exp(-width), 5);
          }
      }),
    );
  });

  it('says on which day a quarter, half, and three quarters had ended, and nothing where that was not reached', () => {
    const observed = [1, 2, 3, 4].map((days) => ({ days, outcome: 'completed' as string | null }));
    const whole = cumulativeIncidence(observed);
    expect([0.25, 0.5, 0.75].map((share) => daysUntil(whole, share))).toEqual([1, 2, 3]);
    const cut = cumulativeIncidence([
      { days: 1, outcome: 'left' },
      ...[2, 3, 4].map((days) => ({ days, outcome: null })),
    ]);
    expect([0.25, 0.5].map((share) => daysUntil(cut, share))).toEqual([1, null]);
  });

  it('counts as at risk on a day whoever had neither ended nor been cut off before it', () => {
    const observed = [
      { days: 5, outcome: null },
      { days: 5, outcome: 'left' },
      { days: 9, outcome: null },
    ];
    expect([0, 5, 6, 10].map((day) => atRiskOn(observed, day))).toEqual([3, 3, 1, 0]);
  });

  it('has nothing to say of no stays', () => {
    expect(cumulativeIncidence([])).toEqual({ outcomes: [], remaining: [] });
  });
});
