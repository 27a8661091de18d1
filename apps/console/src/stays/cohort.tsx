import type { CohortAsked } from '../api/stays-queries';
import { Choose } from '../design/choose';
import { wallOf } from '../design/times';
import { useAddress } from '../frame/viewpoint';

const PERIODS = [
  ['6', 'Admitted in 6 months'],
  ['12', 'Admitted in 12 months'],
  ['18', 'Admitted in 18 months'],
  ['24', 'Admitted in 24 months'],
] as const;
const LEVELS = [
  ['', 'Every level'],
  ['3.7', 'Admitted at 3.7'],
  ['2.5', 'Admitted at 2.5'],
  ['2.1', 'Admitted at 2.1'],
  ['1', 'Admitted at 1'],
] as const;

const monthsOf = (of: (name: string) => string | null): string =>
  PERIODS.find(([months]) => months === of('months'))?.[0] ?? '12';

/** Whole months up to the instant, by the calendar of the site. */
export function cohortOf(of: (name: string) => string | null, until: number, zone: string): CohortAsked {
  const [year = 0, month = 1] = wallOf(until, zone).date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - Number(monthsOf(of)), 1)).toISOString().slice(0, 10);
  const next = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
  return { from: first, to: next, facilityId: of('site'), level: of('level') ? [of('level') as string] : [] };
}

export function CohortChoice() {
  const { of, set } = useAddress();
  return (
    <>
      <Choose
        label="Admissions"
        icon="calendar"
        value={monthsOf(of)}
        choices={PERIODS}
        onChange={(months) => set({ months })}
      />
      <Choose
        label="Level of the admission"
        value={of('level') ?? ''}
        choices={LEVELS}
        onChange={(level) => set({ level })}
      />
    </>
  );
}
