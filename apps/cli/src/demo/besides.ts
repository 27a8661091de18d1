import { addDays, type LocalDate } from '@throughline/kernel';
import { momentAt } from './calendar.js';
import { type ClientStory, daysInto, type Stage } from './client-story.js';
import { OPIOID_TREATMENT_FROM_DAY } from './own-pack.js';
import type { Site } from './provider.js';
import type { StayNamed } from './step.js';

/** A stay that runs beside treatment on a track of its own. */
export interface Besides {
  readonly stay: Exclude<StayNamed, null>;
  readonly site: Site;
  /** UTC ms. */
  readonly typedAt: number;
}

/** An opioid treatment programme in Baltimore, sober living in Dallas: beside intensive outpatient or day care. */
export function tellBesides(story: ClientStory, stage: Stage): Besides | undefined {
  const { random, site } = story;
  const from = daysInto(stage, random.whole(2, 9));
  if (from >= stage.until || stage.programme.level === '3.7' || story.besides.size > 0) return undefined;
  if (site.code === 'BTC' && from >= addDays(site.openFrom, OPIOID_TREATMENT_FROM_DAY) && random.chance(0.3)) return admitBeside(story, from, ['BTC-OTP', 'OTS', 'opioid-treatment']);
  return site.code === 'DAL' && random.chance(0.1) ? admitBeside(story, from, ['DAL-RR', 'RR', 'recovery-residence']) : undefined;
}

function admitBeside(story: ClientStory, from: LocalDate, [programmeId, level, stay]: readonly [string, string, Besides['stay']]): Besides {
  const { random, site } = story;
  const at = story.at(from, 8, 90);
  const typedAt = at.at + random.whole(10, 60) * 60_000;
  const reason = stay === 'opioid-treatment' ? 'medical-need' : 'home-changed';
  story.tell({ do: 'admit', programmeId, level, source: 'sister-site', reason }, at, { by: random.pick(site.staff.admissions), typedAt, outOfOrder: true });
  story.besides.add(stay);
  return { stay, site, typedAt };
}

/** When treatment ends, sober living ends soon after; medication goes on for most. */
export function tellEndOfBesides(story: ClientStory, { stay, site, typedAt }: Besides, treatmentEnded: LocalDate): void {
  const { random } = story;
  if (stay === 'opioid-treatment' && random.chance(0.65)) return;
  const on = addDays(treatmentEnded, random.whole(1, stay === 'opioid-treatment' ? 60 : 12));
  const at = momentAt(site.zone, on, 11 * 60 + random.whole(0, 200));
  const facts = { disposition: random.weighted([['completed', 6], ['client-decision', 2], ['transferred', 1]]), planned: true, destination: null };
  story.tell({ do: 'record', kind: 'Discharged', facts, stay, reason: 'client-choice' }, at, {
    by: random.pick(site.staff.therapists),
    at: site,
    typedAt: Math.max(at.at + random.whole(10, 90) * 60_000, typedAt + 60_000),
    outOfOrder: true,
  });
  story.besides.delete(stay);
}
