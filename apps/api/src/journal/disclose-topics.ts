import { randomUUID } from 'node:crypto';
import { START } from '@throughline/event-store';
import { type DisclosureLedger, EVERYTHING } from '@throughline/replay-application';

/** Whoever reads the topics. Who that is, the brokers know. */
const READERS = 'readers-of-topics';

/**
 * Written down before a publisher sends its first record. It has no end: what is recorded later is published too. Rejects with the
 * `Refusal` `disclosure-not-recorded`: then nothing may be sent. `now` in UTC ms.
 */
export async function discloseTopics(ledger: Pick<DisclosureLedger, 'open'>, now: number): Promise<void> {
  await ledger.open({
    ...{ at: now, actorId: READERS, roles: ['analyst'], what: 'records of topics' },
    ...{ purpose: 'operations', legalBasis: 'internal-communication' },
    ...{ facilities: 'all', filter: EVERYTHING, correlationId: randomUUID(), from: START, to: null },
  });
}
