import { setImmediate as otherWork } from 'node:timers/promises';
import { stoppedEarly } from '@throughline/kernel';
import type { DemoClient, DemoDesk } from './demo-desk.js';
import { EarliestFirst } from './earliest-first.js';
import { openOpioidTreatment, opioidTreatmentFrom, type ProviderDesk } from './open-provider.js';
import type { Site } from './provider.js';
import type { StoryClock } from './story-clock.js';

const STEPS_AT_A_STRETCH = 100;
const ANNOUNCED_MS = 14 * 86_400_000;

interface Typing {
  readonly clock: StoryClock;
  readonly desk: DemoDesk;
  readonly organization: ProviderDesk;
  readonly sites: readonly Site[];
  /** UTC ms. */
  readonly until: number;
  readonly stopped: AbortSignal | undefined;
  onProgress(typed: number): void;
}

/** Types in all histories as one: always what comes next in time, whosever it is. */
export async function typeIn(
  clients: readonly DemoClient[],
  { clock, desk, organization, sites, until, stopped, onProgress }: Typing,
): Promise<void> {
  const queue = new EarliestFirst<{ at: number; tie: number; client: DemoClient }>();
  const enqueue = (client: DemoClient): void => {
    const [next] = client.waiting;
    const at = next && Math.max(next.typedAt, client.notBefore);
    if (at !== undefined && at <= until) queue.add({ at, tie: client.number, client });
  };
  const news = newsOf(sites, organization);
  for (const client of clients) enqueue(client);
  let typed = 0;
  for (let next = queue.take(); next; next = queue.take()) {
    while (news[0] && news[0].at <= next.at) {
      const { at, happen } = news.shift()!;
      clock.moveTo(at);
      await happen();
    }
    clock.moveTo(next.at);
    await desk.type(next.client, next.client.waiting.shift()!);
    enqueue(next.client);
    typed += 1;
    if (typed % STEPS_AT_A_STRETCH !== 0) continue;
    onProgress(typed);
    // A log in memory never waits for anything: signals and the screen get their turn here.
    await otherWork();
    if (stopped?.aborted) throw stoppedEarly('Nothing was made.');
  }
}

/** What changes at the provider itself meanwhile. */
function newsOf(
  sites: readonly Site[],
  organization: ProviderDesk,
): { readonly at: number; happen(): Promise<void> }[] {
  return sites
    .filter(({ programs }) => programs.some(({ template }) => template === 'otp'))
    .map((site) => ({
      at: Date.parse(`${opioidTreatmentFrom(site)}T00:00:00Z`) - ANNOUNCED_MS,
      happen: () => openOpioidTreatment(organization, site),
    }))
    .sort((a, b) => a.at - b.at);
}
