/** One stay: how many days it lasted or has lasted so far, and how it ended; null while it goes on. */
export interface ObservedStay {
  readonly days: number;
  readonly outcome: string | null;
}

/** The share that had ended with an outcome by the end of a day, with its 95% band. 0 to 1. */
export interface IncidencePoint {
  readonly day: number;
  readonly incidence: number;
  readonly low: number;
  readonly high: number;
}

export interface Incidence {
  /** The most frequent first. */
  readonly outcomes: readonly {
    readonly outcome: string;
    readonly ended: number;
    readonly points: readonly IncidencePoint[];
  }[];
  /** The share that still went on after each day on which a stay ended: Kaplan-Meier. */
  readonly remaining: readonly { readonly day: number; readonly share: number }[];
}

interface Step {
  readonly day: number;
  readonly atRisk: number;
  readonly ended: number;
  readonly byOutcome: ReadonlyMap<string, number>;
  /** The share that went on until just before this day. */
  readonly before: number;
}

/** Two-sided 95% of the normal distribution. */
const Z = 1.959964;

/**
 * Cumulative incidence by competing outcome: the Aalen-Johansen estimator, with the delta-method variance of Marubini and
 * Valsecchi (Analysing Survival Data from Clinical Trials and Observational Studies, 1995, 10.4) and a band on the
 * complementary log-log scale. A stay that ends on the day on which another is cut off counts as at risk that day.
 */
export function cumulativeIncidence(stays: readonly ObservedStay[]): Incidence {
  const steps = stepsOf(stays);
  const outcomes = [...new Set(stays.flatMap(({ outcome }) => outcome ?? []))].toSorted();
  return {
    outcomes: outcomes
      .map((outcome) => ({
        outcome,
        ended: stays.filter((stay) => stay.outcome === outcome).length,
        points: pointsOf(steps, outcome),
      }))
      .toSorted((one, other) => other.ended - one.ended),
    remaining: steps.map(({ day, before, atRisk, ended }) => ({ day, share: before * (1 - ended / atRisk) })),
  };
}

/** How many stays had neither ended nor been cut off before a day. */
export const atRiskOn = (stays: readonly ObservedStay[], day: number): number =>
  stays.filter(({ days }) => days >= day).length;

/** The first day by whose end at least this share had ended, however; null where that was not reached. */
export const daysUntil = ({ remaining }: Incidence, share: number): number | null =>
  remaining.find((point) => 1 - point.share >= share - 1e-12)?.day ?? null;

/** One step for each day on which a stay ended, in order. */
function stepsOf(stays: readonly ObservedStay[]): readonly Step[] {
  const days = [...new Set(stays.filter(({ outcome }) => outcome !== null).map(({ days: day }) => day))];
  const steps: Step[] = [];
  let before = 1;
  for (const day of days.toSorted((one, other) => one - other)) {
    const atRisk = atRiskOn(stays, day);
    const ending = stays.filter((stay) => stay.days === day && stay.outcome !== null);
    const byOutcome = new Map<string, number>();
    for (const { outcome } of ending) byOutcome.set(outcome as string, (byOutcome.get(outcome as string) ?? 0) + 1);
    steps.push({ day, atRisk, ended: ending.length, byOutcome, before });
    before *= 1 - ending.length / atRisk;
  }
  return steps;
}

function pointsOf(steps: readonly Step[], outcome: string): readonly IncidencePoint[] {
  const sums: number[] = [];
  let incidence = 0;
  for (const step of steps) {
    incidence += step.before * ((step.byOutcome.get(outcome) ?? 0) / step.atRisk);
    sums.push(incidence);
  }
  return steps.flatMap((step, index) => {
    if (!step.byOutcome.has(outcome)) return [];
    const at = sums[index] as number;
    return [{ day: step.day, incidence: at, ...bandOf(at, varianceOf(steps, sums, { outcome, index })) }];
  });
}

function varianceOf(
  steps: readonly Step[],
  sums: readonly number[],
  { outcome, index }: { readonly outcome: string; readonly index: number },
): number {
  const at = sums[index] as number;
  let variance = 0;
  for (const [past, { atRisk, ended, byOutcome, before }] of steps.slice(0, index + 1).entries()) {
    const ahead = at - (sums[past] as number);
    const own = byOutcome.get(outcome) ?? 0;
    // When everybody left ends, nothing lies ahead of that day: the term is nothing times infinity.
    if (atRisk > ended) variance += ahead ** 2 * (ended / (atRisk * (atRisk - ended)));
    variance += before ** 2 * ((atRisk - own) / atRisk) * (own / atRisk ** 2);
    variance -= 2 * ahead * before * (own / atRisk ** 2);
  }
  return Math.max(0, variance);
}

function bandOf(incidence: number, variance: number): Pick<IncidencePoint, 'low' | 'high'> {
  if (incidence <= 0 || incidence >= 1 || variance === 0) return { low: incidence, high: incidence };
  const width = (Z * Math.sqrt(variance)) / (incidence * Math.log(incidence));
  const [one, other] = [incidence ** Math.exp(width), incidence ** Math.exp(-width)];
  return { low: Math.min(one, other), high: Math.max(one, other) };
}
