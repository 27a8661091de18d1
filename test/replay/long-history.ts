import { randomBytes, randomUUID } from 'node:crypto';
import { dataFilesIn } from '@throughline/embedded';
import type { NewEvent } from '@throughline/event-store';
import { openSqliteEventLog } from '@throughline/event-store-sqlite';
import { canonicalJson } from '@throughline/kernel';

const EVENTS_OF_A_CLIENT = 50;
/** Clients whose events are appended at once: so many share a commit. */
const TOGETHER = 200;
const SAID_EVERY = 500_000;

/**
 * Adds events to the log of a directory that no service has open, through the log itself: clients with a small event for each
 * day. Commands would take hours for some millions.
 */
export async function addEvents(data: string, events: number): Promise<void> {
  const log = await openSqliteEventLog({ file: dataFilesIn(data).log });
  try {
    for (let added = 0; added < events;) {
      const clients = Math.min(TOGETHER, Math.ceil((events - added) / EVENTS_OF_A_CLIENT));
      await Promise.all(
        Array.from({ length: clients }, () => log.append(`carePath-${nextId()}`, 'none', eventsOfClient())),
      );
      const before = added;
      added += clients * EVENTS_OF_A_CLIENT;
      if (Math.floor(before / SAID_EVERY) < Math.floor(added / SAID_EVERY))
        process.stderr.write(`${added} events are in the log.\n`);
    }
  } finally {
    await log.close();
  }
}

/** In order, or each would go to another page of an index. */
let ids = 0;
const nextId = () => `${(ids++).toString(16).padStart(8, '0')}${ONE_ID.slice(8)}`;
const ONE_ID = randomUUID();

function eventsOfClient(): NewEvent[] {
  const registered = event('ClientRegistered', { anonymous: true, facilityId: 'DAL', keyId: ONE_ID });
  const proposalId = ONE_ID;
  const others = Array.from({ length: EVENTS_OF_A_CLIENT - 1 }, () =>
    event('MoveWithdrawn', { proposalId, reason: 'superseded' }),
  );
  return [registered, ...others];
}

const event = (type: string, data: Parameters<typeof canonicalJson>[0]): NewEvent => ({
  id: nextId(),
  type,
  schemaVersion: 1,
  data: canonicalJson(data),
  meta: canonicalJson({
    actor: { kind: 'person', roles: ['clinician'] },
    causationId: null,
    commandId: nextId(),
    correlationId: ONE_ID,
    facilityId: 'DAL',
    labels: ['42CFRPart2'],
    origin: { kind: 'live', recordId: null, sourceRecordedAt: null, system: null },
    part: [0, 1],
    tenant: 'demo',
    traceparent: null,
  }),
  private: canonicalJson({
    salt: randomBytes(16).toString('base64url'),
    values: { '/meta/actor/id': `staff-${ONE_ID}`, '/meta/bodyMac': null, '/meta/onBehalfOf': null },
  }),
});
