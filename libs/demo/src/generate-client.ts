import { addDays, daysBetween, type LocalDate } from '@throughline/kernel';
import { ClientStory } from './client-story.js';
import { type EpisodeEnded, generateEpisode } from './episode.js';
import { drawLost, generateCrisis, generateInquiry, generateOutcome } from './intake.js';
import type { Site } from './provider.js';
import type { Random } from './random.js';
import type { Step } from './step.js';

const ADMITTED = 0.82;
const RETURNS_AFTER_EARLY_EXIT = 0.3;
const RETURNS_AFTER_COMPLETION = 0.08;
const EPISODES_MAX = 3;

/** A client of the demo: who they are is in the vault; here is what happens, step by step, in the order of typing. */
export interface GeneratedClient {
  readonly siteCode: string;
  readonly anonymous: boolean;
  readonly steps: readonly Step[];
}

/** Tells one client's history from the first call on, up to `until` (UTC ms): what is typed in later is left out. */
export function generateClient(
  random: Random,
  of: { readonly sites: readonly Site[]; readonly begin: LocalDate; readonly until: number },
): GeneratedClient {
  const { sites, begin, until } = of;
  const site = random.weighted(sites.map((one) => [one, one.weight] as const));
  const lastDay = new Date(until).toISOString().slice(0, 10);
  const story = new ClientStory(random, site, lastDay);
  const from = site.openFrom > begin ? site.openFrom : begin;
  const day = addDays(from, Math.floor(daysBetween(from, lastDay) * random.next() ** 0.9));
  const anonymous = generateFromFirstCall(story, sites, day);
  const steps = story.steps.toSorted((a, b) => a.typedAt - b.typedAt).filter(({ typedAt }) => typedAt <= until);
  return { siteCode: site.code, anonymous, steps };
}

/** Answers whether the client stayed without a name. */
function generateFromFirstCall(story: ClientStory, sites: readonly Site[], day: LocalDate): boolean {
  const { random } = story;
  if (random.chance(0.02)) {
    generateCrisis(story, day);
    return true;
  }
  const inquiry = generateInquiry(story, day);
  if (!random.chance(ADMITTED)) {
    generateOutcome(story, inquiry, drawLost(story));
    return false;
  }
  let ended = generateEpisode(story, inquiry.effective, sites);
  if (random.chance(0.6)) generateOutcome(story, inquiry, 'admitted');
  for (let episode = 2; episode <= EPISODES_MAX && comesBack(ended, random); episode += 1)
    ended = generateReturn(story, sites, ended);
  return false;
}

const comesBack = ({ early, died }: EpisodeEnded, random: Random): boolean =>
  !died && random.chance(early ? RETURNS_AFTER_EARLY_EXIT : RETURNS_AFTER_COMPLETION);

/** The client asks again, months later or within days. */
function generateReturn(story: ClientStory, sites: readonly Site[], ended: EpisodeEnded): EpisodeEnded {
  const { random } = story;
  const days = Math.max(
    random.weighted([
      [random.whole(3, 28), 4],
      [random.whole(29, 180), 6],
    ]),
    1,
  );
  const earliest = new Date(story.lastTyped + 86_400_000).toISOString().slice(0, 10);
  const day = addDays(ended.on, days);
  const inquiry = generateInquiry(story, day > earliest ? day : earliest, 'alumni');
  return generateEpisode(story, inquiry.effective, sites);
}
