import {
  fillEmptyRecords,
  openLogToRead,
  openVaultOf,
  openWriteSide,
  type Records,
  recordsAt,
} from '@throughline/embedded';
import { CarePaths, ClientTasks } from '@throughline/care-path-application';
import { createTransactor, type EventLog, MemoryEventLog, START } from '@throughline/event-store';
import type { IdentityVault, LogMarks } from '@throughline/identity';
import { jobTerms, LogDirectory, Organization } from '@throughline/organization-application';
import { JobFailure } from '@throughline/kernel';
import { type Contradiction, DemoDesk } from './demo-desk.js';
import type { DemoTerms } from './demo-terms.js';
import { handOutTasks } from './hand-out-tasks.js';
import { openProvider, type ProviderDesk } from './open-provider.js';
import { registerClients, registerStaff } from './register-people.js';
import { StoryClock } from './story-clock.js';
import { type GeneratedDemo, generateDemo } from './generate-demo.js';
import { typeIn } from './type-in.js';

export interface DemoMade {
  readonly clients: number;
  readonly events: number;
  readonly sites: readonly { readonly code: string; readonly name: string }[];
  /** Steps that the domain refused for good; none is expected. */
  readonly contradictions: readonly Contradiction[];
}

/**
 * Makes the demo: every step goes through the writer that HTTP uses, on a log in memory whose clock is the story's. The
 * whole log then goes where the records are: into a file in one transaction, as a whole or not at all; into a log server
 * command by command.
 */
export async function makeDemo(terms: DemoTerms): Promise<DemoMade> {
  await assertEmpty(terms);
  const demo = generateDemo(terms);
  const clock = new StoryClock(Date.parse(`${demo.begin}T00:00:00Z`));
  const ids = demo.random.fork('client ids');
  const records = recordsAt(terms);
  const vault = openVaultOf(records, { clock, newClientId: () => ids.uuid() });
  try {
    terms.onBegin?.();
    const log = new MemoryEventLog({ clock });
    const contradictions = await record(demo, { terms, clock, vault, log });
    const events = await fillEmptyRecords(records, log);
    await markFilled(records, vault);
    return {
      clients: demo.clients.length,
      events,
      sites: demo.sites.map(({ code, name }) => ({ code, name })),
      contradictions,
    };
  } finally {
    await vault.close();
  }
}

/** From here on the vault knows that its log is not empty. */
async function markFilled(records: Records, vault: LogMarks): Promise<void> {
  const log = await openLogToRead(records.log);
  const { logId } = await log.identity();
  const position = await log.head();
  const eventId = (await log.eventAt(position))?.id ?? null;
  await log.close();
  await vault.markLog({ logId, position, eventId, journalMarks: null });
}

/** Before anything is made: a demo never goes on top of records. */
async function assertEmpty({ dataDirectory, tenant, eventStore = null }: DemoTerms): Promise<void> {
  const writeSide = await openWriteSide({ dataDirectory, tenant, eventStore });
  const head = await writeSide.log.head();
  await writeSide.close();
  if (head === START) return;
  throw new JobFailure(
    'data-directory-not-empty',
    'This data directory holds records already; a demo needs an empty one. Choose another with --data.',
  );
}

interface Recording {
  readonly terms: DemoTerms;
  readonly clock: StoryClock;
  readonly vault: IdentityVault;
  readonly log: EventLog;
}

async function record(demo: GeneratedDemo, { terms, clock, vault, log }: Recording): Promise<readonly Contradiction[]> {
  const { tenant, packsDirectory, until, stopped } = terms;
  const { sites } = demo;
  const transactor = createTransactor({ log });
  const directory = new LogDirectory(log);
  const principal = sites[0]!.staff.director.staffId;
  const parts = { transactor, log, vault, clock, directory, tenant };
  const organization: ProviderDesk = {
    organization: new Organization(parts),
    terms: (what) => jobTerms({ principal, correlationId: 'demo-provider' }, what),
  };
  await registerStaff(vault, demo, terms.signIns);
  await openProvider(organization, sites, packsDirectory);
  const clients = await registerClients(vault, demo);
  const total = clients.reduce((sum, { waiting }) => sum + waiting.length, 0);
  const writer = new CarePaths(parts);
  const desk = new DemoDesk({ writer, sites });
  await typeIn(clients, {
    clock,
    desk,
    organization,
    sites,
    until,
    stopped,
    onProgress: (typed) => terms.onProgress?.(typed, total),
  });
  clock.moveTo(until);
  await handOutTasks({
    ...{ clients, sites, signIns: terms.signIns, random: demo.random.fork('tasks'), now: until },
    tasks: new ClientTasks({ paths: writer, ...parts }),
  });
  terms.onProgress?.(total, total);
  return desk.contradictions;
}
