import { inventedPack } from '@throughline/care-path/scenario';
import type { RulePack } from '@throughline/continuum';
import { createTransactor, MemoryEventLog } from '@throughline/event-store';
import { type IdentityVault, openMemoryVault } from '@throughline/identity';
import type { Clock } from '@throughline/kernel';
import type { Facility, Program, RecordedDirectory } from '@throughline/organization';
import type { CarePathsParts } from '../care-paths.js';

export const TENANT = 'harbour';
export const NOON = Date.UTC(2026, 5, 1, 12);
/** Enough of a pack for judging; nothing here asks for its document. */
const PACK = Object.assign(inventedPack() as RulePack, { levelsAuthorized: new Set(['2.1', '2.5']) });

const facility = (code: string, zone: string, closedOn: string | null = null): Facility => ({
  code,
  name: code,
  zone,
  openFrom: '2020-01-01',
  closedOn,
  adoptions: [{ pack: PACK.ref, from: '2020-01-01', programId: null, population: null, advisory: false }],
});

const program = (code: string, facilityId: string, levels: string[]): Program => ({
  code,
  facilityId,
  name: code,
  levels,
  template: null,
  capacity: null,
  groupCap: null,
  window: null,
  modality: null,
  openFrom: '2020-01-01',
  closedOn: null,
});

const FACILITIES = [
  facility('HAWTHORN', 'America/Chicago'),
  facility('ROWAN', 'America/New_York'),
  facility('SORREL', 'America/Denver'),
  facility('LARCH', 'America/Chicago', '2026-04-30'),
];
const PROGRAMS = [program('HAWTHORN-IOP', 'HAWTHORN', ['2.1', '2.5']), program('ROWAN-IOP', 'ROWAN', ['2.1'])];

const directory: RecordedDirectory = {
  catchUp: async () => undefined,
  // Invented: the log knows none of them.
  revisionOf: () => undefined,
  facility: (code) => FACILITIES.find((known) => known.code === code),
  facilities: () => FACILITIES,
  program: (code) => PROGRAMS.find((known) => known.code === code),
  programs: () => PROGRAMS,
  packBySha: (sha256) => (sha256 === PACK.ref.sha256 ? PACK : undefined),
  packByVersion: () => PACK,
  packs: () => [PACK.ref],
  packsAdopted: (facilityId, { on }) => ({
    inForce: on >= '2020-01-01' && FACILITIES.some(({ code }) => code === facilityId) ? PACK : undefined,
    advisory: undefined,
    forUnknownPopulation: false,
  }),
};

/** All that a writer needs, for specs: a log and a vault in memory, and four invented facilities. */
export class WriteSide<Time extends Clock = Clock> {
  readonly log: MemoryEventLog;
  readonly transactor;
  readonly directory = directory;

  constructor(
    readonly clock: Time,
    readonly vault: IdentityVault = openMemoryVault({ tenant: TENANT, clock }),
    clusterTime = false,
  ) {
    this.log = new MemoryEventLog({ clock, clusterTime });
    this.transactor = createTransactor({ log: this.log });
  }

  get writerParts(): CarePathsParts {
    const { transactor, log, vault, clock } = this;
    return { transactor, log, vault, clock, directory, tenant: TENANT };
  }

  async events(clientId: string) {
    const events = [];
    for await (const event of this.log.readStream(`carePath-${clientId}`)) events.push(event);
    return events;
  }

  async close(): Promise<void> {
    await this.vault.close();
  }
}
