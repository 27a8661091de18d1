import { randomUUID } from 'node:crypto';
import { jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { type LogIdentity, LogUnavailable, RevisionConflict } from '@throughline/event-store';
import type { EsdbConnection } from './esdb-connection.js';
import { EsdbRefused, logErrorOf } from './esdb-errors.js';
import type { GrpcPosition } from './esdb-positions.js';
import { collect } from './reading.js';

/** What the stream beside a log's own says of it: who it is, where it was copied from, whose it is. */
interface RecordedIdentity extends LogIdentity {
  readonly tenant: string;
}

/** Who a log is, and a position on the server before which it holds nothing. */
interface Identified {
  readonly identity: LogIdentity;
  readonly floor: GrpcPosition;
}

interface IdentityTerms {
  readonly connection: EsdbConnection;
  readonly namespace: string;
  readonly tenant: string;
  readonly silenceMs: number;
}

/** A follower would pass an append on, and not show it for a while; asked for the leader, it names it. */
export const APPENDING = { requiresLeader: true } as const;
const AGAIN_AFTER_MS = 50;
const TYPE = 'LogIdentified';
/** No stream of the log is named so: those have a period after the namespace. */
const streamOf = (namespace: string): string => `${namespace}-identity`;

/** Reads the log's identity; gives it the one that `mint` makes first, where it has none. */
export async function identityOf(terms: IdentityTerms, mint: (() => LogIdentity) | null): Promise<Identified> {
  const known = await read(terms);
  if (known) assertTenant(known, terms.tenant);
  if (mint) await give(terms, mint);
  else if (!known) throw new EsdbRefused('log-missing', 'There is no log under this namespace on the log server yet.');
  const recorded = mint ? await read(terms) : known;
  if (!recorded) throw new LogUnavailable('The log server does not show yet what it has stored.');
  return assertTenant(recorded, terms.tenant);
}

/**
 * Of two processes that do this, both use the first identity. A log that has one refuses another, which also shows that
 * this user may write, without anything being written.
 */
async function give(terms: IdentityTerms, mint: () => LogIdentity, again = true): Promise<void> {
  const data = { ...mint(), tenant: terms.tenant };
  try {
    const { client } = terms.connection;
    const event = jsonEvent({ id: randomUUID(), type: TYPE, data: { ...data } });
    await client.appendToStream(streamOf(terms.namespace), event, { ...APPENDING, expectedRevision: NO_STREAM });
  } catch (cause) {
    const error = logErrorOf(cause);
    if (error instanceof RevisionConflict) return;
    if (!(error instanceof LogUnavailable) || !again) throw error;
    // A follower has named the leader, to which the client has turned.
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
    await give(terms, mint, false);
  }
}

interface Recorded {
  readonly data: RecordedIdentity;
  readonly floor: GrpcPosition;
}

async function read({ connection, namespace, silenceMs }: IdentityTerms): Promise<Recorded | undefined> {
  const asked = connection.client.readStream(streamOf(namespace), { maxCount: 1 });
  const [first] = (await collect(asked, silenceMs)).found;
  return first?.event && { data: first.event.data as unknown as RecordedIdentity, floor: first.event.position! };
}

function assertTenant({ data: { tenant, logId, parent }, floor }: Recorded, expected: string): Identified {
  if (tenant === expected) return { identity: { logId, parent }, floor };
  throw new EsdbRefused(
    'log-of-another-tenant',
    'This namespace on the log server belongs to another tenant. Choose another namespace, or the right tenant.',
  );
}
