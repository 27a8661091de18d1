import { dataFilesIn, demoPrincipal, openWriteSide } from '@throughline/api';
import { CarePathWriter } from '@throughline/care-path-server';
import { createTransactor, type EventLog, MemoryEventLog, type RecordedEvent, START } from '@throughline/event-store';
import { fillEmptyLog } from '@throughline/event-store-sqlite';
import { createSealer, type IdentityVault, openVault } from '@throughline/identity';
import { ROLES } from '@throughline/nest-kit';
import { LogDirectory } from '@throughline/organisation-server';
import { CommandFailure } from '../command-failure.js';
import { EXIT } from '../exit-codes.js';
import { OrganisationDesk } from '../organisation-desk.js';
import { type Contradiction, type DemoClient, DemoDesk, registrationKey } from './demo-desk.js';
import type { DemoTerms } from './demo-terms.js';
import { EarliestFirst } from './earliest-first.js';
import { openOpioidTreatment, opioidTreatmentFrom, openProvider } from './open-provider.js';
import { everyone } from './staff.js';
import { type DemoTold, tellDemo } from './tell-demo.js';

export interface DemoMade {
  readonly clients: number;
  readonly events: number;
  readonly sites: readonly { readonly code: string; readonly name: string }[];
  readonly contradictions: readonly Contradiction[];
}

const DAY_MS = 86_400_000;
const PAGE_EVENTS = 5_000;

/**
 * Makes the demo: every step goes through the writer that HTTP uses, on a log in memory whose clock is the story's; the
 * whole log then goes into the data directory in one transaction, so that a demo is there as a whole or not at all.
 */
export async function makeDemo(terms: DemoTerms): Promise<DemoMade> {
  await assertEmpty(terms);
  const told = tellDemo(terms);
  const clock = new StoryClock(Date.parse(`${told.begin}T00:00:00Z`));
  const ids = told.random.fork('client ids');
  const files = dataFilesIn(terms.dataDirectory);
  const vault = openVault({ file: files.identity, keyFile: files.identityKey, tenant: terms.tenant, clock, newClientId: () => ids.uuid() });
  try {
    const log = new MemoryEventLog({ clock });
    const contradictions = await typeIn(told, { terms, clock, vault, log });
    const events = await allOf(log);
    fillEmptyLog({ file: files.log, events });
    return { clients: told.clients.length, events: events.length, sites: told.sites.map(({ code, name }) => ({ code, name })), contradictions };
  } finally {
    vault.close();
  }
}

class StoryClock {
  #now: number;
  constructor(begin: number) {
    this.#now = begin;
  }
  now(): number {
    return this.#now;
  }
  moveTo(instant: number): void {
    this.#now = Math.max(this.#now, instant);
  }
}

/** Before anything is made: a demo never goes on top of records. */
async function assertEmpty({ dataDirectory, tenant }: DemoTerms): Promise<void> {
  const writeSide = await openWriteSide({ dataDirectory, tenant });
  const head = await writeSide.log.head();
  await writeSide.close();
  if (head === START) return;
  throw new CommandFailure('data-directory-not-empty', 'This data directory holds records already; a demo needs an empty one. Choose another with --data.', { exit: EXIT.refused });
}

interface Typing {
  readonly terms: DemoTerms;
  readonly clock: StoryClock;
  readonly vault: IdentityVault;
  readonly log: EventLog;
}

async function typeIn(told: DemoTold, { terms, clock, vault, log }: Typing): Promise<readonly Contradiction[]> {
  const { tenant, packsDirectory } = terms;
  const transactor = createTransactor({ log });
  const directory = new LogDirectory(log);
  const sealer = createSealer(vault, tenant);
  const writer = new CarePathWriter({ transactor, log, vault, sealer, clock, directory, tenant });
  const principal = told.sites[0]!.staff.director.staffId;
  const organisation = new OrganisationDesk({ transactor, sealer, directory, tenant, principal, correlationId: 'demo-provider' });
  registerStaff(vault, told);
  await openProvider(organisation, told.sites, packsDirectory);

  const desk = new DemoDesk({ writer, sites: told.sites });
  const clients = registered(vault, told);
  const total = clients.reduce((sum, { waiting }) => sum + waiting.length, 0);
  const queue = new EarliestFirst<{ at: number; tie: number; client: DemoClient }>();
  const enqueue = (client: DemoClient): void => {
    const [next] = client.waiting;
    const at = next && Math.max(next.typedAt, client.notBefore);
    if (at !== undefined && at <= terms.until) queue.add({ at, tie: client.number, client });
  };
  for (const client of clients) enqueue(client);
  const third = told.sites.find(({ programmes }) => programmes.some(({ template }) => template === 'otp'));
  let opioidTreatmentAt = third ? Date.parse(`${opioidTreatmentFrom(third)}T00:00:00Z`) - 14 * DAY_MS : Number.POSITIVE_INFINITY;
  let typed = 0;
  for (let next = queue.take(); next; next = queue.take()) {
    if (third && next.at >= opioidTreatmentAt) {
      clock.moveTo(opioidTreatmentAt);
      opioidTreatmentAt = Number.POSITIVE_INFINITY;
      await openOpioidTreatment(organisation, third);
    }
    clock.moveTo(next.at);
    await desk.type(next.client, next.client.waiting.shift()!);
    enqueue(next.client);
    typed += 1;
    if (typed % 100 === 0) terms.onProgress?.(typed, total);
  }
  return desk.contradictions;
}

/** Names of those who act: the invented staff, and whoever signs in with a demo token. */
function registerStaff(vault: IdentityVault, { sites }: DemoTold): void {
  const facilityIds = sites.map(({ code }) => code);
  for (const role of ROLES) vault.registerStaff({ staffId: demoPrincipal(role), name: `Demo ${role.replaceAll('-', ' ')}`, title: 'Demo sign-in', facilityIds });
  for (const { staffId, name, title, siteCode } of sites.flatMap(({ staff }) => everyone(staff))) {
    vault.registerStaff({ staffId, name, title, facilityIds: [siteCode] });
  }
}

/** All clients in one durable step; the writer finds each of them again by who registers under which key. */
function registered(vault: IdentityVault, { clients, random }: DemoTold): readonly DemoClient[] {
  const registrations = clients.map(({ number, siteCode, identity, steps }) => ({
    principal: steps[0]!.by.staffId,
    idempotencyKey: registrationKey(number),
    facilityId: siteCode,
    identity,
  }));
  const minted = vault.registerMany(registrations);
  return clients.map(({ number, siteCode, identity, steps }, index) => ({
    number,
    siteCode,
    identity,
    clientId: minted[index]!.clientId,
    waiting: [...steps],
    made: new Map(),
    random: random.fork(`desk ${number}`),
    notBefore: 0,
    typed: 0,
  }));
}

async function allOf(log: EventLog): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (let after = START, atHead = false; !atHead; ) {
    const page = await log.readAll(after, { limit: PAGE_EVENTS });
    events.push(...page.events);
    ({ next: after, atHead } = page);
  }
  return events;
}
