import { addDays, type LocalDate } from '@throughline/kernel';
import { isWeekend, momentAt, workdayFrom } from './calendar.js';
import { type ClientStory, daysInto, type Stage } from './client-story.js';
import { OPIOID_TREATMENT_FROM_DAY } from './own-pack.js';
import type { Site } from './provider.js';
import type { StaffMember } from './staff.js';
import type { Act, StayNamed } from './step.js';

/** A program that runs beside treatment on a track of its own. */
interface Beside {
  readonly programId: string;
  readonly level: string;
  readonly stay: Exclude<StayNamed, null>;
  readonly reason: string;
}

const OPIOID_TREATMENT: Beside = {
  programId: 'BTC-OTP',
  level: 'OTS',
  stay: 'opioid-treatment',
  reason: 'medical-need',
};
const SOBER_LIVING: Beside = { programId: 'DAL-RR', level: 'RR', stay: 'recovery-residence', reason: 'home-changed' };
const REVIEWED_EVERY_DAYS = 28;
/** The end of a stay beside treatment is recorded two days later; nothing new begins before. */
const DAYS_UNTIL_TYPED = 3;

interface Treatment {
  readonly site: Site;
  readonly first: Stage;
  readonly ended: LocalDate;
  /** Died or incarcerated: everything ends with it. */
  readonly forGood: boolean;
}

/**
 * An opioid treatment program in Baltimore, sober living in Dallas: begun in the first days of treatment, reviewed by
 * itself, ended after it or not yet. It has its own people, who type it in when it happens.
 */
export function generateBesides(story: ClientStory, { site, first, ended, forGood }: Treatment): void {
  const { random } = story;
  const from = daysInto(first, random.whole(2, 9));
  const beside = besideAt(site, from);
  if (!beside || from >= ended || first.program.level === '3.7' || (story.besides.get(beside.stay) ?? '') >= from)
    return;
  if (!random.chance(beside === OPIOID_TREATMENT ? 0.3 : 0.12)) return;
  const last = forGood
    ? ended
    : addDays(ended, beside === OPIOID_TREATMENT ? random.whole(1, 300) : random.whole(1, 12));
  story.besides.set(beside.stay, addDays(last, DAYS_UNTIL_TYPED));
  const own = new BesideTelling(story, site, beside);
  own.admit(from);
  for (let day = addDays(from, REVIEWED_EVERY_DAYS); day < last; day = addDays(day, REVIEWED_EVERY_DAYS))
    if (random.chance(0.93)) own.review(day);
  own.discharge(last, forGood);
}

function besideAt(site: Site, from: LocalDate): Beside | undefined {
  if (site.code === 'BTC')
    return from >= addDays(site.openFrom, OPIOID_TREATMENT_FROM_DAY) ? OPIOID_TREATMENT : undefined;
  return site.code === 'DAL' ? SOBER_LIVING : undefined;
}

class BesideTelling {
  readonly #by: StaffMember;
  #lastTyped = 0;

  constructor(
    private readonly story: ClientStory,
    private readonly site: Site,
    private readonly beside: Beside,
  ) {
    this.#by = story.random.pick(site.staff.therapists);
  }

  admit(day: LocalDate): void {
    const { programId, level, reason } = this.beside;
    this.#enter({ do: 'admit', programId, level, source: 'sister-site', reason }, day, this.#by);
  }

  review(day: LocalDate): void {
    const nextReview = addDays(day, REVIEWED_EVERY_DAYS + 2);
    this.#enter(
      {
        do: 'record',
        kind: 'ContinuedStayReviewed',
        facts: { outcome: 'continue', nextReview },
        stay: this.beside.stay,
      },
      isWeekend(day) ? workdayFrom(day) : day,
      this.#by,
    );
  }

  discharge(day: LocalDate, forGood: boolean): void {
    const disposition = forGood
      ? 'other'
      : this.story.random.weighted([
          ['completed', 6],
          ['client-decision', 2],
          ['transferred', 1],
        ]);
    const reason = forGood ? 'client-left' : 'client-choice';
    this.#enter(
      {
        do: 'record',
        kind: 'Discharged',
        facts: { disposition, planned: !forGood, destination: null },
        stay: this.beside.stay,
        reason,
      },
      addDays(day, 2),
      this.#by,
    );
  }

  #enter(act: Act, day: LocalDate, by: StaffMember): void {
    const { random } = this.story;
    const at = momentAt(this.site.zone, day, 8 * 60 + random.whole(0, 200));
    const typedAt = Math.max(at.at + random.whole(10, 90) * 60_000, this.#lastTyped + 60_000);
    this.#lastTyped = typedAt;
    this.story.enter(act, at, { by, at: this.site, typedAt, outOfOrder: true });
  }
}
