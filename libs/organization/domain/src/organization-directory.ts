import type { RulePack } from '@throughline/continuum';
import type { AdoptedPacks, AdoptionQuery } from './adoption.js';
import type { Facility } from './facility.js';
import type { Program } from './program.js';

/** All facilities, programs and packs as the log holds them, in memory, with the packs made ready for judging. */
export interface OrganizationDirectory {
  /** Reads on to the head of the log. Every command awaits it before it decides; the look-ups below never wait. */
  catchUp(): Promise<void>;
  facility(code: string): Facility | undefined;
  /** In order of code. */
  facilities(): readonly Facility[];
  program(code: string): Program | undefined;
  /** In order of code. */
  programs(): readonly Program[];
  packBySha(sha256: string): RulePack | undefined;
  packByVersion(id: string, version: string): RulePack | undefined;
  /** In order of id and version. */
  packs(): readonly RulePack['ref'][];
  /** The packs that a facility judges by on a day, for a program and a population. */
  packsAdopted(facilityId: string, query: AdoptionQuery): AdoptedPacks<RulePack>;
}
